//! The RSA key is long enough that nobody can compute its private half.

use super::each_certificate;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;
use crate::x509::PublicKey;

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-key-size",
    run,
};

fn run(case: &Case) -> Outcome {
    each_certificate(case, |certificate| {
        let PublicKey::Rsa { bits } = certificate.key else {
            return None;
        };
        let problem = match bits {
            ..1024 => "far-too-short",
            1024..2048 => "short",
            _ => return None,
        };
        Some(finding(problem).number("bits", bits))
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
    fn short() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[RSA_1024_SHA1])), @r"
        WARN metadata.signing-key-size.short
          Use a longer key: this one has only 1024 bits
          saw: The certificate has an RSA key of 1024 bits.
          We ask: 2048 bits or more
          do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
    }

    #[test]
    fn far_too_short() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[RSA_512_MD5])), @r"
        FAIL metadata.signing-key-size.far-too-short
          Use a longer key: this one can be broken in hours
          saw: The certificate has an RSA key of 512 bits.
          We ask: 2048 bits or more
          do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
    }
}
