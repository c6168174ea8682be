//! What Kisi reads out of an uploaded metadata file. It refuses what it cannot use; it does not
//! explain, as the real one is not known to. Judging metadata well is the product's work, not this file's.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

const METADATA: &str = "urn:oasis:names:tc:SAML:2.0:metadata";
const SIGNATURE: &str = "http://www.w3.org/2000/09/xmldsig#";
const POST: &str = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
/// Real metadata is six levels deep.
const DEEPEST: usize = 64;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Metadata {
    pub(crate) entity_id: String,
    /// DER of each X509Certificate.
    pub(crate) certificates: Vec<Vec<u8>>,
    /// Where the HTTP-POST SingleSignOnService is.
    pub(crate) location: String,
}

/// `None` for everything that is not one identity provider's metadata with a certificate and an
/// HTTP-POST endpoint.
pub(crate) fn read(xml: &str) -> Option<Metadata> {
    let mut reader = NsReader::from_str(xml);
    let mut found = Metadata::default();
    let mut path: Vec<String> = Vec::new();
    let mut is_identity_provider = false;
    loop {
        match reader.read_resolved_event().ok()? {
            (_, Event::DocType(_)) => return None,
            (_, Event::Eof) => break,
            (space, Event::Start(element)) if path.len() < DEEPEST => {
                let name = known_name(&space, &element);
                look(&path, &name, &element, &mut found)?;
                is_identity_provider |= name == "IDPSSODescriptor";
                path.push(name);
            }
            (_, Event::Start(_)) => return None,
            (space, Event::Empty(element)) => {
                look(&path, &known_name(&space, &element), &element, &mut found)?;
            }
            (_, Event::End(_)) => {
                path.pop();
            }
            (_, Event::Text(text)) if path.last().is_some_and(|name| name == "X509Certificate") => {
                found.certificates.push(certificate(&text.xml10_content())?);
            }
            _ => {}
        }
    }
    let whole = path.is_empty() && is_identity_provider && !found.certificates.is_empty();
    (whole && !found.entity_id.is_empty() && !found.location.is_empty()).then_some(found)
}

/// The local name of an element of one of the two namespaces; empty for any other.
fn known_name(space: &ResolveResult<'_>, element: &BytesStart<'_>) -> String {
    match space {
        ResolveResult::Bound(Namespace(METADATA | SIGNATURE)) => {
            element.local_name().as_ref().to_owned()
        }
        _ => String::new(),
    }
}

/// `None` when the element shows that this is no metadata of one identity provider.
fn look(path: &[String], name: &str, element: &BytesStart<'_>, found: &mut Metadata) -> Option<()> {
    match (path, name) {
        ([], "EntityDescriptor") => found.entity_id = attribute(element, "entityID")?,
        ([], _) => return None,
        ([_, role], "SingleSignOnService")
            if role == "IDPSSODescriptor" && attribute(element, "Binding")? == POST =>
        {
            found.location = attribute(element, "Location")?;
        }
        _ => {}
    }
    Some(())
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let value = element.try_get_attribute(name).ok()??;
    let value = value.normalized_value(XmlVersion::Explicit1_0).ok()?;
    Some(value.into_owned())
}

fn certificate(text: &str) -> Option<Vec<u8>> {
    let packed: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let der = STANDARD.decode(packed).ok()?;
    x509_parser::parse_x509_certificate(&der).ok()?;
    Some(der)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_an_identity_providers_metadata_is_not_taken() {
        let entity = |inside: &str| {
            format!(
                r#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x">{inside}</EntityDescriptor>"#
            )
        };
        for garbage in [
            "",
            "garbage",
            "<html><body>Log in</body></html>",
            "-----BEGIN CERTIFICATE-----",
            &entity(""),
            &entity("<SPSSODescriptor/>"),
            &entity("<IDPSSODescriptor></IDPSSODescriptor>"),
            &entity("<IDPSSODescriptor>"),
            r#"<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>"#,
            r#"<EntityDescriptor entityID="x"/>"#,
        ] {
            assert_eq!(read(garbage), None, "{garbage}");
        }
    }
}
