//! Steps 1 and 2: what must be there before anything is touched, and the domain that everything is computed from.

use super::super::questions::{DOMAIN_TYPED, IS_IT_YOU, KISI_KEY, LOOK_FOR_YOU, domain_seen};
use super::conditions as on;
use crate::checks;
use crate::journey::{
    Kind, Look, Press, Question, Sight, Step, always, choice, line, part, part_when,
};
use crate::view::{Place, Slot, Tone};

const SEES_SSO: Question = choice("sees-sso", &["yes", "no", "unknown"]);
const WHO_JUMPCLOUD: Question = choice("who-jumpcloud", &["me", "colleague"]);
const SPARE_KEY: Question = Question {
    stops: &["nobody"],
    ..choice("spare-key", &["tested", "no-switch", "nobody"])
};
const SPARE_NAME: Question = Question {
    required: true,
    ..line("spare-name")
};
const TESTER: Question = Question {
    required: true,
    ..line("tester")
};
const CONTRACTORS: Question = choice("contractors", &["none", "some", "unknown"]);
const SYNC_LATER: Question = choice("sync-later", &["yes", "maybe", "no"]);

pub(super) const BEFORE: Step = Step {
    id: "before",
    place: Place::Here,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Question(&SEES_SSO)),
        part_when(
            Kind::Note {
                id: "support-license",
                tone: Tone::Careful,
                press: &[],
            },
            on::no_sso_menu,
        ),
        part(Kind::Question(&WHO_JUMPCLOUD)),
        part_when(
            Kind::Note {
                id: "colleague",
                tone: Tone::Plain,
                press: &[Press::Save("step-colleague")],
            },
            on::colleague,
        ),
        part(Kind::Question(&SPARE_KEY)),
        part_when(Kind::Question(&SPARE_NAME), on::has_spare_key),
        part(Kind::Question(&TESTER)),
        part(Kind::Question(&CONTRACTORS)),
        part(Kind::Question(&SYNC_LATER)),
        part(Kind::Question(&LOOK_FOR_YOU)),
        part_when(Kind::Secret("kisi-key"), on::wants_key),
        part(Kind::ToAsk),
        part(Kind::Note {
            id: "locked-out-card",
            tone: Tone::Plain,
            press: &[],
        }),
    ],
    looks: &[],
    practice: &["answers", "kisi-key"],
    console: Some("kisi"),
    gate: &[],
    sight: None,
};

const SSO_THERE: Question = choice("sso-there", &["no", "yes", "unknown"]);
const EXISTING_SSO: Question = Question {
    stops: &["stop"],
    ..choice("existing-sso", &["on-purpose", "stop"])
};
const OLD_PROVIDER: Question = Question {
    required: true,
    ..line("old-provider")
};

pub(super) const DOMAIN: Step = Step {
    id: "domain",
    place: Place::Here,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::Question(&DOMAIN_TYPED)),
        part(Kind::Findings),
        part(Kind::Live),
        part_when(Kind::Question(&IS_IT_YOU), on::kisi_knows_it),
        part_when(Kind::Question(&SSO_THERE), on::sso_unknown),
        part_when(Kind::Question(&EXISTING_SSO), on::sso_is_on),
        part_when(
            Kind::Note {
                id: "stopped-for-existing",
                tone: Tone::Stop,
                press: &[],
            },
            on::stopped_for_existing,
        ),
        part_when(Kind::Question(&OLD_PROVIDER), on::replaces_on_purpose),
        part_when(Kind::Drop(Slot::WayBack), on::replaces_on_purpose),
    ],
    looks: &[
        Look {
            slot: None,
            checks: &[checks::domain::ALL],
            when: always,
        },
        KISI_KEY,
        Look {
            slot: Some(Slot::WayBack),
            checks: &[checks::file::ALL],
            when: always,
        },
    ],
    practice: &["domain"],
    console: Some("kisi"),
    gate: &[],
    sight: Some(Sight {
        at: domain_seen,
        hold: |_| None,
    }),
};
