//! What each habit of an unknown SCIM server leads to under Kisi's rules, or why look and rehearsal cannot see it.
//! How that is looked at is beside it.

use setup_core::observation::Left;
use setup_core::scim::Endpoint;
use setup_practice::Habit;

/// What one habit leads to.
#[derive(Clone, Copy)]
pub struct Row {
    pub habit: Habit,
    /// Severity and id of each finding, the worst first.
    pub found: &'static [&'static str],
    pub left: &'static [(Endpoint, Left)],
    /// Parts of the ids of what still waits when everything is over.
    pub waits: &'static [&'static str],
    /// Why nothing is found.
    pub because: &'static str,
}

pub const fn row(habit: Habit) -> Row {
    Row {
        habit,
        found: &[],
        left: &[],
        waits: &[],
        because: "",
    }
}

/// It is told.
const fn told(habit: Habit, found: &'static [&'static str]) -> Row {
    Row {
        found,
        ..row(habit)
    }
}

/// It is not, and need not be.
const fn unseen(habit: Habit, because: &'static str) -> Row {
    Row {
        because,
        ..row(habit)
    }
}

impl Row {
    /// Something cannot be taken away, and is named.
    const fn leaves(self, left: &'static [(Endpoint, Left)]) -> Self {
        Self { left, ..self }
    }

    const fn waits_for(self, waits: &'static [&'static str]) -> Self {
        Self { waits, ..self }
    }
}

const NOT_JSON: &[&str] = &["NOTE scim.unknown-person-is-not-found.other-words"];

pub const ROWS: [Row; 30] = [
    unseen(
        Habit::PatchAnswers204,
        "RFC 7644 §3.5.2 allows both answers; what came of a PATCH is read afterwards, whatever it answered",
    ),
    // JumpCloud documents that it deactivates who cannot be deleted: its test passes, and so it is a note.
    told(
        Habit::CannotDelete,
        &[
            "WARN rehearsal.nothing-is-left.left",
            "NOTE rehearsal.person-can-be-removed.switched-off",
        ],
    )
    .leaves(&[(Endpoint::Users, Left::SwitchedOff)]),
    told(
        Habit::CannotDeleteGroups,
        &[
            "FAIL rehearsal.group-can-be-removed.refused",
            "WARN rehearsal.nothing-is-left.left",
        ],
    )
    .leaves(&[(Endpoint::Groups, Left::Refused)]),
    // It answers 204; only reading shows that the person is still there.
    told(
        Habit::DeleteDeactivates,
        &[
            "WARN rehearsal.nothing-is-left.left",
            "NOTE rehearsal.person-can-be-removed.switched-off",
        ],
    )
    .leaves(&[(Endpoint::Users, Left::SwitchedOff)]),
    unseen(
        Habit::RemembersDeleted,
        "one rehearsal makes its person once; the second with the same address tells it, below",
    ),
    told(
        Habit::IgnoresFilters,
        &[
            "FAIL scim.people-can-be-searched.ignored",
            "FAIL scim.groups-can-be-searched.ignored",
        ],
    ),
    told(
        Habit::RefusesFilters,
        &[
            "WARN scim.people-can-be-searched.refused",
            "WARN scim.groups-can-be-searched.refused",
        ],
    )
    .waits_for(&["scim.known-person-is-found"]),
    told(
        Habit::IdsAreNumbers,
        &[
            "FAIL scim.person-ids-are-text.number",
            "FAIL rehearsal.new-person-has-a-text-id.number",
            "WARN scim.group-ids-are-text.number",
            "WARN rehearsal.new-group-has-a-text-id.number",
        ],
    ),
    unseen(
        Habit::IdsWithSigns,
        "RFC 7643 §3.1 lets an id be any text; ours are encoded, and every act reaches its object",
    ),
    unseen(
        Habit::NeedsNames,
        "JumpCloud sends both names of everybody who has them, and so do we",
    ),
    told(
        Habit::NeedsRef,
        &["WARN rehearsal.member-can-be-added.reference"],
    ),
    told(
        Habit::DropsMembersOnCreation,
        &["WARN rehearsal.members-come-with-the-group.dropped"],
    ),
    told(
        Habit::NoDiscovery,
        &[
            "NOTE scim.says-what-it-can.absent",
            "NOTE scim.says-what-it-keeps.absent",
            "NOTE scim.says-its-schemas.absent",
        ],
    ),
    unseen(
        Habit::OpenDiscovery,
        "RFC 7643 §5 asks that it can be read without a token; whether people can be is looked at",
    ),
    told(Habit::KisiErrors, NOT_JSON),
    told(Habit::EmptyErrors, NOT_JSON),
    told(Habit::HtmlErrors, NOT_JSON),
    unseen(
        Habit::NumericErrorStatus,
        "it is a SCIM error all the same; the status that counts is HTTP's, and is the same",
    ),
    told(
        Habit::LowerCaseResources,
        &["WARN scim.people-are-listed.capitals"],
    ),
    unseen(
        Habit::JsonOnly,
        "we send application/json first and it is taken; which one JumpCloud sends is not documented",
    ),
    told(
        Habit::NoPaging,
        &[
            "WARN scim.people-come-in-pages.count-ignored",
            "NOTE scim.no-page-is-empty.people",
        ],
    ),
    told(
        Habit::CreatesDuplicates,
        &["FAIL rehearsal.second-person-is-refused.made-twice"],
    ),
    told(
        Habit::DuplicateIs200,
        &["NOTE rehearsal.second-person-is-refused.other-status"],
    ),
    told(
        Habit::NoGroups,
        &[
            "FAIL scim.groups-are-listed.refused",
            "FAIL rehearsal.group-can-be-made.refused",
        ],
    )
    .waits_for(&["group", "member"]),
    unseen(
        Habit::FiltersCaseSensitive,
        "we ask for names in the capitals that they have; whether JumpCloud asks in others is not documented",
    ),
    unseen(
        Habit::NoExternalId,
        "RFC 7643 §3.1 lets a server leave it out, and no document says that JumpCloud counts on it",
    ),
    unseen(
        Habit::SlowToSee,
        "who is not in the list at once is asked for again 0.7 s later and found; JumpCloud's pace is not documented",
    ),
    unseen(
        Habit::NoEmptyGroups,
        "JumpCloud makes no empty groups, and neither do we; taking the last member out is not making one",
    ),
    unseen(
        Habit::UniqueGroupNames,
        "our group's name is new; JumpCloud takes over a group of the same name and makes no second one",
    ),
    unseen(
        Habit::AddressesOnly,
        "the test person's name is an address; what JumpCloud sends for others is asked about on its side",
    ),
];
