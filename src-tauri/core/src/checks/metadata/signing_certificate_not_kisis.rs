//! The signing certificate is JumpCloud's own, not the one that Kisi made for JumpCloud.

use super::each_certificate;
use crate::check::{Check, Outcome, finding};
use crate::session::{Case, Dropped};
use crate::view::Slot;
use crate::x509::{Certificate, Name};

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-certificate-not-kisis",
    run,
};

/// The unit in the certificates that JumpCloud makes itself; their organization may well be called Kisi.
const JUMPCLOUD: &str = "JumpCloudSAMLIdP";

fn run(case: &Case) -> Outcome {
    let kisis = case
        .session
        .dropped(Slot::KisiCertificate)
        .and_then(Dropped::certificate);
    each_certificate(case, |certificate| match () {
        () if kisis.is_some_and(|kisis| kisis.spki == certificate.spki) => Some(finding("same")),
        () if names_kisi(certificate) => {
            Some(finding("named").text("name", &certificate.subject.text))
        }
        () => None,
    })
}

fn names_kisi(certificate: &Certificate) -> bool {
    let kisi = |name: &Name| name.text.to_lowercase().contains("kisi");
    certificate.subject.organizational_unit.as_deref() != Some(JUMPCLOUD)
        && (kisi(&certificate.subject) || kisi(&certificate.issuer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{
        export, export_of, good, named, told, waits_then_passes,
    };
    use crate::checks::testing;
    use crate::rules::Profile;

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn it_names_kisi() {
        let xml = export_of(&[&named(["Kisi Inc", "Cloud", "api.kisi.io"])]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.signing-certificate-not-kisis.named
          Check whether this is Kisi's certificate
          saw: JumpCloud's signing certificate is made out to O=Kisi Inc, OU=Cloud, CN=api.kisi.io.
          do: In JumpCloud, open Kisi SSO, tab SSO. Kisi's certificate belongs in Replace SP Certificate. On the left must be JumpCloud's own. If it is not, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here.
        ");
    }

    #[test]
    fn a_customer_may_be_called_kisi() {
        let xml = export_of(&[&named(["Kisi Inc", JUMPCLOUD, "JumpCloudSAMLUser"])]);
        assert_eq!(told(&CHECK, &xml), "PASS\n");
    }

    #[test]
    fn it_is_the_one_that_was_dropped_as_kisis() {
        let pem = format!(
            "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n",
            good()
        );
        let session = testing::session(
            Profile::Kisi,
            &[
                (Slot::KisiCertificate, "kisi.pem", pem.as_bytes()),
                (Slot::Export, "export.xml", export().as_bytes()),
            ],
        );
        insta::assert_snapshot!(testing::told(&CHECK, &session, Slot::Export), @r"
        WARN metadata.signing-certificate-not-kisis.same
          Put Kisi's certificate into Replace SP Certificate only
          saw: JumpCloud's signing certificate and the one that you dropped as Kisi's have the same key.
          do: One of the two may be in the wrong place. In JumpCloud, open Kisi SSO, tab SSO. Look on the left which certificate JumpCloud signs with. If it is Kisi's, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here.
        ");
    }
}
