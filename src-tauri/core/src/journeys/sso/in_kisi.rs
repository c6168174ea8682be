//! Steps 7 to 10, one sitting: the file into Kisi, the certificate back, read back, the trial.

use super::super::questions::kisi_key_read;
use super::conditions as on;
use super::gate::GATE;
use super::values::READ_BACK;
use crate::checks;
use crate::journey::{
    Kind, Look, Press, Question, QuestionKind, Sight, Step, always, choice, line, part, part_when,
};
use crate::view::{Place, Slot, Tone};

/// The first of them once more, when it is old and people may already stand at the door.
const PROOF: Question = Question {
    id: "proof",
    kind: QuestionKind::Ticks(&["password"]),
    ..GATE
};
const SAVED_IN_KISI: Question = Question {
    stops: &["no"],
    ..choice("saved-in-kisi", &["saved", "no"])
};

pub(super) const KISI: Step = Step {
    id: "kisi",
    place: Place::Kisi,
    one_sitting: true,
    safe_stop: false,
    parts: &[
        part(Kind::StillOpen),
        part_when(Kind::Question(&PROOF), on::proof_is_old),
        part_when(Kind::Question(&GATE), on::not_saved_in_kisi),
        part_when(
            Kind::Note {
                id: "save-export",
                tone: Tone::Careful,
                press: &[Press::Save("export")],
            },
            on::gate_open_no_file,
        ),
        part_when(
            Kind::Instructions {
                id: "kisi-upload",
                count: 3,
                done: on::kisi_certificate_read,
            },
            on::gate_open,
        ),
        part_when(Kind::Live, on::gate_open),
        part_when(Kind::Question(&SAVED_IN_KISI), on::gate_open),
        part_when(
            Kind::Instructions {
                id: "kisi-certificate",
                count: 3,
                done: on::kisi_certificate_read,
            },
            on::gate_open,
        ),
        part_when(Kind::Drop(Slot::KisiCertificate), on::gate_open),
        part_when(Kind::Findings, on::gate_open),
        part_when(Kind::Facts(Slot::KisiCertificate), on::gate_open),
    ],
    looks: &[Look {
        slot: Some(Slot::KisiCertificate),
        checks: &[checks::file::ALL, checks::certificate::ALL],
        when: always,
    }],
    practice: &["kisi-metadata", "kisi-certificate"],
    console: Some("kisi"),
    gate: &["domain", "export", "groups"],
    sight: None,
};

pub(super) const BACK: Step = Step {
    id: "back",
    place: Place::JumpCloud,
    one_sitting: true,
    safe_stop: false,
    parts: &[
        part_when(Kind::Question(&PROOF), on::proof_is_old),
        part(Kind::Instructions {
            id: "replace",
            count: 4,
            done: on::second_export_read,
        }),
        part(Kind::Drop(Slot::SecondExport)),
        part(Kind::Findings),
    ],
    looks: &[Look {
        slot: Some(Slot::SecondExport),
        checks: &[checks::file::ALL, checks::metadata::ALL],
        when: always,
    }],
    practice: &["sp-certificate", "second-export"],
    console: Some("jumpcloud"),
    gate: &[],
    sight: None,
};

pub(super) const CHECK_BACK: Step = Step {
    id: "read-back",
    place: Place::JumpCloud,
    one_sitting: true,
    safe_stop: false,
    parts: &[
        part_when(Kind::Question(&PROOF), on::proof_is_old),
        part(Kind::Instructions {
            id: "read-back",
            count: 2,
            done: |_| false,
        }),
        part_when(
            Kind::Note {
                id: "ask-application",
                tone: Tone::Plain,
                press: &[Press::Ask("application")],
            },
            on::key_works_idle,
        ),
        part_when(Kind::Findings, on::key_works),
        part_when(Kind::ReadBack, on::key_works),
        part_when(Kind::Change("correct-fields"), on::key_works),
        part_when(Kind::Transcript, on::key_works),
        part_when(Kind::Compare(READ_BACK), |session| !on::key_works(session)),
    ],
    looks: &[Look {
        slot: None,
        checks: &[
            checks::application::FORM,
            checks::application::KEYS,
            checks::application::WHO,
        ],
        when: on::application_seen,
    }],
    practice: &["read-back"],
    console: Some("jumpcloud"),
    gate: &[],
    sight: Some(Sight {
        at: on::application_read_now,
        hold: |session| {
            let waits = on::key_works(session) && on::application_read_now(session).is_none();
            waits.then_some("application")
        },
    }),
};

const SAME_ADDRESS: Question = choice("same-address", &["same", "different", "unknown"]);
const WHO_ASKED: Question = Question {
    stops: &["kisi", "nobody", "error"],
    ..choice("who-asked", &["jumpcloud", "kisi", "nobody", "error"])
};
const ERROR_PAGE: Question = line("error-page");

pub(super) const TRY: Step = Step {
    id: "try",
    place: Place::Browser,
    one_sitting: true,
    safe_stop: true,
    parts: &[
        part_when(Kind::Question(&PROOF), on::proof_is_old),
        part(Kind::Question(&SAME_ADDRESS)),
        part(Kind::Instructions {
            id: "try",
            count: 4,
            done: on::asked_jumpcloud,
        }),
        part(Kind::Note {
            id: "sign-in-address",
            tone: Tone::Plain,
            press: &[Press::Copy("sign-in-url")],
        }),
        part(Kind::Question(&WHO_ASKED)),
        part_when(
            Kind::Note {
                id: "it-works",
                tone: Tone::Plain,
                press: &[],
            },
            on::asked_jumpcloud,
        ),
        part_when(
            Kind::Note {
                id: "kisi-asked",
                tone: Tone::Careful,
                press: &[],
            },
            on::asked_kisi,
        ),
        part_when(
            Kind::Note {
                id: "nobody-asked",
                tone: Tone::Careful,
                press: &[],
            },
            on::asked_nobody,
        ),
        part_when(
            Kind::Note {
                id: "error-page",
                tone: Tone::Stop,
                press: &[],
            },
            on::asked_error,
        ),
        part_when(Kind::Question(&ERROR_PAGE), on::asked_error),
        part_when(
            Kind::Note {
                id: "way-back",
                tone: Tone::Stop,
                press: &[],
            },
            on::failed,
        ),
        part(Kind::Live),
        part_when(
            Kind::Note {
                id: "watch",
                tone: Tone::Plain,
                press: &[Press::Ask("watch")],
            },
            on::can_watch,
        ),
        part_when(Kind::Findings, kisi_key_read),
    ],
    looks: &[Look {
        slot: None,
        checks: &[checks::kisi::SINGLE_SIGN_ON],
        when: kisi_key_read,
    }],
    practice: &["sign-in"],
    console: None,
    gate: &[],
    sight: Some(Sight {
        at: on::kisi_saw_it,
        hold: |_| None,
    }),
};
