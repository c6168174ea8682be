//! JumpCloud signs the assertion, as Kisi's guide asks; a signature on the response alone is another thing.

use super::shared::{of_tick, one};
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.assertion-is-signed",
    run,
};

fn run(case: &Case) -> Outcome {
    let response = one(case).map(|one| one.fields.sign_response.tick());
    of_tick(case, "sign", |assertion| match (assertion, response) {
        (true, _) => None,
        (false, Ok(Some(true))) => Some(finding("response-only")),
        (false, _) => Some(finding("unsigned")),
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of};
    use super::*;
    use crate::jumpcloud::Field;

    fn told(assertion: bool, response: Field) -> String {
        says_of(&CHECK, |one| {
            one.fields.sign_assertion = Field::Tick(assertion);
            one.fields.sign_response = response;
        })
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| one.fields.sign_assertion = Field::NotSeen);
        assert_eq!(told(true, Field::Tick(true)), "PASS\n");
    }

    #[test]
    fn only_the_response() {
        insta::assert_snapshot!(told(false, Field::Tick(true)), @r"
        FAIL application.assertion-is-signed.response-only
          Let JumpCloud sign the assertion, not the response alone
          saw: Only the response around the assertion is signed.
          Kisi needs: Assertion
          do: In JumpCloud, open Kisi SSO, tab SSO. In Sign, choose Assertion. Press Save. Then look again here.
        ");
    }

    #[test]
    fn nothing() {
        insta::assert_snapshot!(told(false, Field::Tick(false)), @r"
        FAIL application.assertion-is-signed.unsigned
          Let JumpCloud sign the assertion
          saw: Sign is not set to sign the assertion.
          Kisi needs: Assertion
          do: In JumpCloud, open Kisi SSO, tab SSO. In Sign, choose Assertion. Press Save. Then look again here.
        ");
        assert_eq!(
            told(false, Field::NotSeen),
            told(false, Field::Tick(false)),
            "the assertion is not signed, whatever else"
        );
    }
}
