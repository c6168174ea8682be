//! Who may ask JumpCloud's API: two administrators by their keys, and a service account by tokens
//! that it fetches (OAuth 2.0 client credentials, RFC 6749 §4.4). No `Debug`: secrets are in here.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::Result;
use axum::http::{HeaderMap, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::random;

/// How long a token is good for (JumpCloud, "Service Account for APIs").
pub(crate) const LIFE: Duration = Duration::from_secs(3_600);

pub(crate) struct Keys {
    pub(crate) admin: String,
    /// Of an administrator who may only look.
    pub(crate) reader: String,
    /// Client id and client secret.
    pub(crate) service_account: (String, String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Admin,
    Reader,
    ServiceAccount,
}

impl Keys {
    pub(crate) fn new() -> Result<Self> {
        Ok(Self {
            admin: format!("jca_{}", random::hex(18)?),
            reader: format!("jca_{}", random::hex(18)?),
            service_account: (random::hex(16)?, random::hex(24)?),
        })
    }

    /// The administrator whose key this is.
    pub(super) fn owner(&self, key: &[u8]) -> Option<Who> {
        match key {
            key if key == self.admin.as_bytes() => Some(Who::Admin),
            key if key == self.reader.as_bytes() => Some(Who::Reader),
            _ => None,
        }
    }

    /// Whether the service account names itself, by HTTP Basic (RFC 6749 §2.3.1).
    pub(super) fn is_service_account(&self, headers: &HeaderMap) -> bool {
        let sent = after(headers, "Basic ").and_then(|text| STANDARD.decode(text).ok());
        let (id, secret) = &self.service_account;
        sent.is_some_and(|sent| sent == format!("{id}:{secret}").as_bytes())
    }
}

/// What follows the scheme in `Authorization`.
pub(super) fn after<'a>(headers: &'a HeaderMap, scheme: &str) -> Option<&'a str> {
    let sent = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    sent.strip_prefix(scheme)
}

/// The tokens that were given out, each with when it ends, counted from the start of practice.
#[derive(Default)]
pub(crate) struct Tokens(BTreeMap<String, Duration>);

impl Tokens {
    pub(super) fn give(&mut self, running: Duration) -> Result<String> {
        let token = random::hex(32)?;
        self.0.insert(token.clone(), running + LIFE);
        Ok(token)
    }

    pub(super) fn is_good(&self, token: &str, running: Duration) -> bool {
        self.0.get(token).is_some_and(|ends| running < *ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_good_for_an_hour() {
        let mut tokens = Tokens::default();
        let token = tokens.give(Duration::from_secs(5)).expect("random bytes");
        assert!(tokens.is_good(&token, Duration::from_secs(3_604)));
        assert!(!tokens.is_good(&token, Duration::from_secs(3_605)));
        assert!(!tokens.is_good("another", Duration::ZERO));
    }
}
