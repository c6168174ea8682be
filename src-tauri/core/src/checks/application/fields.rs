//! Every field of JumpCloud's form for this application: how the API calls it and what must stand in it. One table,
//! from which the checks, the rows that a person reads and the change are made.
//! Source: Kisi's guide, "Set up the integration in JumpCloud", 4. How JumpCloud stores a choice of a list is inferred.

use serde_json::{Value, json};

use crate::jumpcloud::{Application, Field as Setting};
use crate::kisi::{ENTITY_ID, acs_url};
use crate::saml::PERSISTENT;
use crate::session::{Dropped, Session};
use crate::view::Slot;

/// One field.
pub struct Field {
    /// Its words are `field-{id}`.
    pub id: &'static str,
    /// The name under `config`; `None` for what stands beside `config`.
    pub config_key: Option<&'static str>,
    /// The checks that judge it.
    pub checks: &'static [&'static str],
    wanted: fn(&Session) -> Option<Value>,
    seen: fn(&Application) -> Setting,
}

const fn field(
    id: &'static str,
    config_key: &'static str,
    checks: &'static [&'static str],
    wanted: fn(&Session) -> Option<Value>,
    seen: fn(&Application) -> Setting,
) -> Field {
    Field {
        id,
        config_key: Some(config_key),
        checks,
        wanted,
        seen,
    }
}

const fn attribute(
    id: &'static str,
    checks: &'static [&'static str],
    wanted: fn(&Session) -> Option<Value>,
) -> Field {
    field(id, "databaseAttributes", checks, wanted, |one| {
        one.fields.database_attributes.clone()
    })
}

/// The whole form, in the order of JumpCloud's page.
pub const FIELDS: &[Field] = &[
    Field {
        id: "display-label",
        config_key: None,
        checks: &["application.label-is-as-told"],
        wanted: |session| Some(session.label().into()),
        seen: |one| match one.label.as_str() {
            "" => Setting::NotSeen,
            label => Setting::Text(label.to_owned()),
        },
    },
    field(
        "idp-entity-id",
        "idpEntityId",
        &["application.idp-entity-id-is-kisis"],
        |_| Some(ENTITY_ID.into()),
        |one| one.fields.idp_entity_id.clone(),
    ),
    field(
        "sp-entity-id",
        "spEntityId",
        &["application.sp-entity-id-is-kisis"],
        |_| Some(ENTITY_ID.into()),
        |one| one.fields.sp_entity_id.clone(),
    ),
    field(
        "acs-url",
        "acsUrl",
        &["application.acs-url-is-kisis"],
        acs,
        |one| one.fields.acs_url.clone(),
    ),
    field(
        "sp-certificate",
        "spCertificate",
        &["application.sp-certificate-is-kisis"],
        kisis_certificate,
        |one| one.fields.sp_certificate.clone(),
    ),
    field(
        "name-id",
        "subjectField",
        &["application.name-id-is-email"],
        |_| Some("email".into()),
        |one| one.fields.subject_field.clone(),
    ),
    field(
        "name-id-format",
        "overrideNameIdFormat",
        &["application.name-id-format-is-persistent"],
        |_| Some(PERSISTENT.into()),
        |one| one.fields.override_name_id_format.clone(),
    ),
    field(
        "signature-algorithm",
        "signatureAlgorithm",
        &["application.signature-algorithm-is-rsa-sha256"],
        |_| Some("RSA-SHA256".into()),
        |one| one.fields.signature_algorithm.clone(),
    ),
    field(
        "sign",
        "signAssertion",
        &["application.assertion-is-signed"],
        |_| Some(true.into()),
        |one| one.fields.sign_assertion.clone(),
    ),
    field(
        "relay-state",
        "defaultTargetUrl",
        &["application.relay-state-is-empty"],
        |_| Some("".into()),
        |one| one.fields.default_target_url.clone(),
    ),
    field(
        "login-url",
        "idpInitUrl",
        &["application.login-url-is-empty"],
        |_| Some("".into()),
        |one| one.fields.idp_init_url.clone(),
    ),
    field(
        "redirect-endpoint",
        "declareRedirectEndpoint",
        &["application.redirect-endpoint-is-off"],
        |_| Some(false.into()),
        |one| one.fields.declare_redirect_endpoint.clone(),
    ),
    attribute(
        "attribute-email",
        &[
            "application.email-attribute-is-sent",
            "application.attributes-stand-once",
        ],
        |_| row("Email", "email"),
    ),
    attribute(
        "attribute-first-name",
        &["application.first-name-attribute-is-sent"],
        |_| row("FirstName", "firstname"),
    ),
    attribute(
        "attribute-last-name",
        &["application.last-name-attribute-is-sent"],
        |_| row("LastName", "lastname"),
    ),
    field(
        "constant-attributes",
        "constantAttributes",
        &["application.no-constant-attributes"],
        |_| Some(json!([])),
        |one| one.fields.constant_attributes.clone(),
    ),
    field(
        "group-attribute",
        "includeGroups",
        &["application.no-group-attribute"],
        |_| Some(false.into()),
        |one| one.fields.include_groups.clone(),
    ),
];

/// The JSON that must stand in a field for this session: under `config.{key}.value`, of the display label in
/// `displayLabel`. Of an attribute it is the one row that must be among the rows; other rows are not its business.
/// `None` for an unknown field, and while the value is not known yet: without a domain, and of the certificate before
/// Kisi's was dropped (then nothing has to stand there, and nothing has to be taken away).
#[must_use]
pub fn wanted(session: &Session, field: &str) -> Option<Value> {
    (of(field)?.wanted)(session)
}

/// How the API calls a field under `config`; `None` for an unknown one and for the display label, which stands beside
/// `config` as `displayLabel`.
#[must_use]
pub fn config_key(field: &str) -> Option<&'static str> {
    of(field)?.config_key
}

/// What stands in a field of an application.
pub(super) fn seen(one: &Application, field: &str) -> Setting {
    of(field).map_or(Setting::NotSeen, |field| (field.seen)(one))
}

fn of(id: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.id == id)
}

/// A row of attributes: the name that goes to Kisi, and JumpCloud's field.
fn row(name: &str, value: &str) -> Option<Value> {
    Some(json!({ "name": name, "value": value }))
}

fn acs(session: &Session) -> Option<Value> {
    Some(acs_url(session.setup.domain()?).into())
}

/// Kisi's newest certificate, as PEM.
fn kisis_certificate(session: &Session) -> Option<Value> {
    let dropped = session.dropped(Slot::KisiCertificate);
    let certificate = dropped.and_then(Dropped::certificate)?;
    Some(pem::encode(&pem::Pem::new("CERTIFICATE", certificate.der.clone())).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::application::testing;

    #[test]
    fn what_is_wanted_is_what_a_right_application_has() {
        let session = testing::session(|_| ());
        let one = testing::right();
        let record = testing::record();
        for field in FIELDS {
            let Some(wanted) = wanted(&session, field.id) else {
                assert_eq!(field.id, "sp-certificate", "nothing was dropped");
                continue;
            };
            let there = match field.config_key {
                None => &record["displayLabel"],
                Some(key) => &record["config"][key]["value"],
            };
            let is_there =
                there == &wanted || there.as_array().is_some_and(|rows| rows.contains(&wanted));
            assert!(is_there, "{}: {there} and not {wanted}", field.id);
            assert_ne!(seen(&one, field.id), Setting::NotSeen, "{}", field.id);
        }
    }

    #[test]
    fn without_a_domain_there_is_no_acs_url() {
        let mut session = testing::session(|_| ());
        session.setup.answers.clear();
        assert_eq!(wanted(&session, "acs-url"), None);
        assert_eq!(wanted(&session, "no-field"), None);
        assert_eq!(config_key("acs-url"), Some("acsUrl"));
        assert_eq!(config_key("display-label"), None);
    }
}
