//! The rows for `domain.*`.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
