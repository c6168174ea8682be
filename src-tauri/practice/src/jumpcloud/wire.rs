//! The application as JSON, as `/api/applications` sends and takes it: every setting is an object of
//! `type`, `label`, `value` and so on, and a setting that is left out falls back to its default.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::application::Application;
use super::settings::{Attribute, Settings};

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
        "hidden": false,
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
    json!({
        "_id": one.id,
        "id": one.id,
        "active": one.active,
        "name": "saml2",
        "displayName": "SAML 2.0",
        "displayLabel": one.label,
        "description": one.description,
        "beta": false,
        "color": "",
        "organization": organization,
        "ssoUrl": one.sso_url,
        "learnMore": "",
        "created": time(one.created),
        "databaseAttributes": [],
        "config": config(one),
        "sso": sso,
    })
}

fn config(one: &Application) -> Value {
    let settings = &one.settings;
    let own = one.certificate.as_ref().map(|made| made.pem());
    let certificate = one.sent_certificate.clone().or(own).unwrap_or_default();
    let text = |label, value: &str, position| field("text", label, json!(value), false, position);
    let required =
        |label, value: &str, position| field("text", label, json!(value), true, position);
    let file = |label, value: &str, position| field("file", label, json!(value), false, position);
    let tick = |label, value: bool, position| field("bool", label, json!(value), false, position);
    let rows = |label, value, position| field("constantAttributes", label, value, false, position);
    json!({
        "idpEntityId": required("IdP Entity ID:", &settings.idp_entity_id, 0),
        // Always empty on the way out.
        "idpPrivateKey": file("IdP Private Key:", "", 1),
        "idpCertificate": file("IdP Certificate:", &certificate, 2),
        "spEntityId": required("SP Entity ID:", &settings.sp_entity_id, 3),
        "acsUrl": required("ACS URL:", &settings.acs_url, 4),
        "spCertificate": file("SP Certificate:", &settings.sp_certificate, 5),
        "subjectField": text("SAMLSubject NameID:", &settings.subject_field, 6),
        "overrideNameIdFormat": text("SAMLSubject NameID Format:", &settings.name_id_format, 7),
        "constantAttributes": rows("Constant Attributes:", constant_rows(&settings.constant_attributes), 8),
        "databaseAttributes": rows("User Attributes:", user_rows(&settings.user_attributes), 9),
        "includeGroups": tick("Include Group Attribute", settings.include_groups, 10),
        "groupsAttributeName": text("Groups Attribute Name", &settings.groups_attribute, 11),
        "signatureAlgorithm": text("Signature Algorithm:", &settings.signature_algorithm, 12),
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

/// What a POST or PUT asks for. Everything left out has its default ("Any fields not provided will be
/// reset or created with default values", JumpCloud API v1).
pub(crate) struct Wanted {
    pub(crate) label: String,
    pub(crate) description: String,
    pub(crate) active: bool,
    pub(crate) sso_url: String,
    pub(crate) settings: Settings,
    /// The text in `idpCertificate`, if any.
    pub(crate) idp_certificate: Option<String>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Unreadable {
    /// Status 400.
    Wrong(String),
    /// Observed live: an empty `idpCertificate` that says `required` is answered with 503, every time.
    EmptyButRequired,
}

pub(crate) fn wanted(body: &[u8]) -> Result<Wanted, Unreadable> {
    let wrong = |message: &str| Unreadable::Wrong(message.to_owned());
    let body: Value = serde_json::from_slice(body).map_err(|_| wrong("the body is not JSON"))?;
    let top = body
        .as_object()
        .ok_or_else(|| wrong("the body is not an object"))?;
    if top.get("name").and_then(Value::as_str) != Some("saml2") {
        return Err(wrong(
            "name must be the key of an application template: saml2",
        ));
    }
    let config = match top.get("config") {
        Some(Value::Object(config)) => Fields(config),
        _ => return Err(wrong("config is required")),
    };
    let sso_url = text(top, "ssoUrl")?;
    if sso_url.is_empty() {
        return Err(wrong("ssoUrl is required"));
    }
    let description = text(top, "description")?;
    if description.chars().count() > 256 {
        return Err(wrong("description has more than 256 characters"));
    }
    let idp_certificate = config.text("idpCertificate", "")?;
    if idp_certificate.is_empty() && config.says_required("idpCertificate") {
        return Err(Unreadable::EmptyButRequired);
    }
    let settings = settings(&config)?;
    let needed = [
        &settings.idp_entity_id,
        &settings.sp_entity_id,
        &settings.acs_url,
    ];
    if needed.iter().any(|value| value.is_empty()) {
        return Err(wrong("idpEntityId, spEntityId and acsUrl are required"));
    }
    Ok(Wanted {
        label: text(top, "displayLabel")?,
        description,
        active: top.get("active").and_then(Value::as_bool).unwrap_or(false),
        sso_url,
        settings,
        idp_certificate: Some(idp_certificate).filter(|text| !text.is_empty()),
    })
}

fn settings(config: &Fields) -> Result<Settings, Unreadable> {
    let new = Settings::default();
    Ok(Settings {
        idp_entity_id: config.text("idpEntityId", &new.idp_entity_id)?,
        sp_entity_id: config.text("spEntityId", &new.sp_entity_id)?,
        acs_url: config.text("acsUrl", &new.acs_url)?,
        sp_certificate: config.text("spCertificate", &new.sp_certificate)?,
        subject_field: config.text("subjectField", &new.subject_field)?,
        name_id_format: config.text("overrideNameIdFormat", &new.name_id_format)?,
        signature_algorithm: config.text("signatureAlgorithm", &new.signature_algorithm)?,
        sign_assertion: config.tick("signAssertion", new.sign_assertion)?,
        sign_response: config.tick("signResponse", new.sign_response)?,
        default_relay_state: config.text("defaultTargetUrl", &new.default_relay_state)?,
        login_url: config.text("idpInitUrl", &new.login_url)?,
        declare_redirect: config.tick("declareRedirectEndpoint", new.declare_redirect)?,
        include_groups: config.tick("includeGroups", new.include_groups)?,
        groups_attribute: config.text("groupsAttributeName", &new.groups_attribute)?,
        user_attributes: config.rows("databaseAttributes")?,
        constant_attributes: config.rows("constantAttributes")?,
    })
}

fn text(object: &Map<String, Value>, name: &str) -> Result<String, Unreadable> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(_) => Err(Unreadable::Wrong(format!("{name} must be text"))),
    }
}

/// The settings under `config`, each an object with a `value`.
struct Fields<'a>(&'a Map<String, Value>);

impl Fields<'_> {
    fn value(&self, name: &str) -> Option<&Value> {
        self.0
            .get(name)?
            .get("value")
            .filter(|value| !value.is_null())
    }

    fn says_required(&self, name: &str) -> bool {
        self.0.get(name).and_then(|field| field.get("required")) == Some(&Value::Bool(true))
    }

    fn text(&self, name: &str, otherwise: &str) -> Result<String, Unreadable> {
        match self.value(name) {
            None => Ok(otherwise.to_owned()),
            Some(Value::String(text)) => Ok(text.clone()),
            Some(_) => Err(Unreadable::Wrong(format!(
                "config.{name}.value must be text"
            ))),
        }
    }

    fn tick(&self, name: &str, otherwise: bool) -> Result<bool, Unreadable> {
        match self.value(name) {
            None => Ok(otherwise),
            Some(Value::Bool(tick)) => Ok(*tick),
            Some(_) => Err(Unreadable::Wrong(format!(
                "config.{name}.value must be true or false"
            ))),
        }
    }

    fn rows(&self, name: &str) -> Result<Vec<Attribute>, Unreadable> {
        let wrong = || {
            Unreadable::Wrong(format!(
                "config.{name}.value must be rows of name and value"
            ))
        };
        let Some(rows) = self.value(name) else {
            return Ok(Vec::new());
        };
        let row = |row: &Value| {
            Some(Attribute {
                name: row.get("name")?.as_str()?.to_owned(),
                value: row.get("value")?.as_str()?.to_owned(),
            })
        };
        let rows = rows.as_array().ok_or_else(wrong)?;
        rows.iter()
            .map(row)
            .collect::<Option<_>>()
            .ok_or_else(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_out_comes_back_the_same() {
        let mut sent = Application::new(
            "Kisi SSO",
            super::super::application::sso_url("Kisi SSO"),
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

    #[test]
    fn what_cannot_be_read_is_named() {
        let refused = |body: Value| match wanted(body.to_string().as_bytes()) {
            Err(Unreadable::Wrong(message)) => message,
            Err(Unreadable::EmptyButRequired) => "empty but required".to_owned(),
            Ok(_) => panic!("it was accepted"),
        };
        assert!(refused(json!([])).contains("not an object"));
        assert!(refused(json!({})).starts_with("name"));
        assert!(refused(json!({"name": "saml2"})).starts_with("config"));
        let with = |field: &str, value: Value| json!({"name": "saml2", "ssoUrl": "https://sso.jumpcloud.com/saml2/x", "config": {field: value}});
        assert!(refused(with("signAssertion", json!({"value": "yes"}))).contains("signAssertion"));
        assert!(refused(with("acsUrl", json!({"value": 1}))).contains("acsUrl"));
        assert!(refused(with("databaseAttributes", json!({"value": [{}]}))).contains("rows"));
        assert!(refused(with("x", json!({}))).contains("idpEntityId"));
        let empty = json!({"value": "", "required": true});
        assert_eq!(refused(with("idpCertificate", empty)), "empty but required");
    }
}
