//! Metadata and certificates are mixed up, and so are certificates and what looks like them: each is told where
//! it belongs.

use super::wrong;
use crate::check::{Check, Finding, Need, Outcome};
use crate::checks::certificate::is_jumpclouds;
use crate::file::Kind;
use crate::session::{Asked, Case};

pub(super) const CHECK: Check = Check {
    id: "file.is-what-was-asked",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    let wants_metadata = case.asked == Asked::Metadata;
    let problem = match file.recognised.kind {
        Kind::PemCertificate | Kind::DerCertificate if wants_metadata => certificate(case),
        Kind::IdpMetadata if !wants_metadata => wrong(case, "metadata"),
        Kind::SpMetadata | Kind::OtherMetadata if !wants_metadata => wrong(case, "other-metadata"),
        Kind::CertificateRequest => wrong(case, "request"),
        Kind::Pkcs7 => wrong(case, "bundle"),
        Kind::PublicKey => wrong(case, "public-key"),
        _ => return Outcome::PASS,
    };
    problem.into()
}

fn certificate(case: &Case) -> Finding {
    let own = case.certificate().is_some_and(is_jumpclouds);
    wrong(case, "certificate").choice("whose", if own { "jumpcloud" } else { "unknown" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    const IDP: &[u8] = br#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><IDPSSODescriptor/></EntityDescriptor>"#;
    const SP: &[u8] = br#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><SPSSODescriptor/></EntityDescriptor>"#;

    fn block(label: &str) -> Vec<u8> {
        format!("-----BEGIN {label}-----\nMAA=\n-----END {label}-----\n").into_bytes()
    }

    #[test]
    fn a_certificate_where_metadata_belongs_is_for_step_7() {
        let told = says(&CHECK, Slot::Export, &block("CERTIFICATE"));
        assert!(
            told.starts_with("FAIL file.is-what-was-asked.certificate"),
            "{told}"
        );
        assert!(told.contains("keep it for step 7"), "{told}");
    }

    #[test]
    fn metadata_where_a_certificate_belongs() {
        let told = says(&CHECK, Slot::KisiCertificate, IDP);
        assert!(
            told.starts_with("FAIL file.is-what-was-asked.metadata"),
            "{told}"
        );
        let told = says(&CHECK, Slot::KisiCertificate, SP);
        assert!(
            told.starts_with("FAIL file.is-what-was-asked.other-metadata"),
            "{told}"
        );
    }

    #[test]
    fn what_looks_like_a_certificate_is_told_apart() {
        for (label, problem) in [
            ("CERTIFICATE REQUEST", "request"),
            ("PKCS7", "bundle"),
            ("PUBLIC KEY", "public-key"),
        ] {
            for slot in [Slot::Export, Slot::KisiCertificate, Slot::Inspected] {
                let told = says(&CHECK, slot, &block(label));
                let expected = format!("FAIL file.is-what-was-asked.{problem}");
                assert!(told.starts_with(&expected), "{told}");
            }
        }
    }

    #[test]
    fn each_passes_in_its_own_place() {
        assert_eq!(says(&CHECK, Slot::Export, IDP), "PASS\n");
        let certificate = block("CERTIFICATE");
        assert_eq!(says(&CHECK, Slot::KisiCertificate, &certificate), "PASS\n");
    }
}
