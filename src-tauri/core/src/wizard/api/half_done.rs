//! Changes that were begun and whose end nobody saw: named on the first screen, so that they are finished or taken back.

use crate::change::{Deed, Deeds};
use crate::setup::{Listed, Setup, Store};
use crate::view::{Action, Note, Tone};
use crate::wizard::blocks::button;
use crate::words::{Words, args};

/// One note for each setup that has such changes.
pub(in crate::wizard) fn at_home(store: &Store, words: &Words) -> Vec<Note> {
    let of_setup = |listed: Listed| match listed {
        Listed::Setup(setup) if !setup.practice => note(store, &setup, words),
        _ => None,
    };
    store.list().into_iter().filter_map(of_setup).collect()
}

fn note(store: &Store, setup: &Setup, words: &Words) -> Option<Note> {
    let deeds = Deeds::open(&store.deeds(&setup.id)).ok()?.all();
    let names: Vec<String> = deeds
        .iter()
        .filter(|deed| deed.is_open())
        .map(|deed: &Deed| words.plain(&format!("change-{}", deed.change.name()), &args()))
        .collect();
    if names.is_empty() {
        return None;
    }
    let given = args()
        .number("count", names.len())
        .text("organization", setup.name().unwrap_or("?"))
        .text("what", names.join(", "));
    Some(Note {
        tone: Tone::Careful,
        title: Some(words.plain("half-done.title", &given)),
        text: words.say("half-done.text", &given),
        buttons: vec![button(
            words.plain("half-done.open", &given),
            Action::Open {
                setup: setup.id.clone(),
            },
        )],
        copyable: None,
    })
}
