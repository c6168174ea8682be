//! Steps 6 to 10: the values, JumpCloud's own test, who will come, Activate, who arrived.

use super::super::connect;
use super::super::questions::kisi_key_read;
use super::conditions as on;
use super::values::{SHEET, SHEET_WITHOUT_GROUPS};
use crate::checks;
use crate::journey::{
    Kind, Look, Press, Question, QuestionKind, Sight, Step, choice, line, part, part_when,
};
use crate::view::{Place, Tone};

pub(super) const VALUES: Step = Step {
    id: "sync-values",
    place: Place::JumpCloud,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Instructions {
            id: "sync-open",
            count: 3,
            done: |_| false,
        }),
        part_when(Kind::Values(SHEET), on::groups),
        part_when(Kind::Values(SHEET_WITHOUT_GROUPS), on::users_only),
        part(Kind::Note {
            id: "user-name-is-email",
            tone: Tone::Careful,
            press: &[],
        }),
    ],
    looks: &[],
    practice: &["sync-settings"],
    console: Some("jumpcloud"),
    gate: &[],
    sight: None,
};

const TEST_RESULT: Question = Question {
    stops: &["failed"],
    ..choice("test-result", &["passed", "failed"])
};
const TEST_SAID: Question = line("test-said");

pub(super) const TEST: Step = Step {
    id: "sync-test",
    place: Place::JumpCloud,
    one_sitting: false,
    safe_stop: true,
    parts: &[
        part(Kind::Instructions {
            id: "sync-test",
            count: 2,
            done: |_| false,
        }),
        part(Kind::Note {
            id: "test-what-happens",
            tone: Tone::Plain,
            press: &[],
        }),
        part(Kind::Question(&TEST_RESULT)),
        part_when(
            Kind::Note {
                id: "test-failed",
                tone: Tone::Stop,
                press: &[Press::Copy("test-user-email")],
            },
            on::test_failed,
        ),
        part_when(Kind::Question(&TEST_SAID), on::test_failed),
    ],
    looks: &[],
    practice: &["sync-test"],
    console: Some("jumpcloud"),
    gate: &[],
    sight: None,
};

const WHO_HOW: Question = Question {
    fallback: Some("hand"),
    ..choice("who-how", &["key", "hand"])
};
const WHO_COMES: Question = Question {
    id: "who-comes",
    kind: QuestionKind::Ticks(&["groups", "addresses", "owner", "leavers"]),
    required: true,
    stops: &[],
    fallback: None,
};

pub(super) const WHO: Step = Step {
    id: "sync-who",
    place: Place::JumpCloud,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Instructions {
            id: "sync-who",
            count: 3,
            done: |_| false,
        }),
        part(Kind::Question(&WHO_HOW)),
        part_when(Kind::Parts(connect::PARTS), on::reads_by_key),
        part_when(
            Kind::Note {
                id: "ask-roster",
                tone: Tone::Plain,
                press: &[Press::Ask("roster")],
            },
            on::key_works_idle,
        ),
        part_when(Kind::Findings, on::reads_by_key),
        part_when(Kind::Roster, on::reads_by_key),
        part_when(Kind::Question(&WHO_COMES), on::compares_by_hand),
        part(Kind::Note {
            id: "unbinding",
            tone: Tone::Careful,
            press: &[],
        }),
    ],
    looks: &[
        Look {
            slot: None,
            checks: &[checks::access::JUMPCLOUD],
            when: on::reads_by_key,
        },
        Look {
            slot: None,
            checks: &[checks::roster::ALL],
            when: on::people_seen,
        },
    ],
    practice: &["group", "jumpcloud-key"],
    console: Some("jumpcloud"),
    gate: &[],
    sight: Some(Sight {
        at: on::people_read,
        hold: on::waits_for_people,
    }),
};

const ACTIVATED: Question = Question {
    stops: &["no"],
    ..choice("sync-activated", &["saved", "no"])
};

pub(super) const ACTIVATE: Step = Step {
    id: "sync-activate",
    place: Place::JumpCloud,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Note {
            id: "activate-starts",
            tone: Tone::Careful,
            press: &[],
        }),
        part(Kind::Instructions {
            id: "sync-activate",
            count: 3,
            done: |_| false,
        }),
        part(Kind::Question(&ACTIVATED)),
    ],
    looks: &[],
    practice: &["sync-activate"],
    console: Some("jumpcloud"),
    gate: &["sync-test", "sync-who"],
    sight: None,
};

const ARRIVED_QUESTION: Question = Question {
    stops: &["none"],
    ..choice("arrived", &["all", "some", "none"])
};
const MISSING: Question = line("missing-people");

pub(super) const ARRIVED: Step = Step {
    id: "sync-arrived",
    place: Place::Kisi,
    one_sitting: false,
    safe_stop: true,
    parts: &[
        part(Kind::Instructions {
            id: "sync-arrived",
            count: 4,
            done: |_| false,
        }),
        part_when(
            Kind::Note {
                id: "ask-arrived",
                tone: Tone::Plain,
                press: &[Press::Ask("arrived")],
            },
            on::can_ask_arrived,
        ),
        part(Kind::Arrived),
        part(Kind::Question(&ARRIVED_QUESTION)),
        part_when(
            Kind::Note {
                id: "not-arrived",
                tone: Tone::Careful,
                press: &[],
            },
            on::not_arrived,
        ),
        part_when(Kind::Question(&MISSING), on::not_arrived),
        part(Kind::Note {
            id: "groups-need-doors",
            tone: Tone::Plain,
            press: &[],
        }),
        part_when(Kind::Trace, on::kisi_was_asked),
        part_when(Kind::Findings, kisi_key_read),
    ],
    looks: &[Look {
        slot: None,
        checks: &[checks::kisi::USER_SYNC],
        when: kisi_key_read,
    }],
    practice: &[],
    console: Some("kisi"),
    gate: &[],
    sight: None,
};
