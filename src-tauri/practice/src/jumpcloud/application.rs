//! One single sign-on application (template `saml2`) and its life: created inactive, activated with
//! a certificate of its own, exported. The HTTP around it is in `routes`.

use anyhow::Result;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::identity::Identity;
use super::settings::Settings;
use crate::certificate::Certificate;
use crate::fault::Fault;
use crate::random;

pub(crate) struct Application {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) description: String,
    /// The SSO IdP URL. It cannot be changed after creation (JumpCloud, "SSO Application Connector Fields").
    pub(crate) sso_url: String,
    pub(crate) active: bool,
    pub(crate) created: Timestamp,
    pub(crate) settings: Settings,
    /// Made at the first activation.
    pub(crate) certificate: Option<Certificate>,
    /// A certificate that somebody sent in by the API. JumpCloud keeps it as text and then cannot
    /// export: status 500 (see `assumed`).
    pub(crate) sent_certificate: Option<String>,
    pub(crate) sp_certificate_updated: Option<Timestamp>,
    /// Ids of the user groups that are bound.
    pub(crate) groups: Vec<String>,
    /// What was typed on the Identity Management tab.
    pub(crate) identity: Option<Identity>,
    /// Whether the user portal hides it.
    pub(crate) hidden: bool,
    /// What somebody sent through the API and practice does not know, as it came: of the whole and
    /// of its `config`.
    pub(crate) unknown: Map<String, Value>,
    pub(crate) unknown_settings: Map<String, Value>,
    /// Its own label, while a fault gives it another one.
    own_label: Option<String>,
    /// The second one that a fault makes.
    pub(crate) is_twin: bool,
}

/// What somebody else called it.
const OTHER_LABEL: &str = "Doors";

impl Application {
    pub(crate) fn new(label: &str, sso_url: String, now: Timestamp) -> Result<Self> {
        Ok(Self {
            id: random::object_id()?,
            label: label.to_owned(),
            description: String::new(),
            sso_url,
            active: false,
            created: now,
            settings: Settings::default(),
            certificate: None,
            sent_certificate: None,
            sp_certificate_updated: None,
            groups: Vec::new(),
            identity: None,
            hidden: false,
            unknown: Map::new(),
            unknown_settings: Map::new(),
            own_label: None,
            is_twin: false,
        })
    }

    /// Whether switching it on would have to make a certificate first.
    pub(crate) fn needs_certificate(&self) -> bool {
        self.certificate.is_none() && self.sent_certificate.is_none()
    }

    /// An older one beside it that was never switched on, with the same entity IDs.
    pub(crate) fn twin(&self, now: Timestamp) -> Result<Self> {
        let label = format!("{} (old)", self.label);
        let mut twin = Self::new(&label, sso_url(&label), now)?;
        twin.settings = self.settings.clone();
        twin.settings.sp_certificate.clear();
        twin.is_twin = true;
        Ok(twin)
    }

    /// What a fault does while somebody fills in the form.
    pub(crate) fn mistype(&mut self, fault: Fault) {
        self.settings.slip(fault);
        if fault == Fault::LabelOther && self.label != OTHER_LABEL {
            let own = std::mem::replace(&mut self.label, OTHER_LABEL.to_owned());
            self.own_label = Some(own);
        }
    }

    /// What a fault does to it when it is there already.
    pub(crate) fn slip(&mut self, fault: Fault) {
        self.mistype(fault);
        match fault {
            Fault::NoGroup => self.groups.clear(),
            Fault::ApplicationInactive => self.active = false,
            _ => {}
        }
    }

    /// Takes back what [`Application::slip`] did, but for groups: nobody remembers them.
    pub(crate) fn mend(&mut self, fault: Fault, domain: &str) {
        self.settings.mend(fault, domain);
        match fault {
            Fault::ApplicationInactive => self.active = !self.needs_certificate(),
            Fault::LabelOther if self.label == OTHER_LABEL => {
                self.label = self.own_label.take().unwrap_or_default();
            }
            _ => {}
        }
    }

    pub(crate) fn bind(&mut self, group: &str) {
        if !self.groups.iter().any(|bound| bound == group) {
            self.groups.push(group.to_owned());
        }
    }

    pub(crate) fn replace_sp_certificate(&mut self, pem: String, now: Timestamp) {
        self.settings.sp_certificate = pem;
        self.sp_certificate_updated = Some(now);
    }
}

/// The SSO IdP URL that JumpCloud proposes for a label: `https://sso.jumpcloud.com/saml2/<name>`.
pub(crate) fn sso_url(label: &str) -> String {
    let dashed: String = label
        .to_lowercase()
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let words: Vec<_> = dashed.split('-').filter(|word| !word.is_empty()).collect();
    let name = if words.is_empty() {
        "saml2".to_owned()
    } else {
        words.join("-")
    };
    format!("https://sso.jumpcloud.com/saml2/{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_becomes_the_last_part_of_the_address() {
        assert_eq!(
            sso_url("Kisi SSO"),
            "https://sso.jumpcloud.com/saml2/kisi-sso"
        );
        assert_eq!(
            sso_url(" <Türen> & Co. "),
            "https://sso.jumpcloud.com/saml2/t-ren-co"
        );
        assert_eq!(sso_url("扉"), "https://sso.jumpcloud.com/saml2/saml2");
    }
}
