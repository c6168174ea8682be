//! Where the setup stands in one sentence, what is left to do, and what to do when it fails.

use setup_core::view::{Mark, Text};
use setup_core::wizard::{Known, StepSeen, Survey};
use setup_core::words::{Words, args};

use super::{open_tasks, typed};

/// The mark of the whole. What was gone on without is a note: the person knew.
pub(super) fn mark(survey: &Survey) -> Mark {
    let steps = || survey.steps.iter();
    let needs = |step: &StepSeen| step.mark == Mark::NeedsYou && step.open.is_some();
    let is = |mark: Mark| move |step: &StepSeen| step.mark == mark;
    // The last step is the one in which the report is saved.
    let all_but_last = survey.steps.len().saturating_sub(1);
    let finished = steps().take(all_but_last).all(|step| step.done.is_some());
    let noted = steps().any(is(Mark::CheckedWithNote)) || steps().any(is(Mark::NeedsYou));
    match survey.known {
        _ if steps().any(needs) => Mark::NeedsYou,
        _ if steps().any(is(Mark::OutOfDate)) => Mark::OutOfDate,
        _ if steps().any(is(Mark::Waiting)) => Mark::Waiting,
        Known::KisiSays if finished && noted => Mark::CheckedWithNote,
        Known::KisiSays if finished => Mark::Checked,
        Known::PersonSays if finished => Mark::Confirmed,
        _ => Mark::PartSeen,
    }
}

/// The verdict, or how it is known.
pub(super) fn say(survey: &Survey, part: &str, words: &Words) -> Text {
    let known = match survey.known {
        Known::KisiSays => "kisi",
        Known::PersonSays => "person",
        Known::NotTried => "not-tried",
    };
    let day = survey.tried_at.map(|at| words.day(at));
    let given = typed("tester", survey.tester.as_deref().unwrap_or_default())
        .text("day", day.unwrap_or_default());
    let id = format!("report-{}-{known}.{part}", survey.known_words);
    words.say(&id, &given)
}

pub(super) fn left_to_do(survey: &Survey, words: &Words) -> Vec<Text> {
    let all_but_last = survey.steps.len().saturating_sub(1);
    let mut left: Vec<_> = survey
        .steps
        .iter()
        .take(all_but_last)
        .flat_map(|step| of_step(step, words))
        .collect();
    left.extend(written(survey, "left-out", words));
    if survey.known == Known::NotTried {
        left.extend(written(survey, "error-page", words));
        left.extend(written(survey, "test-said", words));
    }
    left.extend(written(survey, "missing-people", words));
    left.extend(open_tasks(survey, &["dates", "tell"]));
    left
}

fn of_step(step: &StepSeen, words: &Words) -> Vec<Text> {
    let place = || {
        args()
            .number("number", step.number)
            .text("title", &step.title)
    };
    let mut left: Vec<_> = step
        .went_on
        .iter()
        .map(|gone| {
            let finding = setup_core::told::tell(&gone.rated, words).title;
            words.say("report-left-went-on", &place().spans("finding", finding))
        })
        .collect();
    match &step.open {
        // Who is waited for stands in a list of its own.
        _ if step.waits.is_some() => {}
        Some(reason) => {
            left.push(words.say("report-left-step", &place().spans("reason", reason.clone())))
        }
        None if step.done.is_none() => left.push(words.say("report-left-unfinished", &place())),
        None => {}
    }
    left
}

pub(super) fn if_it_fails(survey: &Survey, words: &Words) -> Vec<Text> {
    let mut lines = survey.if_it_fails.clone();
    lines.extend(written(survey, "old-provider", words));
    lines
}

/// What a person wrote for the report.
fn written(survey: &Survey, question: &str, words: &Words) -> Option<Text> {
    let (id, text) = survey.written.iter().find(|(id, _)| *id == question)?;
    Some(words.say(&format!("report-written-{id}"), &typed("text", text)))
}
