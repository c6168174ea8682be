//! The signing key is an RSA key: Kisi's guide asks for RSA-SHA256, and nothing else can make that.

use super::each_certificate;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;
use crate::x509::PublicKey;

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-key-kind",
    run,
};

fn run(case: &Case) -> Outcome {
    each_certificate(case, |certificate| {
        Some(match &certificate.key {
            PublicKey::Rsa { .. } => return None,
            PublicKey::Ec { curve } => finding("ec").text("key", curve),
            PublicKey::Dsa { .. } => finding("dsa"),
            PublicKey::Ed25519 => finding("ed25519"),
            PublicKey::Other { algorithm } => finding("unknown").text("key", algorithm),
        })
    })
}

#[cfg(test)]
mod tests {
    use rcgen::{PKCS_ECDSA_P256_SHA256, PKCS_ED25519};

    use super::*;
    use crate::checks::metadata::fixture::{
        DSA_1024, export_of, of_kind, told, told_finding, waits_then_passes,
    };

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn elliptic_curve() {
        let xml = export_of(&[&of_kind(&PKCS_ECDSA_P256_SHA256)]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.signing-key-kind.ec
          Use an RSA certificate
          saw: The certificate has an elliptic curve key (P-256). JumpCloud makes RSA keys.
          Kisi needs: RSA with 2048 bits or more
          do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
    }

    #[test]
    fn ed25519() {
        let xml = export_of(&[&of_kind(&PKCS_ED25519)]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.signing-key-kind.ed25519
          Use an RSA certificate in place of Ed25519
          saw: The certificate has an Ed25519 key. SAML has no way to sign with one.
          We ask: RSA with 2048 bits or more
          do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
    }

    #[test]
    fn dsa() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[DSA_1024])), @r"
        FAIL metadata.signing-key-kind.dsa
          Use an RSA certificate in place of DSA
          saw: The certificate has a DSA key. Nobody should use those any more.
          We ask: RSA with 2048 bits or more
          do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
    }

    #[test]
    fn of_a_kind_that_nobody_knows() {
        let found = finding("unknown").text("key", "1.2.3");
        let told = told_finding(&CHECK, found.number("number", 1).number("count", 1));
        assert!(
            told.contains("a kind of key that we do not know: 1.2.3"),
            "{told}"
        );
    }
}
