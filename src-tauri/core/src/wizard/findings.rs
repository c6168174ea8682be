//! What we found, as the window shows it: the sum, one visit's list, the findings, the quiet passes.

use super::Open;
use super::looks;
use crate::check::{Need, Rated};
use crate::session::Dropped;
use crate::told::{Told, claim, tell};
use crate::view::{
    Action, Button, Fact, FindingView, FindingsView, Pass, Severity, Text, Tone, Visit, VisitRow,
};
use crate::words::{Span, Words, args, plain};

/// One finding on the screen, with the file that it was found in.
pub(super) struct Shown<'a> {
    pub rated: Rated,
    file: Option<&'a Dropped>,
    /// Whether it holds the step up: found in a file that is kept and asked for.
    holds: bool,
}

/// The findings of the step that is open, most important first.
pub(super) fn findings(open: &Open) -> Vec<Shown<'_>> {
    let mut all: Vec<_> = looks::shown(open, open.step())
        .into_iter()
        .flat_map(|looked| {
            let kept = open
                .misplaced
                .as_ref()
                .is_none_or(|(slot, _)| looked.look.slot != Some(*slot));
            let holds = kept && !looked.look.is_offer();
            let file = looked.file;
            let findings = looked.judgement.findings.into_iter();
            findings.map(move |rated| Shown { rated, file, holds })
        })
        .collect();
    all.sort_by_key(|shown| std::cmp::Reverse(shown.rated.severity));
    all
}

/// `None` while there is nothing to judge.
pub(super) fn view(open: &Open, words: &Words) -> Option<FindingsView> {
    let (mut passed, mut waits) = (Vec::new(), Vec::new());
    for looked in looks::shown(open, open.step()) {
        passed.extend(looked.judgement.passed);
        waits.extend(looked.judgement.waiting);
    }
    let found = findings(open);
    if found.is_empty() && passed.is_empty() {
        return None;
    }
    let of = |severity| {
        let same = |shown: &&Shown| shown.rated.severity == severity;
        found.iter().filter(same).count()
    };
    let (fails, later) = (of(Severity::Fail), of(Severity::Warn));
    let (name, tone) = match (fails, later) {
        (0, 0) => ("sum-right", Tone::Good),
        (0, _) => ("sum-later", Tone::Careful),
        _ => ("sum-change", Tone::Stop),
    };
    let given = args()
        .number("fails", fails)
        .number("later", later)
        .number("checked", passed.len() + found.len());
    let text = format!("{name}.text");
    Some(FindingsView {
        sum: words.plain(name, &given),
        sum_text: words.has(&text).then(|| words.say(&text, &given)),
        tone,
        visit: visit(&found, words),
        findings: found
            .iter()
            .enumerate()
            .map(|(index, shown)| finding_view(open, shown, index == 0 && fails > 0, words))
            .collect(),
        waiting: waiting(&waits, words),
        passed: words.plain("passed", &args().number("count", passed.len())),
        passes: passed
            .iter()
            .map(|check| Pass {
                check: (*check).to_owned(),
                claim: claim(check, words),
            })
            .collect(),
        copy_all: None,
    })
}

/// What checks wait for, each need once.
fn waiting(waits: &[(&'static str, Need)], words: &Words) -> Vec<Text> {
    let mut counts: Vec<(Need, usize)> = Vec::new();
    for (_, need) in waits {
        match counts.iter_mut().find(|(there, _)| there == need) {
            Some((_, count)) => *count += 1,
            None => counts.push((*need, 1)),
        }
    }
    let say = |(need, count): &(Need, usize)| {
        let what = words.plain(&format!("need-{}.what", need.name()), &args());
        words.say(
            "waits-for",
            &args().number("count", *count).text("what", what),
        )
    };
    counts.iter().map(say).collect()
}

/// One list for one visit, when several things must change.
fn visit(found: &[Shown], words: &Words) -> Option<Visit> {
    let fails: Vec<_> = found
        .iter()
        .map(|shown| &shown.rated)
        .filter(|rated| rated.severity == Severity::Fail)
        .collect();
    (fails.len() > 1).then(|| Visit {
        title: words.plain("visit", &args()),
        rows: fails
            .into_iter()
            .map(|rated| {
                let told = tell(rated, words);
                let id = told.id;
                VisitRow {
                    copy: told.needed_value.is_some().then(|| copy_needed(id, words)),
                    text: told.title,
                }
            })
            .collect(),
    })
}

fn button(label: String, action: Action) -> Button {
    Button {
        label,
        accessible: None,
        action,
        waiting: None,
        done: false,
    }
}

fn copy_needed(id: &str, words: &Words) -> Button {
    button(
        words.plain("copy-button", &args()),
        Action::Copy {
            id: format!("needed:{id}"),
        },
    )
}

fn finding_view(open: &Open, shown: &Shown, first: bool, words: &Words) -> FindingView {
    let told = tell(&shown.rated, words);
    let gone = looks::went_on(open, told.id);
    let holds = shown.holds && told.severity == Severity::Fail;
    FindingView {
        id: told.id.to_owned(),
        check: told.check.to_owned(),
        severity: told.severity,
        severity_label: words.plain(&format!("severity-{}", severity(told.severity)), &args()),
        copy_needed: told
            .needed_value
            .is_some()
            .then(|| copy_needed(told.id, words)),
        copy_ticket: button(
            words.plain("press-ticket", &args()),
            Action::Copy {
                id: format!("ticket:{}", told.id),
            },
        ),
        go_on: (holds && gone.is_none()).then(|| {
            button(
                words.plain("press-go-on", &args()),
                Action::AskGoOn {
                    finding: told.id.to_owned(),
                },
            )
        }),
        went_on: gone.map(|gone| {
            let when = words.moment(gone.at, open.session.now);
            words.say(
                "went-on",
                &args().text("when", when).text("reason", &gone.reason),
            )
        }),
        open: first,
        evidence: evidence(open, shown, &told, words),
        title: told.title,
        saw: told.saw,
        needed_label: told.needed_label,
        needed: told.needed,
        what: told.what,
        why: told.why,
        source: told.source,
        certainty: told.certainty,
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Fail => "fail",
        Severity::Warn => "warn",
        Severity::Note => "note",
    }
}

/// Raw values, where it says so, which file, when.
fn evidence(open: &Open, shown: &Shown, told: &Told, words: &Words) -> Vec<Fact> {
    let fact = |name: &str, value: String| Fact {
        name: words.plain(name, &args()),
        value: vec![Span::Value(value)],
    };
    let mut facts = told.evidence.clone();
    facts.push(fact("fact-check", told.id.to_owned()));
    if !told.reference.is_empty() {
        facts.push(fact("fact-reference", told.reference.to_owned()));
    }
    if let Some(file) = shown.file {
        let when = words.moment(file.at, open.session.now);
        facts.push(fact("fact-file", format!("{}, {when}", file.name)));
        facts.push(fact("fact-sha256", file.sha256.clone()));
    }
    facts
}

/// A finding as plain text for a ticket.
pub(super) fn ticket(open: &Open, shown: &Shown, words: &Words) -> String {
    let told = tell(&shown.rated, words);
    let line = |label: &str, text: &Text| format!("{label}: {}\n", plain(text));
    let mut ticket = format!("{}\n", plain(&told.title));
    if open.session.setup.practice {
        ticket = format!("{}\n{ticket}", words.plain("practice-mark", &args()));
    }
    ticket.push_str(&line(&words.plain("we-saw", &args()), &told.saw));
    if let Some(needed) = &told.needed {
        ticket.push_str(&line(&told.needed_label, needed));
    }
    ticket.push_str(&line(&words.plain("what-to-do", &args()), &told.what));
    ticket.push_str(&line(&words.plain("why-it-matters", &args()), &told.why));
    ticket.push_str(&format!("{}\n", told.source));
    for fact in evidence(open, shown, &told, words) {
        ticket.push_str(&line(&fact.name, &fact.value));
    }
    ticket
}
