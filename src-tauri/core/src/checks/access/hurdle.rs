//! How far a key came at JumpCloud. What stopped it is one check's finding; the checks before it passed, those behind
//! it wait. So that exactly one finding leads.

use crate::check::{Finding, Need, Outcome, finding};
use crate::checks::scim::with_words;
use crate::observation::{Came, JumpCloudKeySeen, NoAnswer};
use crate::session::Case;
use crate::wire::{Refusal, Refused};

/// The hurdles in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hurdle {
    Silence,
    /// Somebody answers in JumpCloud's place.
    Stranger,
    NoKey,
    Busy,
    Broken,
    Key,
    Rights,
    Complaint,
}

/// What stopped a key.
pub(super) struct Stop<'a> {
    pub seen: &'a JumpCloudKeySeen,
    pub came: &'a Came,
    pub no: &'a NoAnswer,
}

impl Stop<'_> {
    /// A finding with the host and whatever was said.
    pub(super) fn finding(&self, problem: &'static str) -> Finding {
        let found = finding(problem)
            .text("host", &self.came.host)
            .messages("region", [format!("region-{}", self.came.region.name())])
            .choice("when", "first");
        match self.no {
            NoAnswer::Silent(silence) => found
                .text("detail", &silence.detail)
                .evidence("network", silence.detail.clone()),
            NoAnswer::Refused(refused) => with_words(found, refused.status, &refused.says),
        }
    }

    pub(super) fn refused(&self) -> Option<&Refused> {
        match self.no {
            NoAnswer::Refused(refused) => Some(refused),
            NoAnswer::Silent(_) => None,
        }
    }
}

fn hurdle(no: &NoAnswer) -> Hurdle {
    let NoAnswer::Refused(refused) = no else {
        return Hurdle::Silence;
    };
    match refused.refusal {
        // The proxy said it itself.
        _ if refused.status == 407 => Hurdle::Silence,
        // RFC 6585 §6: the network wants a sign-in first.
        _ if refused.status == 511 => Hurdle::Stranger,
        Refusal::WebPage | Refusal::Elsewhere | Refusal::NotFound | Refusal::Strange => {
            Hurdle::Stranger
        }
        Refusal::NoKey => Hurdle::NoKey,
        Refusal::Busy => Hurdle::Busy,
        Refusal::Broken => Hurdle::Broken,
        Refusal::Key => Hurdle::Key,
        Refusal::NotAllowed => Hurdle::Rights,
        Refusal::Request => Hurdle::Complaint,
    }
}

/// Judges one hurdle.
pub(super) fn at(case: &Case, own: Hurdle, found: impl FnOnce(&Stop) -> Finding) -> Outcome {
    let Some(seen) = case.session.jumpcloud_key() else {
        return Outcome::Waiting(Need::JumpCloudKey);
    };
    if seen.asked.is_empty() {
        return Outcome::Waiting(Need::JumpCloudAnswer);
    }
    let later = case.session.no_list();
    let later = later.and_then(|came| Some((came, came.answer.as_ref().err()?)));
    match later.or_else(|| seen.stopped()) {
        Some((came, no)) if hurdle(no) == own => found(&Stop { seen, came, no }).into(),
        Some((_, no)) if hurdle(no) < own => Outcome::Waiting(Need::JumpCloudAnswer),
        _ => Outcome::PASS,
    }
}
