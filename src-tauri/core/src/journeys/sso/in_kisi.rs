//! Steps 7 to 10, one sitting: the file into Kisi, the certificate back, read back, the trial.

use super::conditions as on;
use super::gate::GATE;
use super::values::READ_BACK;
use crate::checks;
use crate::journey::{
    Kind, Look, Press, Question, QuestionKind, Sight, Step, choice, line, part, part_when,
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
        part(Kind::Compare(READ_BACK)),
    ],
    looks: &[],
    practice: &["read-back"],
    console: Some("jumpcloud"),
    gate: &[],
    sight: None,
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
    ],
    looks: &[],
    practice: &["sign-in"],
    console: None,
    gate: &[],
    sight: Some(Sight {
        at: on::kisi_saw_it,
        hold: |_| None,
    }),
};
