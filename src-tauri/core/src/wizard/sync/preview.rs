//! What a rehearsal will make, change and remove, and what may happen: before anybody agrees.

use crate::change::Plan;
use crate::journeys::sync::values;
use crate::view::{Fact, Facts};
use crate::wizard::Open;
use crate::words::{Args, Words, args};

/// `None` while the address is missing.
pub(in crate::wizard) fn preview(open: &Open, words: &Words) -> Option<Facts> {
    let given = given(open)?;
    let fact = |name: &str| Fact {
        name: words.plain(&format!("preview-{name}.name"), &args()),
        value: words.say(&format!("preview-{name}.text"), &given),
    };
    Some(Facts {
        title: words.plain("preview.title", &args()),
        facts: ["make", "change", "remove", "happen", "stop"]
            .into_iter()
            .map(fact)
            .collect(),
    })
}

/// The names that it will use. The group's carries the minute in which it begins.
pub(in crate::wizard) fn given(open: &Open) -> Option<Args> {
    let email = values::rehearsal_email(&open.session)?;
    let groups = values::groups(&open.session);
    let plan = Plan::new(&email, groups, open.session.now, "");
    let organization = open.session.setup.name().unwrap_or("?");
    Some(
        args()
            .text("person", plan.person())
            .text("email", &plan.email)
            .text("organization", organization)
            .choice("groups", if groups { "yes" } else { "no" }),
    )
}
