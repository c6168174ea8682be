//! The people of both sides, as little as the comparison needs: there may be a hundred thousand on each.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::address::{folded, is_address};
use super::gap::{Gap, Side};
use super::kind::{Reason, Reasons};
use crate::{jumpcloud, kisi, scim};

/// How people come to Kisi.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Road {
    /// By SCIM, with JumpCloud's user name as `userName`: its default.
    #[default]
    UserName,
    /// By SCIM, with the e-mail address as `userName`.
    Email,
    /// By a directory import.
    Import,
}

/// How Kisi's people were read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    #[default]
    Nothing,
    Scim,
    Api,
}

/// Somebody who would come from JumpCloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comer {
    pub id: Box<str>,
    pub name: Box<str>,
    pub email: Box<str>,
    /// What Kisi will get as the user name, where that is not the e-mail address letter by letter.
    pub sent: Option<Box<str>>,
    /// Those that the record itself shows.
    pub reasons: Reasons,
}

/// Somebody whom Kisi has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Present {
    pub id: Box<str>,
    pub name: Box<str>,
    pub email: Box<str>,
    pub by_scim: ByScim,
    /// Whether SCIM has switched them off; `None` where that is not told.
    pub off: Option<bool>,
}

/// Whether SCIM manages somebody in Kisi.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByScim {
    Yes,
    No,
    NotKnown,
}

/// Whom to watch for, by their addresses.
#[derive(Clone, Debug, Default)]
pub struct Marked {
    pub owner: Option<String>,
    pub administrators: Vec<String>,
    pub tester: Option<String>,
}

/// Everything that was read.
#[derive(Clone, Debug, Default)]
pub struct Sides {
    pub road: Road,
    pub source: Source,
    pub comers: Vec<Comer>,
    pub present: Vec<Present>,
    /// Folded addresses of JumpCloud's people who are in none of the groups; `None` when nobody looked at them all.
    pub outside: Option<HashSet<Box<str>>>,
    /// How many people each group has, where groups were read.
    pub groups: Vec<usize>,
    pub gaps: Vec<Gap>,
    pub marked: Marked,
}

impl Comer {
    /// From JumpCloud's record.
    #[must_use]
    pub fn of(person: &jumpcloud::Person, road: Road) -> Self {
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        let email = text(&person.email);
        let sent = match road {
            Road::UserName => text(&person.username),
            Road::Email | Road::Import => email.clone(),
        };
        let mut reasons = states(person);
        let name = [&person.firstname, &person.lastname].map(text);
        if name.iter().all(|part| part.trim().is_empty()) {
            reasons.add(Reason::NoName);
        }
        if email.trim().is_empty() {
            reasons.add(Reason::NoEmail);
        } else if !is_address(email.trim()) {
            reasons.add(Reason::NoAddress);
        } else if folded(&sent) != folded(&email) {
            reasons.add(Reason::UserNameOther);
        } else if sent.trim() != sent {
            reasons.add(Reason::Blanks);
        }
        let sent = (sent != email.trim()).then(|| sent.into());
        Self {
            id: person.id.as_str().into(),
            name: name.join(" ").trim().into(),
            email: email.trim().into(),
            sent,
            reasons,
        }
    }

    /// Somebody who comes, and of whom nothing else could be read.
    #[must_use]
    pub fn unread(id: &str) -> Self {
        Self {
            id: id.into(),
            name: "".into(),
            email: "".into(),
            sent: None,
            reasons: [Reason::RecordUnread].into_iter().collect(),
        }
    }
}

/// Everything that keeps somebody from using JumpCloud, not only the worst of it.
fn states(person: &jumpcloud::Person) -> Reasons {
    let state = person.state.as_deref().unwrap_or_default();
    let is = |name: &str| state.eq_ignore_ascii_case(name);
    [
        (person.suspended || is("SUSPENDED"), Reason::Suspended),
        (person.password_expired, Reason::PasswordExpired),
        (person.account_locked, Reason::Locked),
        (is("STAGED"), Reason::Staged),
        (person.activated == Some(false), Reason::NeverActivated),
    ]
    .into_iter()
    .filter_map(|(is, reason)| is.then_some(reason))
    .collect()
}

impl Present {
    /// From a SCIM list. An external id is given by whoever provisions (RFC 7643 §3.1): then SCIM manages them.
    #[must_use]
    pub fn of_scim(person: &scim::Resource, used: Option<bool>) -> Self {
        let given = [&person.given_name, &person.family_name];
        let given: Vec<_> = given.into_iter().filter_map(Option::as_deref).collect();
        let name = person.display_name.clone();
        let is_provisioned = person
            .external_id
            .as_deref()
            .is_some_and(|id| !id.is_empty());
        Self {
            id: person.id.as_ref().map_or("", |id| &id.text).into(),
            name: name.unwrap_or_else(|| given.join(" ")).into(),
            email: person.user_name.as_deref().unwrap_or_default().into(),
            by_scim: by_scim(is_provisioned, used),
            off: person.is_active().map(|is_active| !is_active),
        }
    }

    /// From Kisi's own interface, where SCIM's switch is on for everybody whom SCIM does not manage.
    #[must_use]
    pub fn of_api(person: &kisi::Person, used: Option<bool>) -> Self {
        let off = person.scim_access_enabled.map(|is_on| !is_on);
        Self {
            id: person.id.to_string().into(),
            name: person.name.as_deref().unwrap_or_default().into(),
            email: person.email.as_deref().unwrap_or_default().into(),
            by_scim: by_scim(off == Some(true), used),
            off,
        }
    }
}

/// `used`: whether anybody had ever used SCIM before we asked.
fn by_scim(is_sure: bool, used: Option<bool>) -> ByScim {
    match (is_sure, used) {
        (true, _) => ByScim::Yes,
        (false, Some(false)) => ByScim::No,
        (false, _) => ByScim::NotKnown,
    }
}

impl Sides {
    /// Whether a side has no gap.
    #[must_use]
    pub fn is_whole(&self, side: Side) -> bool {
        self.gaps.iter().all(|gap| gap.part.side() != side)
    }
}
