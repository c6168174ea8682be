//! A key of neither of the two makes that we know: a hint only, because JumpCloud promises none.

use crate::check::{Check, Need, Outcome, finding};
use crate::jumpcloud::Make;
use crate::pasted::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-key-looks-usual",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(key) = case.session.jumpcloud_key() else {
        return Outcome::Waiting(Need::JumpCloudKey);
    };
    if key.service_account {
        return Outcome::NotApplicable;
    }
    let is_odd = key.seen.make == Make::Unknown && key.seen.form.kind == Kind::Possible;
    is_odd
        .then(|| finding("unusual").number("length", key.seen.form.length))
        .into()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{KEY, pasted, says};
    use super::*;
    use crate::observation::JumpCloudKeySeen;

    #[test]
    fn both_makes_are_usual_and_others_are_a_hint() {
        insta::assert_snapshot!(says(&CHECK, pasted("9f8e7d6c5b4a")), @"
        NOTE access.jumpcloud-key-looks-usual.unusual
          Look whether the whole key was copied
          saw: It has 12 characters. New keys start with jca_, old ones have 40 digits from 0 to f. This one is neither.
          do: If JumpCloud refuses it, copy it again from its first sign to its last.
        ");
        assert_eq!(says(&CHECK, pasted(KEY)), "PASS\n");
        assert_eq!(says(&CHECK, pasted(&"0a".repeat(20))), "PASS\n");
        assert_eq!(says(&CHECK, pasted("••••")), "PASS\n");
    }

    #[test]
    fn nobody_says_what_the_secret_of_a_service_account_looks_like() {
        let key = JumpCloudKeySeen {
            service_account: true,
            ..pasted("9f8e7d6c5b4a")
        };
        assert_eq!(says(&CHECK, key), "NOT APPLICABLE\n");
    }
}
