//! Somebody who walks through the wizard as the window does: acts, carries out what it asks for, and reads what
//! the screen shows. Practice answers as JumpCloud and Kisi; the clock stands still.

use jiff::Timestamp;
use setup_core::setup::{Setup, Store};
use setup_core::view::{Action, Block, FindingView, Mark, Note, Screen, Slot, StepView, View};
use setup_core::wizard::{Clock, Content, Effect, Running, Save, Wizard};
use setup_core::words::plain;
use setup_practice::{Fault, Options, Practice, start};

pub const NOW: &str = "2026-11-23T12:00:00Z";
/// The version that the reports name.
pub const VERSION: &str = "0.0.0";

/// The window without a window.
pub struct Walk {
    pub wizard: Wizard,
    pub practice: Practice,
    folder: tempfile::TempDir,
    /// What the shell was asked to save or to copy, the newest last.
    pub saves: Vec<Save>,
    pub copied: Vec<String>,
}

pub fn at(time: &str) -> Timestamp {
    time.parse().expect("a time of the tests")
}

fn wizard(folder: &std::path::Path, now: Timestamp) -> Wizard {
    Wizard::new(Store::new(folder.to_owned()), Clock::Fixed(now), "en")
}

impl Walk {
    /// At the first screen, with practice running and these faults in it.
    pub async fn at_home(faults: &[Fault]) -> Self {
        Self::with(Options {
            faults: faults.to_vec(),
            ..Options::default()
        })
        .await
    }

    /// At the first screen, with a practice of one's own wishes.
    pub async fn with(options: Options) -> Self {
        let practice = start(Options {
            now: Some(at(NOW)),
            ..options
        })
        .await
        .expect("practice starts");
        let folder = tempfile::tempdir().expect("a folder");
        Self {
            wizard: wizard(folder.path(), at(NOW)),
            practice,
            folder,
            saves: Vec::new(),
            copied: Vec::new(),
        }
    }

    /// In step 1 of a practice setup.
    pub async fn begun(faults: &[Fault]) -> Self {
        let mut walk = Self::at_home(faults).await;
        walk.act(Action::Start {
            journey: "sso".into(),
            practice: true,
        })
        .await;
        walk
    }

    /// The same setup in a window that was closed and opened again at another time.
    pub async fn reopened(&mut self, now: &str) {
        let setup = self.setup().id;
        self.wizard = wizard(self.folder.path(), at(now));
        self.act(Action::Open { setup }).await;
    }

    /// The window was closed, and opened again: at the first screen.
    pub fn start_again(&mut self) {
        self.wizard = wizard(self.folder.path(), at(NOW));
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The setup as it stands on disk.
    pub fn setup(&self) -> Setup {
        let (session, _) = self.wizard.session().expect("a setup is open");
        Store::new(self.folder.path().to_owned())
            .open(&session.setup.id)
            .expect("it was saved")
    }

    pub async fn act(&mut self, action: Action) {
        let effect = self.wizard.act(action);
        self.carry_out(effect).await;
    }

    pub async fn carry_out(&mut self, effect: Effect) {
        let next = match effect {
            Effect::StartPractice => {
                self.wizard.practice_runs(self.running());
                Effect::Nothing
            }
            Effect::Run(job) => {
                let brought = job.run(&|_| {}).await;
                self.wizard.finished(&job, brought)
            }
            Effect::Practice(hand) => {
                let answer = hand.play(&self.practice.jumpcloud).await;
                self.wizard.hand_done(&hand, answer)
            }
            other => return self.note(other),
        };
        if !matches!(next, Effect::Nothing) {
            Box::pin(self.carry_out(next)).await;
        }
    }

    fn running(&self) -> Running {
        let base = |at: usize| self.practice.regions[at].1.clone();
        Running {
            kisi: self.practice.kisi.clone(),
            jumpcloud: [base(0), base(1), base(2)],
        }
    }

    /// What leaves the wizard for the person, or for the system.
    fn note(&mut self, effect: Effect) {
        match effect {
            Effect::Save(save) => {
                if !matches!(save.content, Content::Summary) {
                    self.wizard
                        .saved(&save.id, &format!("Documents/{}", save.name));
                }
                self.saves.push(save);
            }
            Effect::Copy(text) => self.copied.push(text),
            _ => {}
        }
    }

    /// A hand in practice that the strip does not offer: `path` is what stands after `/practice/`.
    pub async fn post(&self, path: &str, body: serde_json::Value) {
        let client = reqwest::Client::builder().no_proxy().build();
        let url = format!("{}/practice/{path}", self.practice.jumpcloud);
        let request = client.expect("a client").post(url).json(&body);
        let answer = request.send().await.expect("practice answers");
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
    }

    pub async fn answer(&mut self, question: &str, value: &str) {
        self.act(Action::Answer {
            question: question.into(),
            value: value.into(),
        })
        .await;
    }

    pub async fn answers(&mut self, answers: &[(&str, &str)]) {
        for (question, value) in answers {
            self.answer(question, value).await;
        }
    }

    pub async fn tick(&mut self, id: &str) {
        self.act(Action::Tick { id: id.into() }).await;
    }

    pub async fn hand(&mut self, id: &str) {
        self.act(Action::Practice { id: id.into() }).await;
    }

    pub async fn go(&mut self, step: &str) {
        self.act(Action::Go { step: step.into() }).await;
    }

    pub async fn done(&mut self, step: &str) {
        self.act(Action::Done { step: step.into() }).await;
    }

    /// A file from the Downloads folder, dropped on the window.
    pub fn drop_file(&mut self, name: &str, bytes: &[u8]) {
        let slot = self.wizard.slot().expect("this step takes a file");
        self.drop_at(slot, name, bytes);
    }

    pub fn drop_at(&mut self, slot: Slot, name: &str, bytes: &[u8]) {
        let path = std::path::Path::new("Downloads").join(name);
        self.wizard.bring(slot, Some(&path), bytes);
    }

    pub fn view(&self) -> View {
        self.wizard.view()
    }

    pub fn screen(&self) -> StepView {
        match self.view().screen {
            Screen::Step(step) => *step,
            other => panic!("a step is open, not {other:?}"),
        }
    }

    /// The open step.
    pub fn step(&self) -> String {
        let (session, _) = self.wizard.session().expect("a setup is open");
        session.setup.step.clone()
    }

    /// The mark of a step in the rail.
    pub fn mark(&self, step: &str) -> Mark {
        let (_, journey) = self.wizard.session().expect("a setup is open");
        self.screen().rail.steps[journey.index(step).expect("a step")].mark
    }

    pub fn blocks(&self) -> Vec<Block> {
        self.screen().blocks
    }

    /// The notes between the parts of the step, as plain text with their titles.
    pub fn notes(&self) -> Vec<String> {
        let all = self.blocks();
        let notes = all.iter().filter_map(|block| match block {
            Block::Note(note) => Some(in_words(note)),
            _ => None,
        });
        notes.collect()
    }

    pub fn has_note(&self, with: &str) -> bool {
        self.notes().iter().any(|note| note.contains(with))
    }

    /// The notes at the place for files.
    pub fn drop_notes(&self) -> Vec<String> {
        let all = self.blocks();
        let notes = all.iter().filter_map(|block| match block {
            Block::Drop(drop) => Some(drop.notes.iter().map(in_words)),
            _ => None,
        });
        notes.flatten().collect()
    }

    pub fn findings(&self) -> Vec<FindingView> {
        let all = self.blocks().into_iter().find_map(|block| match block {
            Block::Findings(findings) => Some(findings.findings),
            _ => None,
        });
        all.unwrap_or_default()
    }

    pub fn finding(&self, id: &str) -> FindingView {
        let all = self.findings();
        let ids: Vec<_> = all.iter().map(|finding| finding.id.clone()).collect();
        let found = all.into_iter().find(|finding| finding.id == id);
        found.unwrap_or_else(|| panic!("{id} is not among {ids:?}"))
    }

    /// The questions on the screen.
    pub fn questions(&self) -> Vec<String> {
        let all = self.blocks();
        let ids = all.iter().filter_map(|block| match block {
            Block::Question(question) => Some(question.id.clone()),
            _ => None,
        });
        ids.collect()
    }

    /// Why the step cannot be finished; `None` when it can.
    pub fn reason(&self) -> Option<String> {
        let primary = self.screen().footer.primary.expect("a next action");
        let is_done = matches!(primary.action, Action::Done { .. });
        let reason = self.screen().footer.reason.map(|reason| plain(&reason));
        match primary.waiting {
            Some(waiting) => Some(plain(&waiting)),
            None if is_done => None,
            None => reason,
        }
    }

    pub fn said(&self) -> String {
        self.view()
            .announcement
            .map(|said| said.text)
            .unwrap_or_default()
    }

    pub fn trouble(&self) -> String {
        self.view()
            .trouble
            .map(|text| plain(&text))
            .unwrap_or_default()
    }
}

fn in_words(note: &Note) -> String {
    let title = note.title.as_deref().unwrap_or_default();
    format!("{title}\n{}", plain(&note.text))
}

/// The way through the eleven steps as somebody goes who does everything right.
impl Walk {
    pub async fn before(&mut self) {
        self.answers(&[
            ("sees-sso", "yes"),
            ("who-jumpcloud", "me"),
            ("spare-key", "tested"),
            ("spare-name", "Maria"),
            ("tester", "anna.kim@practice.example"),
            ("contractors", "none"),
            ("sync-later", "no"),
            ("look-for-you", "skip"),
        ])
        .await;
        self.done("before").await;
    }

    pub async fn domain(&mut self) {
        self.answer("domain-typed", "practice").await;
        self.answer("is-it-you", "yes").await;
        self.done("domain").await;
    }

    pub async fn application(&mut self) {
        self.hand("application").await;
        self.done("application").await;
    }

    pub async fn export(&mut self) {
        self.answer("own-key", "jumpcloud").await;
        self.done("certificate").await;
        self.hand("activate").await;
        self.hand("export").await;
        self.done("export").await;
    }

    pub async fn groups(&mut self) {
        self.hand("group").await;
        self.answers(&[("group-ticked", "saved"), ("tester-in-group", "yes")])
            .await;
        self.done("groups").await;
    }

    /// From step 1 to the gate of step 7.
    pub async fn until_kisi(&mut self) {
        self.before().await;
        self.domain().await;
        self.application().await;
        self.export().await;
        self.groups().await;
        assert_eq!(self.step(), "kisi", "{:?}", self.reason());
    }

    pub async fn gate(&mut self) {
        for tick in ["gate.password", "gate.group", "gate.time"] {
            self.tick(tick).await;
        }
    }

    pub async fn kisi(&mut self) {
        self.gate().await;
        self.kisi_after_gate().await;
    }

    pub async fn kisi_after_gate(&mut self) {
        self.hand("kisi-metadata").await;
        self.answer("saved-in-kisi", "saved").await;
        self.hand("kisi-certificate").await;
        self.done("kisi").await;
    }

    pub async fn back(&mut self) {
        self.hand("sp-certificate").await;
        self.hand("second-export").await;
        self.done("back").await;
    }

    pub async fn read_back(&mut self) {
        self.hand("read-back").await;
        self.done("read-back").await;
    }

    pub async fn try_it(&mut self) {
        self.answer("same-address", "same").await;
        self.hand("sign-in").await;
        self.answer("who-asked", "jumpcloud").await;
        self.done("try").await;
    }

    /// From the gate of step 7 to the hand-over.
    pub async fn until_hand_over(&mut self) {
        self.kisi().await;
        self.back().await;
        self.read_back().await;
        self.try_it().await;
        assert_eq!(self.step(), "hand-over", "{:?}", self.reason());
    }
}
