//! An id that nobody has must not be found.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::scim::Body;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.unknown-person-is-not-found",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::UnknownUser, |look, reply| {
        let is_scim = matches!(&reply.body, Body::Error(error) if error.is_scim);
        match reply.status {
            404 if is_scim => None,
            404 => Some(about(look, reply, "other-words")),
            200..300 => Some(about(look, reply, "found")),
            _ => Some(about(look, reply, "other-status")),
        }
        .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{NOT_FOUND, PAGE, PERSON, right};
    use super::*;

    #[test]
    fn each_other_answer_is_told() {
        let says = |status, text| {
            right()
                .with(Question::UnknownUser, status, text)
                .says(&CHECK)
        };
        insta::assert_snapshot!(says(200, PERSON), @"
        FAIL scim.unknown-person-is-not-found.found
          Tell the server's owner
          saw: For an id that nobody has, api.kisi.io answered 200, as if somebody were there.
          The standard asks: 404
          do: Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.
        ");
        insta::assert_snapshot!(says(500, ""), @"
        NOTE scim.unknown-person-is-not-found.other-status
          Nothing to do
          saw: For an id that nobody has, api.kisi.io answered 500 and not 404.
          The standard asks: 404
          do: Nothing. It is said here for those who look after the server.
        ");
        insta::assert_snapshot!(says(404, PAGE), @"
        NOTE scim.unknown-person-is-not-found.other-words
          Nothing to do
          saw: For an id that nobody has, api.kisi.io answered 404 without a SCIM error.
          The standard asks: A SCIM error
          do: Nothing. It is said here for those who look after the server.
        ");
        assert_eq!(says(404, NOT_FOUND), "PASS\n");
    }
}
