//! Steps 1 and 2: what user sync needs, and whose organization it is.

use super::super::questions::{DOMAIN_TYPED, IS_IT_YOU, KISI_KEY, LOOK_FOR_YOU, domain_seen};
use super::conditions as on;
use crate::checks;
use crate::journey::{
    Kind, Look, Press, Question, Sight, Step, always, choice, line, part, part_when,
};
use crate::view::{Place, Tone};

const SSO_WORKS: Question = Question {
    stops: &["no"],
    ..choice("sso-works", &["yes", "no", "unknown"])
};
const IDENTITY_TAB: Question = Question {
    stops: &["no"],
    ..choice("identity-tab", &["yes", "no"])
};
const SYNC_GROUPS: Question = choice("sync-groups", &["groups", "people"]);
const MAILBOX: Question = Question {
    required: true,
    ..line("mailbox")
};
const PLUS_ADDRESS: Question = Question {
    fallback: Some("yes"),
    ..choice("plus-address", &["yes", "no"])
};
const REHEARSAL_EMAIL: Question = Question {
    required: true,
    ..line("rehearsal-email")
};
const TEST_EMAIL: Question = Question {
    required: true,
    ..line("test-email")
};

pub(super) const BEFORE: Step = Step {
    id: "sync-before",
    place: Place::Here,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part_when(
            Kind::Note {
                id: "sso-is-done",
                tone: Tone::Good,
                press: &[],
            },
            on::sso_is_done,
        ),
        part_when(Kind::Question(&SSO_WORKS), on::sso_is_elsewhere),
        part_when(
            Kind::Note {
                id: "needs-sso",
                tone: Tone::Stop,
                press: &[Press::Journey("sso")],
            },
            on::no_sso,
        ),
        part(Kind::Question(&IDENTITY_TAB)),
        part_when(
            Kind::Note {
                id: "no-identity-tab",
                tone: Tone::Careful,
                press: &[],
            },
            on::no_tab,
        ),
        part(Kind::Question(&SYNC_GROUPS)),
        part_when(Kind::Question(&MAILBOX), on::with_plus),
        part(Kind::Question(&PLUS_ADDRESS)),
        part_when(Kind::Question(&REHEARSAL_EMAIL), on::without_plus),
        part_when(Kind::Question(&TEST_EMAIL), on::without_plus),
        part(Kind::Question(&LOOK_FOR_YOU)),
        part_when(Kind::Secret("kisi-key"), on::wants_key),
    ],
    looks: &[],
    practice: &["sync-answers", "kisi-key"],
    console: None,
    gate: &[],
    sight: None,
};

pub(super) const DOMAIN: Step = Step {
    id: "sync-domain",
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
