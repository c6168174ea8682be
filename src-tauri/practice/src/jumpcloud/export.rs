//! "Export Metadata", byte for byte as JumpCloud writes it: one line, no line break at the end,
//! one signing key, HTTP-POST first (SAML 2.0 Metadata §2.4.3; layout read off real exports).

use quick_xml::escape::escape;

use super::settings::Settings;
use crate::certificate::Certificate;

const POST: &str = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
const REDIRECT: &str = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

pub(crate) fn metadata(settings: &Settings, sso_url: &str, certificate: &Certificate) -> String {
    let endpoint = |binding: &str| {
        format!(
            r#"<md:SingleSignOnService Binding="{binding}" Location="{}"/>"#,
            escape(sso_url)
        )
    };
    let mut endpoints = endpoint(POST);
    if settings.declare_redirect {
        endpoints += &endpoint(REDIRECT);
    }
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8"?>"#,
            r#"<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{entity_id}">"#,
            r#"<md:IDPSSODescriptor WantAuthnRequestsSigned="{signed}""#,
            r#" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">"#,
            r#"<md:KeyDescriptor use="signing">"#,
            r#"<ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>"#,
            r#"<ds:X509Certificate>{certificate}</ds:X509Certificate>"#,
            r#"</ds:X509Data></ds:KeyInfo></md:KeyDescriptor>"#,
            r#"<md:NameIDFormat>{format}</md:NameIDFormat>{endpoints}"#,
            r#"</md:IDPSSODescriptor></md:EntityDescriptor>"#,
        ),
        entity_id = escape(settings.idp_entity_id.as_str()),
        signed = !settings.sp_certificate.is_empty(),
        certificate = certificate.base64(),
        format = escape(settings.name_id_format.as_str()),
        endpoints = endpoints,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    #[test]
    fn what_an_administrator_types_cannot_break_the_document() {
        let settings = Settings {
            idp_entity_id: r#"a"<&'b"#.to_owned(),
            ..Settings::default()
        };
        let certificate = Certificate {
            der: vec![1, 2, 3],
            not_before: Timestamp::UNIX_EPOCH,
            not_after: Timestamp::UNIX_EPOCH,
        };
        let xml = metadata(&settings, "https://sso.jumpcloud.com/saml2/a", &certificate);
        assert!(
            xml.contains(r#"entityID="a&quot;&lt;&amp;&apos;b""#),
            "{xml}"
        );
    }
}
