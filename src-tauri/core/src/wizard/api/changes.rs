//! Changes that we can make ourselves: looked at, asked for, made, read back, taken back.
//! Not here: which change it is (`planned`), how it is drawn (`drawn`) and the making (`change`).

use std::collections::BTreeMap;

use super::planned::planned;
use crate::change::{Deed, Deeds, Made, Outcome, Preview};
use crate::setup::Answer;
use crate::view::Slot;
use crate::wizard::dialog::Asking;
use crate::wizard::jobs::Act;
use crate::wizard::{Effect, Wizard};

/// The changes of an open setup: what was looked at, what came of it, what is written down.
#[derive(Default)]
pub(in crate::wizard) struct Doings {
    /// By the name of the change.
    pub(in crate::wizard) previews: BTreeMap<String, Preview>,
    pub(in crate::wizard) outcomes: BTreeMap<String, Outcome>,
    pub(in crate::wizard) deeds: Vec<Deed>,
}

impl Wizard {
    /// Reads what is written down of the open setup's changes. Practice ends with the window, and its changes with it.
    pub(in crate::wizard) fn read_deeds(&mut self) {
        let Some(open) = self.open.as_mut() else {
            return;
        };
        let path = self.store.deeds(&open.session.setup.id);
        if open.session.setup.practice && !open.practiced {
            let _ = std::fs::remove_file(&path);
        }
        match Deeds::open(&path) {
            Ok(deeds) => open.doings.deeds = deeds.all(),
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    /// Looks at what a change would do, before anybody is asked.
    pub(in crate::wizard) fn ask_change(&mut self, id: &str) -> Effect {
        let change = self
            .open
            .as_ref()
            .and_then(|open| planned(&open.session, id));
        let Some(change) = change else {
            self.say("say-choose-first");
            return Effect::Nothing;
        };
        let id = id.to_owned();
        if let Some(open) = self.open.as_mut() {
            open.doings.outcomes.remove(part(&id));
            open.doings.previews.clear();
        }
        self.begin_change(Act::Preview { id, change })
    }

    /// It was looked at: now the person is asked.
    pub(in crate::wizard) fn previewed(&mut self, id: &str, came: Result<Preview, Outcome>) {
        let Some(open) = self.open.as_mut() else {
            return;
        };
        match came {
            Ok(preview) if preview.is_so_already() => {
                open.doings.previews.remove(id);
                let outcomes = &mut open.doings.outcomes;
                outcomes.insert(part(id).to_owned(), Outcome::AlreadySo);
            }
            Ok(preview) => {
                open.doings.previews.insert(id.to_owned(), preview);
                let id = id.to_owned();
                self.dialog = Some(Asking::Change { id });
            }
            Err(outcome) => {
                open.doings.previews.remove(id);
                open.doings.outcomes.insert(part(id).to_owned(), outcome);
            }
        }
    }

    /// The person agreed.
    pub(in crate::wizard) fn make_change(&mut self, id: &str) -> Effect {
        let preview = self
            .open
            .as_ref()
            .and_then(|open| open.doings.previews.get(id).cloned());
        let Some(preview) = preview else {
            self.say("say-change-gone");
            return Effect::Nothing;
        };
        let about = preview.change.name();
        self.change(|open| open.note("change", about));
        self.begin_change(Act::Apply {
            id: id.to_owned(),
            preview: Box::new(preview),
        })
    }

    pub(in crate::wizard) fn deed(&self, number: &str) -> Option<Deed> {
        let open = self.open.as_ref()?;
        let number: u32 = number.parse().ok()?;
        let mut deeds = open.doings.deeds.iter();
        deeds.find(|deed| deed.number == number).cloned()
    }

    pub(in crate::wizard) fn ask_undo(&mut self, number: &str) {
        match self.deed(number) {
            Some(_) => {
                let number = number.to_owned();
                self.dialog = Some(Asking::Undo { number });
            }
            None => self.say("say-change-gone"),
        }
    }

    pub(in crate::wizard) fn undo(&mut self, number: &str) -> Effect {
        let Some(deed) = self.deed(number) else {
            self.say("say-change-gone");
            return Effect::Nothing;
        };
        let about = deed.change.name();
        self.change(|open| open.note("undo", about));
        self.begin_change(Act::Undo {
            deed: Box::new(deed),
        })
    }

    /// Asks what became of a change that is half done.
    pub(in crate::wizard) fn resume(&mut self, number: &str) -> Effect {
        match self.deed(number) {
            Some(deed) => self.begin_change(Act::Resume {
                deed: Box::new(deed),
            }),
            None => Effect::Nothing,
        }
    }

    /// What came of it; what was seen before it is looked at again.
    pub(in crate::wizard) fn changed(&mut self, id: &str, outcome: Outcome) -> Effect {
        if let Some(open) = self.open.as_mut() {
            open.doings.previews.remove(id);
        }
        let id = part(id);
        if let Outcome::Done(made) | Outcome::Found(made) = &outcome {
            self.take_made(id, made);
        }
        if let (Outcome::Undone, Some(question)) = (&outcome, made_answer(id)) {
            self.change(|open| {
                open.session.setup.answers.remove(question);
            });
        }
        let is_import = id == "make-import";
        if let Some(open) = self.open.as_mut() {
            open.doings.outcomes.insert(id.to_owned(), outcome);
        }
        self.read_deeds();
        match is_import {
            true => self.ask("import"),
            false => self.ask("application"),
        }
    }

    fn take_made(&mut self, id: &str, made: &Made) {
        match (made_answer(id), made) {
            (Some(question), Made::Id(made)) => self.write_answer(question, made),
            (_, Made::Certificate(pem)) => {
                let name = std::path::Path::new("kisi-certificate.pem");
                self.bring(Slot::KisiCertificate, Some(name), pem.as_bytes());
            }
            _ => {}
        }
    }

    pub(in crate::wizard) fn write_answer(&mut self, question: &str, value: &str) {
        let (question, value) = (question.to_owned(), value.to_owned());
        self.change(|open| {
            let at = open.session.now;
            let answers = &mut open.session.setup.answers;
            answers.insert(question, Answer { value, at });
        });
    }
}

/// Under which question the id of what a change made is kept, as long as it is there.
fn made_answer(id: &str) -> Option<&'static str> {
    match id {
        "make-application" => Some("jumpcloud-application"),
        "make-import" => Some("import-id"),
        _ => None,
    }
}

/// The part that shows a change: of `correct-fields:acs-url` the one for all fields.
fn part(id: &str) -> &str {
    id.split(':').next().unwrap_or(id)
}
