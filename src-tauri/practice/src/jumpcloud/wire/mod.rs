//! The application as JSON, as `/api/applications` sends and takes it: every setting is an object of
//! `type`, `label`, `value` and so on, and a setting that is left out falls back to its default.

mod read;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::application::Application;
use super::settings::{Attribute, EMAIL_ADDRESS, PERSISTENT, RSA_SHA256, Settings, UNSPECIFIED};

pub(crate) use read::{Unreadable, Wanted, wanted};

/// What the template is called in the console.
pub(super) const DISPLAY_NAME: &str = "SAML 2.0";

/// What can be chosen. The real lists were never seen whole (`assumed`).
const SUBJECTS: [&str; 5] = ["email", "username", "firstname", "lastname", "description"];
const FORMATS: [&str; 5] = [
    UNSPECIFIED,
    "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified",
    EMAIL_ADDRESS,
    PERSISTENT,
    "urn:oasis:names:tc:SAML:2.0:nameid-format:transient",
];
const ALGORITHMS: [&str; 2] = [RSA_SHA256, "RSA-SHA1"];

/// Milliseconds, as JumpCloud's recorded answers write times.
pub(crate) fn time(at: Timestamp) -> String {
    format!("{at:.3}")
}

pub(crate) fn application(one: &Application, organization: &str) -> Value {
    let ends = one.certificate.as_ref().map(|made| time(made.not_after));
    let begins = one.certificate.as_ref().map(|made| time(made.not_before));
    let mut sso = json!({
        "jit": false,
        "beta": false,
        "hidden": one.hidden,
        "type": "saml",
    });
    let mut date = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            sso[name] = Value::String(value);
        }
    };
    date("idpCertExpirationAt", ends);
    date("idpCertificateUpdatedAt", begins.clone());
    date("idpPrivateKeyUpdatedAt", begins);
    date(
        "spCertificateUpdatedAt",
        one.sp_certificate_updated.map(time),
    );
    let mut config = config(&one.settings, &certificate(one));
    for (name, value) in &one.unknown_settings {
        config[name] = value.clone();
    }
    let mut record = json!({
        "_id": one.id,
        "id": one.id,
        "active": one.active,
        "name": "saml2",
        "displayName": DISPLAY_NAME,
        "displayLabel": one.label,
        "description": one.description,
        "beta": false,
        "color": null,
        "organization": organization,
        "ssoUrl": one.sso_url,
        "learnMore": "",
        "created": time(one.created),
        "databaseAttributes": [],
        "config": config,
        "sso": sso,
    });
    for (name, value) in &one.unknown {
        record[name] = value.clone();
    }
    record
}

fn certificate(one: &Application) -> String {
    let own = one.certificate.as_ref().map(|made| made.pem());
    one.sent_certificate.clone().or(own).unwrap_or_default()
}

/// The settings, each with how the console shows it.
pub(super) fn config(settings: &Settings, certificate: &str) -> Value {
    let text = |label, value: &str, position| field("text", label, json!(value), false, position);
    let required =
        |label, value: &str, position| field("text", label, json!(value), true, position);
    let file = |label, value: &str, position| field("file", label, json!(value), false, position);
    let tick = |label, value: bool, position| field("bool", label, json!(value), false, position);
    let rows = |label, value, position| field("constantAttributes", label, value, false, position);
    let choice = |label, value: &str, position, options: &[&str]| {
        let mut field = field("select", label, json!(value), true, position);
        let option = |one: &&str| json!({ "text": one, "value": one });
        field["options"] = options.iter().map(option).collect();
        field
    };
    json!({
        "idpEntityId": required("IdP Entity ID:", &settings.idp_entity_id, 0),
        // Always empty on the way out.
        "idpPrivateKey": file("IdP Private Key:", "", 1),
        "idpCertificate": file("IdP Certificate:", certificate, 2),
        "spEntityId": required("SP Entity ID:", &settings.sp_entity_id, 3),
        "acsUrl": required("ACS URL:", &settings.acs_url, 4),
        "spCertificate": file("SP Certificate:", &settings.sp_certificate, 5),
        "subjectField": choice("SAMLSubject NameID:", &settings.subject_field, 6, &SUBJECTS),
        "overrideNameIdFormat": choice("SAMLSubject NameID Format:", &settings.name_id_format, 7, &FORMATS),
        "constantAttributes": rows("Constant Attributes:", constant_rows(&settings.constant_attributes), 8),
        "databaseAttributes": rows("User Attributes:", user_rows(&settings.user_attributes), 9),
        "includeGroups": tick("Include Group Attribute", settings.include_groups, 10),
        "groupsAttributeName": text("Groups Attribute Name", &settings.groups_attribute, 11),
        "signatureAlgorithm": choice("Signature Algorithm:", &settings.signature_algorithm, 12, &ALGORITHMS),
        "signAssertion": tick("Sign Assertion", settings.sign_assertion, 13),
        "signResponse": tick("Sign Response", settings.sign_response, 13),
        "defaultTargetUrl": text("Default RelayState:", &settings.default_relay_state, 14),
        "idpInitUrl": text("Login URL:", &settings.login_url, 15),
        "declareRedirectEndpoint": tick("Declare Redirect Endpoint", settings.declare_redirect, 16),
    })
}

fn field(kind: &str, label: &str, value: Value, required: bool, position: u8) -> Value {
    json!({
        "type": kind,
        "label": label,
        "value": value,
        "required": required,
        "visible": true,
        "readOnly": false,
        "position": position,
    })
}

fn user_rows(attributes: &[Attribute]) -> Value {
    let row = |one: &Attribute| {
        json!({
            "name": one.name, "value": one.value,
            "isCustomAttribute": false, "mutable": true, "readOnly": false,
        })
    };
    attributes.iter().map(row).collect()
}

fn constant_rows(attributes: &[Attribute]) -> Value {
    let row = |one: &Attribute| {
        json!({
            "name": one.name, "value": one.value,
            "readOnly": false, "required": false, "visible": true,
        })
    };
    attributes.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_out_comes_back_the_same() {
        let mut sent = Application::new(
            "Kisi SSO",
            crate::jumpcloud::application::sso_url("Kisi SSO"),
            Timestamp::UNIX_EPOCH,
        )
        .expect("random bytes");
        sent.settings = Settings::of_the_guide("practice");
        sent.settings.default_relay_state = "somewhere".to_owned();
        sent.settings.declare_redirect = true;
        sent.settings.constant_attributes = vec![Attribute {
            name: "a".into(),
            value: "b".into(),
        }];
        let body = serde_json::to_vec(&application(&sent, "organization")).expect("JSON");
        let back = wanted(&body).expect("readable");
        assert!(back.settings == sent.settings);
        assert_eq!((back.label, back.active), (sent.label, sent.active));
        assert_eq!((back.sso_url, back.idp_certificate), (sent.sso_url, None));
    }
}
