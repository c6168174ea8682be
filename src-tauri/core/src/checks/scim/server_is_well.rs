//! A fault of the server's own.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.server-is-well",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Broken, |stop| Some(stop.finding("broken")))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn its_own_words_are_told() {
        let says = |text| look().with(Question::Users, 500, text).says(&CHECK);
        insta::assert_snapshot!(says(r#"{"detail":"No room left."}"#), @"
        FAIL scim.server-is-well.broken
          Wait, then look again
          saw: api.kisi.io has a problem of its own (500). It says: No room left.
          do: Try again in ten minutes. If it stays so, send the transcript to support@getkisi.com.
        ");
        let silent = says("");
        assert!(
            silent.contains("saw: api.kisi.io has a problem of its own (500).\n"),
            "{silent}"
        );
    }

    #[test]
    fn only_what_jumpcloud_asks_counts() {
        let told = right().with(Question::NoSuchUser, 503, "").says(&CHECK);
        assert!(
            told.contains("(503) (when asked: A name that nobody has)."),
            "{told}"
        );
        assert_eq!(
            right().with(Question::Schemas, 500, "").says(&CHECK),
            "PASS\n"
        );
    }
}
