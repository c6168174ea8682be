//! A refusal that is none of the known ones.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.answers-without-complaint",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Complaint, |stop| Some(stop.finding("refused")))
}

#[cfg(test)]
mod tests {
    use super::super::testing::look;
    use super::*;
    use crate::observation::Question;

    #[test]
    fn a_complaint_is_told_in_the_servers_words() {
        let error = r#"{"detail":"count must be 10."}"#;
        insta::assert_snapshot!(look().with(Question::Users, 400, error).says(&CHECK), @"
        FAIL scim.answers-without-complaint.refused
          Look what the server complains about
          saw: api.kisi.io refused the first question (400). It says: count must be 10.
          do: Compare the address. If it is Kisi's, send the transcript to support@getkisi.com.
        ");
        assert_eq!(look().with(Question::Users, 200, "").says(&CHECK), "PASS\n");
    }
}
