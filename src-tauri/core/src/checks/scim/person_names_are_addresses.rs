//! User names that are no e-mail addresses.

use super::{about, sampled};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::scim::NameShape;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.person-names-are-addresses",
    run,
};

fn run(case: &Case) -> Outcome {
    sampled(case, Question::Users, |look, reply, sample| {
        match sample.name {
            NameShape::Address => None,
            NameShape::Other => Some(about(look, reply, "other")),
            NameShape::Missing => Some(about(look, reply, "missing")),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{list, right};
    use super::*;

    #[test]
    fn another_name_and_none_are_told() {
        let says = |one| {
            right()
                .with(Question::Users, 200, &list(1, one))
                .says(&CHECK)
        };
        insta::assert_snapshot!(says(r#"{"id":"1","userName":"ada"}"#), @"
        WARN scim.person-names-are-addresses.other
          Compare the user names before you activate
          saw: The user name of the first person is no e-mail address.
          Kisi needs: An e-mail address in userName
          do: In JumpCloud, open Identity Management and let userName be the e-mail address.
        ");
        insta::assert_snapshot!(says(r#"{"id":"1"}"#), @"
        WARN scim.person-names-are-addresses.missing
          Tell the server's owner: a person has no user name
          saw: The first person of the list has no user name.
          The standard asks: An e-mail address in userName
          do: You can go on. Whether JumpCloud finds such a person is not documented.
        ");
    }
}
