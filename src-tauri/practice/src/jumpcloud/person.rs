//! One person of JumpCloud, a "system user" of its API v1: what a roster, a sign-in and Kisi need to
//! know of them. They have no passwords and no keys. Who there is stands in `crate::crowd`.

use std::borrow::Cow;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::list::Row;
use super::wire::time;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    /// 24 hex digits; later people have greater ones.
    pub(crate) id: String,
    /// As it was typed; see [`Seen`] for what a fault makes of it.
    pub(crate) username: String,
    /// Empty for somebody without an address.
    pub(crate) email: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) display_name: String,
    pub(crate) department: &'static str,
    /// Older records have none.
    pub(crate) state: Option<State>,
    /// Whether they ever set a password.
    pub(crate) activated: bool,
    pub(crate) suspended: bool,
    pub(crate) locked: bool,
    pub(crate) password_expired: bool,
    pub(crate) created: Timestamp,
    pub(crate) unix_uid: u32,
    /// A bit for each group, by its place in the organization's list.
    pub(crate) groups: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Staged,
    Activated,
    Suspended,
}

impl State {
    /// As the API writes it.
    fn tag(self) -> &'static str {
        match self {
            State::Staged => "STAGED",
            State::Activated => "ACTIVATED",
            State::Suspended => "SUSPENDED",
        }
    }
}

impl Person {
    pub(crate) fn is_in(&self, group: usize) -> bool {
        self.groups >> group & 1 == 1
    }

    pub(crate) fn join(&mut self, group: usize) {
        self.groups |= 1 << group;
    }

    /// What JumpCloud sends as `active`: who cannot sign in to JumpCloud is not active elsewhere.
    pub(crate) fn is_active(&self) -> bool {
        !self.suspended && !self.password_expired
    }
}

/// A person as the API shows them now.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'a> {
    pub(crate) person: &'a Person,
    /// Unless a fault says that usernames are no addresses.
    pub(crate) by_address: bool,
}

impl Seen<'_> {
    pub(crate) fn username(&self) -> Cow<'_, str> {
        match self.by_address {
            true => Cow::Borrowed(&self.person.username),
            false => Cow::Owned(self.person.first_name.to_lowercase()),
        }
    }
}

impl Row for Seen<'_> {
    const COME_BY: &'static [&'static str] = &["_id", "id", "unix_uid"];

    /// What lists are mostly filtered and sorted by, without making the whole record.
    fn cell(&self, field: &str) -> Option<Cow<'_, str>> {
        let person = self.person;
        let truth = |value| Cow::Borrowed(if value { "true" } else { "false" });
        Some(match field {
            "_id" | "id" => Cow::Borrowed(&person.id),
            "email" => Cow::Borrowed(&person.email),
            "username" => self.username(),
            "firstname" => Cow::Borrowed(&person.first_name),
            "lastname" => Cow::Borrowed(&person.last_name),
            "displayname" => Cow::Borrowed(&person.display_name),
            "department" => Cow::Borrowed(person.department),
            "state" => Cow::Borrowed(person.state?.tag()),
            "activated" => truth(person.activated),
            "suspended" => truth(person.suspended),
            "account_locked" => truth(person.locked),
            "password_expired" => truth(person.password_expired),
            "created" => Cow::Owned(time(person.created)),
            _ => return None,
        })
    }

    /// The fields that were recorded.
    fn shown(&self) -> Value {
        let person = self.person;
        let mut record = untouched();
        let mut tell = |name: &str, value: Value| record[name] = value;
        for name in ["_id", "id"] {
            tell(name, json!(person.id));
        }
        tell("username", json!(self.username()));
        tell("email", json!(person.email));
        tell("firstname", json!(person.first_name));
        tell("lastname", json!(person.last_name));
        tell("displayname", json!(person.display_name));
        tell("department", json!(person.department));
        tell("activated", json!(person.activated));
        tell("suspended", json!(person.suspended));
        tell("account_locked", json!(person.locked));
        let locked_on = person.locked.then(|| time(person.created));
        tell("account_locked_date", json!(locked_on));
        tell("password_expired", json!(person.password_expired));
        tell("created", json!(time(person.created)));
        tell("unix_uid", json!(person.unix_uid));
        tell("unix_guid", json!(person.unix_uid));
        if let Some(state) = person.state {
            tell("state", json!(state.tag()));
        }
        record
    }
}

/// What is the same for everybody in practice.
fn untouched() -> Value {
    json!({
        "addresses": [],
        "allow_public_key": true,
        "attributes": [],
        "company": "",
        "costCenter": "",
        "description": "",
        "disableDeviceMaxLoginAttempts": false,
        "employeeIdentifier": null,
        "employeeType": "",
        "enable_managed_uid": false,
        "enable_user_portal_multifactor": false,
        "external_dn": "",
        "external_source_type": "",
        "externally_managed": false,
        "jobTitle": "",
        "ldap_binding_user": false,
        "location": "",
        "mfa": { "exclusion": false, "configured": false },
        "middlename": "",
        "password_never_expires": false,
        "passwordless_sudo": false,
        "phoneNumbers": [],
        "samba_service_user": false,
        "ssh_keys": [],
        "sudo": false,
        "systemUsername": "",
        "totp_enabled": false,
    })
}
