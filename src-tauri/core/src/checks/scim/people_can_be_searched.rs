//! A server that ignores the question and gives people whom nobody asked for.

use super::{answered, searched};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.people-can-be-searched",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::NoSuchUser, searched)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{NOT_FOUND, PAGE, PERSON, list, right};
    use super::*;

    #[test]
    fn who_ignores_the_question_fails() {
        let ignored = list(2, &format!("{PERSON},{PERSON}"));
        insta::assert_snapshot!(right().with(Question::NoSuchUser, 200, &ignored).says(&CHECK), @"
        FAIL scim.people-can-be-searched.ignored
          Stop: this server ignores the search
          saw: We asked for a name that nobody has. api.kisi.io gave 2 people.
          The standard asks: Nobody
          do: Do not activate user sync before this is settled: JumpCloud may change the wrong person. For Kisi, send this finding to support@getkisi.com.
        ");
    }

    #[test]
    fn who_refuses_it_is_told() {
        let error = r#"{"detail":"No filters."}"#;
        insta::assert_snapshot!(right().with(Question::NoSuchUser, 400, error).says(&CHECK), @"
        WARN scim.people-can-be-searched.refused
          Know that the server refuses to search
          saw: api.kisi.io gave no list when we searched by user name (400). It says: No filters.
          JumpCloud needs: A list, empty when nobody is found
          do: You can go on. Whether JumpCloud needs the search is not documented. Watch the test in step 7.
        ");
    }

    #[test]
    fn not_found_says_it_too_and_a_page_says_nothing() {
        assert_eq!(
            right()
                .with(Question::NoSuchUser, 404, NOT_FOUND)
                .says(&CHECK),
            "PASS\n"
        );
        let page = right().with(Question::NoSuchUser, 200, PAGE).says(&CHECK);
        assert!(page.starts_with("WAIT"), "{page}");
    }
}
