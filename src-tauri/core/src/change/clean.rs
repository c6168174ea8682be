//! Takes away whatever the ledger names: after a rehearsal that stopped, or at the next start. Each removal is proven by
//! looking; what stays is named.

use std::time::Duration;

use super::find::{Found, by_pages, find};
use super::ledger::{Entry, Ledger, Whose};
use crate::observation::{Act, Left, Leftover};
use crate::scim::path::{self, Endpoint};
use crate::scim::{JSON, Reply, Resource, SCIM_JSON, patch, reply};
use crate::secret::Secret;
use crate::wire::{Credential, Method, Unreachable, Writer};

/// How often somebody is asked again who did not answer or did not find, and how long we wait before.
const AGAIN: u32 = 2;
const PAUSE: Duration = Duration::from_millis(700);

/// Removes everything in the ledger; what could not be removed is left in it, with the reason.
pub async fn clean_up(writer: &Writer, token: &Secret, ledger: &Ledger) -> Vec<Leftover> {
    let mut entries = ledger.entries();
    // A group first: while it stands, its member may be held.
    entries.sort_by_key(|entry| (entry.endpoint == Endpoint::Users, entry.number));
    let cleaning = Cleaning {
        writer,
        token,
        ledger,
    };
    // Who is silent to one is silent to all: the patience is shared, and whole again with each answer.
    let mut again = AGAIN;
    for entry in &entries {
        cleaning.patiently(entry, &mut again).await;
    }
    ledger.leftovers()
}

struct Cleaning<'a> {
    writer: &'a Writer,
    token: &'a Secret,
    ledger: &'a Ledger,
}

/// What came of one try.
enum Came {
    Gone,
    Stays(Left),
}

/// No answer, or one that says nothing of what is there.
struct Silent;

impl From<Unreachable> for Silent {
    fn from(_: Unreachable) -> Self {
        Self
    }
}

impl Cleaning<'_> {
    async fn patiently(&self, entry: &Entry, again: &mut u32) {
        loop {
            let came = match self.one(entry).await {
                Err(Silent) if *again > 0 => {
                    *again -= 1;
                    tokio::time::sleep(PAUSE).await;
                    continue;
                }
                Err(Silent) => Came::Stays(Left::Silence),
                Ok(came) => {
                    *again = AGAIN;
                    came
                }
            };
            return match came {
                Came::Gone => self.ledger.gone(entry.number),
                Came::Stays(why) => self.ledger.stays(entry.number, why),
            };
        }
    }

    async fn one(&self, entry: &Entry) -> Result<Came, Silent> {
        let (ids, mut came) = match &entry.id {
            Some(id) => (vec![id.clone()], Came::Gone),
            None => self.lost(entry).await?,
        };
        // Of several, none is written down: whoever is interrupted between them looks for all of them again.
        if let ([id], None) = (ids.as_slice(), &entry.id) {
            self.ledger.made(entry.number, id);
        }
        for id in ids {
            let removed = self.remove(entry.endpoint, &id).await?;
            if let Came::Stays(why) = self.look(entry, &id, &removed).await? {
                came = Came::Stays(why);
            }
        }
        Ok(came)
    }

    /// The ids of what was made although its answer got lost, and what came of it when these are gone. A list may lag
    /// behind: nothing found is asked again, and then page by page, because some filters never find anything.
    async fn lost(&self, entry: &Entry) -> Result<(Vec<String>, Came), Silent> {
        let mut found = self.find(entry).await?;
        for _ in 0..AGAIN {
            if !found.resources.is_empty() {
                break;
            }
            tokio::time::sleep(PAUSE).await;
            found = self.find(entry).await?;
        }
        if found.resources.is_empty() {
            let all = self.turn_pages(entry).await?;
            found.complete |= all.complete;
            found.resources = all.resources;
        }
        if found.resources.is_empty() && !found.complete {
            return Err(Silent);
        }
        let (ours, unknown): (Vec<Resource>, Vec<Resource>) = found
            .resources
            .into_iter()
            .partition(|one| entry.whose(one) == Whose::Ours);
        let id = |one: Resource| one.id.map(|id| id.text);
        let came = match ours.is_empty() && !unknown.is_empty() {
            true => Came::Stays(Left::Unfinished),
            false => Came::Gone,
        };
        Ok((ours.into_iter().filter_map(id).collect(), came))
    }

    /// What carries one of its names and is not somebody else's.
    async fn find(&self, entry: &Entry) -> Result<Found, Unreachable> {
        let names: Vec<&str> = entry.names.iter().map(String::as_str).collect();
        let (reader, about) = (self.writer.reader(), Act::CleanFind.name());
        let found = find(reader, self.token, entry.endpoint, &names, about).await?;
        Ok(without_others(found, entry))
    }

    async fn turn_pages(&self, entry: &Entry) -> Result<Found, Unreachable> {
        let names: Vec<&str> = entry.names.iter().map(String::as_str).collect();
        let (reader, about) = (self.writer.reader(), Act::CleanFind.name());
        let found = by_pages(reader, self.token, entry.endpoint, &names, about).await?;
        Ok(without_others(found, entry))
    }

    async fn remove(&self, endpoint: Endpoint, id: &str) -> Result<Reply, Unreachable> {
        let path = path::one(endpoint, id);
        let credential = Credential::Bearer(self.token);
        let answer = self
            .writer
            .send(
                Method::DELETE,
                &path,
                credential,
                None,
                Act::CleanRemove.name(),
            )
            .await?;
        Ok(reply(&answer, endpoint, &[]))
    }

    /// Reads it by its id.
    async fn read(&self, endpoint: Endpoint, id: &str) -> Result<Reply, Silent> {
        let credential = Credential::Bearer(self.token);
        let path = path::one(endpoint, id);
        let reader = self.writer.reader();
        let answer = reader.get(&path, credential, Act::CleanLook.name()).await?;
        match answer.status {
            429 | 500 | 502..600 => Err(Silent),
            _ => Ok(reply(&answer, endpoint, &[])),
        }
    }

    /// Whether it is gone: by its id, and from the list.
    async fn look(&self, entry: &Entry, id: &str, removed: &Reply) -> Result<Came, Silent> {
        let there = self.read(entry.endpoint, id).await?;
        if matches!(there.status, 404 | 410) {
            return self.look_into_the_list(entry, id).await;
        }
        let is_off = |reply: &Reply| reply.resource().and_then(Resource::is_active) == Some(false);
        if is_off(&there) {
            return Ok(Came::Stays(Left::SwitchedOff));
        }
        if entry.endpoint == Endpoint::Users && !removed.is_success() {
            self.switch_off(id).await?;
            if is_off(&self.read(entry.endpoint, id).await?) {
                return Ok(Came::Stays(Left::SwitchedOff));
            }
        }
        Ok(Came::Stays(Left::Refused))
    }

    async fn look_into_the_list(&self, entry: &Entry, id: &str) -> Result<Came, Silent> {
        let same = |one: &Resource| one.id.as_ref().is_some_and(|other| other.text == id);
        if !self.find(entry).await?.resources.iter().any(same) {
            return Ok(Came::Gone);
        }
        // It may lag behind.
        tokio::time::sleep(PAUSE).await;
        let is_listed = self.find(entry).await?.resources.iter().any(same);
        Ok(match is_listed {
            true => Came::Stays(Left::Refused),
            false => Came::Gone,
        })
    }

    /// Both forms and both media types: what the rehearsal learned may be lost with it.
    async fn switch_off(&self, id: &str) -> Result<(), Unreachable> {
        let with_path = patch("replace", Some("active"), &false.into());
        let without = patch("replace", None, &serde_json::json!({ "active": false }));
        for (kind, body) in [
            (JSON, &with_path),
            (SCIM_JSON, &with_path),
            (SCIM_JSON, &without),
        ] {
            let path = path::one(Endpoint::Users, id);
            let credential = Credential::Bearer(self.token);
            let act = Act::SwitchOffInstead.name();
            let body = body.to_string();
            let sent = Some((kind, body.as_str()));
            let answer = self
                .writer
                .send(Method::PATCH, &path, credential, sent, act)
                .await?;
            if (200..300).contains(&answer.status) {
                break;
            }
        }
        Ok(())
    }
}

fn without_others(mut found: Found, entry: &Entry) -> Found {
    found
        .resources
        .retain(|one| entry.whose(one) != Whose::Others);
    found
}
