//! The ServiceProviderConfig: there, and readable.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::scim::Body;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.says-what-it-can",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::ServiceProviderConfig, |look, reply| {
        match &reply.body {
            _ if !reply.is_success() => Some(about(look, reply, "absent")),
            Body::Other { supported, .. } if !supported.is_empty() => None,
            _ => Some(about(look, reply, "unreadable")),
        }
        .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{NOT_FOUND, PAGE, right};
    use super::*;

    #[test]
    fn it_may_be_absent_or_unreadable() {
        let says = |status, text| {
            right()
                .with(Question::ServiceProviderConfig, status, text)
                .says(&CHECK)
        };
        insta::assert_snapshot!(says(404, NOT_FOUND), @"
        NOTE scim.says-what-it-can.absent
          Nothing to do
          saw: api.kisi.io has no ServiceProviderConfig (404).
          do: Nothing. Many servers have none.
        ");
        insta::assert_snapshot!(says(200, PAGE), @"
        NOTE scim.says-what-it-can.unreadable
          Nothing to do
          saw: The ServiceProviderConfig of api.kisi.io cannot be read.
          do: Nothing. It is said here for those who look after the server.
        ");
        assert!(says(500, "").starts_with("NOTE scim.says-what-it-can.absent"));
    }
}
