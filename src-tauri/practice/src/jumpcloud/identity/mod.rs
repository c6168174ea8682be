//! The Identity Management tab of an application: what was typed, Test Connection, Activate. The
//! requests go to practice Kisi only, and JumpCloud's real ones were never recorded (`assumed`).

mod client;
mod send;
mod test;

use serde_json::{Value, json};

pub(crate) use send::{Sent, send};
pub(crate) use test::test;

/// No `Debug`: the token is in it.
#[derive(Clone)]
pub(crate) struct Identity {
    pub(crate) base_url: String,
    pub(crate) token: String,
    pub(crate) test_email: String,
    /// "Enable management of User Groups and Group Membership in this application".
    pub(crate) groups: bool,
    /// Test Connection succeeded with what is typed now.
    pub(crate) tested: bool,
    pub(crate) active: bool,
}

impl Identity {
    /// Without the token.
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "base_url": self.base_url,
            "test_email": self.test_email,
            "groups": self.groups,
            "tested": self.tested,
            "active": self.active,
        })
    }
}
