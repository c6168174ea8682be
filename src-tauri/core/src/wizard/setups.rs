//! Setups as a whole: begun, opened, gone on with in another journey, deleted. Not here: what is done inside one.

use super::{Effect, Wizard};
use crate::setup::Setup;

impl Wizard {
    pub(super) fn start(&mut self, journey: &str, practice: bool) -> Effect {
        let Some(journey) = crate::journeys::of(journey) else {
            return Effect::Nothing;
        };
        let id = self.store.fresh_id();
        let setup = Setup::new(
            id,
            journey.id,
            journey.steps[0].id,
            practice,
            self.clock.now(),
        );
        self.enter(setup);
        self.change(|open| open.note("started", ""));
        if practice {
            Effect::StartPractice
        } else {
            Effect::Nothing
        }
    }

    pub(super) fn open_setup(&mut self, id: &str) -> Effect {
        match self.store.open(id) {
            Ok(setup) => {
                let practice = setup.practice;
                let id = setup.id.clone();
                self.enter(setup);
                if practice {
                    Effect::StartPractice
                } else {
                    Effect::Recall {
                        setup: id,
                        ids: super::SECRETS,
                    }
                }
            }
            Err(trouble) => {
                self.trouble(trouble);
                Effect::Nothing
            }
        }
    }

    /// Another journey of the same organization, where it was left.
    pub(super) fn go_on_with(&mut self, journey: &str) -> Effect {
        let Some(journey) = crate::journeys::of(journey) else {
            return Effect::Nothing;
        };
        let Some(open) = self.open.as_mut() else {
            return Effect::Nothing;
        };
        open.journey = journey;
        self.change(|open| {
            let setup = &mut open.session.setup;
            let first = journey
                .steps
                .iter()
                .find(|step| !setup.done.contains_key(step.id))
                .unwrap_or(&journey.steps[0]);
            journey.id.clone_into(&mut setup.journey);
            first.id.clone_into(&mut setup.step);
            open.leave_screen();
        });
        Effect::Nothing
    }

    /// Another setup of a kind, for the same organization: several imports stand side by side.
    pub(super) fn begin_another(&mut self, journey: &str) -> Effect {
        const SAME: &[&str] = &["domain-typed", "domain", "organization", "is-it-you"];
        let Some(open) = self.open.as_ref() else {
            return Effect::Nothing;
        };
        let practice = open.session.setup.practice;
        let mut answers = open.session.setup.answers.clone();
        answers.retain(|question, _| SAME.contains(&question.as_str()));
        let effect = self.start(journey, practice);
        self.change(|open| open.session.setup.answers.extend(answers));
        effect
    }

    /// Cleans up from wherever it was pressed; a setup that is not open is opened, so that it can ask for the token.
    pub(super) fn clean_up_from(&mut self, setup: &str) -> Effect {
        let is_open = self
            .open
            .as_ref()
            .is_some_and(|open| open.session.setup.id == setup);
        if !is_open {
            match self.store.open(setup) {
                Ok(setup) => self.enter(setup),
                Err(trouble) => {
                    self.trouble(trouble);
                    return Effect::Nothing;
                }
            }
            self.go_on_with("sync");
            self.change(|open| open.session.setup.step = "sync-rehearse".to_owned());
        }
        self.clean_up(setup)
    }

    /// Deletes a setup after the person said so, and its secrets with it.
    pub(super) fn delete(&mut self, id: &str) -> Effect {
        if let Err(trouble) = self.store.delete(id) {
            self.trouble(trouble);
            return Effect::Nothing;
        }
        self.say("say-deleted");
        Effect::Forget {
            setup: id.to_owned(),
            ids: super::SECRETS,
        }
    }
}
