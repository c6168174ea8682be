//! The wizard: plays a journey. It takes what a person did, changes the open setup, saves it, and says what the
//! window shows. Not here: Tauri, dialogs, the clipboard, HTTP: they come back as an [`Effect`] for the shell.

mod act;
mod answer;
mod api;
mod blocks;
mod bring;
mod compare;
mod copy;
mod dialog;
mod dropping;
mod effect;
mod facts;
mod findings;
mod hand_over;
mod hands;
mod home;
mod jobs;
mod key_pair;
mod looks;
mod mark;
mod notes;
mod practice;
mod practice_strip;
mod question;
mod screen;
mod secrets;
mod setups;
mod survey;
mod sync;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

pub use crate::journey::Known;
pub use effect::{Content, Effect, Save};
pub use hand_over::Whose;
pub use jobs::{Act, Asked, Brought, Job, Request};
use looks::judgement;
pub use mark::Hold;
use mark::{holds, mark};
pub use practice::{Hand, HandAnswer, Left, Running};
pub use secrets::{KISI_KEY, Kept, SECRETS, TOKEN};
pub use survey::{
    COLLEAGUE, Came, CertificateSeen, CheckSeen, Gone, How, Sheet, StepSeen, Survey, TaskSeen,
    ValueSeen,
};

use crate::journey::Journey;
use crate::observation::Leftover;
use crate::rules::Profile;
use crate::secret::Secret;
use crate::session::{Dropped, Session};
use crate::setup::{Event, Setup, Store};
use crate::trouble::Trouble;
use crate::view::{Announcement, Screen, Slot, Text, View};
use crate::wire::Transcript;
use crate::words::{Screens, Words, args};
use crate::x509::Made;
use dialog::Asking;

/// Where the time comes from. Only tests fix it.
#[derive(Clone, Copy, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    Fixed(Timestamp),
}

impl Clock {
    #[must_use]
    pub fn now(self) -> Timestamp {
        match self {
            Self::System => Timestamp::now(),
            Self::Fixed(now) => now,
        }
    }
}

/// The state behind the window.
pub struct Wizard {
    store: Store,
    clock: Clock,
    language: String,
    /// Where the practice servers answer, once they run. Never from a setup.
    practice: Option<Running>,
    open: Option<Open>,
    choosing: bool,
    dialog: Option<Asking>,
    announcement: Option<Announcement>,
    trouble: Option<Trouble>,
    /// Counts every change of an answer: results of an older one are dropped.
    revision: u32,
    job: Option<Job>,
    jobs: u32,
    /// Setups whose leftovers were looked after since the start.
    woken: BTreeSet<String>,
}

/// An open setup with what is only true while the window is open.
pub(crate) struct Open {
    pub session: Session,
    pub journey: &'static Journey,
    /// By name. Gone when the window closes.
    pub secrets: BTreeMap<String, Arc<Secret>>,
    /// Where each is kept.
    pub kept: BTreeMap<&'static str, Kept>,
    /// What was changed or is about to be.
    doings: api::Doings,
    /// What the newest look or rehearsal asked.
    pub transcript: Transcript,
    /// What rehearsals of this setup left.
    pub left: Vec<Leftover>,
    /// Whether practice was begun anew for it.
    pub practiced: bool,
    /// A file that was dropped and does not belong there, until the next one.
    pub misplaced: Option<(Slot, Dropped)>,
    /// The same file came again.
    pub same: Option<Slot>,
    pub made: Option<Made>,
    /// What was copied last: its button says so.
    pub copied: Option<String>,
    /// What the practice strip did last.
    pub strip: Option<Text>,
    /// When the setup was left, if that is a while ago; until the person goes anywhere.
    pub stopped: Option<Timestamp>,
}

impl Wizard {
    #[must_use]
    pub fn new(store: Store, clock: Clock, language: &str) -> Self {
        Self {
            store,
            clock,
            language: language.to_owned(),
            practice: None,
            open: None,
            choosing: false,
            dialog: None,
            announcement: None,
            trouble: None,
            revision: 0,
            job: None,
            jobs: 0,
            woken: BTreeSet::new(),
        }
    }

    /// The practice servers run there.
    pub fn practice_runs(&mut self, running: Running) {
        self.practice = Some(running);
    }

    /// Everything that the window shows now.
    #[must_use]
    pub fn view(&self) -> View {
        let words = self.words();
        View {
            language: words.language().to_owned(),
            practice: self.is_practice(),
            screen: match &self.open {
                Some(open) => Screen::Step(Box::new(screen::step(open, &words))),
                None if self.choosing => Screen::Choose(home::choose(&words)),
                None => Screen::Home(home::home(&self.store, self.clock.now(), &words)),
            },
            labels: words.labels(),
            announcement: self.announcement.clone(),
            trouble: self.trouble.as_ref().map(|trouble| trouble.say(&words)),
            dialog: self
                .dialog
                .as_ref()
                .and_then(|asking| asking.view(self.open.as_ref(), &words)),
            job: self.job.as_ref().map(|job| job.view(&words)),
        }
    }

    /// The open session, for reports.
    #[must_use]
    pub fn session(&self) -> Option<(&Session, &'static Journey)> {
        self.open.as_ref().map(|open| (&open.session, open.journey))
    }

    #[must_use]
    pub fn is_practice(&self) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| open.session.setup.practice)
    }

    /// The words for the open setup: its menus, its application's name.
    #[must_use]
    pub fn words(&self) -> Words {
        match &self.open {
            Some(open) => words_of(&self.language, &open.session),
            None => Words::new(&self.language, Screens::Newer, "Kisi SSO"),
        }
    }

    /// Reads something out, once.
    fn announce(&mut self, text: String) {
        let number = self.announcement.as_ref().map_or(1, |last| last.number + 1);
        self.announcement = Some(Announcement { number, text });
    }

    fn say(&mut self, id: &str) {
        let text = self.words().plain(id, &args());
        self.announce(text);
    }

    /// Says what went wrong on our side. The person can close it and go on.
    pub fn trouble(&mut self, trouble: Trouble) {
        self.trouble = Some(trouble);
    }

    /// Opens a setup at the step where the person left it.
    fn enter(&mut self, setup: Setup) {
        let Some(journey) = crate::journeys::of(&setup.journey) else {
            return self.trouble(Trouble::new("setup-newer"));
        };
        let now = self.clock.now();
        let left = setup.changed;
        let mut open = Open::new(setup, journey, now);
        open.let_old_proof_go();
        open.stopped = (now.duration_since(left).as_mins() >= notes::RESTED).then_some(left);
        self.open = Some(open);
        self.choosing = false;
        self.dialog = None;
        self.stop_job();
        self.revision += 1;
        self.read_deeds();
        self.read_ledger();
    }

    /// Changes the open setup, and saves it at once.
    fn change(&mut self, change: impl FnOnce(&mut Open)) {
        let now = self.clock.now();
        let Some(open) = self.open.as_mut() else {
            return;
        };
        open.session.now = now;
        change(open);
        open.session.setup.changed = now;
        open.session.reread();
        if let Err(trouble) = self.store.save(&open.session.setup) {
            self.trouble = Some(trouble);
        }
    }
}

impl Open {
    pub(crate) fn new(setup: Setup, journey: &'static Journey, now: Timestamp) -> Self {
        Self {
            session: Session::new(setup, now, Profile::Kisi),
            journey,
            secrets: BTreeMap::new(),
            kept: BTreeMap::new(),
            doings: api::Doings::default(),
            transcript: Transcript::default(),
            left: Vec::new(),
            practiced: false,
            misplaced: None,
            same: None,
            made: None,
            copied: None,
            strip: None,
            stopped: None,
        }
    }

    /// Forgets what was only about the screen that the person leaves.
    fn leave_screen(&mut self) {
        self.misplaced = None;
        self.same = None;
        self.strip = None;
        self.stopped = None;
    }

    fn note(&mut self, what: &str, about: impl Into<String>) {
        let at = self.session.now;
        self.session.setup.history.push(Event {
            at,
            what: what.to_owned(),
            about: about.into(),
        });
    }

    pub(crate) fn step(&self) -> &'static crate::journey::Step {
        let journey = self.journey;
        journey
            .step(&self.session.setup.step)
            .unwrap_or(&journey.steps[0])
    }
}

/// The words for a session: its menus, its application's name.
#[must_use]
pub fn words_of(language: &str, session: &Session) -> Words {
    let screens = match session.setup.answer("screens") {
        Some("older") => Screens::Older,
        _ => Screens::Newer,
    };
    Words::new(language, screens, session.label())
}
