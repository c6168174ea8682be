//! A list that ignores how much of it was asked for.

use super::{about, answered};
use crate::check::{Check, Need, Outcome};
use crate::observation::Question;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.people-come-in-pages",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::Users, |look, reply| {
        let Some(list) = reply.list() else {
            return Outcome::Waiting(Need::SyncAnswer);
        };
        if list.count > 1 {
            return about(look, reply, "count-ignored")
                .number("count", list.count)
                .into();
        }
        // With one person there is no second page to ask for.
        if look.complete && !look.answers.contains_key(&Question::SecondPage) {
            return Outcome::PASS;
        }
        let Some(second) = look.reply(Question::SecondPage).and_then(Reply::list) else {
            return Outcome::Waiting(Need::SyncAnswer);
        };
        let is_same = second.first_id.is_some() && second.first_id == list.first_id;
        is_same.then(|| about(look, reply, "start-ignored")).into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{PERSON, list, right};
    use super::*;

    #[test]
    fn everybody_at_once_is_told() {
        let everybody = list(2, &format!("{PERSON},{PERSON}"));
        insta::assert_snapshot!(right().with(Question::Users, 200, &everybody).says(&CHECK), @"
        WARN scim.people-come-in-pages.count-ignored
          Know that the list comes in one piece
          saw: We asked for one person. api.kisi.io gave 2.
          The standard asks: One
          do: You can go on. With thousands of people it may become slow.
        ");
    }

    #[test]
    fn the_same_page_again_is_told() {
        insta::assert_snapshot!(right().with(Question::SecondPage, 200, &list(2, PERSON)).says(&CHECK), @"
        WARN scim.people-come-in-pages.start-ignored
          Know that every page is the first one
          saw: We asked for the second person. api.kisi.io gave the first one again.
          The standard asks: The second one
          do: You can go on. A program that turns pages may never see everybody.
        ");
    }

    #[test]
    fn a_page_that_did_not_come_shows_nothing() {
        let told = right().with(Question::SecondPage, 400, "").says(&CHECK);
        assert!(told.starts_with("WAIT"), "{told}");
        assert_eq!(right().without(Question::SecondPage).says(&CHECK), "PASS\n");
    }
}
