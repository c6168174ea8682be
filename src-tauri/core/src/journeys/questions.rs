//! Questions that several journeys ask in the same words.

use crate::journey::{Question, choice, line};

pub(super) const LOOK_FOR_YOU: Question = choice("look-for-you", &["key", "skip"]);
pub(super) const DOMAIN_TYPED: Question = Question {
    required: true,
    ..line("domain-typed")
};
pub(super) const IS_IT_YOU: Question = Question {
    stops: &["no"],
    ..choice("is-it-you", &["yes", "no"])
};
