//! Kisi's one organization and what single sign-on changes in it. The shapes are those of Kisi's
//! OpenAPI (`Organization`); what it does not say is in `assumed`.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::metadata::{self, Metadata};
use super::scim::Scim;
use crate::certificate::Certificate;

pub(crate) struct Organization {
    id: u32,
    pub(crate) name: String,
    pub(crate) domain: String,
    /// The text as it was uploaded, and what was read out of it.
    pub(crate) metadata: Option<(String, Metadata)>,
    pub(crate) sso_configured: Option<bool>,
    pub(crate) certificate: Option<Certificate>,
    pub(crate) next_certificate: Option<Certificate>,
    pub(crate) scim: Scim,
    created: Timestamp,
}

const OWNER: u32 = 7001;
const MEMBER: u32 = 7002;

/// Somebody with an API key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Person {
    Owner,
    Member,
}

impl Organization {
    pub(crate) fn new(name: &str, domain: &str, created: Timestamp) -> Self {
        Self {
            id: 4711,
            name: name.to_owned(),
            domain: domain.to_owned(),
            metadata: None,
            sso_configured: None,
            certificate: None,
            next_certificate: None,
            scim: Scim::new(created),
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
            None => self.certificate = Some(made),
            Some(_) => self.next_certificate = Some(made),
        }
    }

    /// `false` when no next certificate waits.
    pub(crate) fn rotate(&mut self) -> bool {
        let Some(next) = self.next_certificate.take() else {
            return false;
        };
        self.certificate = Some(next);
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
            "user_id": OWNER,
            "transfer_to_id": null,
            "image": null,
            "color": null,
        })
    }

    /// `GET /organization/settings`
    pub(crate) fn settings(&self) -> Value {
        let mut settings = self.current();
        let certificate = self.certificate.as_ref();
        let issuer = self.metadata.as_ref().map(|(_, read)| &read.entity_id);
        settings["sp_certificate"] = json!(certificate.map(Certificate::pem));
        settings["sp_certificate_expires_at"] =
            json!(certificate.map(|made| made.not_after.to_string()));
        settings["sp_certificate_required"] = json!(false);
        settings["identity_provider_issuer_url"] = json!(issuer);
        settings["sso_configured"] = json!(self.sso_configured);
        settings["scim_configured"] = json!(self.scim.configured());
        settings["user"] = person(Person::Owner);
        settings
    }

    /// `GET /user`
    pub(crate) fn user(&self, who: Person) -> Value {
        let mut user = person(who);
        user["organization"] = json!({
            "id": self.id,
            "resource_type": "Organization",
            "name": self.name,
            "domain": self.domain,
        });
        user
    }
}

fn person(who: Person) -> Value {
    let (id, email, name) = match who {
        Person::Owner => (OWNER, "maria.owner@practice.example", "Maria Owner"),
        Person::Member => (MEMBER, "tom.member@practice.example", "Tom Member"),
    };
    json!({ "id": id, "resource_type": "User", "email": email, "name": name })
}
