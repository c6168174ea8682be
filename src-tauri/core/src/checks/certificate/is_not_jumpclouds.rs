//! Giving JumpCloud its own certificate back is the swap of step 7.

use super::{is_in_the_export, is_jumpclouds, present};
use crate::check::{Check, Outcome, finding};
use crate::session::{Asked, Case};
use crate::x509::Certificate;

pub(super) const CHECK: Check = Check {
    id: "certificate.is-not-jumpclouds",
    run,
};

fn run(case: &Case) -> Outcome {
    if case.asked != Asked::KisiCertificate {
        return Outcome::NotApplicable;
    }
    match present(case) {
        Ok(certificate) => Outcome::from(source(case, certificate).map(|how| {
            finding("own")
                .choice("how", how)
                .text("subject", &certificate.subject.text)
                .evidence("certificate", &certificate.sha256)
        })),
        Err(outcome) => outcome,
    }
}

/// How we know that it is JumpCloud's, when it is: by its key or by its name.
pub(super) fn source(case: &Case, certificate: &Certificate) -> Option<&'static str> {
    if is_in_the_export(case.session, certificate) {
        Some("same-key")
    } else if is_jumpclouds(certificate) {
        Some("name")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{PEM, says, with_files};
    use super::*;
    use crate::checks::testing::told;
    use crate::view::Slot;

    #[test]
    fn jumpclouds_name_gives_it_away() {
        let told = says(&CHECK, |certificate| {
            certificate.subject.organizational_unit = Some("JumpCloudSAMLIdP".into());
        });
        assert!(
            told.starts_with("FAIL certificate.is-not-jumpclouds.own"),
            "{told}"
        );
        assert!(told.contains("JumpCloud's own certificate"), "{told}");
    }

    #[test]
    fn so_does_the_key_of_the_export() {
        let base64: String = PEM.lines().filter(|line| !line.starts_with('-')).collect();
        let export = format!(
            r#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><IDPSSODescriptor><KeyDescriptor><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>{base64}</X509Certificate></X509Data></KeyInfo></KeyDescriptor></IDPSSODescriptor></EntityDescriptor>"#
        );
        let session = with_files(
            Slot::KisiCertificate,
            &[
                (Slot::Export, "export.xml", export.as_bytes()),
                (Slot::KisiCertificate, "kisi.pem", PEM.as_bytes()),
            ],
            |_| (),
        );
        let told = told(&CHECK, &session, Slot::KisiCertificate);
        assert!(told.contains("same key"), "{told}");
    }

    #[test]
    fn kisis_passes() {
        assert_eq!(says(&CHECK, |_| ()), "PASS\n");
    }
}
