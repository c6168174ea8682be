//! A single sign-on application as the API gives it: every setting under `config` is an object with a `value`; what
//! the answer leaves out is absent here and never a default. The private key always comes back empty.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// `GET /api/applications/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Application {
    pub id: String,
    /// The template: `saml2` for a custom one.
    pub template: String,
    pub label: String,
    pub active: Option<bool>,
    /// `https://sso.jumpcloud.com/saml2/…`, where people sign in.
    pub sso_url: Option<String>,
    pub organization: Option<String>,
    pub fields: Fields,
    pub dates: Dates,
}

/// One setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The answer has no such setting, or one of another kind: nothing is known of it.
    NotSeen,
    Text(String),
    Tick(bool),
    Rows(Vec<Attribute>),
}

/// A row of attributes: the name that goes to Kisi, and JumpCloud's field or the fixed value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribute {
    pub name: String,
    pub value: String,
}

/// The settings that matter for Kisi, named as in `config`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Fields {
    pub idp_entity_id: Field,
    pub sp_entity_id: Field,
    pub acs_url: Field,
    /// PEM.
    pub sp_certificate: Field,
    /// PEM.
    pub idp_certificate: Field,
    pub subject_field: Field,
    pub override_name_id_format: Field,
    pub signature_algorithm: Field,
    pub sign_assertion: Field,
    pub sign_response: Field,
    pub default_target_url: Field,
    pub idp_init_url: Field,
    pub declare_redirect_endpoint: Field,
    pub database_attributes: Field,
    pub constant_attributes: Field,
    pub include_groups: Field,
}

/// When keys and certificates changed, as JumpCloud writes times.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Dates {
    pub idp_certificate_expires: Option<String>,
    pub idp_certificate_updated: Option<String>,
    pub idp_private_key_updated: Option<String>,
    pub sp_certificate_updated: Option<String>,
}

impl Application {
    /// `None` when the record has no id.
    #[must_use]
    pub fn of(record: &Value) -> Option<Self> {
        let text = |name: &str| record.get(name)?.as_str().map(str::to_owned);
        let sso = |name: &str| record.get("sso")?.get(name)?.as_str().map(str::to_owned);
        Some(Self {
            id: text("_id").or_else(|| text("id"))?,
            template: text("name").unwrap_or_default(),
            label: text("displayLabel").unwrap_or_default(),
            active: record.get("active").and_then(Value::as_bool),
            sso_url: text("ssoUrl").filter(|url| !url.is_empty()),
            organization: text("organization"),
            fields: Fields::of(record.get("config").and_then(Value::as_object)),
            dates: Dates {
                idp_certificate_expires: sso("idpCertExpirationAt"),
                idp_certificate_updated: sso("idpCertificateUpdatedAt"),
                idp_private_key_updated: sso("idpPrivateKeyUpdatedAt"),
                sp_certificate_updated: sso("spCertificateUpdatedAt"),
            },
        })
    }
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let record = Value::deserialize(from)?;
        Application::of(&record)
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom("an application without an id"))
    }
}

/// An application as it comes in an answer, which is another form than the one that we keep.
pub struct Record(pub Application);

impl Fields {
    fn of(config: Option<&Map<String, Value>>) -> Self {
        let field = |name: &str| config.map_or(Field::NotSeen, |config| Field::of(config, name));
        Self {
            idp_entity_id: field("idpEntityId"),
            sp_entity_id: field("spEntityId"),
            acs_url: field("acsUrl"),
            sp_certificate: field("spCertificate"),
            idp_certificate: field("idpCertificate"),
            subject_field: field("subjectField"),
            override_name_id_format: field("overrideNameIdFormat"),
            signature_algorithm: field("signatureAlgorithm"),
            sign_assertion: field("signAssertion"),
            sign_response: field("signResponse"),
            default_target_url: field("defaultTargetUrl"),
            idp_init_url: field("idpInitUrl"),
            declare_redirect_endpoint: field("declareRedirectEndpoint"),
            database_attributes: field("databaseAttributes"),
            constant_attributes: field("constantAttributes"),
            include_groups: field("includeGroups"),
        }
    }
}

impl Field {
    fn of(config: &Map<String, Value>, name: &str) -> Self {
        match config.get(name).and_then(|setting| setting.get("value")) {
            Some(Value::String(text)) => Self::Text(text.clone()),
            Some(Value::Bool(tick)) => Self::Tick(*tick),
            Some(Value::Array(rows)) => Self::Rows(rows.iter().map(Attribute::of).collect()),
            _ => Self::NotSeen,
        }
    }

    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    #[must_use]
    pub fn tick(&self) -> Option<bool> {
        match self {
            Self::Tick(tick) => Some(*tick),
            _ => None,
        }
    }

    #[must_use]
    pub fn rows(&self) -> Option<&[Attribute]> {
        match self {
            Self::Rows(rows) => Some(rows),
            _ => None,
        }
    }
}

impl Attribute {
    fn of(row: &Value) -> Self {
        let text = |name: &str| {
            let text = row.get(name).and_then(Value::as_str);
            text.unwrap_or_default().to_owned()
        };
        Self {
            name: text("name"),
            value: text("value"),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_left_out_is_not_seen() {
        let read = Application::of(&json!({
            "_id": "617c3664e6f8ae27f7e1201e",
            "name": "saml2",
            "displayLabel": "Kisi SSO",
            "active": true,
            "config": {
                "acsUrl": { "type": "text", "value": "https://api.kisi.io/saml/consume/acme" },
                "signAssertion": { "value": true },
                "databaseAttributes": { "value": [{ "name": "Email", "value": "email" }, {}] },
                "idpInitUrl": { "label": "Login URL" },
            },
            "sso": { "idpCertificateUpdatedAt": "2026-01-01T00:00:00.000Z" },
        }))
        .expect("an application");
        assert_eq!(
            read.fields.acs_url.text(),
            Some("https://api.kisi.io/saml/consume/acme")
        );
        assert_eq!(read.fields.sign_assertion.tick(), Some(true));
        assert_eq!(read.fields.idp_init_url, Field::NotSeen);
        assert_eq!(read.fields.default_target_url, Field::NotSeen);
        let rows = read.fields.database_attributes.rows().expect("rows");
        assert_eq!(
            (rows[0].name.as_str(), rows[1].name.as_str()),
            ("Email", "")
        );
        assert!(read.dates.idp_certificate_updated.is_some());
        assert_eq!(read.dates.sp_certificate_updated, None);
    }

    #[test]
    fn without_an_id_it_is_nothing() {
        assert!(Application::of(&json!({ "name": "saml2" })).is_none());
        assert!(Application::of(&json!([])).is_none());
    }
}
