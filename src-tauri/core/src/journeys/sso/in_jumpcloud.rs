//! Steps 3 to 6, in JumpCloud: the application, its certificate, its export, its groups.

use super::super::connect;
use super::conditions as on;
use super::values::{LABEL, SHEET};
use crate::checks;
use crate::journey::{
    Kind, Look, Part, Press, Question, QuestionKind, Sight, Step, always, choice, line, part,
    part_when,
};
use crate::view::{Place, Slot, Tone};

const DISPLAY_LABEL: Question = Question {
    fallback: Some(LABEL),
    ..line("display-label")
};
const APPLICATION_HOW: Question = Question {
    fallback: Some("hand"),
    ..choice("application-how", &["hand", "key"])
};
const WHICH_APPLICATION: Question = Question {
    id: "jumpcloud-application",
    kind: QuestionKind::Found(on::candidates),
    required: true,
    stops: &[],
    fallback: None,
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
        part(Kind::Question(&APPLICATION_HOW)),
        part_when(Kind::Parts(connect::PARTS), on::by_key),
        part_when(Kind::Parts(BY_KEY), on::key_works),
        part_when(Kind::Findings, on::by_key),
        part_when(Kind::Parts(BY_HAND), on::by_hand),
        part_when(Kind::Transcript, on::by_key),
    ],
    looks: &[
        Look {
            slot: None,
            checks: &[checks::access::JUMPCLOUD],
            when: on::by_key,
        },
        Look {
            slot: None,
            checks: &[checks::application::FORM],
            when: on::application_seen,
        },
    ],
    practice: &["application", "jumpcloud-key"],
    console: Some("jumpcloud"),
    gate: &[],
    sight: Some(Sight {
        at: on::application_read,
        hold: on::waits_for_application,
    }),
};

/// Looking and changing with a key.
const BY_KEY: &[Part] = &[
    part_when(
        Kind::Note {
            id: "ask-application",
            tone: Tone::Plain,
            press: &[Press::Ask("application")],
        },
        on::idle,
    ),
    part_when(Kind::Question(&WHICH_APPLICATION), on::has_candidates),
    part(Kind::ReadBack),
    part(Kind::Change("make-application")),
    part(Kind::Change("correct-fields")),
    part(Kind::Change("activate-application")),
];

/// Every field typed by the person.
const BY_HAND: &[Part] = &[
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
];

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
        when: always,
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
        part_when(
            Kind::Note {
                id: "fetch-export",
                tone: Tone::Plain,
                press: &[Press::Ask("export")],
            },
            on::key_works,
        ),
        part(Kind::Drop(Slot::Export)),
        part_when(
            Kind::Note {
                id: "save-export",
                tone: Tone::Careful,
                press: &[Press::Save("export")],
            },
            on::export_is_no_file,
        ),
        part(Kind::Findings),
        part(Kind::Facts(Slot::Export)),
    ],
    looks: &[Look {
        slot: Some(Slot::Export),
        checks: &[checks::file::ALL, checks::metadata::ALL],
        when: always,
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
        part_when(
            Kind::Note {
                id: "ask-bound-groups",
                tone: Tone::Plain,
                press: &[Press::Ask("bound-groups")],
            },
            on::key_works,
        ),
        part_when(Kind::Groups("bind"), on::key_works),
        part_when(Kind::Change("bind-group"), on::key_works),
        part_when(Kind::Findings, on::key_works),
        part_when(Kind::Question(&GROUP_TICKED), on::groups_not_seen),
        part_when(Kind::Question(&TESTER_IN_GROUP), on::tester_not_seen),
        part(Kind::Question(&LEFT_OUT)),
        part(Kind::Note {
            id: "administrator-is-no-user",
            tone: Tone::Plain,
            press: &[],
        }),
    ],
    looks: &[
        Look {
            slot: None,
            checks: &[checks::application::WHO],
            when: on::application_seen,
        },
        connect::LOST,
    ],
    practice: &["group"],
    console: Some("jumpcloud"),
    gate: &[],
    sight: Some(Sight {
        at: on::groups_seen,
        hold: |_| None,
    }),
};
