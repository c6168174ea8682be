//! People without their history.

use super::{about, sampled};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.people-carry-their-history",
    run,
};

fn run(case: &Case) -> Outcome {
    sampled(case, Question::Users, |look, reply, sample| {
        (!sample.has_meta).then(|| about(look, reply, "missing"))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{list, right};
    use super::*;

    #[test]
    fn it_is_told() {
        let bare = list(1, r#"{"id":"1","userName":"ada@acme.example"}"#);
        insta::assert_snapshot!(right().with(Question::Users, 200, &bare).says(&CHECK), @"
        NOTE scim.people-carry-their-history.missing
          Nothing to do
          saw: A person of the list has no meta.
          The standard asks: meta with resourceType and location
          do: Nothing. It is said here for those who look after the server.
        ");
    }
}
