//! Steps 4 and 5: which group of JumpCloud, and who is in it, before Kisi hears of anybody.

use super::super::connect;
use super::conditions as on;
use crate::checks;
use crate::journey::{Kind, Look, Press, Sight, Step, always, part, part_when};
use crate::view::{Place, Tone};

pub(super) const GROUP: Step = Step {
    id: "import-group",
    place: Place::Here,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part_when(
            Kind::Note {
                id: "ask-groups",
                tone: Tone::Plain,
                press: &[Press::Ask("groups")],
            },
            on::no_groups_yet,
        ),
        part_when(Kind::Findings, connect::is_lost),
        part(Kind::Groups("import")),
        part(Kind::Note {
            id: "one-group-per-import",
            tone: Tone::Plain,
            press: &[],
        }),
    ],
    looks: &[connect::LOST],
    practice: &[],
    console: None,
    gate: &["import-key"],
    sight: Some(Sight {
        at: on::group_chosen,
        hold: |session| on::group_chosen(session).is_none().then_some("group"),
    }),
};

pub(super) const PEOPLE: Step = Step {
    id: "import-people",
    place: Place::Here,
    one_sitting: false,
    safe_stop: true,
    parts: &[
        part_when(
            Kind::Note {
                id: "ask-people",
                tone: Tone::Plain,
                press: &[Press::Ask("roster")],
            },
            on::no_people_yet,
        ),
        part(Kind::Findings),
        part(Kind::Roster),
        part(Kind::Transcript),
    ],
    looks: &[Look {
        slot: None,
        checks: &[checks::roster::ALL],
        when: always,
    }],
    practice: &[],
    console: None,
    gate: &["import-key", "import-group"],
    sight: Some(Sight {
        at: on::people_seen,
        hold: |session| on::people_seen(session).is_none().then_some("people"),
    }),
};
