//! A server that lets anybody read.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.refuses-without-token",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::WithoutToken, |look, reply| {
        match reply.status {
            401 => None,
            _ if reply.list().is_some() => Some(about(look, reply, "open")),
            _ if reply.is_success() => None,
            _ => Some(about(look, reply, "other-status")),
        }
        .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{PERSON, list, right};
    use super::*;

    #[test]
    fn who_lets_anybody_read_fails() {
        insta::assert_snapshot!(right().with(Question::WithoutToken, 200, &list(1, PERSON)).says(&CHECK), @"
        FAIL scim.refuses-without-token.open
          Stop: this server is open to everybody
          saw: Without any token, api.kisi.io gave its list of people (200).
          The standard asks: 401
          do: Tell the server's owner today. For Kisi, write to support@getkisi.com.
        ");
    }

    #[test]
    fn another_refusal_is_told() {
        insta::assert_snapshot!(right().with(Question::WithoutToken, 500, "").says(&CHECK), @"
        NOTE scim.refuses-without-token.other-status
          Nothing to do
          saw: Without a token, api.kisi.io refuses, with status 500 and not with 401.
          do: Nothing. JumpCloud always sends a token.
        ");
    }
}
