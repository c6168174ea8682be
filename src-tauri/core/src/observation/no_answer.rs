//! Why a question to a vendor's API brought nothing: a no, or silence. What was not seen is never taken for absent.

use serde::{Deserialize, Serialize};

use crate::wire::{Reason, Refusal, Refused, Unreachable};

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoAnswer {
    /// Somebody answered, and it is no.
    Refused(Refused),
    /// Nobody answered.
    Silent(Unreachable),
}

impl From<Refused> for NoAnswer {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<Unreachable> for NoAnswer {
    fn from(silence: Unreachable) -> Self {
        Self::Silent(silence)
    }
}

impl NoAnswer {
    #[must_use]
    pub fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Refused(refused) => Some(refused.refusal),
            Self::Silent(_) => None,
        }
    }

    /// Who asked for a proxy's password said so itself (407), or the tunnel did.
    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Self::Silent(silence) => Some(silence.reason),
            Self::Refused(refused) if refused.status == 407 => Some(Reason::Proxy),
            Self::Refused(_) => None,
        }
    }

    /// The name in the words: `unreachable-…`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match (self.reason(), self.refusal()) {
            (Some(reason), _) => reason.name(),
            (_, Some(Refusal::Busy)) => "busy",
            (_, Some(Refusal::Broken)) => "server",
            (_, Some(Refusal::WebPage)) => "web-page",
            (_, Some(Refusal::NoKey | Refusal::Elsewhere)) => "redirect",
            _ => "strange",
        }
    }
}
