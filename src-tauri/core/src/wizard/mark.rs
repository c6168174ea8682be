//! How a step stands: what holds it up, and its mark. Never a filled mark where nobody looked.

use super::Open;
use super::act::outdated;
use super::looks::{looks, required, went_on};
use crate::check::Verdict;
use crate::journey::{Kind, QuestionKind, Step, is_offer};
use crate::observation::Rehearsal;
use crate::session::Session;
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
    /// No token was pasted.
    Token,
    /// Nobody looked at the server yet.
    Look,
    /// A rehearsal was wished and is not over.
    Rehearsal,
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
            Self::Token => words.say("hold-token", &args()),
            Self::Look => words.say("hold-look", &args()),
            Self::Rehearsal => words.say("hold-rehearsal", &args()),
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
    if step
        .parts
        .iter()
        .any(|part| matches!(part.kind, Kind::Values(_) | Kind::Compare(_)))
        && session.setup.domain().is_none()
    {
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
    holds.extend(sync_hold(open, step));
    holds
}

/// The token, the look and the rehearsal are there, or they are not.
fn sync_hold(open: &Open, step: &Step) -> Option<Hold> {
    let session = &open.session;
    match step.id {
        "sync-token" if session.token().is_none() => Some(Hold::Token),
        "sync-look" if !has_looked(session) => Some(Hold::Look),
        "sync-rehearse" if session.setup.answer("rehearse") == Some("rehearse") => {
            (!has_rehearsed(session)).then_some(Hold::Rehearsal)
        }
        _ => None,
    }
}

fn has_looked(session: &Session) -> bool {
    session.look().is_some_and(|look| look.complete)
}

fn has_rehearsed(session: &Session) -> bool {
    session.rehearsal().is_some_and(Rehearsal::is_over)
}

fn compare_hold(open: &Open, step: &Step) -> Option<Hold> {
    let rows = step.parts.iter().find_map(|part| match part.kind {
        Kind::Compare(rows) => Some(rows),
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
    let session = &open.session;
    match step.id {
        "sync-token" => session.token().is_some(),
        "sync-look" => has_looked(session),
        "sync-rehearse" => has_rehearsed(session),
        "domain" | "sync-domain" => {
            matches!(
                session.public_organization(),
                Some(
                    crate::observation::PublicAnswer::Found { .. }
                        | crate::observation::PublicAnswer::Unknown
                )
            ) || session.setup.answer("domain-typed").is_some() && session.setup.domain().is_none()
        }
        // JumpCloud's certificate is seen in the export of the next step.
        "certificate" => session.dropped(Slot::Export).is_some(),
        "try" => super::hand_over::known(session) == super::Known::KisiSays,
        "read-back" => read_back(open, step),
        _ => looks(open, step)
            .iter()
            .any(|looked| looked.file.is_some() && !looked.look.is_offer()),
    }
}

/// Whether every field that can be pasted was pasted back and is the same.
fn read_back(open: &Open, step: &Step) -> bool {
    step.parts.iter().any(|part| match part.kind {
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
        || step.parts.iter().any(|part| match part.kind {
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
