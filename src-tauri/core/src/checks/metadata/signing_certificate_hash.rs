//! The certificate's own signature uses a hash that still protects. Sign-ins are not signed with it.

use super::each_certificate;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;
use crate::x509::WeakHash;

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-certificate-hash",
    run,
};

fn run(case: &Case) -> Outcome {
    each_certificate(case, |certificate| {
        let hash = match certificate.signature_algorithm.weak? {
            WeakHash::Md2 => "MD2",
            WeakHash::Md4 => "MD4",
            WeakHash::Md5 => "MD5",
            WeakHash::Sha1 => "SHA-1",
        };
        Some(
            finding("weak")
                .text("hash", hash)
                .evidence("value", certificate.signature_algorithm.name.clone()),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{
        RSA_512_MD5, RSA_1024_SHA1, export_of, told, waits_then_passes,
    };

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn weak() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[RSA_1024_SHA1])), @r"
        WARN metadata.signing-certificate-hash.weak
          Make a newer certificate when you can: this one uses SHA-1
          saw: The certificate is itself signed with SHA-1, which no longer protects.
          do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
        assert!(told(&CHECK, &export_of(&[RSA_512_MD5])).contains("MD5"));
    }
}
