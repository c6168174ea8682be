//! What Kisi said of user sync before our own first call, which sets it.

use crate::check::{Check, Need, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.sync-is-not-used-yet",
    run,
};

fn run(case: &Case) -> Outcome {
    match case.session.setup.answer("scim-before") {
        None => Outcome::Waiting(Need::Kisi),
        Some("used") => finding("used").into(),
        Some(_) => Outcome::PASS,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::said;
    use super::*;
    use crate::checks::testing::{now, session};
    use crate::rules::Profile;
    use crate::setup::Answer;

    fn says(before: Option<&str>) -> String {
        let mut session = session(Profile::Kisi, &[]);
        let answer = |value: &str| Answer {
            value: value.into(),
            at: now(),
        };
        let answers = &mut session.setup.answers;
        answers.extend(before.map(|before| ("scim-before".into(), answer(before))));
        said(&CHECK, &session)
    }

    #[test]
    fn what_kisi_said_before_our_first_call_counts() {
        insta::assert_snapshot!(says(Some("used")), @"
        WARN scim.sync-is-not-used-yet.used
          Ask who uses user sync already
          saw: Before our first call, Kisi said that user sync has been used.
          Kisi needs: Not used yet
          do: Ask who set it up. If JumpCloud or another directory uses an older token, it stopped when you made the new one.
        ");
        assert_eq!(says(Some("unused")), "PASS\n");
        assert!(says(None).starts_with("WAIT"));
    }
}
