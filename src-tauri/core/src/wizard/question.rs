//! Questions as the window shows them, with what follows from an answer.

use super::Open;
use crate::journey::{Found, Question, QuestionKind};
use crate::view::{Action, AnswerView, Button, Note, OptionView, QuestionView, Tone};
use crate::words::{Args, Span, Words, args};

pub(super) fn view(open: &Open, question: &Question, words: &Words) -> QuestionView {
    let id = question.id;
    let given = given(open);
    let answer = open.session.setup.answers.get(id);
    let say = |part: &str| words.say(&format!("ask-{id}.{part}"), &given);
    QuestionView {
        id: id.to_owned(),
        title: crate::words::plain(&say("title")),
        help: if words.has(&format!("ask-{id}.help")) {
            say("help")
        } else {
            vec![]
        },
        answer: answer_view(open, question, words, &given),
        follow: follow(open, question, words, &given),
        // An answer of today needs no date; an older one may have become untrue.
        answered: answer
            .map(|answer| words.moment(answer.at, open.session.now))
            .filter(|when| when.contains(','))
            .map(|when| words.plain("answered", &args().text("when", when))),
    }
}

/// What the sentences of questions may use.
pub(super) fn given(open: &Open) -> Args {
    let setup = &open.session.setup;
    args()
        .text(
            "spare",
            setup.answer("spare-name").unwrap_or("your colleague"),
        )
        .text("tester", setup.answer("tester").unwrap_or("the tester"))
        .text("domain", setup.domain().unwrap_or("your domain"))
        .text("organization", setup.name().unwrap_or("your organization"))
}

fn answer_view(open: &Open, question: &Question, words: &Words, given: &Args) -> AnswerView {
    let id = question.id;
    let setup = &open.session.setup;
    let option = |value: &str, chosen: bool| {
        let help = format!("ask-{id}.h-{value}");
        OptionView {
            value: value.to_owned(),
            label: words.say(&format!("ask-{id}.o-{value}"), given),
            help: words.has(&help).then(|| words.say(&help, given)),
            chosen,
        }
    };
    let given_or_taken = setup.answer(id).or(question.fallback);
    match &question.kind {
        QuestionKind::Found(found) => AnswerView::Choice {
            options: found(&open.session)
                .into_iter()
                .map(|one| found_option(one, given_or_taken))
                .collect(),
        },
        QuestionKind::Choice(options) => AnswerView::Choice {
            options: options
                .iter()
                .map(|value| option(value, given_or_taken == Some(*value)))
                .collect(),
        },
        QuestionKind::Ticks(boxes) => AnswerView::Ticks {
            boxes: boxes
                .iter()
                .map(|value| {
                    let tick = format!("{id}.{value}");
                    OptionView {
                        chosen: setup.ticks.contains(&tick),
                        value: tick,
                        ..option(value, false)
                    }
                })
                .collect(),
        },
        QuestionKind::Line => AnswerView::Line {
            label: words.plain(&format!("ask-{id}.label"), given),
            hint: words
                .has(&format!("ask-{id}.hint"))
                .then(|| words.plain(&format!("ask-{id}.hint"), given)),
            value: setup
                .answer(id)
                .or(question.fallback)
                .unwrap_or_default()
                .to_owned(),
            placeholder: None,
            button: words.plain(&format!("ask-{id}.button"), given),
        },
    }
}

fn found_option(found: Found, chosen: Option<&str>) -> OptionView {
    OptionView {
        chosen: chosen == Some(found.value.as_str()),
        value: found.value,
        label: vec![Span::Text(found.label)],
        help: (!found.detail.is_empty()).then(|| vec![Span::Value(found.detail)]),
    }
}

fn follow(open: &Open, question: &Question, words: &Words, given: &Args) -> Vec<Note> {
    let id = question.id;
    let Some(answer) = open.session.setup.answer(id) else {
        return vec![];
    };
    let text = format!("ask-{id}.f-{answer}");
    if !matches!(question.kind, QuestionKind::Choice(_)) || !words.has(&text) {
        return vec![];
    }
    let stops = question.stops.contains(&answer);
    let message = message(open, &format!("{id}.{answer}"), words);
    vec![Note {
        tone: if stops { Tone::Careful } else { Tone::Plain },
        title: None,
        text: words.say(&text, given),
        buttons: message
            .is_some()
            .then(|| Button {
                label: words.plain("press-copy-message", &args()),
                accessible: None,
                action: Action::Copy {
                    id: format!("follow:{id}.{answer}"),
                },
                waiting: None,
                done: open.copied == Some(format!("follow:{id}.{answer}")),
            })
            .into_iter()
            .collect(),
        copyable: message,
    }]
}

/// The message to copy that belongs to an answer: `question.answer`.
pub(super) fn message(open: &Open, answer: &str, words: &Words) -> Option<String> {
    let (id, value) = answer.split_once('.')?;
    let message = format!("ask-{id}.c-{value}");
    words
        .has(&message)
        .then(|| words.plain(&message, &given(open)))
}
