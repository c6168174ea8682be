//! A token that the server knows and does not let read.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.token-may-read",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Rights, |stop| {
        Some(stop.finding("not-allowed"))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::look;
    use super::*;
    use crate::observation::Question;

    #[test]
    fn a_token_without_rights() {
        insta::assert_snapshot!(look().with(Question::Users, 403, r#"{"detail":"Not permitted."}"#).says(&CHECK), @"
        FAIL scim.token-may-read.not-allowed
          Ask Kisi why this token may not read
          saw: api.kisi.io does not let this token read (403). It says: Not permitted.
          do: In Kisi, open Settings → SSO & SCIM and look whether Enable SCIM is on and saved. Then send the transcript to support@getkisi.com.
        ");
        assert!(
            look()
                .with(Question::Users, 401, "")
                .says(&CHECK)
                .starts_with("WAIT")
        );
    }
}
