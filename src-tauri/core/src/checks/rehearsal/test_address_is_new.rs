//! The test person's address must belong to nobody.

use crate::check::{Check, Need, Outcome, finding};
use crate::observation::{Act, End, Rehearsal};
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.test-address-is-new",
    run,
};

fn run(case: &Case) -> Outcome {
    match case.session.rehearsal() {
        None => Outcome::Waiting(Need::Rehearsal),
        // Refused as taken when it was made, although nobody was found: it was somebody's, or they are not shown.
        Some(seen) if seen.end == End::AddressTaken => {
            finding(match seen.answers.contains_key(&Act::MakePerson) {
                true => "remembered",
                false => "taken",
            })
            .text("host", &seen.address.host)
            .text("email", &seen.email)
            .into()
        }
        Some(seen) if is_new(seen) => Outcome::PASS,
        Some(_) => Outcome::Waiting(Need::Rehearsal),
    }
}

/// A list without it says so, and a person that could be made.
fn is_new(seen: &Rehearsal) -> bool {
    let is_listed = seen
        .reply(Act::LookUpPerson)
        .is_some_and(|reply| reply.list().is_some());
    is_listed || seen.reply(Act::MakePerson).is_some_and(Reply::is_success)
}
