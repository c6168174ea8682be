//! Creating, replacing, patching and deleting people and groups (RFC 7644 §3.3, §3.5, §3.6), with
//! entity tags (§3.14). Whether what was sent may stand is judged in `draft`.

use axum::http::{StatusCode, header};
use serde_json::{Map, Value, json};

use super::asked::{Answered, Asked, Moment};
use super::choose;
use super::draft::{Draft, Reason};
use super::habit::Habit;
use super::record::{Record, fresh_id, odd_id};
use super::refused::Refused;
use super::{Scim, Which, patch};

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
            && let Some(there) = self.all(which).iter().find(|one| one.serial == serial)
        {
            return Ok(self.answer_with(which, there, StatusCode::OK, asked));
        }
        if namesake.is_some() || is_remembered {
            return Err(taken(which));
        }
        let id = fresh_id()
            .map_err(|why| Refused::new(StatusCode::INTERNAL_SERVER_ERROR, why.to_string()))?;
        self.last_serial += 1;
        let serial = self.last_serial;
        let record = Record {
            serial,
            id,
            odd_id: odd_id(&name, serial),
            attributes: draft.attributes,
            members: draft.members,
            created: moment.now,
            changed: moment.now,
            version: 1,
            born: Some(moment.running),
        };
        let answered = self.answer_with(which, &record, StatusCode::CREATED, asked);
        let location = self.location(which, &record);
        self.all_mut(which).push(record);
        Ok(answered.with(header::LOCATION, location))
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
            for one in self.users.iter_mut().filter(|one| one.serial == serial) {
                one.attributes.insert("active".into(), json!(false));
                one.changed = moment.now;
                one.version += 1;
            }
            return Ok(Answered::empty(StatusCode::NO_CONTENT));
        }
        let position = self.all(which).iter().position(|one| one.serial == serial);
        if let Some(position) = position {
            let gone = self.all_mut(which).remove(position);
            if which == Which::Users {
                self.deleted.insert(gone.text("userName").to_lowercase());
            }
        }
        for group in &mut self.groups {
            group.members.retain(|member| *member != serial);
        }
        Ok(Answered::empty(StatusCode::NO_CONTENT))
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
        let all = self.all_mut(which).iter_mut();
        for one in all.filter(|one| one.serial == serial) {
            if one.attributes != draft.attributes || one.members != draft.members {
                one.changed = moment.now;
                one.version += 1;
            }
            one.attributes.clone_from(&draft.attributes);
            one.members.clone_from(&draft.members);
        }
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
    let attribute = match which {
        Which::Users => "userName",
        Which::Groups => "displayName",
    };
    attributes
        .get(attribute)
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
