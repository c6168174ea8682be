//! A group's id that none has must not be found.

use super::{about, answered};
use crate::check::{Check, Need, Outcome};
use crate::observation::Question;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.unknown-group-is-not-found",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::UnknownGroup, |look, reply| {
        // Where there is no list, nothing is found either.
        if look.reply(Question::Groups).and_then(Reply::list).is_none() {
            return Outcome::Waiting(Need::SyncAnswer);
        }
        match reply.status {
            404 => None,
            200..300 => Some(about(look, reply, "found")),
            _ => Some(about(look, reply, "other-status")),
        }
        .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{NOT_FOUND, right};
    use super::*;

    #[test]
    fn each_other_answer_is_told() {
        let says = |status, text| {
            right()
                .with(Question::UnknownGroup, status, text)
                .says(&CHECK)
        };
        insta::assert_snapshot!(says(200, "{}"), @"
        FAIL scim.unknown-group-is-not-found.found
          Tell the server's owner
          saw: For a group's id that none has, api.kisi.io answered 200, as if it were there.
          The standard asks: 404
          do: Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.
        ");
        insta::assert_snapshot!(says(400, ""), @"
        NOTE scim.unknown-group-is-not-found.other-status
          Nothing to do
          saw: For a group's id that none has, api.kisi.io answered 400 and not 404.
          The standard asks: 404
          do: Nothing. It is said here for those who look after the server.
        ");
        assert_eq!(says(404, ""), "PASS\n");
    }

    #[test]
    fn where_there_is_no_list_nothing_is_shown() {
        let told = right().with(Question::Groups, 404, NOT_FOUND).says(&CHECK);
        assert!(told.starts_with("WAIT"), "{told}");
    }
}
