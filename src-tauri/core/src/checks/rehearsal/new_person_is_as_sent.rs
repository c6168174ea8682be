//! What the server keeps of the new person.

use super::{about, acted};
use crate::check::{Check, Need, Outcome};
use crate::observation::Act;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.new-person-is-as-sent",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::ReadPerson, |seen, reply| {
        let Some(kept) = reply.resource() else {
            return Outcome::Waiting(Need::Rehearsal);
        };
        let is_address = |name: &String| name.eq_ignore_ascii_case(&seen.email);
        let same = [
            ("userName", kept.user_name.as_ref().is_some_and(is_address)),
            (
                "name.givenName",
                kept.given_name.as_deref() == Some("Kisi Setup"),
            ),
            (
                "name.familyName",
                kept.family_name.as_deref() == Some("Test"),
            ),
            ("active", kept.is_active() == Some(true)),
        ];
        let other: Vec<&str> = same
            .iter()
            .filter(|(_, same)| !same)
            .map(|(name, _)| *name)
            .collect();
        (!other.is_empty())
            .then(|| about(seen, reply, "differs").text("fields", other.join(", ")))
            .into()
    })
}
