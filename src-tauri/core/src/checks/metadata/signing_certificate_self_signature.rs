//! A certificate that names itself as its issuer is really signed with its own key.

use super::each_certificate;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;
use crate::x509::SelfSignature;

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-certificate-self-signature",
    run,
};

fn run(case: &Case) -> Outcome {
    each_certificate(case, |certificate| {
        (certificate.self_signature == SelfSignature::Invalid).then(|| finding("wrong"))
    })
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;

    use super::*;
    use crate::checks::metadata::fixture::{export_of, good, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn changed_after_it_was_signed() {
        let mut der = BASE64_STANDARD.decode(good()).expect("base64");
        let last = der.len() - 1;
        der[last] ^= 1;
        let xml = export_of(&[&BASE64_STANDARD.encode(der)]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.signing-certificate-self-signature.wrong
          Make a new certificate: this one was changed after it was made
          saw: The certificate is signed by itself, and that signature is wrong.
          do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
    }
}
