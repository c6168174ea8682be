//! What JumpCloud documents that it needs of a SCIM server, one by one: met or not, and which checks show it.
//! Source: JumpCloud, "Custom SCIM Identity Management" and "Troubleshoot custom SCIM integrations".

use crate::check::{Check, Outcome, judge};
use crate::checks;
use crate::session::Case;
use crate::view::{Certainty, Severity};

/// One requirement. Its words are `requirement-{id}`.
pub struct Requirement {
    pub id: &'static str,
    pub certainty: Certainty,
    /// Only with group management.
    pub groups: bool,
    /// All of these must pass.
    shown_by: &'static [&'static str],
}

/// How a requirement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    Yes,
    No,
    /// Its checks saw something that only may hurt.
    Perhaps,
    NotSeen,
}

impl Met {
    /// The name in the words: `met-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Perhaps => "perhaps",
            Self::NotSeen => "not-seen",
        }
    }
}

const fn documented(id: &'static str, shown_by: &'static [&'static str]) -> Requirement {
    Requirement {
        id,
        certainty: Certainty::Documented,
        groups: false,
        shown_by,
    }
}

const fn inferred(id: &'static str, shown_by: &'static [&'static str]) -> Requirement {
    Requirement {
        certainty: Certainty::Inferred,
        ..documented(id, shown_by)
    }
}

const fn of_groups(requirement: Requirement) -> Requirement {
    Requirement {
        groups: true,
        ..requirement
    }
}

/// All of them.
pub const REQUIREMENTS: &[Requirement] = &[
    documented("bearer", &["scim.token-is-accepted", "scim.token-may-read"]),
    documented("no-slash", &["scim.base-url-is-kisis"]),
    documented("new-address", &["rehearsal.test-address-is-new"]),
    documented("make-person", &["rehearsal.person-can-be-made"]),
    documented(
        "text-ids",
        &[
            "scim.person-ids-are-text",
            "rehearsal.new-person-has-a-text-id",
        ],
    ),
    documented("remove-person", &["rehearsal.person-can-be-removed"]),
    of_groups(documented("make-group", &["rehearsal.group-can-be-made"])),
    of_groups(documented(
        "change-group",
        &[
            "rehearsal.group-can-be-renamed",
            "rehearsal.member-can-be-added",
            "rehearsal.member-can-be-removed",
        ],
    )),
    of_groups(documented(
        "remove-group",
        &["rehearsal.group-can-be-removed"],
    )),
    inferred("empty-list", &["scim.people-are-listed"]),
    inferred(
        "look-up",
        &[
            "scim.people-can-be-searched",
            "rehearsal.person-is-found-by-name",
        ],
    ),
    inferred("switch-off", &["rehearsal.person-can-be-switched-off"]),
    inferred(
        "change-person",
        &[
            "rehearsal.person-can-be-replaced",
            "rehearsal.person-can-be-renamed",
        ],
    ),
];

/// A requirement as it stands in a case.
pub struct Standing {
    pub requirement: &'static Requirement,
    pub met: Met,
    /// What was found against it.
    pub against: Vec<crate::check::Rated>,
}

/// All requirements that make sense here.
#[must_use]
pub fn standings(case: &Case, groups: bool) -> Vec<Standing> {
    let make_sense = |requirement: &&Requirement| groups || !requirement.groups;
    REQUIREMENTS
        .iter()
        .filter(make_sense)
        .map(|requirement| standing(case, requirement))
        .collect()
}

fn standing(case: &Case, requirement: &'static Requirement) -> Standing {
    let shown: Vec<&Check> = checks::all()
        .filter(|check| requirement.shown_by.contains(&check.id))
        .collect();
    let looked = shown
        .iter()
        .any(|check| matches!((check.run)(case), Outcome::Looked(_)));
    let waits = shown
        .iter()
        .any(|check| matches!((check.run)(case), Outcome::Waiting(_)));
    let mut against = judge(shown, case).findings;
    against.retain(|rated| rated.severity > Severity::Note);
    let met = match against.iter().map(|rated| rated.severity).max() {
        Some(Severity::Fail) => Met::No,
        Some(_) => Met::Perhaps,
        None if waits || !looked => Met::NotSeen,
        None => Met::Yes,
    };
    Standing {
        requirement,
        met,
        against,
    }
}
