//! Who is in practice JumpCloud: eight people, the same in every practice, one of them suspended and
//! one with an expired password. They have no passwords and no keys, and nobody can be added.

use serde_json::{Value, json};

pub(crate) struct Person {
    pub(crate) email: &'static str,
    pub(crate) first_name: &'static str,
    pub(crate) last_name: &'static str,
    pub(crate) suspended: bool,
    pub(crate) password_expired: bool,
    /// Names of groups beside the one that everybody is in.
    groups: &'static [&'static str],
}

/// JumpCloud's group of everybody.
pub(super) const EVERYBODY: &str = "All Users";
pub(super) const CONTRACTORS: &str = "Contractors";
pub(super) const TRIAL: &str = "Kisi trial";

const fn person(
    email: &'static str,
    first_name: &'static str,
    last_name: &'static str,
    groups: &'static [&'static str],
) -> Person {
    Person {
        email,
        first_name,
        last_name,
        suspended: false,
        password_expired: false,
        groups,
    }
}

pub(crate) const PEOPLE: [Person; 8] = [
    person("anna.kim@practice.example", "Anna", "Kim", &[TRIAL]),
    person("ben.okafor@practice.example", "Ben", "Okafor", &[TRIAL]),
    person("carla.mendes@practice.example", "Carla", "Mendes", &[TRIAL]),
    Person {
        suspended: true,
        ..person(
            "dmitri.volkov@practice.example",
            "Dmitri",
            "Volkov",
            &[TRIAL],
        )
    },
    Person {
        password_expired: true,
        ..person("elif.aydin@practice.example", "Elif", "Aydın", &[TRIAL])
    },
    person(
        "farid.haddad@practice.example",
        "Farid",
        "Haddad",
        &[CONTRACTORS],
    ),
    person("maria.owner@practice.example", "Maria", "Owner", &[]),
    person("tom.member@practice.example", "Tom", "Member", &[TRIAL]),
];

impl Person {
    pub(crate) fn is_in(&self, group: &str) -> bool {
        group == EVERYBODY || self.groups.contains(&group)
    }

    /// The e-mail address in practice, unless a fault says that usernames are none.
    pub(crate) fn username(&self, is_address: bool) -> String {
        match is_address {
            true => self.email.to_owned(),
            false => self.first_name.to_lowercase(),
        }
    }

    pub(crate) fn display_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// What JumpCloud sends as `active`: who cannot sign in to JumpCloud is not active elsewhere.
    pub(crate) fn is_active(&self) -> bool {
        !self.suspended && !self.password_expired
    }

    pub(crate) fn to_json(&self, is_address: bool) -> Value {
        json!({
            "username": self.username(is_address),
            "email": self.email,
            "firstname": self.first_name,
            "lastname": self.last_name,
            "displayname": self.display_name(),
            "suspended": self.suspended,
            "password_expired": self.password_expired,
        })
    }
}
