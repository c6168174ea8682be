//! Why a question to a vendor's API brought nothing: a no, or silence. What was not seen is never taken for absent.

use serde::{Deserialize, Serialize};

use crate::wire::{Refused, Unreachable};

/// No answer that can be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoAnswer {
    Refused(Refused),
    Silent(Unreachable),
}
