//! Kisi's one organization and what single sign-on changes in it. The shapes are those of Kisi's
//! OpenAPI (`Organization`); what it does not say is in `assumed`.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::directory::record::number;
use super::directory::{OWNER, Which};
use super::event_sets::EventSet;
use super::integrations::Integrations;
use super::metadata::{self, Metadata};
use super::people;
use super::scim::Scim;
use crate::certificate::Certificate;
use crate::crowd::InKisi;

pub(crate) struct Organization {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) domain: String,
    /// The text as it was uploaded, and what was read out of it.
    pub(crate) metadata: Option<(String, Metadata)>,
    pub(crate) sso_configured: Option<bool>,
    /// The issuer where it was typed; otherwise it stands in the metadata.
    issuer: Option<String>,
    pub(crate) certificate: Option<Certificate>,
    pub(crate) next_certificate: Option<Certificate>,
    /// The certificate in the file that was downloaded, where Kisi's is another one.
    pub(crate) downloaded: Option<Certificate>,
    pub(crate) scim: Scim,
    pub(crate) integrations: Integrations,
    pub(crate) event_sets: Vec<EventSet>,
    /// How many e-mails went out to people.
    pub(crate) mails: usize,
    created: Timestamp,
}

impl Organization {
    pub(crate) fn new(name: &str, domain: &str, created: Timestamp) -> Self {
        Self {
            id: 4711,
            name: name.to_owned(),
            domain: domain.to_owned(),
            metadata: None,
            sso_configured: None,
            issuer: None,
            certificate: None,
            next_certificate: None,
            downloaded: None,
            scim: Scim::new(created),
            integrations: Integrations::default(),
            event_sets: Vec::new(),
            mails: 0,
            created,
        }
    }

    pub(crate) fn sso_flow_enabled(&self) -> bool {
        self.metadata.is_some()
    }

    /// Upload and Save. Switches single sign-on on; nobody signed in with it yet.
    /// `false` when the text is no identity provider's metadata, and then nothing changes.
    pub(crate) fn upload(&mut self, xml: &str) -> bool {
        let Some(read) = metadata::read(xml) else {
            return false;
        };
        self.metadata = Some((xml.to_owned(), read));
        self.sso_configured = Some(false);
        true
    }

    /// The first certificate counts at once; a later one waits for [`Organization::rotate`].
    pub(crate) fn take_certificate(&mut self, made: Certificate) {
        match self.certificate {
            None => {
                self.certificate = Some(made);
                self.single_sign_on_changed();
            }
            Some(_) => self.next_certificate = Some(made),
        }
    }

    /// `false` when no next certificate waits.
    pub(crate) fn rotate(&mut self) -> bool {
        let Some(next) = self.next_certificate.take() else {
            return false;
        };
        self.certificate = Some(next);
        self.single_sign_on_changed();
        true
    }

    /// Whether Kisi holds the key to this certificate: the current one or the one that waits.
    pub(crate) fn can_decrypt_for(&self, der: &[u8]) -> bool {
        let own = [&self.certificate, &self.next_certificate];
        own.into_iter().flatten().any(|one| one.der == der)
    }

    /// `GET /organizations/{domain}/public`
    pub(crate) fn public(&self) -> Value {
        json!({
            "id": self.id,
            "resource_type": "Organization",
            "name": self.name,
            "domain": self.domain,
            "places_count": 1,
            "logo": null,
            "sso_flow_enabled": self.sso_flow_enabled(),
            "web_authentication_api_enabled": false,
            "image": null,
            "color": null,
        })
    }

    /// `GET /organization`
    pub(crate) fn current(&self) -> Value {
        json!({
            "id": self.id,
            "resource_type": "Organization",
            "name": self.name,
            "domain": self.domain,
            "logo": null,
            "address": null,
            "description": null,
            "device_logins_expire_after": null,
            "places_count": 1,
            "scim_enabled": self.scim.is_enabled(),
            "sso_flow_enabled": self.sso_flow_enabled(),
            "sso_expiration_override_enabled": false,
            "sso_expiration_override": null,
            "metadata": self.metadata.as_ref().map(|(xml, _)| xml),
            "time_zone": "America/New_York",
            "web_authentication_api_enabled": false,
            "apple_pass_enabled": false,
            "created_at": self.created.to_string(),
            "updated_at": self.created.to_string(),
            "user_id": number(OWNER),
            "transfer_to_id": null,
            "image": null,
            "color": null,
        })
    }

    /// `GET /organization/settings`
    pub(crate) fn settings(&self) -> Value {
        let mut settings = self.current();
        let certificate = self.certificate.as_ref();
        settings["sp_certificate"] = json!(certificate.map(Certificate::pem));
        settings["sp_certificate_expires_at"] =
            json!(certificate.map(|made| made.not_after.to_string()));
        settings["sp_certificate_required"] = json!(false);
        settings["identity_provider_issuer_url"] = json!(self.issuer());
        settings["sso_configured"] = json!(self.sso_configured);
        settings["scim_configured"] = json!(self.scim.configured());
        let users = self.scim.directory.all(Which::Users);
        settings["user"] = json!(users.get(OWNER).map(people::named));
        settings
    }

    /// `GET /user`; nothing when they are gone.
    pub(crate) fn user(&self, serial: u64) -> Option<Value> {
        let record = self.scim.directory.all(Which::Users).get(serial)?;
        let mut user = people::named(record);
        user["image"] = Value::Null;
        user["locale"] = json!("en");
        user["notifications_unread_count"] = json!(0);
        user["otp_required_for_login"] = json!(false);
        user["otp_enabled_at"] = Value::Null;
        user["primary_login_exists"] = json!(true);
        user["created_at"] = json!(record.created.to_string());
        user["updated_at"] = json!(record.changed.to_string());
        user["announcements_last_seen_at"] = Value::Null;
        user["last_read_at"] = Value::Null;
        user["notes"] = Value::Null;
        user["organization_id"] = json!(self.id);
        user["organization"] = self.named();
        Some(user)
    }

    /// As other objects name it.
    pub(crate) fn named(&self) -> Value {
        json!({
            "id": self.id,
            "resource_type": "Organization",
            "name": self.name,
            "domain": self.domain,
        })
    }

    /// Whom Kisi expects sign-ins from.
    pub(crate) fn issuer(&self) -> Option<&str> {
        let (_, read) = self.metadata.as_ref()?;
        Some(self.issuer.as_ref().unwrap_or(&read.entity_id))
    }

    /// The issuer as an administrator types it; nothing goes back to the metadata's.
    pub(crate) fn type_issuer(&mut self, issuer: Option<String>) {
        if self.issuer != issuer {
            self.issuer = issuer;
            self.single_sign_on_changed();
        }
    }

    /// Everybody who is in Kisi already.
    pub(crate) fn settle(&mut self, people: Vec<InKisi>) {
        self.scim.directory.settle(people, self.created);
    }

    /// Kisi's single sign-on is not what it was: nobody signed in with it yet.
    fn single_sign_on_changed(&mut self) {
        self.sso_configured = self.sso_configured.map(|_| false);
    }
}
