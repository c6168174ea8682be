//! Creating, replacing, patching and deleting people and groups (RFC 7644 §3.3, §3.5, §3.6), with
//! entity tags (§3.14). Whether what was sent may stand is judged in `draft`.

use axum::http::{StatusCode, header};
use serde_json::{Map, Value, json};

use super::asked::{Answered, Asked, Moment};
use super::choose;
use super::draft::{Draft, Reason};
use super::habit::Habit;
use super::refused::Refused;
use super::{Record, Scim, Which, patch};
use crate::kisi::directory::New;
use crate::kisi::directory::record::{Own, Said};

impl Scim {
    pub(super) fn read(&self, which: Which, id: &str, asked: &Asked) -> Result<Answered, Refused> {
        let record = self.known(which, id)?;
        let seen = asked.header(header::IF_NONE_MATCH);
        if seen.is_some_and(|tags| has_tag(tags, &record.tag())) {
            let same = Answered::empty(StatusCode::NOT_MODIFIED);
            return Ok(same.with(header::ETAG, record.tag()));
        }
        Ok(self.answer_with(which, record, StatusCode::OK, asked))
    }

    pub(super) fn create(
        &mut self,
        which: Which,
        asked: &Asked,
        moment: Moment,
    ) -> Result<Answered, Refused> {
        let draft = self.draft(which, &object(asked)?, Reason::Create)?;
        let name = name(which, &draft.attributes).to_owned();
        let is_remembered = which == Which::Users
            && self.has(Habit::RemembersDeleted)
            && self.deleted.contains(&name.to_lowercase());
        let namesake = self.namesake(which, &name, None);
        if let (Some(serial), true) = (namesake, self.has(Habit::DuplicateIs200))
            && let Some(there) = self.directory.all(which).get(serial)
        {
            return Ok(self.answer_with(which, there, StatusCode::OK, asked));
        }
        if namesake.is_some() || is_remembered {
            return Err(taken(which));
        }
        let new = New {
            said: Said::OverScim(draft.attributes),
            members: draft.members,
            own: Own::PUSHED,
            now: moment.now,
            born: Some(moment.running),
        };
        let broken =
            |why: anyhow::Error| Refused::new(StatusCode::INTERNAL_SERVER_ERROR, why.to_string());
        let serial = self.directory.add(which, new).map_err(broken)?;
        let record = self.numbered(which, serial)?;
        let answered = self.answer_with(which, record, StatusCode::CREATED, asked);
        Ok(answered.with(header::LOCATION, self.location(which, record)))
    }

    pub(super) fn replace(
        &mut self,
        which: Which,
        id: &str,
        asked: &Asked,
        moment: Moment,
    ) -> Result<Answered, Refused> {
        self.still_same(which, id, asked)?;
        let draft = self.draft(which, &object(asked)?, Reason::Replace)?;
        let serial = self.known(which, id)?.serial;
        self.store(which, serial, draft, moment)?;
        Ok(self.answer_with(which, self.known(which, id)?, StatusCode::OK, asked))
    }

    pub(super) fn patch(
        &mut self,
        which: Which,
        id: &str,
        asked: &Asked,
        moment: Moment,
    ) -> Result<Answered, Refused> {
        self.still_same(which, id, asked)?;
        let record = self.known(which, id)?;
        let serial = record.serial;
        let mut changed = self.view(which, record);
        patch::apply(which.shape(), &mut changed, &object(asked)?)?;
        let draft = self.draft(which, &changed, Reason::Patch)?;
        self.store(which, serial, draft, moment)?;
        let record = self.known(which, id)?;
        Ok(match self.has(Habit::PatchAnswers204) {
            true => Answered::empty(StatusCode::NO_CONTENT),
            false => self.answer_with(which, record, StatusCode::OK, asked),
        })
    }

    pub(super) fn delete(
        &mut self,
        which: Which,
        id: &str,
        asked: &Asked,
        moment: Moment,
    ) -> Result<Answered, Refused> {
        let forbids = match which {
            Which::Users => Habit::CannotDelete,
            Which::Groups => Habit::CannotDeleteGroups,
        };
        if self.has(forbids) {
            return Err(Refused::method("GET, PUT, PATCH"));
        }
        self.still_same(which, id, asked)?;
        let serial = self.known(which, id)?.serial;
        if which == Which::Users && self.has(Habit::DeleteDeactivates) {
            self.directory.change(which, serial, moment.now, |one| {
                let mut attributes = one.attributes();
                attributes.insert("active".into(), json!(false));
                one.said = Said::OverScim(attributes);
                one.own.by_scim = true;
                one.changed = moment.now;
                one.version += 1;
            });
            return Ok(Answered::empty(StatusCode::NO_CONTENT));
        }
        let gone = self.directory.remove(which, serial, moment.now);
        if let Some(gone) = gone.filter(|_| which == Which::Users) {
            self.deleted.insert(gone.text("userName").to_lowercase());
        }
        Ok(Answered::empty(StatusCode::NO_CONTENT))
    }

    fn numbered(&self, which: Which, serial: u64) -> Result<&Record, Refused> {
        let record = self.directory.all(which).get(serial);
        record.ok_or_else(|| Refused::not_found(which.shape().name))
    }

    fn known(&self, which: Which, id: &str) -> Result<&Record, Refused> {
        self.find(which, id)
            .ok_or_else(|| Refused::not_found(which.shape().name))
    }

    /// `If-Match`: 412 when somebody else changed it since.
    fn still_same(&self, which: Which, id: &str, asked: &Asked) -> Result<(), Refused> {
        let record = self.known(which, id)?;
        match asked.header(header::IF_MATCH) {
            Some(tags) if !has_tag(tags, &record.tag()) => Err(Refused::new(
                StatusCode::PRECONDITION_FAILED,
                "It was changed meanwhile.",
            )),
            _ => Ok(()),
        }
    }

    fn store(
        &mut self,
        which: Which,
        serial: u64,
        draft: Draft,
        moment: Moment,
    ) -> Result<(), Refused> {
        let name = name(which, &draft.attributes);
        if self.namesake(which, name, Some(serial)).is_some() {
            return Err(taken(which));
        }
        self.directory.change(which, serial, moment.now, |one| {
            if one.attributes() != draft.attributes || one.members != draft.members {
                one.changed = moment.now;
                one.version += 1;
            }
            one.said = Said::OverScim(draft.attributes);
            one.members = draft.members;
            one.own.by_scim = true;
        });
        Ok(())
    }

    fn answer_with(
        &self,
        which: Which,
        record: &Record,
        status: StatusCode,
        asked: &Asked,
    ) -> Answered {
        let wanted = choose::Wanted::of(asked);
        let view = wanted.choose(which.shape(), self.view(which, record));
        Answered::json(status, self.shown(view)).with(header::ETAG, record.tag())
    }
}

fn taken(which: Which) -> Refused {
    Refused::taken(match which {
        Which::Users => "userName is taken.",
        Which::Groups => "displayName is taken.",
    })
}

fn name(which: Which, attributes: &Map<String, Value>) -> &str {
    attributes
        .get(which.name())
        .and_then(Value::as_str)
        .unwrap_or_default()
}

fn has_tag(tags: &str, tag: &str) -> bool {
    let strong = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    tags.trim() == "*" || tags.split(',').any(|one| strong(one) == strong(tag))
}

/// The body as an object.
pub(super) fn object(asked: &Asked) -> Result<Map<String, Value>, Refused> {
    match serde_json::from_slice(&asked.body) {
        Ok(Value::Object(object)) => Ok(object),
        _ => Err(Refused::syntax("The body is not a JSON object.")),
    }
}
