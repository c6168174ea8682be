//! What an administrator sets on an application's SSO tab. Its shape on the wire is in `wire`; what
//! the sign-in makes of it is in `sign_in`, and how it can be typed wrong in `slip`.

use crate::{ENTITY_ID, assertion_consumer_service};

pub(crate) const PERSISTENT: &str = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
pub(crate) const EMAIL_ADDRESS: &str = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";
/// What a new application has, as real exports spell it.
pub(crate) const UNSPECIFIED: &str = "urn:oasis:names:tc:SAML:1.0:nameid-format:unspecified";
pub(crate) const RSA_SHA256: &str = "RSA-SHA256";

#[derive(Clone, PartialEq)]
pub(crate) struct Settings {
    pub(crate) idp_entity_id: String,
    pub(crate) sp_entity_id: String,
    pub(crate) acs_url: String,
    /// PEM, or empty.
    pub(crate) sp_certificate: String,
    pub(crate) subject_field: String,
    pub(crate) name_id_format: String,
    pub(crate) signature_algorithm: String,
    pub(crate) sign_assertion: bool,
    pub(crate) sign_response: bool,
    pub(crate) default_relay_state: String,
    pub(crate) login_url: String,
    pub(crate) declare_redirect: bool,
    pub(crate) include_groups: bool,
    pub(crate) groups_attribute: String,
    pub(crate) user_attributes: Vec<Attribute>,
    pub(crate) constant_attributes: Vec<Attribute>,
}

/// A row of "Attributes": the service provider's name and JumpCloud's field, or a fixed value.
#[derive(Clone, PartialEq)]
pub(crate) struct Attribute {
    pub(crate) name: String,
    pub(crate) value: String,
}

impl Attribute {
    pub(super) fn new(name: &str, value: &str) -> Self {
        Self {
            name: name.to_owned(),
            value: value.to_owned(),
        }
    }
}

/// The template `saml2` before anybody touched it.
impl Default for Settings {
    fn default() -> Self {
        Self {
            idp_entity_id: String::new(),
            sp_entity_id: String::new(),
            acs_url: String::new(),
            sp_certificate: String::new(),
            subject_field: "email".to_owned(),
            name_id_format: UNSPECIFIED.to_owned(),
            signature_algorithm: RSA_SHA256.to_owned(),
            sign_assertion: true,
            sign_response: false,
            default_relay_state: String::new(),
            login_url: String::new(),
            declare_redirect: false,
            include_groups: false,
            groups_attribute: String::new(),
            user_attributes: Vec::new(),
            constant_attributes: Vec::new(),
        }
    }
}

impl Settings {
    /// Filled in as Kisi's guide asks, for this Kisi domain.
    pub(crate) fn of_the_guide(domain: &str) -> Self {
        Self {
            idp_entity_id: ENTITY_ID.to_owned(),
            sp_entity_id: ENTITY_ID.to_owned(),
            acs_url: assertion_consumer_service(domain),
            name_id_format: PERSISTENT.to_owned(),
            user_attributes: vec![
                Attribute::new("Email", "email"),
                Attribute::new("FirstName", "firstname"),
                Attribute::new("LastName", "lastname"),
            ],
            ..Self::default()
        }
    }
}
