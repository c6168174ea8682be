//! A page of nobody that holds somebody.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.no-page-is-empty",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::NoUsers, |look, reply| {
        match reply.list() {
            None => Some(about(look, reply, "refused")),
            Some(list) if list.count > 0 => {
                Some(about(look, reply, "people").number("count", list.count))
            }
            Some(_) => None,
        }
        .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{PERSON, list, right};
    use super::*;

    #[test]
    fn people_and_a_refusal_are_told() {
        let says = |status, text: &str| right().with(Question::NoUsers, status, text).says(&CHECK);
        insta::assert_snapshot!(says(200, &list(2, PERSON)), @"
        NOTE scim.no-page-is-empty.people
          Nothing to do
          saw: We asked for a page of nobody. api.kisi.io gave one person.
          The standard asks: Nobody, and the total
          do: Nothing. It is said here for those who look after the server.
        ");
        insta::assert_snapshot!(says(500, ""), @"
        NOTE scim.no-page-is-empty.refused
          Nothing to do
          saw: We asked for a page of nobody. api.kisi.io gave no list (500).
          The standard asks: Nobody, and the total
          do: Nothing. It is said here for those who look after the server.
        ");
    }
}
