//! What a POST or PUT of an application asks for, read out of its JSON. Fields that nobody here
//! knows are kept as they came.

use serde_json::{Map, Value};

use super::super::settings::{Attribute, Settings};

/// What [`super::application`] writes of its own. `beta`, `color` and so on may also be sent.
const KNOWN: [&str; 13] = [
    "_id",
    "id",
    "active",
    "name",
    "displayName",
    "displayLabel",
    "description",
    "organization",
    "ssoUrl",
    "created",
    "databaseAttributes",
    "config",
    "sso",
];

const SETTINGS: [&str; 18] = [
    "idpEntityId",
    "idpPrivateKey",
    "idpCertificate",
    "spEntityId",
    "acsUrl",
    "spCertificate",
    "subjectField",
    "overrideNameIdFormat",
    "constantAttributes",
    "databaseAttributes",
    "includeGroups",
    "groupsAttributeName",
    "signatureAlgorithm",
    "signAssertion",
    "signResponse",
    "defaultTargetUrl",
    "idpInitUrl",
    "declareRedirectEndpoint",
];

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
    /// Whether the user portal hides it.
    pub(crate) hidden: bool,
    /// Fields of the application, and of its `config`, that are none of practice's.
    pub(crate) unknown: Map<String, Value>,
    pub(crate) unknown_settings: Map<String, Value>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Unreadable {
    /// Status 400.
    Wrong(String),
    /// Observed live: an empty `idpCertificate` or `idpPrivateKey` that says `required` is answered
    /// with 503, every time.
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
    let idp_key = config.text("idpPrivateKey", "")?;
    for (name, value) in [
        ("idpCertificate", &idp_certificate),
        ("idpPrivateKey", &idp_key),
    ] {
        if value.is_empty() && config.says_required(name) {
            return Err(Unreadable::EmptyButRequired);
        }
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
        hidden: body.pointer("/sso/hidden") == Some(&Value::Bool(true)),
        unknown: others(top, &KNOWN),
        unknown_settings: others(config.0, &SETTINGS),
    })
}

fn others(object: &Map<String, Value>, known: &[&str]) -> Map<String, Value> {
    let others = object
        .iter()
        .filter(|(name, _)| !known.contains(&name.as_str()));
    others
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
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
    use serde_json::json;

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
        for file in ["idpCertificate", "idpPrivateKey"] {
            assert_eq!(refused(with(file, empty.clone())), "empty but required");
        }
    }
}
