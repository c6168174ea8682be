//! The rehearsal: what JumpCloud documents that it does, with one test person and one test group, and all of it taken
//! away again. While one of them is changed, the other is read.
//! Not here: what the answers mean (`checks`). The order and form of JumpCloud's requests are not documented.

mod group;
mod person;

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use tokio_util::sync::CancellationToken;

use super::clean::clean_up;
use super::find::{by_filter, by_pages, is_filtered};
use super::ledger::Ledger;
use super::plan::Plan;
use crate::observation::{Act, End, Left, Rehearsal};
use crate::scim::path::{self, Endpoint};
use crate::scim::{Address, Asked, JSON, Reply, Resource, SCIM_JSON, reply};
use crate::secret::Secret;
use crate::wire::{Credential, Method, Unreachable, Writer};

/// What a rehearsal works with.
pub struct Hands<'a> {
    pub writer: &'a Writer,
    pub token: &'a Secret,
    pub ledger: &'a Ledger,
    pub cancel: &'a CancellationToken,
    /// Hears after each answer what is known by now.
    pub tell: &'a (dyn Fn(&Rehearsal) + Sync),
}

struct Run<'a> {
    hands: &'a Hands<'a>,
    plan: &'a Plan,
    seen: Mutex<Rehearsal>,
    person: Mutex<Option<Made>>,
    group: Mutex<Option<Made>>,
}

/// Something that was made: its place in the ledger, its id.
#[derive(Clone)]
struct Made {
    number: u32,
    id: String,
}

/// Rehearses, and takes everything away again, however it ends.
pub async fn rehearse(hands: &Hands<'_>, address: &Address, plan: &Plan) -> Rehearsal {
    let group = plan.group.as_deref();
    let run = Run {
        hands,
        plan,
        seen: Mutex::new(Rehearsal::new(address.clone(), &plan.email, group)),
        person: Mutex::new(None),
        group: Mutex::new(None),
    };
    // Cancelled in the middle of a request: the ledger knows what it may have made.
    tokio::select! {
        biased;
        () = hands.cancel.cancelled() => run.stop(End::Cancelled),
        () = run.acts() => {}
    }
    let how = run.seen().end;
    if !hands.ledger.entries().is_empty() {
        run.seen().end = End::Cleaning;
        run.tell();
        clean_up(hands.writer, hands.token, hands.ledger).await;
    }
    let mut seen = run
        .seen
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    seen.left = hands.ledger.leftovers();
    seen.end = match how {
        End::Running | End::Cleaning => End::Finished,
        how => how,
    };
    (hands.tell)(&seen);
    seen
}

impl Run<'_> {
    /// At any time at most one request changes something: of two, some servers refuse one for the other's sake.
    async fn acts(&self) {
        let (users, groups) = (Endpoint::Users, Endpoint::Groups);
        tokio::join!(self.look_up_person(), self.look_up_group());
        self.make_person().await;
        tokio::join!(self.read_person(), self.find_person(), self.make_group());
        tokio::join!(self.make_twin(), self.read_group());
        self.replace_person().await;
        tokio::join!(self.read(Act::ReadReplaced, users), self.first_membership());
        tokio::join!(self.rename_person(), self.read_first_membership());
        tokio::join!(self.read(Act::ReadRenamed, users), self.second_membership());
        tokio::join!(self.switch(Act::SwitchOff), self.read_second_membership());
        tokio::join!(self.read(Act::ReadOff, users), self.rename_group());
        tokio::join!(
            self.switch(Act::SwitchOn),
            self.read(Act::ReadRenamedGroup, groups)
        );
        tokio::join!(self.read(Act::ReadOn, users), self.remove_group());
        tokio::join!(self.remove_person(), self.prove_group_gone());
        self.prove_person_gone().await;
    }

    fn seen(&self) -> MutexGuard<'_, Rehearsal> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self) {
        let now = self.seen().clone();
        (self.hands.tell)(&now);
    }

    fn stop(&self, how: End) {
        let mut seen = self.seen();
        if matches!(seen.end, End::Running) {
            seen.end = how;
        }
    }

    fn is_stopped(&self) -> bool {
        !matches!(self.seen().end, End::Running)
    }

    fn made(&self, endpoint: Endpoint) -> Option<Made> {
        let made = match endpoint {
            Endpoint::Users => &self.person,
            Endpoint::Groups => &self.group,
        };
        made.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn remember(&self, endpoint: Endpoint, made: Option<Made>) {
        let place = match endpoint {
            Endpoint::Users => &self.person,
            Endpoint::Groups => &self.group,
        };
        *place.lock().unwrap_or_else(PoisonError::into_inner) = made;
    }

    /// Writes an answer down; a silence ends everything but the cleaning.
    fn note(&self, act: Act, asked: Asked) -> Option<Reply> {
        let reply = asked.as_ref().ok().cloned();
        self.seen().answers.insert(act, asked);
        if reply.is_none() {
            self.stop(End::Silence);
        }
        self.tell();
        reply
    }

    async fn get(&self, act: Act, path: &str, endpoint: Endpoint, names: &[&str]) -> Option<Reply> {
        if self.is_stopped() {
            return None;
        }
        let reader = self.hands.writer.reader();
        let credential = Credential::Bearer(self.hands.token);
        let came = reader.get(path, credential, act.name()).await;
        self.note(act, came.map(|answer| reply(&answer, endpoint, names)))
    }

    /// Reads one of ours again.
    async fn read(&self, act: Act, endpoint: Endpoint) {
        if let Some(made) = self.made(endpoint) {
            let path = path::one(endpoint, &made.id);
            self.get(act, &path, endpoint, &[]).await;
        }
    }

    async fn send(
        &self,
        act: Act,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> Option<Reply> {
        if self.is_stopped() {
            return None;
        }
        let body = body.map(|body| (self.media_type(), body));
        let asked = self.send_as(act, method, path, body).await;
        self.note(act, asked)
    }

    /// Sends an act in the first form that is taken; which one that was. A refusal of one form says nothing of the
    /// act: only the last answer is written down.
    async fn send_in_forms(
        &self,
        act: Act,
        path: &str,
        forms: &[(Method, Value)],
    ) -> Option<(usize, Reply)> {
        for (number, (method, body)) in forms.iter().enumerate() {
            if self.is_stopped() {
                return None;
            }
            let body = Some((self.media_type(), body));
            let asked = self.send_as(act, method.clone(), path, body).await;
            let is_last = number + 1 == forms.len();
            if is_last || !asked.as_ref().is_ok_and(is_refused) {
                return self.note(act, asked).map(|reply| (number, reply));
            }
        }
        None
    }

    fn media_type(&self) -> &'static str {
        match self.seen().habits.scim_media_type {
            true => SCIM_JSON,
            false => JSON,
        }
    }

    async fn send_as(
        &self,
        act: Act,
        method: Method,
        path: &str,
        body: Option<(&'static str, &Value)>,
    ) -> Asked {
        let credential = Credential::Bearer(self.hands.token);
        let endpoint = match path.starts_with(Endpoint::Groups.path()) {
            true => Endpoint::Groups,
            false => Endpoint::Users,
        };
        let body = body.map(|(kind, body)| (kind, body.to_string()));
        let body = body.as_ref().map(|(kind, body)| (*kind, body.as_str()));
        let answer = self
            .hands
            .writer
            .send(method, path, credential, body, act.name())
            .await?;
        Ok(reply(&answer, endpoint, &[]))
    }

    /// Whether a name is there: by filter, and page by page where filters are ignored or refused. A list may lag
    /// behind: what is not as `wanted` is asked once more, and only then written down.
    async fn named(
        &self,
        act: Act,
        endpoint: Endpoint,
        name: &str,
        wanted: bool,
    ) -> Option<Vec<Resource>> {
        for is_last in [false, true] {
            if self.is_stopped() {
                return None;
            }
            match self.named_now(act, endpoint, name).await {
                Err(silence) => {
                    self.note(act, Err(silence));
                    return None;
                }
                Ok((reply, found)) if is_last || found.is_empty() != wanted => {
                    self.note(act, Ok(reply));
                    return Some(found);
                }
                Ok(_) => tokio::time::sleep(LAG).await,
            }
        }
        None
    }

    /// The filter's answer, and what is there.
    async fn named_now(
        &self,
        act: Act,
        endpoint: Endpoint,
        name: &str,
    ) -> Result<(Reply, Vec<Resource>), Unreachable> {
        let reader = self.hands.writer.reader();
        let token = self.hands.token;
        let reply = by_filter(reader, token, endpoint, name, act.name()).await?;
        let found = match reply.list().filter(|list| is_filtered(list)) {
            Some(list) => list.matches.clone(),
            None => {
                by_pages(reader, token, endpoint, &[name], act.name())
                    .await?
                    .resources
            }
        };
        Ok((reply, found))
    }

    /// Sees that something is gone: by its id and from the list. Then it leaves the ledger, and only then.
    async fn prove_gone(&self, endpoint: Endpoint, read: Act, find: Act, name: &str) {
        let Some(made) = self.made(endpoint) else {
            return;
        };
        let path = path::one(endpoint, &made.id);
        let (there, listed) = tokio::join!(
            self.get(read, &path, endpoint, &[]),
            self.named(find, endpoint, name, false)
        );
        let same = |one: &Resource| one.id.as_ref().is_some_and(|id| id.text == made.id);
        let (Some(there), Some(listed)) = (there, listed) else {
            return;
        };
        if matches!(there.status, 404 | 410) && !listed.iter().any(same) {
            self.hands.ledger.gone(made.number);
            self.remember(endpoint, None);
        } else if there.resource().and_then(Resource::is_active) == Some(false) {
            self.hands.ledger.stays(made.number, Left::SwitchedOff);
        }
    }
}

/// Refused for its form: another form may be taken.
fn is_refused(reply: &Reply) -> bool {
    matches!(reply.status, 400 | 405 | 422 | 501)
}

/// How long a list may lag behind.
const LAG: std::time::Duration = std::time::Duration::from_millis(700);
