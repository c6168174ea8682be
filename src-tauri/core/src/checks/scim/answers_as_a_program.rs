//! A web page, or something that is no web server at all, where a program should answer.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.answers-as-a-program",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Page, |stop| {
        Some(match stop.reason() {
            Some(_) => stop.finding("no-http"),
            None => stop.finding("web-page"),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{PAGE, look, right};
    use super::*;
    use crate::observation::Question;
    use crate::wire::Reason;

    #[test]
    fn a_page_is_told_with_its_title() {
        insta::assert_snapshot!(look().with(Question::Users, 200, PAGE).says(&CHECK), @"
        FAIL scim.answers-as-a-program.web-page
          Correct the address
          saw: A web page answered (200). It says: Sign in
          do: Compare the address letter by letter. If it is right, your network may want you to sign in first: open any web page.
        ");
        let empty = look()
            .with(Question::Users, 200, "<html></html>")
            .says(&CHECK);
        assert!(
            empty.contains("saw: A web page answered (200).\n"),
            "{empty}"
        );
    }

    #[test]
    fn a_page_that_forbids_knows_no_token() {
        let told = look().with(Question::Users, 403, PAGE).says(&CHECK);
        assert!(told.contains("A web page answered (403)."), "{told}");
    }

    #[test]
    fn what_is_no_web_server_is_none() {
        insta::assert_snapshot!(look().silent(Question::Users, Reason::NoHttp).says(&CHECK), @"
        FAIL scim.answers-as-a-program.no-http
          Correct the address and its port
          saw: What answers at api.kisi.io does not speak HTTP.
          do: Compare the address letter by letter: whether it must begin with https://, and its port. If it is right, ask whoever looks after your network.
        ");
    }

    #[test]
    fn a_page_for_what_jumpcloud_asks_counts_and_for_the_rest_does_not() {
        let told = right().with(Question::NoSuchUser, 200, PAGE).says(&CHECK);
        assert!(
            told.contains("(when asked: A name that nobody has)"),
            "{told}"
        );
        assert_eq!(
            right().with(Question::Schemas, 200, PAGE).says(&CHECK),
            "PASS\n"
        );
    }
}
