//! User sync as it is played: the token, the look, the rehearsal, what it left. Not here: the asking (`jobs`) and the
//! screens' parts, which have a file each.

mod checklist;
mod left;
mod preview;
mod trace;
mod transcript;

use std::sync::Arc;

pub(super) use checklist::checklist;
pub(super) use left::{at_home, note as left};
pub(super) use preview::{given as preview_given, preview};
pub(super) use trace::{note_before, trace};
pub(super) use transcript::{exchange_as_curl, transcript};

use super::dialog::Asking;
use super::jobs::Request;
use super::secrets::{KISI_KEY, TOKEN};
use super::{Effect, Wizard};
use crate::change::{Ledger, Plan};
use crate::journeys::sync::values;
use crate::observation::{Look, Observation, Rehearsal, Seen};
use crate::scim::{Address, BASE_URL, read_address};
use crate::secret::Secret;
use crate::setup::{Answer, Listed};
use crate::wire::Transcript;

fn seen_now(at: jiff::Timestamp, seen: Seen) -> Observation {
    Observation { at, seen }
}

impl Wizard {
    /// Kisi's SCIM address, live or in practice; never one from a setup.
    pub(super) fn scim_address(&self) -> Option<Address> {
        let base = match self.is_practice() {
            true => format!("{}/scim/v2", self.practice.as_ref()?.kisi),
            false => BASE_URL.to_owned(),
        };
        read_address(&base).ok()
    }

    pub(super) fn token(&self) -> Option<Arc<Secret>> {
        self.open.as_ref()?.secrets.get(TOKEN).cloned()
    }

    /// Address and token, or what is missing.
    fn ready(&mut self) -> Option<(Address, Arc<Secret>)> {
        if self.is_writing() {
            self.say("say-still-busy");
            return None;
        }
        let Some(token) = self.token() else {
            self.say("say-token-missing");
            return None;
        };
        Some((self.scim_address()?, token))
    }

    pub(super) fn look(&mut self) -> Effect {
        if self.is_practice() && self.practice.is_none() {
            return Effect::StartPractice;
        }
        let Some((address, token)) = self.ready() else {
            return Effect::Nothing;
        };
        let now = self.clock.now();
        let Some(open) = self.open.as_mut() else {
            return Effect::Nothing;
        };
        let transcript = Transcript::default();
        open.transcript = transcript.clone();
        let groups = values::groups(&open.session);
        let nothing_yet = Box::new(Look::new(address.clone(), groups));
        open.session.running = vec![seen_now(now, Seen::Look { look: nothing_yet })];
        let request = Request::Look {
            address,
            token,
            groups,
            key: open.secrets.get(KISI_KEY).cloned(),
        };
        self.begin(request, transcript)
    }

    /// Asks once more, in front of everything else.
    pub(super) fn ask_rehearse(&mut self) {
        let email = self
            .open
            .as_ref()
            .and_then(|open| values::rehearsal_email(&open.session));
        if email.is_none() {
            self.say("say-mailbox-missing");
        } else if self.ready().is_some() {
            self.dialog = Some(Asking::Rehearse);
        }
    }

    pub(super) fn rehearse(&mut self) -> Effect {
        let Some((address, token)) = self.ready() else {
            return Effect::Nothing;
        };
        let now = self.clock.now();
        let Some(open) = self.open.as_mut() else {
            return Effect::Nothing;
        };
        let Some(email) = values::rehearsal_email(&open.session) else {
            return Effect::Nothing;
        };
        let transcript = Transcript::default();
        open.transcript = transcript.clone();
        let chance = crate::probe::chance();
        let plan = Plan::new(&email, values::groups(&open.session), now, &chance);
        let rehearsal = Box::new(Rehearsal::new(
            address.clone(),
            &email,
            plan.group.as_deref(),
        ));
        open.session.running = vec![seen_now(now, Seen::Rehearsal { rehearsal })];
        let request = Request::Rehearse {
            address,
            token,
            plan,
            ledger: self.store.ledger(&open.session.setup.id),
        };
        self.change(|open| open.note("rehearsed", email));
        self.begin(request, transcript)
    }

    /// The next rehearsal takes a new address: a server may remember whom it deleted.
    pub(super) fn count_up(&mut self, counted: &str) {
        let counted = counted.to_owned();
        self.change(|open| {
            let uses = open
                .session
                .setup
                .answer(&counted)
                .and_then(|uses| uses.parse().ok());
            let value = (uses.unwrap_or(0_u32) + 1).to_string();
            let at = open.session.now;
            open.session
                .setup
                .answers
                .insert(counted, Answer { value, at });
        });
    }

    /// What the open setup's rehearsals left, as its ledger says.
    pub(super) fn read_ledger(&mut self) {
        let Some(open) = self.open.as_mut() else {
            return;
        };
        let path = self.store.ledger(&open.session.setup.id);
        // Practice ends with the window, and with it whatever was left there.
        if open.session.setup.practice && self.job.is_none() && !open.practiced {
            let _ = std::fs::remove_file(&path);
        }
        open.practiced = true;
        match Ledger::open(&path) {
            Ok(ledger) => open.left = ledger.leftovers(),
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    /// Takes away what is left: with the token that is here, else with the one of the keychain, else it asks.
    pub(super) fn clean_up(&mut self, setup: &str) -> Effect {
        if self.is_writing() {
            return Effect::Nothing;
        }
        let is_open = self
            .open
            .as_ref()
            .is_some_and(|open| open.session.setup.id == setup);
        match self.token().filter(|_| is_open) {
            Some(token) => self.begin_cleaning(setup, token),
            None => Effect::Recall {
                setup: setup.to_owned(),
                ids: &[TOKEN],
            },
        }
    }

    fn begin_cleaning(&mut self, setup: &str, token: Arc<Secret>) -> Effect {
        let Some(address) = self.scim_address() else {
            return Effect::Nothing;
        };
        let ledger = self.store.ledger(setup);
        // A list that was made at another address is not touched from here.
        let base = Ledger::open(&ledger).map(|ledger| ledger.base());
        if base.is_ok_and(|base| base != address.base) {
            self.say("say-left-elsewhere");
            return Effect::Nothing;
        }
        let transcript = Transcript::default();
        if let Some(open) = self.open.as_mut() {
            open.transcript = transcript.clone();
        }
        let request = Request::CleanUp {
            setup: setup.to_owned(),
            address,
            token,
            ledger,
        };
        self.begin(request, transcript)
    }

    pub(super) fn cleaned_up(&mut self, setup: &str) -> Effect {
        self.read_ledger();
        let left = self.left_of(setup);
        let rest = left.clone();
        self.change(|open| {
            if open.session.setup.id != setup {
                return;
            }
            for there in &mut open.session.setup.observations {
                if let Seen::Rehearsal { rehearsal } = &mut there.seen {
                    rehearsal.left.clone_from(&rest);
                }
            }
            open.note("cleaned-up", "");
        });
        self.say(match left.is_empty() {
            true => "say-clean-up-done",
            false => "say-clean-up-left",
        });
        self.wake()
    }

    /// The keychain gave the token, or has none. Where something is left of a rehearsal, it is taken away at once: that
    /// was agreed when the rehearsal began.
    pub(super) fn token_recalled(&mut self, setup: &str, token: Option<Arc<Secret>>) -> Effect {
        let is_open = self
            .open
            .as_ref()
            .is_some_and(|open| open.session.setup.id == setup);
        let is_left = !self.left_of(setup).is_empty();
        match token {
            Some(token) if is_left && !self.is_writing() => self.begin_cleaning(setup, token),
            // The person has it: the step that asks for it says what for.
            None if is_open && is_left => {
                self.change(|open| open.session.setup.step = "sync-token".to_owned());
                self.say("say-token-for-cleaning");
                Effect::Nothing
            }
            _ => Effect::Nothing,
        }
    }

    fn left_of(&self, setup: &str) -> Vec<crate::observation::Leftover> {
        Ledger::open(&self.store.ledger(setup))
            .map(|ledger| ledger.leftovers())
            .unwrap_or_default()
    }

    /// At the start: what a rehearsal left is taken away, when the keychain holds the token. Each setup is tried once.
    pub fn wake(&mut self) -> Effect {
        let next = self
            .store
            .list()
            .into_iter()
            .find_map(|listed| match listed {
                Listed::Setup(setup) if !setup.practice && !self.woken.contains(&setup.id) => {
                    (!self.left_of(&setup.id).is_empty()).then_some(setup.id)
                }
                _ => None,
            });
        match next {
            Some(setup) => {
                self.woken.insert(setup.clone());
                Effect::Recall {
                    setup,
                    ids: &[TOKEN],
                }
            }
            None => Effect::Nothing,
        }
    }
}
