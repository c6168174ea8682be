//! The rows for `metadata.*`.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
