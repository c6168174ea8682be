//! Claims with their marks: while a look or a rehearsal runs, each fills as its answer comes. And what JumpCloud needs,
//! one by one.

use crate::check::{Check, Outcome, judge};
use crate::checks::rehearsal::needs::{Met, Standing, standings};
use crate::checks::{rehearsal, scim};
use crate::journeys::sync::values;
use crate::session::Case;
use crate::told::{claim, tell};
use crate::view::{Checklist, ChecklistGroup, ChecklistRow, Mark, Severity};
use crate::wizard::Open;
use crate::words::{Words, args};

/// `None` while there is nothing to show.
pub(in crate::wizard) fn checklist(open: &Open, id: &str, words: &Words) -> Option<Checklist> {
    match id {
        "look" => Some(of_checks(
            open,
            id,
            &[("needed", scim::NEEDED), ("standard", scim::STANDARD)],
            words,
        )),
        "rehearsal" => Some(of_checks(open, id, &[("rehearsal", rehearsal::ALL)], words)),
        _ => of_needs(open, words),
    }
}

fn is_running(open: &Open) -> bool {
    !open.session.running.is_empty()
}

fn of_checks(
    open: &Open,
    id: &str,
    groups: &[(&str, &'static [Check])],
    words: &Words,
) -> Checklist {
    let groups: Vec<_> = groups
        .iter()
        .map(|(name, checks)| ChecklistGroup {
            title: words.plain(&format!("checklist-group-{name}"), &args()),
            rows: checks.iter().map(|check| row(open, check, words)).collect(),
        })
        .collect();
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let seen = rows()
        .filter(|row| !matches!(row.mark, Mark::ToCome))
        .count();
    let given = args().number("seen", seen).number("all", rows().count());
    Checklist {
        title: words.plain(&format!("checklist-{id}"), &args()),
        summary: words.plain("checklist-summary", &given),
        folded: !is_running(open),
        groups,
    }
}

fn row(open: &Open, check: &'static Check, words: &Words) -> ChecklistRow {
    let case = Case::without_file(&open.session);
    let outcome = (check.run)(&case);
    let found = judge([check], &case).findings;
    let (mark, state) = match (&outcome, found.first().map(|rated| rated.severity)) {
        (_, Some(Severity::Fail)) => (Mark::NeedsYou, "fail"),
        (_, Some(Severity::Warn)) => (Mark::CheckedWithNote, "warn"),
        (_, Some(Severity::Note)) => (Mark::Checked, "note"),
        (Outcome::Looked(_), None) => (Mark::Checked, "passed"),
        (Outcome::NotApplicable, _) => (Mark::NotNeeded, "not-needed"),
        (Outcome::Waiting(_), _) => (Mark::ToCome, "to-come"),
    };
    ChecklistRow {
        id: check.id.to_owned(),
        claim: claim(check.id, words),
        mark,
        state: words.plain(&format!("state-{state}"), &args()),
        detail: found.first().map(|rated| tell(rated, words).saw),
    }
}

/// What JumpCloud needs, once there was a look.
fn of_needs(open: &Open, words: &Words) -> Option<Checklist> {
    open.session.look()?;
    let groups = values::groups(&open.session);
    let standings = standings(&Case::without_file(&open.session), groups);
    let met = standings.iter().filter(|one| one.met == Met::Yes).count();
    let given = args().number("seen", met).number("all", standings.len());
    let rows = |documented: bool| {
        standings
            .iter()
            .filter(|one| is_documented(one) == documented)
            .map(|one| need(one, words))
            .collect()
    };
    let group = |name: &str, documented| ChecklistGroup {
        title: words.plain(&format!("checklist-group-{name}"), &args()),
        rows: rows(documented),
    };
    Some(Checklist {
        title: words.plain("checklist-needs", &args()),
        summary: words.plain("needs-summary", &given),
        folded: false,
        groups: vec![group("documented", true), group("inferred", false)],
    })
}

fn is_documented(standing: &Standing) -> bool {
    standing.requirement.certainty == crate::view::Certainty::Documented
}

fn need(standing: &Standing, words: &Words) -> ChecklistRow {
    let mark = match standing.met {
        Met::Yes => Mark::Checked,
        Met::No => Mark::NeedsYou,
        Met::Perhaps => Mark::CheckedWithNote,
        Met::NotSeen => Mark::ToCome,
    };
    let id = standing.requirement.id;
    ChecklistRow {
        id: format!("needs.{id}"),
        claim: words.plain(&format!("requirement-{id}"), &args()),
        mark,
        state: words.plain(&format!("met-{}", standing.met.name()), &args()),
        detail: standing.against.first().map(|rated| tell(rated, words).saw),
    }
}
