//! A list that does not say that it is one.

use super::{about, answered};
use crate::check::{Check, Need, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.list-names-its-schema",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::Users, |look, reply| {
        match reply.list() {
            None => return Outcome::Waiting(Need::SyncAnswer),
            Some(list) => (!list.names_its_schema).then(|| about(look, reply, "missing")),
        }
        .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::right;
    use super::*;

    #[test]
    fn it_is_told() {
        let bare = r#"{"totalResults":0,"Resources":[]}"#;
        insta::assert_snapshot!(right().with(Question::Users, 200, bare).says(&CHECK), @"
        NOTE scim.list-names-its-schema.missing
          Nothing to do
          saw: The list has no schemas of a ListResponse.
          The standard asks: urn:ietf:params:scim:api:messages:2.0:ListResponse
          do: Nothing. It is said here for those who look after the server.
        ");
    }
}
