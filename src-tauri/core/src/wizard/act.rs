//! What each action does. One door for all of it.

use super::effect::Content;
use super::{Effect, Open, Save, Wizard, dialog::Asking};
use crate::journey::Step;
use crate::setup::{Answer, Listed, Wait};
use crate::view::{Action, Slot};
use crate::words::args;

/// The box that says: somebody signed in with a password.
const PASSWORD: &str = "gate.password";
/// When that was.
const PROVED: &str = "gate-password";
/// How long it proves anything, in hours.
const PROOF: i64 = 12;

impl Open {
    fn gate_is_open(&self) -> bool {
        let questions = |step: &'static Step| step.questions(&self.session);
        let mut all = self.journey.steps.iter().flat_map(questions);
        all.any(|question| question.id == "gate" && question.is_settled(&self.session))
    }

    /// A password that worked yesterday proves nothing today, until the trial worked.
    pub(super) fn let_old_proof_go(&mut self) {
        let now = self.session.now;
        let setup = &mut self.session.setup;
        let proved = setup.answers.get(PROVED).map(|answer| answer.at);
        let is_old = proved.is_none_or(|at| now.duration_since(at).as_hours() >= PROOF);
        if is_old && !setup.done.contains_key("try") {
            setup.ticks.remove(PASSWORD);
        }
    }
}

impl Wizard {
    /// Does what the person did. The shell carries out the effect.
    pub fn act(&mut self, action: Action) -> Effect {
        if let Some(open) = self.open.as_mut() {
            open.session.now = self.clock.now();
            open.let_old_proof_go();
        }
        match action {
            Action::Home => self.close(),
            Action::Choose => self.choosing = true,
            Action::Start { journey, practice } => return self.start(&journey, practice),
            Action::Open { setup } => return self.open_setup(&setup),
            Action::Delete { setup } => self.dialog = Some(Asking::Delete { setup }),
            Action::Go { step } => self.go(&step),
            Action::Done { step } => return self.done(&step),
            Action::Answer { question, value } => return self.answer(&question, &value),
            Action::Tick { id } => return self.tick(&id),
            Action::Copy { id } => return self.copy(&id),
            Action::Paste { slot, text } => self.bring(slot, None, text.as_bytes()),
            Action::Pick { slot } => return Effect::Pick(slot),
            Action::Save { id } => return self.save(&id),
            Action::ShowFile { slot } => return self.show_file(slot),
            Action::OpenAddress { id } => return self.open_address(&id),
            Action::Compare { field, text } => self.compare(&field, &text),
            Action::AskGoOn { finding } => self.dialog = Some(Asking::GoOn { finding }),
            Action::GoOn { finding, reason } => self.go_on(&finding, &reason),
            Action::TakeBackGoOn { finding } => {
                self.change(|open| {
                    open.session
                        .setup
                        .went_on
                        .retain(|gone| gone.finding != finding)
                });
            }
            Action::CloseDialog => self.dialog = None,
            Action::Confirm => return self.confirm(),
            Action::OtherScreens => self.other_screens(),
            Action::WaitFor { step, who } => self.wait_for(&step, &who),
            Action::MakeKeyPair => {}
            Action::ForgetSecret { id } => return self.forget_secret(&id),
            Action::AskKisi => return self.ask_kisi(),
            Action::Ask { .. } | Action::AskChange { .. } | Action::AskUndo { .. } => {}
            Action::Journey { journey } => return self.go_on_with(&journey),
            Action::Look => return self.look(),
            Action::AskRehearse => self.ask_rehearse(),
            Action::CleanUp { setup } => return self.clean_up_from(&setup),
            Action::CopySecret { id } => return self.copy_secret(&id),
            Action::Practice { id } => return self.practice(&id),
            Action::CancelJob => self.stop_job(),
            Action::CloseTrouble => self.trouble = None,
        }
        Effect::Nothing
    }

    fn close(&mut self) {
        // What is being made at Kisi is taken away first; the screen waits for it.
        self.stop_job();
        if self.is_writing() {
            return self.say("say-cleaning-first");
        }
        self.open = None;
        self.choosing = false;
        self.dialog = None;
        self.revision += 1;
    }

    fn go(&mut self, step: &str) {
        self.change(|open| {
            if open.journey.step(step).is_some() {
                open.session.setup.step = step.to_owned();
                open.leave_screen();
            }
        });
    }

    fn done(&mut self, step: &str) -> Effect {
        let words = self.words();
        let Some(open) = self.open.as_ref() else {
            return Effect::Nothing;
        };
        let Some(index) = open.journey.index(step) else {
            return Effect::Nothing;
        };
        let place = &open.journey.steps[index];
        let holds = super::holds(open, place);
        if let Some(first) = holds.first() {
            let reason = crate::words::plain(&first.say(open, &words));
            self.announce(reason);
            return Effect::Nothing;
        }
        let next = open.journey.steps.get(index + 1).map(|next| next.id);
        self.change(|open| {
            let now = open.session.now;
            open.session.setup.done.insert(step.to_owned(), now);
            open.session.setup.waits.remove(step);
            open.session.setup.ticks.remove(&outdated(step));
            open.note("step-done", step);
            if let Some(next) = next {
                open.session.setup.step = next.to_owned();
            }
            open.leave_screen();
        });
        Effect::Nothing
    }

    fn tick(&mut self, id: &str) -> Effect {
        let was_open = self.open.as_ref().is_some_and(Open::gate_is_open);
        let id = if id == "proof.password" { PASSWORD } else { id }.to_owned();
        self.change(|open| {
            let at = open.session.now;
            let setup = &mut open.session.setup;
            if setup.ticks.remove(&id) {
                return;
            }
            if id == PASSWORD {
                let value = "proved".to_owned();
                setup.answers.insert(PROVED.into(), Answer { value, at });
            }
            setup.ticks.insert(id);
        });
        let opened = !was_open && self.open.as_ref().is_some_and(Open::gate_is_open);
        // What Kisi says just before Save is compared with what it says just after.
        if opened {
            self.ask_kisi()
        } else {
            Effect::Nothing
        }
    }

    fn other_screens(&mut self) {
        self.change(|open| {
            let now = open.session.now;
            let older = open.session.setup.answer("screens") == Some("older");
            let value = if older { "newer" } else { "older" }.to_owned();
            open.session
                .setup
                .answers
                .insert("screens".into(), Answer { value, at: now });
        });
        self.say("say-other-screens");
    }

    fn wait_for(&mut self, step: &str, who: &str) {
        if self.refuses(who) {
            return;
        }
        let (step, who) = (step.to_owned(), who.trim().to_owned());
        self.change(|open| {
            let since = open.session.now;
            if who.is_empty() {
                open.session.setup.waits.remove(&step);
            } else {
                open.note("waits", who.clone());
                open.session.setup.waits.insert(step, Wait { who, since });
            }
        });
    }

    fn go_on(&mut self, finding: &str, reason: &str) {
        if self.refuses(reason) {
            return;
        }
        let (finding, reason) = (finding.to_owned(), reason.trim().to_owned());
        if reason.is_empty() {
            return self.say("say-reason-needed");
        }
        self.dialog = None;
        self.change(|open| {
            let at = open.session.now;
            open.note("went-on", format!("{finding}: {reason}"));
            open.session
                .setup
                .went_on
                .retain(|gone| gone.finding != finding);
            open.session.setup.went_on.push(crate::setup::WentOn {
                finding,
                reason,
                at,
            });
        });
        self.say("say-went-on");
    }

    fn show_file(&mut self, slot: Slot) -> Effect {
        let file = self
            .open
            .as_ref()
            .and_then(|open| open.session.dropped(slot));
        match file.and_then(|file| Some((file.folder.clone()?, file.name.clone()))) {
            Some((folder, name)) => Effect::Show { folder, name },
            None => {
                self.say("say-no-folder");
                Effect::Nothing
            }
        }
    }

    fn save(&mut self, id: &str) -> Effect {
        let Some(open) = self.open.as_ref() else {
            return Effect::Nothing;
        };
        let base = file_name(open);
        let (name, content) = match id {
            "report-html" => (format!("{base}-report.html"), Content::ReportHtml),
            "har" => (
                format!("{base}-requests.har"),
                Content::Bytes(
                    crate::wire::har(&open.transcript, env!("CARGO_PKG_VERSION")).into_bytes(),
                ),
            ),
            "report-json" => (format!("{base}-report.json"), Content::ReportJson),
            "kisi-certificate" => match open.session.dropped(Slot::KisiCertificate) {
                Some(file) => (
                    "kisi-certificate.pem".to_owned(),
                    Content::Bytes(super::bring::as_pem(&file.recognised.inner)),
                ),
                None => return Effect::Nothing,
            },
            id if id.starts_with("step-") => {
                let step = id.trim_start_matches("step-").to_owned();
                (format!("{base}-{step}.html"), Content::StepPage(step))
            }
            id => return self.save_key_pair(id),
        };
        Effect::Save(Save {
            id: id.to_owned(),
            name,
            content,
        })
    }

    /// The shell wrote the file.
    pub fn saved(&mut self, id: &str, path: &str) {
        let (id, path) = (id.to_owned(), path.to_owned());
        self.change(|open| {
            let at = open.session.now;
            if id == "private-key" {
                open.session.setup.answers.insert(
                    "private-key-file".into(),
                    Answer {
                        value: path.clone(),
                        at,
                    },
                );
            }
            if id.starts_with("report") {
                open.session.setup.ticks.insert("now.report".into());
            }
            open.note("saved", path.clone());
        });
        let text = self.words().plain("say-saved", &args().text("path", path));
        self.announce(text);
    }

    fn open_address(&mut self, id: &str) -> Effect {
        // In practice there is no console to open: the strip does it.
        let practice = self.is_practice();
        match id {
            _ if practice => Effect::Nothing,
            "jumpcloud" => Effect::Open("https://console.jumpcloud.com/".to_owned()),
            "kisi" => Effect::Open("https://web.kisi.io/".to_owned()),
            _ => Effect::Nothing,
        }
    }

    /// The list of setups, for the shell's tests.
    #[must_use]
    pub fn setups(&self) -> Vec<Listed> {
        self.store.list()
    }
}

/// The tick that says that a step was done for another domain.
pub(super) fn outdated(step: &str) -> String {
    format!("outdated.{step}")
}

fn file_name(open: &Open) -> String {
    let domain = open.session.setup.domain().unwrap_or("kisi");
    let practice = if open.session.setup.practice {
        "practice-"
    } else {
        ""
    };
    let journey = open.journey.end.file;
    format!("{practice}{domain}-{journey}")
}
