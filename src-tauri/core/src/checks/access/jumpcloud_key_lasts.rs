//! When the key ends, where a life time was set for it.

use jiff::Timestamp;

use super::taken;
use crate::check::{Check, Outcome, finding};
use crate::checks::lasting::left;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-key-lasts",
    run,
};

fn run(case: &Case) -> Outcome {
    taken(case, |key| {
        let written = key
            .administrator
            .as_ref()
            .and_then(|who| who.key_expires.as_deref());
        let Some(ends) = written.and_then(|text| text.parse::<Timestamp>().ok()) else {
            return Outcome::NotApplicable;
        };
        left(case.now(), ends)
            .map(|left| {
                finding(left.name)
                    .number("days", left.days)
                    .day("ends", ends)
                    .evidence("not-after", ends.to_string())
            })
            .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{says, taken};
    use super::*;

    fn until(text: &str) -> String {
        let mut seen = taken();
        let who = seen.administrator.as_mut().expect("somebody");
        who.key_expires = Some(text.to_owned());
        says(&CHECK, seen)
    }

    #[test]
    fn sixty_thirty_and_seven_days() {
        let told = [
            "2026-11-22T12:00:00.000Z",
            "2026-11-30T12:00:00.000Z",
            "2026-12-23T12:00:00.000Z",
            "2027-01-22T12:00:00.000Z",
        ]
        .map(until);
        insta::assert_snapshot!(told.concat(), @"
        WARN access.jumpcloud-key-lasts.expired
          Make a new key: this one has ended
          saw: By JumpCloud's own date, the key ended on 22 November 2026.
          JumpCloud needs: A key that lasts
          do: In JumpCloud, press your initials at the top right, then My API Key. Ask first who uses the present key: a new one switches it off.
        WARN access.jumpcloud-key-lasts.within-7-days
          Make a new key this week
          saw: The key ends on 30 November 2026. That is in 7 days.
          JumpCloud needs: A key that lasts
          do: In JumpCloud, press your initials at the top right, then My API Key. Ask first who uses the present key: a new one switches it off.
        WARN access.jumpcloud-key-lasts.within-30-days
          Make a new key this month
          saw: The key ends on 23 December 2026. That is in 30 days.
          JumpCloud needs: A key that lasts
          do: In JumpCloud, press your initials at the top right, then My API Key. Ask first who uses the present key: a new one switches it off.
        WARN access.jumpcloud-key-lasts.within-60-days
          Plan a new key
          saw: The key ends on 22 January 2027. That is in 60 days.
          JumpCloud needs: A key that lasts
          do: In JumpCloud, press your initials at the top right, then My API Key. Ask first who uses the present key: a new one switches it off.
        ");
        assert_eq!(until("2027-01-22T12:00:01.000Z"), "PASS\n");
    }

    #[test]
    fn without_a_readable_end_nothing_is_said() {
        assert_eq!(until("one day"), "NOT APPLICABLE\n");
        assert_eq!(says(&CHECK, taken()), "NOT APPLICABLE\n");
    }
}
