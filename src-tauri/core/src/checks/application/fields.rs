//! Every field of JumpCloud's form for this application: how the API calls it and what must stand in it. One table,
//! from which the checks, the rows that a person reads and the change are made.
//! Source: Kisi's guide, "Set up the integration in JumpCloud", 4. How JumpCloud stores a choice of a list is inferred.

use serde_json::{Value, json};

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
    wanted: fn(&Session) -> Option<Value>,
}

pub(super) const RSA_SHA256: &str = "RSA-SHA256";
const ATTRIBUTES: &str = "databaseAttributes";

const fn field(
    id: &'static str,
    config_key: &'static str,
    wanted: fn(&Session) -> Option<Value>,
) -> Field {
    Field {
        id,
        config_key: Some(config_key),
        wanted,
    }
}

/// The whole form, in the order of JumpCloud's page.
pub const FIELDS: &[Field] = &[
    Field {
        id: "display-label",
        config_key: None,
        wanted: |session| Some(session.label().into()),
    },
    field("idp-entity-id", "idpEntityId", |_| Some(ENTITY_ID.into())),
    field("sp-entity-id", "spEntityId", |_| Some(ENTITY_ID.into())),
    field("acs-url", "acsUrl", |session| {
        Some(acs_url(session.setup.domain()?).into())
    }),
    field("sp-certificate", "spCertificate", kisis_certificate),
    field("name-id", "subjectField", |_| Some("email".into())),
    field("name-id-format", "overrideNameIdFormat", |_| {
        Some(PERSISTENT.into())
    }),
    field("signature-algorithm", "signatureAlgorithm", |_| {
        Some(RSA_SHA256.into())
    }),
    field("sign", "signAssertion", |_| Some(true.into())),
    field("relay-state", "defaultTargetUrl", |_| Some("".into())),
    field("login-url", "idpInitUrl", |_| Some("".into())),
    field("redirect-endpoint", "declareRedirectEndpoint", |_| {
        Some(false.into())
    }),
    field("attribute-email", ATTRIBUTES, |_| row("Email", "email")),
    field("attribute-first-name", ATTRIBUTES, |_| {
        row("FirstName", "firstname")
    }),
    field("attribute-last-name", ATTRIBUTES, |_| {
        row("LastName", "lastname")
    }),
    field("constant-attributes", "constantAttributes", |_| {
        Some(json!([]))
    }),
    field("group-attribute", "includeGroups", |_| Some(false.into())),
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

fn of(id: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.id == id)
}

/// A row of attributes: the name that goes to Kisi, and JumpCloud's field.
fn row(name: &str, value: &str) -> Option<Value> {
    Some(json!({ "name": name, "value": value }))
}

/// Kisi's newest certificate, as PEM.
fn kisis_certificate(session: &Session) -> Option<Value> {
    let dropped = session.dropped(Slot::KisiCertificate);
    let certificate = dropped.and_then(Dropped::certificate)?;
    Some(pem::encode(&pem::Pem::new("CERTIFICATE", certificate.der.clone())).into())
}
