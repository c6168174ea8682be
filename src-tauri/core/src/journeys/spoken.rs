//! A test of the house: every step, part, question and field of every journey has its words.

use crate::journey::{Kind, Press, Question, QuestionKind, Step};
use crate::words::{Screens, Words};

fn needed_by_step(step: &Step, ids: &mut Vec<String>) {
    for part in ["rail", "title", "lead", "done"] {
        ids.push(format!("step-{}.{part}", step.id));
    }
    if step.safe_stop {
        ids.push(format!("step-{}.stop", step.id));
    }
    for practice in step.practice {
        ids.push(format!("practice-{practice}.button"));
    }
    for kind in step.kinds() {
        needed_by_part(kind, ids);
    }
}

fn needed_by_part(kind: &Kind, ids: &mut Vec<String>) {
    match kind {
        Kind::Instructions { id, count, .. } => {
            ids.extend((1..=*count).map(|number| format!("do-{id}.n{number}")));
            ids.push(format!("do-{id}.summary"));
        }
        Kind::Question(question) => needed_by_question(question, ids),
        Kind::Note { id, press, .. } => {
            ids.push(format!("note-{id}.text"));
            ids.extend(press.iter().map(press_words));
        }
        Kind::Values(groups) => {
            for row in groups.iter().flat_map(|group| group.rows) {
                ids.push(format!("field-{}", row.id));
                ids.push(format!("hand-{}", row.hand.name()));
            }
        }
        Kind::Compare(rows) => ids.extend(rows.iter().map(|row| format!("field-{}", row.id))),
        Kind::Checklist(id) => ids.push(format!("checklist-{id}")),
        Kind::Secret(id) => ids.push(format!("secret-{id}.title")),
        Kind::Tasks { id, .. } => ids.push(format!("tasks-{id}")),
        _ => {}
    }
}

fn needed_by_question(question: &Question, ids: &mut Vec<String>) {
    let id = question.id;
    ids.push(format!("ask-{id}.title"));
    ids.push(format!("ask-{id}.short"));
    if !question.stops.is_empty() {
        ids.push(format!("ask-{id}.stopped"));
    }
    match &question.kind {
        QuestionKind::Choice(options) | QuestionKind::Ticks(options) => {
            ids.extend(options.iter().map(|option| format!("ask-{id}.o-{option}")));
        }
        QuestionKind::Found(_) => {}
        QuestionKind::Line => {
            ids.push(format!("ask-{id}.label"));
            ids.push(format!("ask-{id}.button"));
        }
    }
}

fn press_words(press: &Press) -> String {
    match press {
        Press::AskKisi => "press-ask-kisi".to_owned(),
        Press::Copy(id) => format!("press-copy-{id}"),
        Press::Save(id) => format!("press-save-{id}"),
        Press::ShowFile(_) => "press-show-file".to_owned(),
        Press::Open(id) => format!("press-open-{id}"),
        Press::Look => "press-look".to_owned(),
        Press::Rehearse => "press-rehearse".to_owned(),
        Press::Journey(id) => format!("press-journey-{id}"),
    }
}

#[test]
fn every_step_is_spoken_in_every_language() {
    for language in crate::words::LANGUAGES {
        let words = Words::new(language, Screens::Newer, "Kisi SSO");
        let mut ids = Vec::new();
        for journey in super::ALL {
            ids.push(format!("journey-{}", journey.id));
            journey
                .steps
                .iter()
                .for_each(|step| needed_by_step(step, &mut ids));
        }
        let missing: Vec<_> = ids.iter().filter(|id| !words.has(id)).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:#?}");
    }
}

#[test]
fn rail_words_fit_the_rail() {
    for language in crate::words::LANGUAGES {
        let words = Words::new(language, Screens::Newer, "Kisi SSO");
        for step in super::ALL.iter().flat_map(|journey| journey.steps) {
            let rail = words.plain(&format!("step-{}.rail", step.id), &crate::words::args());
            assert!(rail.chars().count() <= 22, "{rail}");
        }
    }
}
