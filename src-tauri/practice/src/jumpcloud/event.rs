//! What Directory Insights remembers: who was sent to Kisi, and who signed in. Names and fields are
//! those of its document where it has them; what it leaves open is in `assumed`.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::application::Application;
use super::wire::time;

#[derive(Default)]
pub(crate) struct Events(Vec<Event>);

pub(crate) struct Event {
    /// Later ones have greater ids.
    pub(crate) id: String,
    pub(crate) at: Timestamp,
    pub(crate) service: &'static str,
    pub(crate) record: Value,
}

/// Provisioning is told among the directory's events, a sign-in among those of single sign-on.
pub(crate) const DIRECTORY: &str = "directory";
pub(crate) const SSO: &str = "sso";

/// What happened, to whom.
pub(crate) struct Happened<'a> {
    pub(crate) service: &'static str,
    pub(crate) kind: &'a str,
    /// `user` or `user_group`, and what it is called.
    pub(crate) resource: (&'static str, &'a str),
    pub(crate) error: Option<&'a str>,
}

impl Events {
    pub(crate) fn all(&self) -> &[Event] {
        &self.0
    }

    pub(crate) fn record(
        &mut self,
        organization: &str,
        application: Option<&Application>,
        happened: &Happened<'_>,
        now: Timestamp,
    ) {
        let id = format!("{:024x}", self.0.len() + 1);
        let application = application.map(|one| {
            json!({ "id": one.id, "name": "saml2", "display_label": one.label, "sso_url": one.sso_url })
        });
        let (kind, name) = happened.resource;
        let record = json!({
            "id": id,
            "event_type": happened.kind,
            "service": happened.service,
            "timestamp": time(now),
            "organization": organization,
            "provider": null,
            "success": happened.error.is_none(),
            "error_message": happened.error,
            "application": application,
            "initiated_by": { "type": "system" },
            "resource": { "type": kind, "name": name },
            "@version": "1",
        });
        self.0.push(Event {
            id,
            at: now,
            service: happened.service,
            record,
        });
    }
}
