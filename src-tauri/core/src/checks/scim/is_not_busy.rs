//! A server that was asked too often.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.is-not-busy",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Busy, |stop| {
        let after = stop.reply.and_then(|reply| reply.retry_after.as_deref());
        let after = after.unwrap_or_default().trim();
        // A number of seconds or a date (RFC 9110 §10.2.3).
        let wait = match after.parse::<u32>() {
            Ok(_) => "seconds",
            Err(_) if after.is_empty() => "none",
            Err(_) => "date",
        };
        Some(
            stop.finding("busy")
                .choice("wait", wait)
                .text("after", after),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;
    use crate::wire::Answer;

    #[test]
    fn how_long_to_wait_is_told_as_it_was_said() {
        let says = |after: Option<&str>| {
            let answer = Answer {
                status: 429,
                retry_after: after.map(str::to_owned),
                ..Answer::default()
            };
            look().answered(Question::Users, answer).says(&CHECK)
        };
        insta::assert_snapshot!(says(None), @"
        FAIL scim.is-not-busy.busy
          Wait, then look again
          saw: api.kisi.io says that it was asked too often (429). It does not say how long to wait.
          do: Wait a minute, then look again. Close other programs that use the same token.
        ");
        insta::assert_snapshot!(says(Some("30")), @"
        FAIL scim.is-not-busy.busy
          Wait, then look again
          saw: api.kisi.io says that it was asked too often (429). It wants us to wait 30 s.
          do: Wait as long as it says, then look again. Close other programs that use the same token.
        ");
        insta::assert_snapshot!(says(Some("Tue, 24 Nov 2026 15:04:05 GMT")), @"
        FAIL scim.is-not-busy.busy
          Wait, then look again
          saw: api.kisi.io says that it was asked too often (429). It wants us to wait until Tue, 24 Nov 2026 15:04:05 GMT.
          do: Wait as long as it says, then look again. Close other programs that use the same token.
        ");
    }

    #[test]
    fn any_question_may_be_one_too_many() {
        let told = right().with(Question::Schemas, 429, "").says(&CHECK);
        assert!(
            told.contains("(429) (when asked: The server's fields)."),
            "{told}"
        );
        let refused = right().with(Question::WrongToken, 429, "").says(&CHECK);
        assert_eq!(refused, "PASS\n");
    }
}
