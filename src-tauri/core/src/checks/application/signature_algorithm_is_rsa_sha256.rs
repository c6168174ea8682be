//! JumpCloud signs with RSA-SHA256. How it stores the choice is not documented: the letters are compared without signs
//! and capitals, and anything else is at most warned of.

use super::shared::of_text;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.signature-algorithm-is-rsa-sha256",
    run,
};

fn run(case: &Case) -> Outcome {
    of_text(case, "signature-algorithm", |saw, needed| {
        let is_it = letters(saw).ends_with(&letters(needed));
        (!is_it).then(|| {
            finding("other")
                .text("saw", saw)
                .text("needed", needed)
                .evidence("value", saw)
        })
    })
}

/// `rsasha256` for `RSA-SHA256` and for `http://www.w3.org/2001/04/xmldsig-more#rsa-sha256`.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of, text};
    use super::*;
    use crate::jumpcloud::Field;

    fn told(saw: &str) -> String {
        says_of(&CHECK, |one| one.fields.signature_algorithm = text(saw))
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| {
            one.fields.signature_algorithm = Field::NotSeen;
        });
        for same in [
            "rsa_sha256",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
        ] {
            assert_eq!(told(same), "PASS\n");
        }
    }

    #[test]
    fn another_one() {
        insta::assert_snapshot!(told("RSA-SHA1"), @r"
        WARN application.signature-algorithm-is-rsa-sha256.other
          Look at Signature Algorithm
          saw: JumpCloud's answer says RSA-SHA1. How it writes RSA-SHA256 there, nobody documents.
          Kisi needs: RSA-SHA256
          do: In JumpCloud, open Kisi SSO, tab SSO. Look whether Signature Algorithm shows RSA-SHA256. If not, choose it. Press Save. Then look again here.
        ");
    }
}
