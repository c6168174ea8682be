//! The rows for `file.*`.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
