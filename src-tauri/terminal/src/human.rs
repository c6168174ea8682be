//! The answer for people: words first, colors only to help the eye. `anstream` takes the colors out where nobody
//! sees them.

use std::collections::BTreeMap;

use setup_core::check::Rated;
use setup_core::facts::{
    ApplicationFacts, CertificateFacts, MetadataFacts, RosterFacts, ScimFacts,
};
use setup_core::roster::Kind;
use setup_core::told::{need, tell};
use setup_core::view::{Severity, Text};
use setup_core::words::{Span, Words, args, visible};

use crate::look::{Facts, Look, Verdict};

const BOLD: &str = "\x1b[1m";
const UNDERLINED: &str = "\x1b[4m";
const RED: &str = "\x1b[31m";
const YELLOW: &str = "\x1b[33m";
const GREEN: &str = "\x1b[32m";
const CYAN: &str = "\x1b[36m";
const PLAIN: &str = "\x1b[0m";

/// The whole answer, with a line break at the end.
pub fn report(look: &Look, words: &Words) -> String {
    let mut text = format!("{BOLD}{}{PLAIN}\n", visible(&look.name));
    for (name, value) in facts(&look.facts, words) {
        text.push_str(&format!("  {name}: {CYAN}{}{PLAIN}\n", visible(&value)));
    }
    for rated in &look.judgement.findings {
        text.push('\n');
        text.push_str(&finding(rated, words));
    }
    text.push('\n');
    text.push_str(&waiting(look, words));
    let passed = args().number("count", look.judgement.passed.len());
    text.push_str(&words.plain("passed", &passed));
    text.push('\n');
    text.push_str(&verdict(look, words));
    text
}

/// One finding in its four parts, each on a line that begins with its name.
fn finding(rated: &Rated, words: &Words) -> String {
    let told = tell(rated, words);
    let (color, severity) = match told.severity {
        Severity::Fail => (RED, "severity-fail"),
        Severity::Warn => (YELLOW, "severity-warn"),
        Severity::Note => (CYAN, "severity-note"),
    };
    let label = |name: &str| words.plain(name, &args());
    let mut text = format!(
        "{color}{}{PLAIN}: {BOLD}{}{PLAIN}\n",
        label(severity),
        drawn(&told.title)
    );
    let mut line = |name: &str, spans: &Text| {
        text.push_str(&format!("  {name}: {}\n", drawn(spans)));
    };
    line(&label("we-saw"), &told.saw);
    if let Some(needed) = &told.needed {
        line(&told.needed_label, needed);
    }
    line(&label("what-to-do"), &told.what);
    line(&label("why-it-matters"), &told.why);
    text.push_str(&format!("  {} ({})\n", told.source, told.id));
    text
}

/// Menus stand in brackets, values are colored, differences underlined.
fn drawn(spans: &[Span]) -> String {
    let draw = |span: &Span| match span {
        Span::Text(text) => text.clone(),
        Span::Strong(text) => format!("{BOLD}{text}{PLAIN}"),
        Span::Menu(text) => format!("[{text}]"),
        Span::Value(text) => format!("{CYAN}{text}{PLAIN}"),
        Span::Difference(text) => format!("{UNDERLINED}{text}{PLAIN}"),
    };
    spans.iter().map(draw).collect()
}

/// What waits, each reason once.
fn waiting(look: &Look, words: &Words) -> String {
    let mut reasons = BTreeMap::new();
    for (_, need) in &look.judgement.waiting {
        *reasons.entry(*need).or_insert(0) += 1;
    }
    let mut text = String::new();
    for (reason, count) in reasons {
        let shown = args()
            .number("count", count)
            .spans("why", need(reason, words));
        text.push_str(&words.plain("terminal-waiting", &shown));
        text.push('\n');
    }
    text
}

fn verdict(look: &Look, words: &Words) -> String {
    let fails = look.judgement.fails().count();
    let (color, sentence) = match look.verdict() {
        Verdict::Fail => (RED, "sum-change"),
        Verdict::Waiting => (YELLOW, "terminal-undecided"),
        Verdict::Warn => (YELLOW, "sum-later"),
        Verdict::Pass => (GREEN, "sum-right"),
    };
    let sentence = words.plain(sentence, &args().number("fails", fails));
    let label = words.plain("terminal-verdict", &args());
    format!("{label}: {color}{BOLD}{sentence}{PLAIN}\n")
}

type Named = Vec<(String, String)>;

fn facts(facts: &Facts, words: &Words) -> Named {
    match facts {
        Facts::Metadata(facts) => of_metadata(facts, words),
        Facts::Certificate(facts) => of_certificate(facts, words),
        Facts::Roster(facts) => of_roster(facts, words),
        Facts::Scim(facts) => of_scim(facts, words),
        Facts::Application(facts) => of_application(facts, words),
        Facts::Domain(facts) => [
            ("terminal-domain", &facts.domain),
            ("terminal-acs-url", &facts.acs_url),
            ("terminal-sign-in-url", &facts.sign_in_url),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((words.plain(name, &args()), value.clone()?)))
        .collect(),
    }
}

/// How many people of each kind; nobody's name.
fn of_roster(facts: &RosterFacts, words: &Words) -> Named {
    let counts = &facts.counts;
    let kinds = Kind::ALL.into_iter().filter_map(|kind| {
        let count = counts.kinds.get(&kind)?;
        let label = words.plain(&format!("roster-kind-{}.filter", kind.name()), &args());
        Some((label, count.to_string()))
    });
    let all = words.plain("roster-kind-all.filter", &args());
    std::iter::once((all, counts.people.to_string()))
        .chain(kinds)
        .collect()
}

/// What JumpCloud needs, and whether it is met.
fn of_scim(facts: &ScimFacts, words: &Words) -> Named {
    facts
        .requirements
        .iter()
        .map(|one| {
            let met = words.plain(&format!("met-{}", one.met), &args());
            let certainty = words.plain(&format!("certainty-{}", one.certainty), &args());
            (one.claim.clone(), format!("{met} ({certainty})"))
        })
        .collect()
}

/// Each field as it is, and who may use the application.
fn of_application(facts: &ApplicationFacts, words: &Words) -> Named {
    let state = |state: &str| words.plain(&format!("read-back-{state}"), &args());
    let fields = facts.fields.iter();
    let mut named: Named = fields
        .map(|one| match one.state {
            "not-seen" => (one.name.clone(), state(one.state)),
            _ => (
                one.name.clone(),
                format!("{} ({})", one.saw, state(one.state)),
            ),
        })
        .collect();
    let label = |name: &str| words.plain(name, &args());
    for group in facts.groups.iter().flatten() {
        let name = group.name.as_ref().unwrap_or(&group.id);
        let given = args()
            .text("name", name)
            .choice("counted", if group.people.is_some() { "yes" } else { "no" })
            .number("count", group.people.unwrap_or_default());
        let told = words.plain("terminal-group-of", &given);
        named.push((label("terminal-group"), told));
    }
    named.extend(
        facts
            .people
            .map(|people| (label("terminal-people"), people.to_string())),
    );
    named
}

fn fact(name: &str, value: impl Into<String>, words: &Words) -> (String, String) {
    (words.plain(&format!("facts.{name}"), &args()), value.into())
}

fn of_metadata(facts: &MetadataFacts, words: &Words) -> Named {
    let mut named = Named::new();
    named.extend(
        facts
            .entity_id
            .as_ref()
            .map(|id| fact("entity-id", id, words)),
    );
    let locations = facts.sso.iter().filter_map(|sso| sso.location.as_ref());
    named.extend(locations.map(|location| fact("sign-in-address", location, words)));
    for key in &facts.certificates {
        named.push(fact("subject", &key.certificate.subject, words));
        named.push(fact("key", &key.certificate.key, words));
        named.push(fact("until", words.day(key.certificate.not_after), words));
    }
    named
}

fn of_certificate(facts: &CertificateFacts, words: &Words) -> Named {
    let mut named = Named::new();
    for one in &facts.certificates {
        let short = &one.certificate;
        named.push(fact("subject", &short.subject, words));
        named.push(fact("issuer", &one.issuer, words));
        named.push(fact("key", &short.key, words));
        named.push(fact("signature", &one.signature_algorithm, words));
        named.push(fact("serial", &one.serial, words));
        named.push(fact("from", words.day(short.not_before), words));
        named.push(fact("until", words.day(short.not_after), words));
        named.push(fact("sha256", &short.sha256, words));
        named.push(fact("sha1", &one.sha1, words));
        named.extend(one.matches_key.map(|matches| {
            let belongs = if matches { "yes" } else { "no" };
            let belongs = words.plain("terminal-key-belongs", &args().choice("belongs", belongs));
            (words.plain("terminal-private-key", &args()), belongs)
        }));
    }
    named
}
