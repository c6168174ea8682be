//! Steps 3 to 6, in JumpCloud: the application, its certificate, its export, its groups.

use super::conditions as on;
use super::values::{LABEL, SHEET};
use crate::checks;
use crate::journey::{Kind, Look, Question, Sight, Step, choice, line, part, part_when};
use crate::view::{Place, Slot, Tone};

const DISPLAY_LABEL: Question = Question {
    fallback: Some(LABEL),
    ..line("display-label")
};
const SP_CERTIFICATE_REQUIRED: Question = Question {
    required: false,
    ..choice("sp-certificate-required", &["no", "yes"])
};

pub(super) const APPLICATION: Step = Step {
    id: "application",
    place: Place::JumpCloud,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Question(&DISPLAY_LABEL)),
        part(Kind::Instructions {
            id: "create",
            count: 6,
            done: |_| false,
        }),
        part_when(
            Kind::Note {
                id: "export-users-tick",
                tone: Tone::Plain,
                press: &[],
            },
            on::sync_later,
        ),
        part(Kind::Values(SHEET)),
        part(Kind::Note {
            id: "equal-entity-ids",
            tone: Tone::Plain,
            press: &[],
        }),
        part(Kind::Note {
            id: "name-id-misprint",
            tone: Tone::Plain,
            press: &[],
        }),
        part(Kind::Note {
            id: "prebuilt",
            tone: Tone::Plain,
            press: &[],
        }),
        part(Kind::Question(&SP_CERTIFICATE_REQUIRED)),
        part_when(
            Kind::Note {
                id: "sp-certificate-required",
                tone: Tone::Careful,
                press: &[],
            },
            on::needs_certificate_help,
        ),
    ],
    looks: &[],
    practice: &["application"],
    console: Some("jumpcloud"),
    gate: &[],
    sight: None,
};

const OWN_KEY: Question = Question {
    fallback: Some("jumpcloud"),
    ..choice("own-key", &["jumpcloud", "own"])
};

pub(super) const CERTIFICATE: Step = Step {
    id: "certificate",
    place: Place::JumpCloud,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Question(&OWN_KEY)),
        part_when(Kind::KeyPair, on::own_key),
        part_when(
            Kind::Instructions {
                id: "upload-own",
                count: 3,
                done: |_| false,
            },
            on::own_key,
        ),
        part(Kind::Drop(Slot::Inspected)),
        part(Kind::Findings),
        part(Kind::Facts(Slot::Inspected)),
    ],
    looks: &[Look {
        slot: Some(Slot::Inspected),
        checks: &[checks::file::ALL, checks::certificate::ALL],
    }],
    practice: &[],
    console: Some("jumpcloud"),
    gate: &[],
    sight: Some(Sight {
        at: on::exported,
        hold: |_| None,
    }),
};

pub(super) const EXPORT: Step = Step {
    id: "export",
    place: Place::JumpCloud,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Instructions {
            id: "export",
            count: 3,
            done: on::export_read,
        }),
        part(Kind::Drop(Slot::Export)),
        part(Kind::Findings),
        part(Kind::Facts(Slot::Export)),
    ],
    looks: &[Look {
        slot: Some(Slot::Export),
        checks: &[checks::file::ALL, checks::metadata::ALL],
    }],
    practice: &["activate", "export", "mend"],
    console: Some("jumpcloud"),
    gate: &[],
    sight: None,
};

const GROUP_TICKED: Question = Question {
    stops: &["no"],
    ..choice("group-ticked", &["saved", "no"])
};
const TESTER_IN_GROUP: Question = Question {
    stops: &["no"],
    ..choice("tester-in-group", &["yes", "no", "unknown"])
};
const LEFT_OUT: Question = line("left-out");

pub(super) const GROUPS: Step = Step {
    id: "groups",
    place: Place::JumpCloud,
    one_sitting: false,
    safe_stop: true,
    parts: &[
        part(Kind::Instructions {
            id: "groups",
            count: 3,
            done: |_| false,
        }),
        part(Kind::Question(&GROUP_TICKED)),
        part(Kind::Question(&TESTER_IN_GROUP)),
        part(Kind::Question(&LEFT_OUT)),
        part(Kind::Note {
            id: "administrator-is-no-user",
            tone: Tone::Plain,
            press: &[],
        }),
    ],
    looks: &[],
    practice: &["group"],
    console: Some("jumpcloud"),
    gate: &[],
    sight: None,
};
