//! Steps 3 to 5: Kisi's token, the look, the rehearsal.

use super::conditions as on;
use crate::checks;
use crate::journey::{Kind, Look, Press, Question, Sight, Step, choice, part, part_when};
use crate::session::Session;
use crate::view::{Place, Tone};

pub(super) const TOKEN: Step = Step {
    id: "sync-token",
    place: Place::Kisi,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Left),
        part(Kind::Instructions {
            id: "open-field",
            count: 2,
            done: on::has_token,
        }),
        part_when(
            Kind::Note {
                id: "token-shown-once",
                tone: Tone::Careful,
                press: &[],
            },
            |session| !on::has_token(session),
        ),
        part(Kind::Instructions {
            id: "make-token",
            count: 4,
            done: on::has_token,
        }),
        part(Kind::Secret("scim-token")),
        part(Kind::Findings),
        part(Kind::Note {
            id: "token-lost",
            tone: Tone::Plain,
            press: &[],
        }),
    ],
    looks: &[Look {
        slot: None,
        checks: &[checks::scim::TOKEN],
    }],
    practice: &["scim-token"],
    console: Some("kisi"),
    gate: &["sync-before"],
    sight: Some(Sight {
        at: Session::token_given,
        hold: |session| session.token().is_none().then_some("token"),
    }),
};

pub(super) const LOOK: Step = Step {
    id: "sync-look",
    place: Place::Here,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part_when(
            Kind::Note {
                id: "look-leaves-a-trace",
                tone: Tone::Plain,
                press: &[Press::Look],
            },
            on::has_not_looked,
        ),
        part_when(Kind::Trace, on::has_looked),
        part(Kind::Left),
        part_when(Kind::Findings, on::has_looked),
        part_when(
            Kind::Note {
                id: "look-again",
                tone: Tone::Plain,
                press: &[Press::Look],
            },
            on::has_looked,
        ),
        part(Kind::Checklist("look")),
        part(Kind::Transcript),
    ],
    looks: &[Look {
        slot: None,
        checks: &[checks::scim::NEEDED, checks::scim::STANDARD],
    }],
    practice: &[],
    console: None,
    gate: &["sync-domain", "sync-token"],
    sight: Some(Sight {
        at: on::looked_whole,
        hold: |session| on::looked_whole(session).is_none().then_some("look"),
    }),
};

const REHEARSE_CHOICE: Question = choice("rehearse", &["rehearse", "skip"]);

pub(super) const REHEARSE: Step = Step {
    id: "sync-rehearse",
    place: Place::Here,
    one_sitting: false,
    safe_stop: true,
    parts: &[
        part(Kind::Left),
        part_when(Kind::Question(&REHEARSE_CHOICE), on::idle),
        part_when(Kind::Preview, on::can_rehearse),
        part_when(
            Kind::Note {
                id: "rehearse",
                tone: Tone::Plain,
                press: &[Press::Rehearse],
            },
            on::can_rehearse,
        ),
        part_when(
            Kind::Note {
                id: "rehearsal-skipped",
                tone: Tone::Plain,
                press: &[],
            },
            on::skips_rehearsal,
        ),
        part_when(
            Kind::Note {
                id: "rehearsed-clean",
                tone: Tone::Good,
                press: &[],
            },
            on::rehearsed_clean,
        ),
        part_when(Kind::Findings, on::has_rehearsed),
        part_when(Kind::Checklist("needs"), on::idle),
        part_when(Kind::Checklist("rehearsal"), on::wants_rehearsal),
        part(Kind::Transcript),
    ],
    looks: &[Look {
        slot: None,
        checks: &[checks::rehearsal::ALL],
    }],
    practice: &[],
    console: None,
    gate: &["sync-domain", "sync-token"],
    sight: Some(Sight {
        at: on::rehearsed_whole,
        hold: |session| on::waits_for_rehearsal(session).then_some("rehearsal"),
    }),
};
