//! Steps 6 to 8, in Kisi: mails are paused, the import is added, and what came of it.

use super::conditions as on;
use super::values::SHEET;
use crate::checks;
use crate::journey::{
    Kind, Look, Press, Question, QuestionKind, Sight, Step, always, choice, line, part, part_when,
};
use crate::view::{Place, Tone};

const MAILS_PAUSED: Question = choice("mails-paused", &["paused", "leave-on"]);

pub(super) const MAILS: Step = Step {
    id: "import-mails",
    place: Place::Kisi,
    one_sitting: false,
    safe_stop: true,
    parts: &[
        part(Kind::Instructions {
            id: "pause-mails",
            count: 2,
            done: on::mails_paused,
        }),
        part(Kind::Question(&MAILS_PAUSED)),
        part(Kind::Note {
            id: "mails-go-at-once",
            tone: Tone::Careful,
            press: &[],
        }),
    ],
    looks: &[],
    practice: &[],
    console: Some("kisi"),
    gate: &[],
    sight: None,
};

const MEMBERS_ONLY: Question = choice("import-into", &["group", "members-only"]);
const KISI_GROUP: Question = Question {
    id: "kisi-group",
    kind: QuestionKind::Found(on::kisi_groups),
    required: true,
    stops: &[],
    fallback: None,
};
const KISI_GROUP_TYPED: Question = line("kisi-group-name");
const IMPORT_HOW: Question = Question {
    fallback: Some("hand"),
    ..choice("import-how", &["hand", "for-me"])
};
const ADDED: Question = Question {
    stops: &["no"],
    ..choice("import-added", &["added", "no"])
};

pub(super) const ADD: Step = Step {
    id: "import-add",
    place: Place::Kisi,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Question(&MEMBERS_ONLY)),
        part_when(
            Kind::Note {
                id: "ask-kisi-groups",
                tone: Tone::Plain,
                press: &[Press::Ask("kisi-groups")],
            },
            on::can_ask_kisi_groups,
        ),
        part_when(Kind::Question(&KISI_GROUP), on::has_kisi_groups),
        part_when(Kind::Question(&KISI_GROUP_TYPED), on::types_kisi_group),
        part_when(Kind::Question(&IMPORT_HOW), on::has_kisi_key),
        part_when(Kind::Change("make-import"), on::for_me),
        part_when(
            Kind::Instructions {
                id: "import-add",
                count: 9,
                done: on::is_added,
            },
            on::by_hand,
        ),
        part_when(Kind::Values(SHEET), on::has_a_form),
        part_when(Kind::Question(&ADDED), on::by_hand),
    ],
    looks: &[],
    practice: &["import-add"],
    console: Some("kisi"),
    gate: &[
        "import-key",
        "import-group",
        "import-people",
        "import-mails",
    ],
    sight: Some(Sight {
        at: on::made_for_me,
        hold: |session| on::waits_for_change(session).then_some("change"),
    }),
};

const IMPORT_ARRIVED: Question = Question {
    stops: &["none"],
    ..choice("import-arrived", &["all", "some", "none"])
};
const MISSING: Question = line("missing-people");

pub(super) const STATE: Step = Step {
    id: "import-state",
    place: Place::Kisi,
    one_sitting: false,
    safe_stop: true,
    parts: &[
        part(Kind::Instructions {
            id: "import-state",
            count: 3,
            done: |_| false,
        }),
        part_when(
            Kind::Note {
                id: "ask-import",
                tone: Tone::Plain,
                press: &[Press::Ask("import")],
            },
            on::has_kisi_key,
        ),
        part(Kind::Findings),
        part_when(
            Kind::Note {
                id: "ask-arrived",
                tone: Tone::Plain,
                press: &[Press::Ask("arrived")],
            },
            on::can_ask_arrived,
        ),
        part(Kind::Arrived),
        part(Kind::Question(&IMPORT_ARRIVED)),
        part_when(
            Kind::Note {
                id: "import-not-arrived",
                tone: Tone::Careful,
                press: &[],
            },
            on::not_arrived,
        ),
        part_when(Kind::Question(&MISSING), on::not_arrived),
    ],
    looks: &[Look {
        slot: None,
        checks: &[checks::import::ALL],
        when: always,
    }],
    practice: &[],
    console: Some("kisi"),
    gate: &[],
    sight: Some(Sight {
        at: on::import_seen,
        hold: |_| None,
    }),
};
