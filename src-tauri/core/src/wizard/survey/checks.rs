//! Every check of every step with what came of it. Also what was not looked at, because a report that leaves that
//! out looks more complete than the setup is.

use jiff::Timestamp;

use super::How;
use crate::check::{Judgement, Need, Rated};
use crate::journey::{Look, Step};
use crate::view::Severity;
use crate::wizard::Open;
use crate::wizard::looks::{Looked, looks, went_on};

/// One check and what came of it.
pub struct CheckSeen {
    pub check: &'static str,
    /// From 1.
    pub step: usize,
    pub file: Option<String>,
    pub at: Option<Timestamp>,
    pub came: Came,
    pub how: How,
}

/// What came of a check.
pub enum Came {
    Passed,
    Found(Vec<Rated>),
    Waiting(Need),
    /// The file that it looks at is not there.
    NotSeen,
}

/// Step by step, in the order of the catalogue. What is only offered to be looked at is left out.
pub(super) fn checks(open: &Open) -> Vec<CheckSeen> {
    let mut all = Vec::new();
    for (step, number) in open.journey.steps.iter().zip(1..) {
        let looked = looks(open, step);
        for look in step.looks.iter().filter(|look| !look.is_offer()) {
            match looked.iter().find(|there| std::ptr::eq(there.look, look)) {
                Some(looked) => all.extend(seen(open, number, looked)),
                None => all.extend(not_seen(number, look)),
            }
        }
    }
    all
}

/// When the answers that this look judges were given, or the server was asked.
fn answered(open: &Open, step: &Step) -> Option<Timestamp> {
    if let Some(at) = step
        .sight
        .as_ref()
        .and_then(|sight| (sight.at)(&open.session))
    {
        return Some(at);
    }
    let answers = &open.session.setup.answers;
    let own = step.questions(&open.session);
    own.filter_map(|question| answers.get(question.id))
        .map(|answer| answer.at)
        .max()
}

fn seen(open: &Open, number: usize, looked: &Looked) -> Vec<CheckSeen> {
    let at = match looked.file {
        Some(file) => Some(file.at),
        None => answered(open, &open.journey.steps[number - 1]),
    };
    let seen = |check: &'static str, came: Came, how: How| CheckSeen {
        check,
        step: number,
        file: looked.file.map(|file| file.name.clone()),
        at: at.filter(|_| how != How::NotSeen),
        came,
        how,
    };
    let Judgement {
        findings,
        passed,
        waiting,
    } = &looked.judgement;
    let mut all: Vec<_> = passed
        .iter()
        .map(|check| seen(check, Came::Passed, How::Checked))
        .collect();
    for rated in findings {
        let same = all.iter_mut().find(|there| there.check == rated.check);
        let how = how(open, rated);
        match same {
            Some(CheckSeen {
                came: Came::Found(found),
                how: there,
                ..
            }) => {
                found.push(rated.clone());
                *there = how.max(*there);
            }
            _ => all.push(seen(rated.check, Came::Found(vec![rated.clone()]), how)),
        }
    }
    let waits = waiting
        .iter()
        .map(|(check, need)| seen(check, Came::Waiting(*need), How::NotSeen));
    all.extend(waits);
    let order = |check: &CheckSeen| place(looked.look, check.check);
    all.sort_by_key(order);
    all
}

/// A fail that somebody went on without; everything else that was found, was seen.
fn how(open: &Open, rated: &Rated) -> How {
    if rated.severity == Severity::Fail && went_on(open, rated.rule.id).is_some() {
        How::WentOn
    } else {
        How::Checked
    }
}

fn place(look: &Look, check: &str) -> usize {
    let mut all = look.checks.iter().copied().flatten();
    all.position(|there| there.id == check)
        .unwrap_or(usize::MAX)
}

fn not_seen(number: usize, look: &Look) -> Vec<CheckSeen> {
    look.checks
        .iter()
        .copied()
        .flatten()
        .map(|check| CheckSeen {
            check: check.id,
            step: number,
            file: None,
            at: None,
            came: Came::NotSeen,
            how: How::NotSeen,
        })
        .collect()
}
