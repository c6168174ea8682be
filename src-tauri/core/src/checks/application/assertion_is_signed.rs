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
        insta::assert_snapshot!(told(false, Field::Tick(true)), @"");
    }

    #[test]
    fn nothing() {
        insta::assert_snapshot!(told(false, Field::Tick(false)), @"");
        assert_eq!(
            told(false, Field::NotSeen),
            told(false, Field::Tick(false)),
            "the assertion is not signed, whatever else"
        );
    }
}
