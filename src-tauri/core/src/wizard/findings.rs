//! What we found, as the window shows it: the sum, one visit's list, the findings, the quiet passes.

use super::Open;
use super::mark::step_judgement;
use crate::check::{Judgement, Need, Rated, Verdict};
use crate::told::{Told, claim, tell};
use crate::view::{
    Action, Button, Fact, FindingView, FindingsView, Pass, Severity, Text, Tone, Visit, VisitRow,
};
use crate::words::{Span, Words, args, plain};

/// The rated findings of the step that is open.
pub(super) fn rated(open: &Open) -> Vec<Rated> {
    step_judgement(open, open.step()).findings
}

/// `None` while there is nothing to judge.
pub(super) fn view(open: &Open, words: &Words) -> Option<FindingsView> {
    let step = open.step();
    let judgement = step_judgement(open, step);
    let nothing = judgement.findings.is_empty() && judgement.passed.is_empty();
    let no_file = step.slots(&open.session).next().is_some()
        && open.misplaced.is_none()
        && step
            .looks
            .iter()
            .all(|look| open.session.dropped(look.slot).is_none());
    if nothing || no_file {
        return None;
    }
    let fails = judgement.fails().count();
    let name = match (fails, judgement.verdict()) {
        (0, Verdict::Warn) => "sum-later",
        (0, _) => "sum-right",
        (_, _) => "sum-change",
    };
    let checked = judgement.passed.len() + judgement.findings.len();
    let later = judgement
        .findings
        .iter()
        .filter(|rated| rated.severity == Severity::Warn)
        .count();
    let given = args()
        .number("fails", fails)
        .number("later", later)
        .number("checked", checked);
    let text = format!("{name}.text");
    Some(FindingsView {
        sum: words.plain(name, &given),
        sum_text: words.has(&text).then(|| words.say(&text, &given)),
        tone: match judgement.verdict() {
            Verdict::Fail => Tone::Stop,
            Verdict::Warn => Tone::Careful,
            Verdict::Pass => Tone::Good,
        },
        visit: visit(&judgement, words),
        findings: judgement
            .findings
            .iter()
            .enumerate()
            .map(|(index, rated)| finding_view(open, rated, index == 0 && fails > 0, words))
            .collect(),
        waiting: waiting(&judgement, words),
        passed: words.plain("passed", &args().number("count", judgement.passed.len())),
        passes: judgement
            .passed
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
fn waiting(judgement: &Judgement, words: &Words) -> Vec<Text> {
    let mut counts: Vec<(Need, usize)> = Vec::new();
    for (_, need) in &judgement.waiting {
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
fn visit(judgement: &Judgement, words: &Words) -> Option<Visit> {
    let fails: Vec<_> = judgement.fails().collect();
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

fn finding_view(open: &Open, rated: &Rated, first: bool, words: &Words) -> FindingView {
    let told = tell(rated, words);
    let gone = open
        .session
        .setup
        .went_on
        .iter()
        .find(|gone| gone.finding == told.id);
    let fails = told.severity == Severity::Fail;
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
        go_on: (fails && gone.is_none()).then(|| {
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
        evidence: evidence(open, rated, &told, words),
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
fn evidence(open: &Open, rated: &Rated, told: &Told, words: &Words) -> Vec<Fact> {
    let fact = |name: &str, value: String| Fact {
        name: words.plain(name, &args()),
        value: vec![Span::Value(value)],
    };
    let mut facts = told.evidence.clone();
    facts.push(fact("fact-check", rated.rule.id.to_owned()));
    if !told.reference.is_empty() {
        facts.push(fact("fact-reference", told.reference.to_owned()));
    }
    let file = open.misplaced.as_ref().map(|(_, file)| file).or_else(|| {
        open.step()
            .looks
            .first()
            .and_then(|look| open.session.dropped(look.slot))
    });
    if let Some(file) = file {
        let when = words.moment(file.at, open.session.now);
        facts.push(fact("fact-file", format!("{}, {when}", file.name)));
        facts.push(fact("fact-sha256", file.sha256.clone()));
    }
    facts
}

/// A finding as plain text for a ticket.
pub(super) fn ticket(open: &Open, rated: &Rated, words: &Words) -> String {
    let told = tell(rated, words);
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
    for fact in evidence(open, rated, &told, words) {
        ticket.push_str(&line(&fact.name, &fact.value));
    }
    ticket
}
