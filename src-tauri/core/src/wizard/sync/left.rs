//! What a rehearsal left: named, with what to do about it, in the setup and on the first screen.

use crate::change::Ledger;
use crate::observation::Leftover;
use crate::scim::Endpoint;
use crate::setup::{Listed, Store};
use crate::view::{Action, Note, Tone};
use crate::wizard::Open;
use crate::wizard::blocks::button;
use crate::words::{Words, args};

/// The note in the setup; `None` when nothing is left, or while a rehearsal still runs.
pub(in crate::wizard) fn note(open: &Open, words: &Words) -> Option<Note> {
    let running = !open.session.running.is_empty();
    (!running && !open.left.is_empty()).then(|| of(&open.left, &open.session.setup.id, None, words))
}

/// The notes on the first screen, one for each setup that left something.
pub(in crate::wizard) fn at_home(store: &Store, words: &Words) -> Vec<Note> {
    let of_setup = |listed: Listed| match listed {
        Listed::Setup(setup) if !setup.practice => {
            let ledger = Ledger::open(&store.ledger(&setup.id)).ok()?;
            let left = ledger.leftovers();
            let name = setup.name().unwrap_or("?").to_owned();
            (!left.is_empty()).then(|| of(&left, &setup.id, Some(&name), words))
        }
        _ => None,
    };
    store.list().into_iter().filter_map(of_setup).collect()
}

fn of(left: &[Leftover], setup: &str, organization: Option<&str>, words: &Words) -> Note {
    let named: Vec<String> = left.iter().map(|one| named(one, words)).collect();
    let given = args()
        .number("count", left.len())
        .text("left", named.join(", "))
        .text("organization", organization.unwrap_or_default());
    let title = match organization {
        Some(_) => "left-over.title-home",
        None => "left-over.title",
    };
    Note {
        tone: Tone::Careful,
        title: Some(words.plain(title, &given)),
        text: words.say("left-over.text", &given),
        buttons: vec![button(
            words.plain("press-clean-up", &args()),
            Action::CleanUp {
                setup: setup.to_owned(),
            },
        )],
        copyable: None,
    }
}

fn named(one: &Leftover, words: &Words) -> String {
    let kind = match one.endpoint {
        Endpoint::Users => "user",
        Endpoint::Groups => "group",
    };
    let given = args()
        .text("name", &one.name)
        .text("id", one.id.as_deref().unwrap_or("?"))
        .text(
            "why",
            words.plain(&format!("left-{}", one.why.name()), &args()),
        );
    words.plain(&format!("left-over.{kind}"), &given)
}
