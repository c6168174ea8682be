//! Whether a person or a group may stand as it was sent or patched: what is required, what an
//! address is, who a member is, which name is taken. Storing it is in `write`.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::habit::Habit;
use super::refused::Refused;
use super::{Scim, Which, normal};

pub(super) struct Draft {
    pub(super) attributes: Map<String, Value>,
    /// Serial numbers of people.
    pub(super) members: BTreeSet<u64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    Create,
    Replace,
    Patch,
}

impl Scim {
    pub(super) fn draft(
        &self,
        which: Which,
        given: &Map<String, Value>,
        reason: Reason,
    ) -> Result<Draft, Refused> {
        let shape = which.shape();
        let mut attributes = normal::object(&shape.tables(), given)?;
        if self.has(Habit::NoExternalId) {
            attributes.remove("externalId");
        }
        for required in shape.attributes.iter().filter(|one| one.required) {
            let text = attributes.get(required.name).and_then(Value::as_str);
            if text.is_none_or(|text| text.trim().is_empty()) {
                return Err(Refused::value(format!("{} is required.", required.name)));
            }
        }
        let members = match which {
            Which::Users => {
                self.judge_person(&mut attributes, reason)?;
                BTreeSet::new()
            }
            Which::Groups => self.members(&mut attributes, reason)?,
        };
        Ok(Draft {
            attributes,
            members,
        })
    }

    fn judge_person(
        &self,
        attributes: &mut Map<String, Value>,
        reason: Reason,
    ) -> Result<(), Refused> {
        let name = text(attributes.get("userName"));
        if self.has(Habit::AddressesOnly) && !is_address(name) {
            return Err(Refused::value("userName must be an e-mail address."));
        }
        let part = |part: &str| text(attributes.get("name").and_then(|name| name.get(part)));
        let is_named = !part("givenName").is_empty() && !part("familyName").is_empty();
        if self.has(Habit::NeedsNames) && reason != Reason::Patch && !is_named {
            return Err(Refused::value(
                "name.givenName and name.familyName are required.",
            ));
        }
        let emails = attributes.get("emails").and_then(Value::as_array);
        let primary = |one: &&Value| one["primary"] == json!(true);
        if emails.is_some_and(|emails| emails.iter().filter(primary).count() > 1) {
            return Err(Refused::value("Only one e-mail address can be primary."));
        }
        if reason != Reason::Patch {
            attributes.entry("active").or_insert(json!(true));
        }
        Ok(())
    }

    /// Takes the members out and finds out who they are.
    fn members(
        &self,
        attributes: &mut Map<String, Value>,
        reason: Reason,
    ) -> Result<BTreeSet<u64>, Refused> {
        let given = match attributes.remove("members") {
            Some(Value::Array(given)) => given,
            _ => Vec::new(),
        };
        let mut members = BTreeSet::new();
        for member in &given {
            if self.has(Habit::NeedsRef) && text(member.get("$ref")).is_empty() {
                return Err(Refused::value("A member needs $ref."));
            }
            let id = text(member.get("value"));
            let user = self
                .find(Which::Users, id)
                .ok_or_else(|| Refused::value(format!("There is no user with the id {id}.")))?;
            members.insert(user.serial);
        }
        if self.has(Habit::NoEmptyGroups) && reason != Reason::Patch && members.is_empty() {
            return Err(Refused::value("A group needs a member."));
        }
        if self.has(Habit::DropsMembersOnCreation) && reason == Reason::Create {
            members.clear();
        }
        Ok(members)
    }

    /// Who has this userName already, apart from the one with this serial number. Compared without
    /// regard to case (RFC 7643 §4.1.1).
    pub(super) fn namesake(&self, which: Which, name: &str, but: Option<u64>) -> Option<u64> {
        let must_differ = match which {
            Which::Users => !self.has(Habit::CreatesDuplicates),
            Which::Groups => self.has(Habit::UniqueGroupNames),
        };
        let mut namesakes = self.directory.all(which).named(name);
        namesakes
            .find(|one| must_differ && Some(one.serial) != but)
            .map(|one| one.serial)
    }
}

fn text(value: Option<&Value>) -> &str {
    value.and_then(Value::as_str).unwrap_or_default()
}

/// One at sign with something before it and a name with a dot behind it.
fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let has_room = text
        .chars()
        .any(|one| one.is_whitespace() || one.is_control());
    let labels = domain.split('.');
    !has_room
        && !local.is_empty()
        && !domain.contains('@')
        && domain.contains('.')
        && labels.into_iter().all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_has_one_at_sign_and_a_domain() {
        assert!(is_address("anna+kisi@practice.example"));
        for other in [
            "",
            "anna",
            "@practice.example",
            "anna@",
            "anna@practice",
            "anna@practice.",
            "a@b@practice.example",
            "an na@practice.example",
            "anna@practice.example\n",
        ] {
            assert!(!is_address(other), "{other}");
        }
    }
}
