//! Kisi's SCIM 2.0 server (RFC 7643, RFC 7644) over the people and groups of the directory, asked as
//! plain data. The HTTP is in `routes`; what no document says about Kisi's real one is in `habit` and `assumed`.

pub(crate) mod asked;
mod choose;
mod discovery;
mod draft;
mod dress;
mod endpoint;
mod filter;
pub(crate) mod front;
pub(crate) mod habit;
mod list;
mod normal;
mod patch;
mod refused;
pub(crate) mod routes;
mod schema;
mod switch;
pub(crate) mod traffic;
mod view;
mod write;

use std::collections::BTreeSet;

use axum::http::{StatusCode, header};
use jiff::Timestamp;
use serde_json::{Value, json};

use asked::{Answered, Asked, Moment};
use habit::Habit;
use refused::Refused;
use schema::{GROUP_SHAPE, Shape, USER_SHAPE};

use super::directory::record::Record;
use super::directory::{Directory, Which};

pub(crate) struct Scim {
    enabled: bool,
    token: Option<String>,
    /// Whether a request succeeded since the token was made; nothing before the first one.
    configured: Option<bool>,
    pub(crate) habits: BTreeSet<Habit>,
    /// `http://127.0.0.1:PORT/scim/v2`, known when the port is.
    pub(crate) base: String,
    pub(crate) directory: Directory,
    /// The userName of everybody who was deleted, in small letters.
    deleted: BTreeSet<String>,
}

impl Which {
    fn shape(self) -> &'static Shape {
        match self {
            Which::Users => &USER_SHAPE,
            Which::Groups => &GROUP_SHAPE,
        }
    }
}

impl Scim {
    pub(crate) fn new(now: Timestamp) -> Self {
        Self {
            enabled: false,
            token: None,
            configured: None,
            habits: BTreeSet::new(),
            base: String::new(),
            directory: Directory::new(now),
            deleted: BTreeSet::new(),
        }
    }

    /// Answers one request. The first that succeeds makes Kisi count SCIM as configured.
    pub(crate) fn answer(&mut self, asked: &Asked, moment: Moment) -> Answered {
        let answered = match self.admit(asked) {
            Ok(()) => self.endpoint(asked, moment).unwrap_or_else(Answered::from),
            Err(refused) => refused,
        };
        if self.is_authorized(asked) && answered.status.is_success() {
            self.configured = Some(true);
        }
        self.dress(answered)
    }

    /// So many people and groups, and the habits, for tests. No token.
    pub(crate) fn told(&self, most: usize) -> Value {
        let all = |which: Which| -> Value {
            let shown = |one| self.shown(self.view(which, one));
            self.all(which).iter().take(most).map(shown).collect()
        };
        json!({
            "base": self.base,
            "habits": self.habits.iter().map(|habit| habit.id()).collect::<Value>(),
            "users": all(Which::Users),
            "users_count": self.all(Which::Users).len(),
            "groups": all(Which::Groups),
        })
    }

    fn has(&self, habit: Habit) -> bool {
        self.habits.contains(&habit)
    }

    fn all(&self, which: Which) -> &[Record] {
        self.directory.all(which).as_slice()
    }

    /// Only the right token passes, and only while SCIM is switched on.
    fn admit(&self, asked: &Asked) -> Result<(), Answered> {
        let is_open = self.enabled
            && self.has(Habit::OpenDiscovery)
            && asked
                .path
                .first()
                .is_some_and(|first| first == "ServiceProviderConfig");
        if is_open || self.is_authorized(asked) {
            return Ok(());
        }
        let refused = Refused::new(StatusCode::UNAUTHORIZED, "Access denied.");
        Err(Answered::from(refused).with(header::WWW_AUTHENTICATE, "Bearer"))
    }
}
