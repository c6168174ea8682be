//! How a step stands: what holds it up, and its mark. Never a filled mark where nobody looked.

use super::Open;
use super::act::outdated;
use super::looks::{looks, required, went_on};
use crate::check::Verdict;
use crate::journey::{Kind, QuestionKind, Sight, Step, is_offer};
use crate::view::{Mark, Slot, Text};
use crate::words::{Words, args};

/// One reason why a step cannot be finished yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hold {
    Question(&'static str),
    /// An answer that is given and stops here.
    Stopped(&'static str),
    File(Slot),
    /// So many findings must change.
    Fails(usize),
    /// So many fields are not read back, or differ.
    Compare {
        open: usize,
        differ: usize,
    },
    /// An earlier step, because people would be locked out.
    Step(&'static str),
    Domain,
    /// Something that we have to see first: the words `hold-{…}`.
    Sight(&'static str),
}

impl Hold {
    /// The reason beside the button.
    #[must_use]
    pub(crate) fn say(&self, open: &Open, words: &Words) -> Text {
        match self {
            Self::Question(id) => {
                let title = words.plain(&format!("ask-{id}.short"), &args());
                words.say("hold-question", &args().text("question", title))
            }
            Self::Stopped(id) => words.say(&format!("ask-{id}.stopped"), &args()),
            Self::File(slot) => words.say(&format!("drop-{}.waiting", slot_name(*slot)), &args()),
            Self::Fails(count) => words.say("hold-fails", &args().number("count", *count)),
            Self::Compare { open, differ } => words.say(
                "hold-compare",
                &args().number("open", *open).number("differ", *differ),
            ),
            Self::Step(step) => {
                let number = open.journey.index(step).unwrap_or_default() + 1;
                let name = words.plain(&format!("step-{step}.rail"), &args());
                words.say(
                    "hold-step",
                    &args().number("number", number).text("name", name),
                )
            }
            Self::Domain => words.say("hold-domain", &args()),
            Self::Sight(what) => words.say(&format!("hold-{what}"), &args()),
        }
    }
}

/// The name of a place for files, in the words.
pub(super) fn slot_name(slot: Slot) -> &'static str {
    match slot {
        Slot::Export => "export",
        Slot::KisiCertificate => "kisi-certificate",
        Slot::SecondExport => "second-export",
        Slot::WayBack => "way-back",
        Slot::Inspected => "inspected",
    }
}

/// Everything that holds a step up, most important first.
#[must_use]
pub(crate) fn holds(open: &Open, step: &'static Step) -> Vec<Hold> {
    let mut holds = gate_holds(open, step);
    holds.extend(holds_itself(open, step));
    holds
}

/// The earlier steps that must be finished first.
pub(super) fn gate_holds(open: &Open, step: &Step) -> Vec<Hold> {
    step.gate
        .iter()
        .filter(|earlier| {
            open.journey.step(earlier).is_some_and(|step| {
                !open.session.setup.done.contains_key(step.id)
                    || !holds_itself(open, step).is_empty()
            })
        })
        .map(|earlier| Hold::Step(earlier))
        .collect()
}

fn holds_itself(open: &Open, step: &'static Step) -> Vec<Hold> {
    let session = &open.session;
    let mut holds = Vec::new();
    let is_computed = |kind: &Kind| matches!(kind, Kind::Values(_) | Kind::Compare(_));
    if step.kinds().any(is_computed) && session.setup.domain().is_none() {
        holds.push(Hold::Domain);
    }
    for question in step
        .questions(session)
        .filter(|question| !question.is_settled(session))
    {
        let given = session.setup.answer(question.id).is_some();
        let ticks = matches!(question.kind, QuestionKind::Ticks(_));
        holds.push(if given && !ticks {
            Hold::Stopped(question.id)
        } else {
            Hold::Question(question.id)
        });
    }
    for slot in step.slots(session) {
        if !is_offer(slot) && session.dropped(slot).is_none() {
            holds.push(Hold::File(slot));
        }
    }
    let fails = required(open, step)
        .fails()
        .filter(|rated| went_on(open, rated.rule.id).is_none())
        .count();
    if fails > 0 {
        holds.push(Hold::Fails(fails));
    }
    holds.extend(compare_hold(open, step));
    holds.extend(sight_hold(open, step));
    holds
}

/// What we have to see ourselves and did not.
fn sight_hold(open: &Open, step: &Step) -> Option<Hold> {
    let sight = step.sight.as_ref()?;
    (sight.hold)(&open.session).map(Hold::Sight)
}

fn compare_hold(open: &Open, step: &Step) -> Option<Hold> {
    let rows = step.shown(&open.session).find_map(|kind| match kind {
        Kind::Compare(rows) => Some(*rows),
        _ => None,
    })?;
    let same = |row| super::compare::is_same(open, row);
    let unread = rows.iter().filter(|row| same(row).is_none()).count();
    let differ = rows.iter().filter(|row| same(row) == Some(false)).count();
    (unread + differ > 0).then_some(Hold::Compare {
        open: unread,
        differ,
    })
}

/// The mark of a step.
#[must_use]
pub(crate) fn mark(open: &Open, step: &'static Step) -> Mark {
    let setup = &open.session.setup;
    let done = setup.done.contains_key(step.id);
    if setup.waits.contains_key(step.id) {
        return Mark::Waiting;
    }
    if setup.ticks.contains(&outdated(step.id)) && !done {
        return Mark::OutOfDate;
    }
    let judgement = required(open, step);
    let seen = looked(open, step);
    match (
        judgement.verdict(),
        done && holds_itself(open, step).is_empty(),
    ) {
        (Verdict::Fail, _) if seen => Mark::NeedsYou,
        (verdict, true) if seen => {
            if verdict == Verdict::Warn {
                Mark::CheckedWithNote
            } else {
                Mark::Checked
            }
        }
        (_, true) => Mark::Confirmed,
        _ if seen || begun(open, step) => Mark::PartSeen,
        _ => Mark::ToCome,
    }
}

/// Whether we looked at something of this step ourselves.
fn looked(open: &Open, step: &'static Step) -> bool {
    let sees = |sight: &Sight| (sight.at)(&open.session).is_some();
    step.sight.as_ref().is_some_and(sees)
        || read_back(open, step)
        || looks(open, step)
            .iter()
            .any(|looked| looked.file.is_some() && !looked.look.is_offer())
}

/// Whether every field that can be pasted was pasted back and is the same.
fn read_back(open: &Open, step: &Step) -> bool {
    step.shown(&open.session).any(|kind| match kind {
        Kind::Compare(rows) => rows
            .iter()
            .filter(|row| row.hand == crate::journey::Hand::Copy)
            .all(|row| super::compare::is_same(open, row) == Some(true)),
        _ => false,
    })
}

fn begun(open: &Open, step: &Step) -> bool {
    let session = &open.session;
    step.questions(session)
        .any(|question| session.setup.answer(question.id).is_some())
        || step.shown(session).any(|kind| match kind {
            Kind::Values(groups) => groups
                .iter()
                .flat_map(|group| group.rows)
                .any(|row| session.setup.copied.contains_key(row.id)),
            Kind::Compare(rows) => rows
                .iter()
                .any(|row| super::compare::is_same(open, row).is_some()),
            _ => false,
        })
}

/// The name of a mark, in the words.
pub(super) fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::ToCome => "to-come",
        Mark::Waiting => "waiting",
        Mark::Confirmed => "confirmed",
        Mark::PartSeen => "part-seen",
        Mark::Checked => "checked",
        Mark::CheckedWithNote => "checked-with-note",
        Mark::NeedsYou => "needs-you",
        Mark::OutOfDate => "out-of-date",
        Mark::NotNeeded => "not-needed",
    }
}
