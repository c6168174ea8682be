//! What the checks of a step say, look by look: the one place where the wizard judges. The marks, the findings on
//! the screen and the reports are all made from it. Not here: the checks themselves.

use super::Open;
use crate::check::{Judgement, Rated, judge};
use crate::journey::{Look, Step};
use crate::session::{Case, Dropped};
use crate::setup::WentOn;
use crate::view::Slot;

/// One look of a step: what was looked at, and what came of it.
pub(crate) struct Looked<'a> {
    pub look: &'static Look,
    /// `None` where the answers themselves are judged.
    pub file: Option<&'a Dropped>,
    pub judgement: Judgement,
}

impl Looked<'_> {
    fn of<'a>(look: &'static Look, case: &Case<'a>) -> Option<Looked<'a>> {
        (look.slot.is_none() || case.file.is_some()).then(|| Looked {
            look,
            file: case.file,
            judgement: judge(look.checks.iter().copied().flatten(), case),
        })
    }
}

fn case<'a>(open: &'a Open, look: &Look) -> Case<'a> {
    match look.slot {
        Some(slot) => Case::of(&open.session, slot),
        None => Case::without_file(&open.session),
    }
}

/// The looks of a step that have something to look at. What was dropped and not kept is left out.
#[must_use]
pub(crate) fn looks<'a>(open: &'a Open, step: &'static Step) -> Vec<Looked<'a>> {
    let looked = |look| Looked::of(look, &case(open, look));
    on_this_way(open, step).filter_map(looked).collect()
}

/// The looks that belong to the way that the person goes.
pub(crate) fn on_this_way<'a>(
    open: &'a Open,
    step: &'static Step,
) -> impl Iterator<Item = &'static Look> + 'a {
    step.looks.iter().filter(|look| (look.when)(&open.session))
}

/// The looks as the screen shows them: a file that is not kept is judged in place of the one that is.
#[must_use]
pub(crate) fn shown<'a>(open: &'a Open, step: &'static Step) -> Vec<Looked<'a>> {
    let looked = |look: &'static Look| {
        let case = case(open, look);
        match &open.misplaced {
            Some((slot, file)) if look.slot == Some(*slot) => {
                Looked::of(look, &case.with_file(file))
            }
            _ => Looked::of(look, &case),
        }
    };
    on_this_way(open, step).filter_map(looked).collect()
}

/// What the screen says of a slot, wherever that slot is judged.
#[must_use]
pub(crate) fn judgement(open: &Open, slot: Slot) -> Judgement {
    open.journey
        .steps
        .iter()
        .filter(|step| step.looks.iter().any(|look| look.slot == Some(slot)))
        .flat_map(|step| shown(open, step))
        .find(|looked| looked.look.slot == Some(slot))
        .map(|looked| looked.judgement)
        .unwrap_or_default()
}

/// What counts for a step: all of its looks but the offers.
#[must_use]
pub(crate) fn required(open: &Open, step: &'static Step) -> Judgement {
    let mut all = Judgement::default();
    for looked in looks(open, step) {
        if !looked.look.is_offer() {
            all.findings.extend(looked.judgement.findings);
            all.passed.extend(looked.judgement.passed);
            all.waiting.extend(looked.judgement.waiting);
        }
    }
    all
}

/// "Go on without this", said for this finding.
#[must_use]
pub(crate) fn went_on<'a>(open: &'a Open, finding: &str) -> Option<&'a WentOn> {
    open.session
        .setup
        .went_on
        .iter()
        .find(|gone| gone.finding == finding)
}

/// What still stands although it must change, because the person went on without it.
#[must_use]
pub(crate) fn still_open(open: &Open, step: &'static Step) -> Vec<Rated> {
    required(open, step)
        .fails()
        .filter(|rated| went_on(open, rated.rule.id).is_some())
        .cloned()
        .collect()
}
