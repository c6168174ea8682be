//! Takes away whatever the ledger names: after a rehearsal that stopped, or at the next start. Each removal is proven by
//! looking; what stays is named.

use std::time::Duration;

use super::find::find;
use super::ledger::{Entry, Ledger};
use crate::observation::{Act, Left, Leftover};
use crate::scim::path::{self, Endpoint};
use crate::scim::{JSON, Reply, Resource, SCIM_JSON, patch, reply};
use crate::secret::Secret;
use crate::wire::{Credential, Method, Unreachable, Writer};

/// How often somebody is asked again who did not answer, and how long we wait before.
const TRIES: u32 = 3;
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
    for entry in &entries {
        cleaning.patiently(entry).await;
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

impl Cleaning<'_> {
    async fn patiently(&self, entry: &Entry) {
        for attempt in 1..=TRIES {
            match self.one(entry).await {
                Ok(Came::Gone) => return self.ledger.gone(entry.number),
                Ok(Came::Stays(why)) => return self.ledger.stays(entry.number, why),
                Err(_) if attempt < TRIES => tokio::time::sleep(PAUSE).await,
                Err(_) => self.ledger.stays(entry.number, Left::Silence),
            }
        }
    }

    async fn one(&self, entry: &Entry) -> Result<Came, Unreachable> {
        let ids = match &entry.id {
            Some(id) => vec![id.clone()],
            None => self.lost(entry).await?,
        };
        let mut stays = None;
        for id in ids {
            self.ledger.made(entry.number, &id);
            let removed = self.remove(entry.endpoint, &id).await?;
            if let Came::Stays(why) = self.look(entry, &id, &removed).await? {
                stays = Some(why);
            }
        }
        Ok(stays.map_or(Came::Gone, Came::Stays))
    }

    /// The ids of what was made although its answer got lost. A list may lag behind: nothing found is asked again.
    async fn lost(&self, entry: &Entry) -> Result<Vec<String>, Unreachable> {
        for attempt in 1..=TRIES {
            let found = self.find(entry).await?;
            if !found.is_empty() || attempt == TRIES {
                let id = |one: Resource| one.id.map(|id| id.text);
                return Ok(found.into_iter().filter_map(id).collect());
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(Vec::new())
    }

    async fn find(&self, entry: &Entry) -> Result<Vec<Resource>, Unreachable> {
        let names: Vec<&str> = entry.names.iter().map(String::as_str).collect();
        let about = Act::CleanFind.name();
        let found = find(
            self.writer.reader(),
            self.token,
            entry.endpoint,
            &names,
            about,
        )
        .await?;
        Ok(found
            .resources
            .into_iter()
            .filter(|one| entry.is(one))
            .collect())
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

    /// Whether it is gone: by its id, and from the list.
    async fn look(&self, entry: &Entry, id: &str, removed: &Reply) -> Result<Came, Unreachable> {
        let path = path::one(entry.endpoint, id);
        let credential = Credential::Bearer(self.token);
        let reader = self.writer.reader();
        let about = Act::CleanLook.name();
        let answer = reader.get(&path, credential, about).await?;
        let there = reply(&answer, entry.endpoint, &[]);
        if matches!(there.status, 404 | 410) {
            let listed = self.find(entry).await?;
            let same = |one: &Resource| one.id.as_ref().is_some_and(|other| other.text == id);
            if !listed.iter().any(same) {
                return Ok(Came::Gone);
            }
            // A list may lag behind.
            tokio::time::sleep(PAUSE).await;
            let listed = self.find(entry).await?;
            return Ok(match listed.iter().any(same) {
                true => Came::Stays(Left::Refused),
                false => Came::Gone,
            });
        }
        let is_off = |reply: &Reply| reply.resource().and_then(Resource::is_active) == Some(false);
        if is_off(&there) {
            return Ok(Came::Stays(Left::SwitchedOff));
        }
        if entry.endpoint == Endpoint::Users && !removed.is_success() {
            self.switch_off(id).await?;
            let answer = reader.get(&path, credential, about).await?;
            if is_off(&reply(&answer, entry.endpoint, &[])) {
                return Ok(Came::Stays(Left::SwitchedOff));
            }
        }
        Ok(Came::Stays(Left::Refused))
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
            let sent = Some((kind, body));
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
