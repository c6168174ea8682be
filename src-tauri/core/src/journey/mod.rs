//! What a journey and a step are: data that the wizard plays.
//! Not here: the journeys themselves (`journeys`) and the playing (`wizard`).

mod question;

use jiff::Timestamp;

use crate::check::Check;
use crate::session::Session;
use crate::view::{Place, Slot, Tone};

pub use question::{Found, Question, QuestionKind, choice, line};

/// A way from the first click to the hand-over. Its words are `journey-{id}`.
pub struct Journey {
    pub id: &'static str,
    pub steps: &'static [Step],
    pub end: End,
}

/// How a journey ends: what the last screen, the report and the files are made from.
pub struct End {
    /// Its name in the names of files.
    pub file: &'static str,
    /// How it is known that it works.
    pub known: fn(&Session) -> Known,
    /// The words for that: `{known}-kisi`, `-person`, `-not-tried`.
    pub known_words: &'static str,
    /// The question whose answer says that it works.
    pub tried: &'static str,
    /// The note that says which keys must live.
    pub must_live: &'static str,
    /// The note for the day when it fails.
    pub fails_one_day: &'static str,
    /// Whether people are affected by now.
    pub is_started: fn(&Session) -> bool,
    /// It changes how people sign in: the employees are told, and nobody may be locked out.
    pub is_about_signing_in: bool,
}

/// How it is known that a journey's end works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Kisi says so itself.
    KisiSays,
    /// The person tried it and told us.
    PersonSays,
    /// Nobody tried it yet.
    NotTried,
}

/// One step, one screen. Its words are `step-{id}`: `.rail`, `.title`, `.lead`, `.done`.
pub struct Step {
    pub id: &'static str,
    pub place: Place,
    /// Part of the stretch that is better finished in one sitting.
    pub one_sitting: bool,
    /// Behind it a line in the rail says that it is safe to stop.
    pub safe_stop: bool,
    /// What stands on the screen, from top to bottom.
    pub parts: &'static [Part],
    /// The files that are judged here, each with its catalogue. Their fails hold the step up.
    pub looks: &'static [Look],
    /// What the practice strip offers here: `practice-{id}` in the words.
    pub practice: &'static [&'static str],
    /// Where the console opens: an address by name, `None` where nothing is to be opened.
    pub console: Option<&'static str>,
    /// Steps that must be done first, because going on without them locks people out.
    pub gate: &'static [&'static str],
    /// What we see ourselves here beside files; `None` where only the person knows.
    pub sight: Option<Sight>,
}

/// What we see ourselves in a step, beside its files.
pub struct Sight {
    /// When it was seen.
    pub at: fn(&Session) -> Option<Timestamp>,
    /// What the step waits for now: `hold-{…}` in the words.
    pub hold: fn(&Session) -> Option<&'static str>,
}

/// Something to judge, with the checks that judge it.
pub struct Look {
    /// The newest file of this slot; `None` where the answers themselves are judged.
    pub slot: Option<Slot>,
    pub checks: &'static [&'static [Check]],
    /// Whether it belongs to the way that the person goes.
    pub when: fn(&Session) -> bool,
}

/// On every way.
#[must_use]
pub fn always(_: &Session) -> bool {
    true
}

impl Look {
    /// A file that is only looked at because the person wants to: what is found there holds nothing up.
    #[must_use]
    pub fn is_offer(&self) -> bool {
        self.slot.is_some_and(is_offer)
    }
}

/// Places for files that nobody has to fill: a look at any certificate, the way back.
#[must_use]
pub fn is_offer(slot: Slot) -> bool {
    matches!(slot, Slot::Inspected | Slot::WayBack)
}

/// Something on the screen, shown when its condition holds.
pub struct Part {
    pub kind: Kind,
    pub when: fn(&Session) -> bool,
}

/// The kinds of parts.
pub enum Kind {
    /// Parts that several steps have, under one condition.
    Parts(&'static [Part]),
    /// Numbered sentences: `do-{id}.n1`, `.n2`, …; `.summary` when folded, which it is when `done` holds.
    Instructions {
        id: &'static str,
        count: usize,
        done: fn(&Session) -> bool,
    },
    /// The value sheet, group by group.
    Values(&'static [Group]),
    Question(&'static Question),
    /// The place for a file: `drop-{slot}`.
    Drop(Slot),
    /// What the looks of this step found.
    Findings,
    /// A note: `note-{id}`: `.text`, and when they exist `.title` and `.copy`, a text to copy as it stands.
    Note {
        id: &'static str,
        tone: Tone,
        press: &'static [Press],
    },
    /// What stands on the vendor's screen, pasted back: `field-{id}`.
    Compare(&'static [Value]),
    /// Make a key pair here.
    KeyPair,
    /// A secret: `secret-{id}`.
    Secret(&'static str),
    /// Facts of a file: of its certificates, its addresses.
    Facts(Slot),
    /// Everything that still waits for another person, filled from the answers.
    ToAsk,
    /// What Kisi says of single sign-on, as a live line.
    Live,
    /// What Kisi said of user sync before our first call, and since.
    Trace,
    /// What a rehearsal would make, before anybody agrees.
    Preview,
    /// What a rehearsal left.
    Left,
    /// Claims with their marks: `checklist-{id}`.
    Checklist(&'static str),
    /// Every request of the newest look or rehearsal.
    Transcript,
    /// The fields of JumpCloud's application, read back.
    ReadBack,
    /// A change that we can make: `change-{id}`.
    Change(&'static str),
    /// Groups of JumpCloud to choose from: `groups-{id}`.
    Groups(&'static str),
    /// Who will come.
    Roster,
    /// Who arrived of them.
    Arrived,
    /// What somebody went on without in the steps of the gate.
    StillOpen,
    /// How far it was checked, confirmed, not seen.
    HowWeKnow,
    /// Things to do at the end: `task-{id}`.
    Tasks {
        id: &'static str,
        tasks: fn(&Session) -> Vec<Task>,
    },
}

/// What a button in a note does: `press-{id}` in the words.
pub enum Press {
    AskKisi,
    Copy(&'static str),
    Save(&'static str),
    ShowFile(Slot),
    Open(&'static str),
    Look,
    Rehearse,
    /// Goes on with another journey of this organization.
    Journey(&'static str),
    /// Asks a vendor's API.
    Ask(&'static str),
    /// Begins another setup of this kind for the same organization.
    Another(&'static str),
}

/// Rows of the value sheet under one heading: `group-{id}`, or none.
pub struct Group {
    pub id: Option<&'static str>,
    pub rows: &'static [Value],
}

/// One field of the vendor's form. Its words are `field-{id}`: the name; `.hint` when there is one.
pub struct Value {
    pub id: &'static str,
    /// What stands in it in the end; empty where it stays empty.
    pub value: fn(&Session) -> String,
    pub hand: Hand,
    /// The field's own name is typed by the person as well: an attribute.
    pub names_itself: bool,
    /// The check that sees this field in JumpCloud's export; `None` where the export cannot show it.
    pub shown_by: Option<&'static str>,
}

/// What the hand does with a field: `hand-{name}` in the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    Copy,
    Choose,
    Tick,
    LeaveEmpty,
    LeaveEmptyNow,
    LeaveUnticked,
    LeaveAsItIs,
    SwitchOn,
    LeaveOff,
}

impl Hand {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Choose => "choose",
            Self::Tick => "tick",
            Self::LeaveEmpty => "leave-empty",
            Self::LeaveEmptyNow => "leave-empty-now",
            Self::LeaveUnticked => "leave-unticked",
            Self::LeaveAsItIs => "leave-as-it-is",
            Self::SwitchOn => "switch-on",
            Self::LeaveOff => "leave-off",
        }
    }
}

/// Something to do at the end: `task-{id}` in the words, with what can be pressed for it.
pub struct Task {
    pub id: &'static str,
    pub press: Vec<Press>,
}

/// A part that is always there.
#[must_use]
pub const fn part(kind: Kind) -> Part {
    Part {
        kind,
        when: |_| true,
    }
}

/// A part with a condition.
#[must_use]
pub const fn part_when(kind: Kind, when: fn(&Session) -> bool) -> Part {
    Part { kind, when }
}

impl Journey {
    /// The place of a step, from 0.
    #[must_use]
    pub fn index(&self, step: &str) -> Option<usize> {
        self.steps.iter().position(|there| there.id == step)
    }

    #[must_use]
    pub fn step(&self, step: &str) -> Option<&'static Step> {
        self.steps.iter().find(|there| there.id == step)
    }
}

impl Step {
    /// Everything that can stand on this screen, also where parts stand in parts.
    pub fn kinds(&self) -> impl Iterator<Item = &'static Kind> + use<> {
        let mut kinds = Vec::new();
        collect(self.parts, |_| true, &mut kinds);
        kinds.into_iter()
    }

    /// What stands there now, from top to bottom.
    pub fn shown(&self, session: &Session) -> impl Iterator<Item = &'static Kind> + use<> {
        let mut kinds = Vec::new();
        collect(self.parts, |part| (part.when)(session), &mut kinds);
        kinds.into_iter()
    }

    /// The questions that are shown now.
    pub fn questions(&self, session: &Session) -> impl Iterator<Item = &'static Question> + use<> {
        self.shown(session).filter_map(|kind| match kind {
            Kind::Question(question) => Some(*question),
            _ => None,
        })
    }

    /// The places for files that are shown now.
    pub fn slots(&self, session: &Session) -> impl Iterator<Item = Slot> + use<> {
        self.shown(session).filter_map(|kind| match kind {
            Kind::Drop(slot) => Some(*slot),
            _ => None,
        })
    }
}

fn collect(
    parts: &'static [Part],
    is_wanted: impl Fn(&Part) -> bool + Copy,
    kinds: &mut Vec<&'static Kind>,
) {
    for part in parts.iter().filter(|part| is_wanted(part)) {
        match &part.kind {
            Kind::Parts(parts) => collect(parts, is_wanted, kinds),
            kind => kinds.push(kind),
        }
    }
}
