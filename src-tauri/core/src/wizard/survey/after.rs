//! What comes after: the tasks, what must live, what the employees are told, what to do when nobody can sign in.

use super::TaskSeen;
use crate::journey::{Kind, Step};
use crate::view::Text;
use crate::wizard::{Open, blocks, hand_over, notes};
use crate::words::Words;

pub(super) fn tasks(open: &Open, words: &Words) -> Vec<TaskSeen> {
    let kinds = open.journey.steps.iter().flat_map(Step::kinds);
    kinds
        .filter_map(|kind| match kind {
            Kind::Tasks { id, tasks } => Some((*id, tasks(&open.session))),
            _ => None,
        })
        .flat_map(|(list, tasks)| {
            let shown = hand_over::tasks(open, list, &tasks, words).rows;
            tasks
                .into_iter()
                .zip(shown)
                .map(move |(task, shown)| TaskSeen {
                    list,
                    id: task.id,
                    text: shown.text,
                    done: shown.done,
                })
        })
        .collect()
}

fn note(open: &Open, id: &str, words: &Words) -> Text {
    words.say(&format!("note-{id}.text"), &blocks::file_args(open))
}

pub(super) fn must_live(open: &Open, words: &Words) -> Vec<Text> {
    vec![note(open, open.journey.end.must_live, words)]
}

pub(super) fn tell_employees(open: &Open, words: &Words) -> Vec<Text> {
    match open.journey.end.is_about_signing_in {
        true => hand_over::tell_lines(open, words),
        false => Vec::new(),
    }
}

/// In the order in which it is tried.
pub(super) fn if_it_fails(open: &Open, words: &Words) -> Vec<Text> {
    let last = note(open, open.journey.end.fails_one_day, words);
    let first = match open.journey.end.is_about_signing_in {
        true => notes::locked_out(open, words),
        false => Vec::new(),
    };
    first.into_iter().chain([last]).collect()
}
