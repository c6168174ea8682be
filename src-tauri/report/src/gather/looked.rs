//! The record: steps, fields, checks and certificates, each with how it is known.

use setup_core::told::{claim, need, tell};
use setup_core::view::Severity;
use setup_core::wizard::{Came, CheckSeen, Gone, StepSeen, Survey, Whose};
use setup_core::words::{Words, args};

use super::{known, number};
use crate::Typed;
use crate::model::{
    CertificateReport, CheckOutcome, CheckReport, StepReport, ValueReport, WaitingFor, WentOn,
};

const HOURS_OF_A_DAY: i64 = 24;

pub(super) fn steps(survey: &Survey, words: &Words) -> Vec<StepReport> {
    let of = |step: &StepSeen| StepReport {
        number: number(step.number),
        title: step.title.clone(),
        place: step.place,
        mark: step.mark,
        confirmed_at: step.done,
        went_on: step
            .went_on
            .iter()
            .map(|gone| went_on(gone, words))
            .collect(),
        waiting_for: step.waits.as_ref().map(|wait| WaitingFor {
            who: Typed::new(&wait.who),
            since: wait.since,
        }),
    };
    survey.steps.iter().map(of).collect()
}

fn went_on(gone: &Gone, words: &Words) -> WentOn {
    WentOn {
        finding: gone.went_on.finding.clone(),
        title: tell(&gone.rated, words).title,
        reason: Typed::new(&gone.went_on.reason),
        at: gone.went_on.at,
    }
}

pub(super) fn values(survey: &Survey) -> Vec<ValueReport> {
    survey
        .values
        .iter()
        .map(|value| ValueReport {
            field: value.field.clone(),
            value: value.value.clone(),
            verb: value.verb.clone(),
            place: value.place,
            differs: value.differs.clone(),
            known: known(value.how),
            at: value.at,
        })
        .collect()
}

pub(super) fn checks(survey: &Survey, words: &Words) -> Vec<CheckReport> {
    let of = |check: &CheckSeen| CheckReport {
        id: check.check.to_owned(),
        claim: claim(check.check, words),
        step: number(check.step),
        file: check.file.clone(),
        outcome: outcome(&check.came),
        found: match &check.came {
            Came::Found(found) => found.iter().map(|rated| tell(rated, words)).collect(),
            _ => vec![],
        },
        waits_for: match check.came {
            Came::Waiting(what) => Some(need(what, words)),
            _ => None,
        },
        known: known(check.how),
        at: check.at,
    };
    survey.checks.iter().map(of).collect()
}

fn outcome(came: &Came) -> CheckOutcome {
    match came {
        Came::Passed => CheckOutcome::Passed,
        Came::Waiting(_) => CheckOutcome::Waiting,
        Came::NotSeen => CheckOutcome::NotSeen,
        Came::Found(found) => match found.iter().map(|rated| rated.severity).max() {
            Some(Severity::Fail) => CheckOutcome::Fail,
            Some(Severity::Warn) => CheckOutcome::Warn,
            Some(Severity::Note) | None => CheckOutcome::Note,
        },
    }
}

pub(super) fn certificates(survey: &Survey, words: &Words) -> Vec<CertificateReport> {
    survey
        .certificates
        .iter()
        .map(|seen| {
            let what = match seen.whose {
                Whose::JumpCloud => "report-certificate-jumpcloud",
                Whose::Kisi => "report-certificate-kisi",
            };
            let certificate = &seen.certificate;
            let left = certificate.not_after.duration_since(survey.at).as_hours();
            CertificateReport {
                what: words.plain(what, &args()),
                subject: certificate.subject.text.clone(),
                key: seen.key.clone(),
                sha256: certificate.sha256.clone(),
                sha1: certificate.sha1.clone(),
                not_before: certificate.not_before,
                not_after: certificate.not_after,
                days_left: left.div_euclid(HOURS_OF_A_DAY),
            }
        })
        .collect()
}
