//! Fills the report from the wizard: the same facts as on the screen, in sentences for somebody who never saw it.
//! Not here: finding anything out (the wizard's survey) and drawing (`html`, `json`, `summary`).

mod history;
mod looked;
mod page;
mod standing;

use setup_core::view::Text;
use setup_core::wizard::{How, Survey, Wizard};
use setup_core::words::{Args, args};

use crate::Typed;
use crate::model::{Known, Organization, PutBack, Report, StepPage};

/// The report of the open setup; `None` while none is open.
#[must_use]
pub fn report(wizard: &Wizard, version: &str) -> Option<Report> {
    let survey = wizard.survey()?;
    let words = wizard.words();
    Some(Report {
        practice: survey.practice,
        language: words.language().to_owned(),
        made_at: survey.at,
        product_version: version.to_owned(),
        organization: organization(&survey),
        journey: survey.journey.clone(),
        mark: standing::mark(&survey),
        verdict: standing::say(&survey, "verdict", &words),
        how_we_know: standing::say(&survey, "how", &words),
        steps: looked::steps(&survey, &words),
        values: looked::values(&survey),
        checks: looked::checks(&survey, &words),
        certificates: looked::certificates(&survey, &words),
        left_to_do: standing::left_to_do(&survey, &words),
        put_back: put_back(&survey),
        keys_to_delete: open_tasks(&survey, &["delete-kisi-key"]),
        keys_that_must_live: must_live(&survey),
        tell_employees: survey.tell_employees.clone(),
        if_it_fails: standing::if_it_fails(&survey, &words),
        history: history::history(&survey, &words),
    })
}

/// The page for a colleague: one step, or with [`setup_core::wizard::COLLEAGUE`] all that are theirs before Kisi is
/// touched; `None` where there is no such step.
#[must_use]
pub fn step(wizard: &Wizard, step: &str, version: &str) -> Option<StepPage> {
    let survey = wizard.survey()?;
    let sheets = wizard.sheets(step);
    (!sheets.is_empty()).then(|| StepPage {
        practice: survey.practice,
        language: wizard.words().language().to_owned(),
        made_at: survey.at,
        product_version: version.to_owned(),
        organization: organization(&survey),
        journey: survey.journey.clone(),
        steps: sheets.into_iter().map(page::sheet).collect(),
    })
}

/// The report as a page.
#[must_use]
pub fn report_html(wizard: &Wizard, version: &str) -> Option<String> {
    Some(crate::html(&report(wizard, version)?, &wizard.words()))
}

/// The report as data, with its SHA-256.
#[must_use]
pub fn report_json(wizard: &Wizard, version: &str) -> Option<String> {
    Some(crate::json(&report(wizard, version)?))
}

/// The report in a few lines for an e-mail or a ticket.
#[must_use]
pub fn summary_text(wizard: &Wizard, version: &str) -> Option<String> {
    Some(crate::summary(&report(wizard, version)?, &wizard.words()))
}

/// The page for a colleague, drawn.
#[must_use]
pub fn step_html(wizard: &Wizard, step: &str, version: &str) -> Option<String> {
    let page = self::step(wizard, step, version)?;
    Some(crate::step_page(&page, &wizard.words()))
}

fn organization(survey: &Survey) -> Organization {
    Organization {
        name: survey.organization.clone(),
        domain: survey.domain.clone(),
    }
}

fn known(how: How) -> Known {
    match how {
        How::Checked => Known::Checked,
        How::Confirmed => Known::Confirmed,
        How::WentOn => Known::WentOn,
        How::NotSeen => Known::NotSeen,
    }
}

fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// An argument that a person typed freely.
fn typed(name: &'static str, text: &str) -> Args {
    args().text(name, Typed::new(text).as_str())
}

/// The tasks with these ids that are not done yet, in the order of the ids.
fn open_tasks(survey: &Survey, ids: &[&str]) -> Vec<Text> {
    let tasks = ids.iter().filter_map(|id| {
        survey
            .tasks
            .iter()
            .find(|task| task.id == *id && !task.done)
    });
    tasks.map(|task| task.text.clone()).collect()
}

/// What was changed for a while.
fn put_back(survey: &Survey) -> Vec<PutBack> {
    const FOR_A_WHILE: [&str; 5] = [
        "private-key-file",
        "contractors",
        "close-windows",
        "remove-left",
        "jumpclouds-test-person",
    ];
    survey
        .tasks
        .iter()
        .filter(|task| FOR_A_WHILE.contains(&task.id))
        .map(|task| PutBack {
            text: task.text.clone(),
            done: task.done,
        })
        .collect()
}

fn must_live(survey: &Survey) -> Vec<Text> {
    let mut all = open_tasks(survey, &["keep-spare-key"]);
    all.extend(survey.must_live.iter().cloned());
    all
}
