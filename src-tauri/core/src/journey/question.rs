//! Questions of a step: how they are answered, and when they are settled.
//! Not here: what is on the screen beside them (`journey`).

use crate::session::Session;

/// A question. Its words are `ask-{id}`: `.title`, `.help`, `.o-{value}` for the options, `.f-{value}` for what
/// follows from an answer, `.c-{value}` for a message to copy.
pub struct Question {
    pub id: &'static str,
    pub kind: QuestionKind,
    /// Whether the step waits for it.
    pub required: bool,
    /// Answers that hold the step up although they are given.
    pub stops: &'static [&'static str],
    /// The answer that is taken when there is none.
    pub fallback: Option<&'static str>,
}

/// How a question is answered.
pub enum QuestionKind {
    Choice(&'static [&'static str]),
    /// A line of text.
    Line,
    /// Every box must be ticked.
    Ticks(&'static [&'static str]),
    /// One of what a vendor told us. Settled by itself where there is nothing to choose.
    Found(fn(&Session) -> Vec<Found>),
}

/// Something to choose from that a vendor told us.
pub struct Found {
    /// Its id there.
    pub value: String,
    pub label: String,
    /// What tells it from the others.
    pub detail: String,
}

/// A required choice.
#[must_use]
pub const fn choice(id: &'static str, options: &'static [&'static str]) -> Question {
    Question {
        id,
        kind: QuestionKind::Choice(options),
        required: true,
        stops: &[],
        fallback: None,
    }
}

/// An optional line.
#[must_use]
pub const fn line(id: &'static str) -> Question {
    Question {
        id,
        kind: QuestionKind::Line,
        required: false,
        stops: &[],
        fallback: None,
    }
}

impl Question {
    /// Whether the step can go on as far as this question is concerned.
    #[must_use]
    pub fn is_settled(&self, session: &Session) -> bool {
        let given = session
            .setup
            .answer(self.id)
            .filter(|answer| !answer.trim().is_empty());
        match &self.kind {
            QuestionKind::Ticks(boxes) => boxes
                .iter()
                .all(|tick| session.setup.ticks.contains(&format!("{}.{tick}", self.id))),
            QuestionKind::Found(found) => {
                let found = found(session);
                let is_one = |answer: &str| found.iter().any(|one| one.value == answer);
                found.len() < 2 || given.is_some_and(is_one)
            }
            _ => match given {
                None => !self.required || self.fallback.is_some(),
                Some(answer) => !self.stops.contains(&answer),
            },
        }
    }
}
