//! The rows for `certificate.*`.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
