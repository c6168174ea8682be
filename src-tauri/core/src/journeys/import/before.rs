//! Steps 1 to 3: what an import needs, whose organization it is, the key.

use super::super::connect;
use super::super::questions::{DOMAIN_TYPED, IS_IT_YOU, KISI_KEY, LOOK_FOR_YOU, domain_seen};
use super::conditions as on;
use crate::checks;
use crate::journey::{
    Kind, Look, Press, Question, Sight, Step, always, choice, line, part, part_when,
};
use crate::view::{Place, Tone};

const IMPORT_OWNER: Question = Question {
    stops: &["no"],
    ..choice("import-owner", &["yes", "no"])
};
const WHY_IMPORT: Question = choice("why-import", &["no-sso", "beside-sso", "unknown"]);
const IMPORT_NAME: Question = Question {
    fallback: Some(crate::kisi::IMPORT_NAME),
    ..line("import-name")
};

pub(super) const BEFORE: Step = Step {
    id: "import-before",
    place: Place::Here,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Question(&IMPORT_OWNER)),
        part(Kind::Question(&WHY_IMPORT)),
        part_when(
            Kind::Note {
                id: "sso-is-better",
                tone: Tone::Plain,
                press: &[Press::Journey("sso")],
            },
            on::no_sso,
        ),
        part(Kind::Question(&IMPORT_NAME)),
        part(Kind::Question(&LOOK_FOR_YOU)),
        part_when(Kind::Secret("kisi-key"), on::wants_kisi_key),
        part(Kind::Note {
            id: "import-what-happens",
            tone: Tone::Careful,
            press: &[],
        }),
    ],
    looks: &[],
    practice: &["import-answers", "kisi-key"],
    console: None,
    gate: &[],
    sight: None,
};

pub(super) const DOMAIN: Step = Step {
    id: "import-domain",
    place: Place::Here,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Question(&DOMAIN_TYPED)),
        part(Kind::Findings),
        part_when(Kind::Question(&IS_IT_YOU), on::kisi_knows_it),
        part_when(Kind::Live, on::domain_known),
    ],
    looks: &[
        Look {
            slot: None,
            checks: &[checks::domain::SHAPE],
            when: always,
        },
        KISI_KEY,
    ],
    practice: &["domain"],
    console: None,
    gate: &[],
    sight: Some(Sight {
        at: domain_seen,
        hold: |_| None,
    }),
};

pub(super) const KEY: Step = Step {
    id: "import-key",
    place: Place::JumpCloud,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Parts(connect::PARTS)),
        part(Kind::Findings),
        part(Kind::Transcript),
    ],
    looks: &[connect::LOOK],
    practice: &["jumpcloud-key"],
    console: Some("jumpcloud"),
    gate: &["import-before"],
    sight: Some(Sight {
        at: |session| session.jumpcloud_key_read().map(|(at, _)| at),
        hold: |session| (!connect::works(session)).then_some("key"),
    }),
};
