//! The same report filled by somebody who wants to draw in it: tags, quotes, direction marks, control
//! characters, markup of ours. Its shape equals the tame one, so that the pages can be compared.

use setup_core::view::{Fact, Text};
use setup_core::words::{Span, is_invisible};

use super::{organization, told};
use crate::Typed;
use crate::model::*;

pub(crate) const HOSTILE: &str = "</code></style><script>alert('1')</script><img src=x onerror=\"alert(1)\">\
    \u{202E}&#60;b&gt;{{ 7 }} [[Save]] `x` **y** =cmd|' /C calc'!A0 \u{0} \u{7} \u{200B} \u{2028}\n-->]]>";

fn spans(tame: &Text) -> Text {
    let bent = |text: &str| format!("{text}{HOSTILE}");
    tame.iter()
        .map(|span| match span {
            Span::Text(text) => Span::Text(bent(text)),
            Span::Strong(text) => Span::Strong(bent(text)),
            Span::Menu(text) => Span::Menu(bent(text)),
            Span::Value(text) => Span::Value(bent(text)),
            Span::Difference(text) => Span::Difference(bent(text)),
        })
        .collect()
}

fn all(tame: &[Text]) -> Vec<Text> {
    tame.iter().map(spans).collect()
}

pub(crate) fn report() -> Report {
    let tame = super::report();
    Report {
        organization: Organization {
            domain: Some(HOSTILE.to_owned()),
            ..organization(HOSTILE)
        },
        product_version: HOSTILE.to_owned(),
        verdict: spans(&tame.verdict),
        how_we_know: spans(&tame.how_we_know),
        left_to_do: all(&tame.left_to_do),
        keys_to_delete: all(&tame.keys_to_delete),
        tell_employees: all(&tame.tell_employees),
        if_it_fails: all(&tame.if_it_fails),
        steps: tame.steps.into_iter().map(step).collect(),
        values: tame.values.into_iter().map(value).collect(),
        checks: tame.checks.into_iter().map(check).collect(),
        certificates: tame.certificates.into_iter().map(certificate).collect(),
        history: tame
            .history
            .into_iter()
            .map(|line| HistoryLine {
                text: spans(&line.text),
                ..line
            })
            .collect(),
        ..super::report()
    }
}

fn step(tame: StepReport) -> StepReport {
    StepReport {
        title: HOSTILE.to_owned(),
        went_on: tame
            .went_on
            .into_iter()
            .map(|went_on| WentOn {
                title: spans(&went_on.title),
                reason: Typed::new(HOSTILE),
                ..went_on
            })
            .collect(),
        waiting_for: tame.waiting_for.map(|waiting| WaitingFor {
            who: Typed::new(HOSTILE),
            ..waiting
        }),
        ..tame
    }
}

fn value(tame: ValueReport) -> ValueReport {
    let filled = !tame.value.is_empty();
    ValueReport {
        field: HOSTILE.to_owned(),
        value: if filled {
            HOSTILE.to_owned()
        } else {
            tame.value
        },
        differs: tame.differs.as_ref().map(spans),
        ..tame
    }
}

fn check(tame: CheckReport) -> CheckReport {
    CheckReport {
        file: tame.file.map(|_| HOSTILE.to_owned()),
        found: tame
            .found
            .into_iter()
            .map(|found| setup_core::told::Told {
                title: spans(&found.title),
                saw: spans(&found.saw),
                needed: found.needed.as_ref().map(spans),
                what: spans(&found.what),
                evidence: found
                    .evidence
                    .iter()
                    .map(|fact| Fact {
                        name: fact.name.clone(),
                        value: spans(&fact.value),
                    })
                    .collect(),
                severity: found.severity,
                id: found.id,
                ..told()
            })
            .collect(),
        ..tame
    }
}

fn certificate(tame: CertificateReport) -> CertificateReport {
    CertificateReport {
        subject: HOSTILE.to_owned(),
        key: HOSTILE.to_owned(),
        ..tame
    }
}

pub(crate) fn step_page() -> StepPage {
    let mut page = super::step_page();
    page.organization = organization(HOSTILE);
    page.organization.domain = Some(HOSTILE.to_owned());
    for step in &mut page.steps {
        step.lead = spans(&step.lead);
        step.instructions = all(&step.instructions);
        for row in step.groups.iter_mut().flat_map(|group| &mut group.rows) {
            if !row.value.is_empty() {
                row.value = HOSTILE.to_owned();
            }
        }
    }
    page
}

/// Nothing in `text` that nobody sees, but line breaks.
pub(crate) fn assert_nothing_invisible(text: &str) {
    let found = text.chars().find(|c| is_invisible(*c) && *c != '\n');
    assert_eq!(found, None, "nobody sees this character");
}
