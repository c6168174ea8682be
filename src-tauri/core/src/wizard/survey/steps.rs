//! The steps as the rail shows them, with what holds each up and what was gone on without.

use jiff::Timestamp;

use super::How;
use crate::check::Rated;
use crate::journey::Step;
use crate::setup::{Wait, WentOn};
use crate::view::{Mark, Place, Text};
use crate::wizard::Open;
use crate::wizard::looks::{still_open, went_on};
use crate::wizard::mark::{holds, mark};
use crate::words::{Words, args};

/// One step as it stands.
pub struct StepSeen {
    pub id: &'static str,
    /// From 1.
    pub number: usize,
    pub title: String,
    pub place: Place,
    pub mark: Mark,
    /// When the person said that it is done.
    pub done: Option<Timestamp>,
    /// The first reason why it cannot be finished yet.
    pub open: Option<Text>,
    pub went_on: Vec<Gone>,
    pub waits: Option<Wait>,
}

/// A finding that somebody went on without, and that still stands.
pub struct Gone {
    pub rated: Rated,
    pub went_on: WentOn,
}

pub(super) fn steps(open: &Open, words: &Words) -> Vec<StepSeen> {
    let seen = |(step, number): (&'static Step, usize)| StepSeen {
        id: step.id,
        number,
        title: words.plain(&format!("step-{}.rail", step.id), &args()),
        place: step.place,
        mark: mark(open, step),
        done: open.session.setup.done.get(step.id).copied(),
        open: holds(open, step).first().map(|hold| hold.say(open, words)),
        went_on: gone(open, step),
        waits: open.session.setup.waits.get(step.id).cloned(),
    };
    open.journey.steps.iter().zip(1..).map(seen).collect()
}

fn gone(open: &Open, step: &'static Step) -> Vec<Gone> {
    still_open(open, step)
        .into_iter()
        .filter_map(|rated| {
            let went_on = went_on(open, rated.rule.id)?.clone();
            Some(Gone { rated, went_on })
        })
        .collect()
}

/// A step that only the person vouches for, or that nobody began, counts as a thing of its own; one that was
/// looked at is counted by its checks.
pub(super) fn how(open: &Open, step: &'static Step) -> Option<How> {
    match mark(open, step) {
        Mark::Confirmed => Some(How::Confirmed),
        Mark::ToCome | Mark::Waiting | Mark::OutOfDate => Some(How::NotSeen),
        _ => None,
    }
}
