//! What comes after: the tasks, what must live, what the employees are told, what to do when nobody can sign in.

use super::TaskSeen;
use crate::journey::Kind;
use crate::view::Text;
use crate::wizard::{Open, blocks, hand_over, notes};
use crate::words::Words;

pub(super) fn tasks(open: &Open, words: &Words) -> Vec<TaskSeen> {
    let parts = open.journey.steps.iter().flat_map(|step| step.parts);
    parts
        .filter_map(|part| match &part.kind {
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
    let id = match open.journey.id {
        "sync" => "token-must-live",
        _ => "keys-to-keep",
    };
    vec![note(open, id, words)]
}

pub(super) fn tell_employees(open: &Open, words: &Words) -> Vec<Text> {
    match open.journey.id {
        // User sync changes nothing in how people sign in.
        "sync" => Vec::new(),
        _ => hand_over::tell_lines(open, words),
    }
}

/// In the order in which it is tried.
pub(super) fn if_it_fails(open: &Open, words: &Words) -> Vec<Text> {
    if open.journey.id == "sync" {
        return vec![note(open, "sync-fails-one-day", words)];
    }
    let mut lines = notes::locked_out(open, words);
    lines.push(note(open, "fails-one-day", words));
    lines
}
