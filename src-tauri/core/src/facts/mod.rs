//! What a file or a domain says of itself, as plain data for programs: the terminal's JSON. Values stand as in the
//! document; what could not be read is absent. Not here: any judgement, and the words.

mod application;
mod roster;
mod scim;

use jiff::Timestamp;
use serde::Serialize;

use crate::file::Kind;
use crate::kisi::{self, DomainReading};
use crate::saml::metadata::{Entity, IdpRole, KeyDescriptor, Metadata, Usage};
use crate::saml::signature::Verdict;
use crate::session::Dropped;
use crate::x509::{Certificate, PublicKey, SelfSignature};

pub use application::{
    ApplicationFacts, CandidateFacts, FieldFacts, GroupFacts, NotSeen, OneFacts, TesterFacts,
    of_application,
};
pub use roster::{GapFacts, PersonFacts, RosterFacts, of_roster};
pub use scim::{
    AnswerFacts, LeftFacts, RehearsalFacts, RequirementFacts, ScimFacts, TranscriptFacts, left,
    of_scim,
};

/// What metadata says, also when it breaks off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MetadataFacts {
    pub kind: &'static str,
    pub entity_id: Option<String>,
    pub sso: Vec<Address>,
    pub name_id_formats: Vec<String>,
    /// Those that could be read.
    pub certificates: Vec<KeyFacts>,
    pub want_authn_requests_signed: Option<bool>,
    /// `none`, `valid`, or `invalid`, also when nothing here can check it.
    pub signature: &'static str,
}

/// Where people sign in, and how a browser goes there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Address {
    pub binding: Option<String>,
    pub location: Option<String>,
}

/// One certificate of metadata.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyFacts {
    /// `signing`, `encryption`, `both` when the document does not say, else as written.
    #[serde(rename = "use")]
    pub usage: String,
    #[serde(flatten)]
    pub certificate: ShortCertificate,
}

/// The least that tells one certificate from another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShortCertificate {
    pub subject: String,
    /// `RSA 4096`
    pub key: String,
    pub sha256: String,
    pub not_before: Timestamp,
    pub not_after: Timestamp,
}

/// What a certificate file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CertificateFacts {
    pub kind: &'static str,
    /// Those that could be read.
    pub certificates: Vec<WholeCertificate>,
}

/// Everything about one certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WholeCertificate {
    #[serde(flatten)]
    pub certificate: ShortCertificate,
    pub issuer: String,
    pub serial: String,
    pub version: u32,
    pub signature_algorithm: String,
    pub usages: Vec<&'static str>,
    pub sha1: String,
    pub self_signed: bool,
    pub ca: bool,
    /// Whole days; negative when it has ended.
    pub days_left: i64,
    /// Whether a private key that was given belongs to it; absent without one, or when nobody can tell.
    pub matches_key: Option<bool>,
}

/// What was read from a typed domain, and the addresses that follow from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DomainFacts {
    pub domain: Option<String>,
    /// Whether it is written in another way than it was typed.
    pub changed: bool,
    pub acs_url: Option<String>,
    pub sign_in_url: Option<String>,
}

/// The facts of a file that should be metadata.
#[must_use]
pub fn of_metadata(file: &Dropped) -> MetadataFacts {
    let metadata = file.metadata();
    let entity = metadata.and_then(entity);
    let roles = entity.map_or(&[][..], |entity| &entity.idp_roles);
    let endpoints = roles.iter().flat_map(|role| &role.single_sign_on);
    MetadataFacts {
        kind: kind(&file.recognised.kind),
        entity_id: entity.and_then(|entity| entity.entity_id.clone()),
        sso: endpoints
            .map(|endpoint| Address {
                binding: endpoint.binding.clone(),
                location: endpoint.location.clone(),
            })
            .collect(),
        name_id_formats: roles
            .iter()
            .flat_map(|role| role.name_id_formats.clone())
            .collect(),
        certificates: roles
            .iter()
            .flat_map(|role| &role.keys)
            .flat_map(certificates_of)
            .collect(),
        want_authn_requests_signed: roles.first().and_then(wants_signed),
        signature: metadata.map_or("none", |metadata| signature(&metadata.signature)),
    }
}

/// The identity provider, or whoever is there in its place.
fn entity(metadata: &Metadata) -> Option<&Entity> {
    let provider = metadata.identity_providers().next();
    provider.or(metadata.entities.first())
}

fn certificates_of(key: &KeyDescriptor) -> impl Iterator<Item = KeyFacts> {
    let usage = match &key.usage {
        Usage::Signing => "signing",
        Usage::Encryption => "encryption",
        Usage::Both => "both",
        Usage::Other(other) => other,
    };
    let readable = key.certificates.iter();
    let readable = readable.filter_map(|embedded| embedded.reading.as_ref().ok());
    readable.map(move |certificate| KeyFacts {
        usage: usage.to_owned(),
        certificate: short(certificate),
    })
}

/// `xs:boolean` (saml-metadata §2.4.3).
fn wants_signed(role: &IdpRole) -> Option<bool> {
    match role.want_authn_requests_signed.as_deref()?.trim() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

fn signature(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::None | Verdict::NestedOnly => "none",
        Verdict::Valid { .. } => "valid",
        Verdict::Invalid { .. } | Verdict::CannotTell { .. } => "invalid",
    }
}

/// The facts of a file that should be a certificate.
#[must_use]
pub fn of_certificate(
    file: &Dropped,
    matches_key: Option<bool>,
    now: Timestamp,
) -> CertificateFacts {
    let readable = file.certificates().iter().flatten().enumerate();
    CertificateFacts {
        kind: kind(&file.recognised.kind),
        certificates: readable
            // The key was held against the first one.
            .map(|(index, one)| whole(one, matches_key.filter(|_| index == 0), now))
            .collect(),
    }
}

fn short(certificate: &Certificate) -> ShortCertificate {
    ShortCertificate {
        subject: certificate.subject.text.clone(),
        key: key(&certificate.key),
        sha256: certificate.sha256.clone(),
        not_before: certificate.not_before,
        not_after: certificate.not_after,
    }
}

fn whole(certificate: &Certificate, matches_key: Option<bool>, now: Timestamp) -> WholeCertificate {
    let usages = certificate.key_usages.iter();
    let hours_left = certificate.not_after.duration_since(now).as_hours();
    WholeCertificate {
        certificate: short(certificate),
        issuer: certificate.issuer.text.clone(),
        serial: certificate.serial.clone(),
        version: certificate.version,
        signature_algorithm: certificate.signature_algorithm.name.clone(),
        usages: usages.map(|usage| usage.name()).collect(),
        sha1: certificate.sha1.clone(),
        self_signed: certificate.is_self_issued()
            && certificate.self_signature != SelfSignature::Invalid,
        ca: certificate.is_ca,
        days_left: hours_left.div_euclid(24),
        matches_key,
    }
}

/// "RSA 4096"
#[must_use]
pub fn key(key: &PublicKey) -> String {
    match key {
        PublicKey::Rsa { bits } => format!("RSA {bits}"),
        PublicKey::Ec { curve } => format!("EC {curve}"),
        PublicKey::Dsa { bits } => format!("DSA {bits}"),
        PublicKey::Ed25519 => "Ed25519".to_owned(),
        PublicKey::Other { algorithm } => algorithm.clone(),
    }
}

/// The facts of what was typed where a domain belongs.
#[must_use]
pub fn of_domain(typed: &str) -> DomainFacts {
    let domain = match kisi::read_domain(typed) {
        DomainReading::Domain { domain, .. } => Some(domain),
        _ => None,
    };
    DomainFacts {
        changed: domain
            .as_deref()
            .is_some_and(|domain| domain != typed.trim()),
        acs_url: domain.as_deref().map(kisi::acs_url),
        sign_in_url: domain.as_deref().map(kisi::sign_in_url),
        domain,
    }
}

/// The name of a kind of file, for programs.
fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Empty => "empty",
        Kind::TooLarge => "too-large",
        Kind::IdpMetadata => "idp-metadata",
        Kind::SpMetadata => "sp-metadata",
        Kind::OtherMetadata => "other-metadata",
        Kind::AuthnRequest => "authn-request",
        Kind::Response => "response",
        Kind::LogoutMessage => "logout-message",
        Kind::OtherXml { .. } => "other-xml",
        Kind::BrokenXml { .. } => "broken-xml",
        Kind::Html => "html",
        Kind::Json => "json",
        Kind::PemCertificate => "pem-certificate",
        Kind::DerCertificate => "der-certificate",
        Kind::Pkcs7 => "pkcs7",
        Kind::Pkcs12 => "pkcs12",
        Kind::CertificateRequest => "certificate-request",
        Kind::PrivateKey { .. } => "private-key",
        Kind::PublicKey => "public-key",
        Kind::Gzip => "gzip",
        Kind::Zip => "zip",
        Kind::Pdf => "pdf",
        Kind::OtherText => "other-text",
        Kind::Binary => "binary",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(text: &str) -> MetadataFacts {
        of_metadata(&Dropped::new(
            "x",
            None,
            Timestamp::UNIX_EPOCH,
            text.as_bytes(),
        ))
    }

    #[test]
    fn what_stands_before_a_break_is_told() {
        let broken = metadata(
            r#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><IDPSSODescriptor WantAuthnRequestsSigned="1"><NameIDFormat>f</NameIDFormat><SingleSignOnService Binding="b" Location="l"/>"#,
        );
        assert_eq!(broken.kind, "broken-xml");
        assert_eq!(broken.entity_id.as_deref(), Some("x"));
        assert_eq!(broken.sso[0].location.as_deref(), Some("l"));
        assert_eq!(broken.name_id_formats, ["f"]);
        assert_eq!(broken.want_authn_requests_signed, Some(true));
        assert_eq!(broken.signature, "none");
    }

    #[test]
    fn another_file_has_its_kind_and_nothing_else() {
        let other = metadata("{}");
        assert_eq!(other.kind, "json");
        assert_eq!((other.entity_id, other.sso.len()), (None, 0));
    }

    #[test]
    fn the_names_in_json_are_fixed() {
        let json = serde_json::to_value(metadata("")).expect("plain data");
        let mut names: Vec<_> = json.as_object().expect("an object").keys().collect();
        names.sort();
        assert_eq!(
            names,
            [
                "certificates",
                "entity_id",
                "kind",
                "name_id_formats",
                "signature",
                "sso",
                "want_authn_requests_signed"
            ]
        );
    }

    #[test]
    fn a_domain_gives_its_addresses() {
        let facts = of_domain(" https://web.kisi.io/organizations/sign_in?domain=Acme ");
        assert_eq!(facts.domain.as_deref(), Some("acme"));
        assert!(facts.changed);
        assert_eq!(
            facts.acs_url.as_deref(),
            Some("https://api.kisi.io/saml/consume/acme")
        );
        assert!(!of_domain("acme\n").changed);
        assert_eq!(of_domain("anna@acme.com").acs_url, None);
    }
}
