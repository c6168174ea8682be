//! The settings of a new application as JumpCloud's console sends them: `type`, `label`, `value` and so on. The shape and
//! the marked places were seen in a request that JumpCloud took; the other places are inferred, and what did not arrive
//! is seen when the application is read back.

use serde_json::{Map, Value, json};

use super::super::what::{Edit, NewApplication};
use super::record::PAIR;
use crate::jumpcloud::TEMPLATE;

/// A setting: its name under `config`, its label, whether it is required, its place.
type Place = (&'static str, &'static str, bool, u8);

const PLACES: [Place; 15] = [
    ("idpEntityId", "IdP Entity ID:", true, 0),
    ("spEntityId", "SP Entity ID:", true, 3),
    ("acsUrl", "ACS URL:", true, 4),
    // Inferred.
    ("subjectField", "SAMLSubject NameID:", false, 6),
    // Inferred.
    (
        "overrideNameIdFormat",
        "SAMLSubject NameID Format:",
        false,
        7,
    ),
    ("constantAttributes", "Constant Attributes:", false, 8),
    ("databaseAttributes", "User Attributes:", false, 9),
    ("includeGroups", "Include Group Attribute", false, 10),
    ("groupsAttributeName", "Groups Attribute Name", false, 11),
    // Inferred.
    ("signatureAlgorithm", "Signature Algorithm:", false, 12),
    ("signAssertion", "Sign Assertion", false, 13),
    ("signResponse", "Sign Response", false, 13),
    // Inferred.
    ("defaultTargetUrl", "Default RelayState:", false, 14),
    // Inferred.
    ("idpInitUrl", "Login URL:", false, 15),
    (
        "declareRedirectEndpoint",
        "Declare Redirect Endpoint",
        false,
        16,
    ),
];

/// Kisi's certificate is added later: at this time there is none.
const LEFT_OUT: &str = "spCertificate";

/// The values that are sent. JumpCloud makes its own certificate and key; one that is sent breaks its export (observed
/// live by others).
pub(super) fn sent(new: &NewApplication) -> impl Iterator<Item = &Edit> {
    let is_sent = |edit: &&Edit| edit.field != LEFT_OUT && !PAIR.contains(&edit.field.as_str());
    new.values.iter().filter(is_sent)
}

/// The body of the POST.
pub(super) fn body(new: &NewApplication) -> String {
    let config: Map<String, Value> = sent(new)
        .map(|edit| (edit.field.clone(), setting(edit)))
        .collect();
    json!({
        "name": TEMPLATE,
        "displayLabel": new.label,
        "ssoUrl": new.sso_url,
        "beta": false,
        "active": true,
        "config": config,
    })
    .to_string()
}

fn setting(edit: &Edit) -> Value {
    let known = PLACES.iter().find(|place| place.0 == edit.field);
    let (_, label, required, position) = known.copied().unwrap_or(("", "", false, 0));
    let kind = match edit.value {
        Value::Bool(_) => "bool",
        Value::Array(_) => "constantAttributes",
        _ => "text",
    };
    json!({
        "type": kind,
        "label": label,
        "value": value(edit),
        "required": required,
        "visible": true,
        "readOnly": false,
        "position": position,
    })
}

/// Rows with what the console adds to them.
fn value(edit: &Edit) -> Value {
    let added = |number: usize| match edit.field.as_str() {
        "databaseAttributes" => json!({
            "isCustomAttribute": true, "mutable": true, "readOnly": false,
            "tempId": format!("row-{number}"),
        }),
        _ => json!({ "readOnly": false, "required": false, "visible": true }),
    };
    let row = |(number, row): (usize, &Value)| {
        let mut whole = added(number);
        for (name, value) in row.as_object().into_iter().flatten() {
            whole[name] = value.clone();
        }
        whole
    };
    match edit.value.as_array() {
        Some(rows) => rows.iter().enumerate().map(row).collect(),
        None => edit.value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_certificate_and_no_key_goes_out() {
        let edit = |field: &str, value: Value| Edit {
            field: field.into(),
            value,
        };
        let new = NewApplication {
            label: "Kisi SSO".into(),
            sso_url: "https://sso.jumpcloud.com/saml2/kisi".into(),
            values: vec![
                edit("idpEntityId", "https://api.kisi.io/saml/metadata".into()),
                edit("idpCertificate", "".into()),
                edit("idpPrivateKey", "".into()),
                edit("spCertificate", "PEM".into()),
                edit(
                    "databaseAttributes",
                    json!([{ "name": "Email", "value": "email" }]),
                ),
            ],
        };
        let body: Value = serde_json::from_str(&body(&new)).expect("JSON");
        assert_eq!(body["active"], true);
        assert_eq!(
            body["config"],
            json!({
                "idpEntityId": {
                    "type": "text", "label": "IdP Entity ID:", "value": "https://api.kisi.io/saml/metadata",
                    "required": true, "visible": true, "readOnly": false, "position": 0,
                },
                "databaseAttributes": {
                    "type": "constantAttributes", "label": "User Attributes:",
                    "value": [{
                        "name": "Email", "value": "email", "tempId": "row-0",
                        "isCustomAttribute": true, "mutable": true, "readOnly": false,
                    }],
                    "required": false, "visible": true, "readOnly": false, "position": 9,
                },
            })
        );
    }
}
