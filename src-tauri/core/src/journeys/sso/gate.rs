//! The gate before Save in Kisi: what must be true so that nobody is locked out.

use crate::journey::{Question, QuestionKind};

/// What must be true before Save is pressed in Kisi.
pub(super) const GATE: Question = Question {
    id: "gate",
    kind: QuestionKind::Ticks(&["password", "group", "time"]),
    required: true,
    stops: &[],
    fallback: None,
};
