//! An application's record, byte for byte as it came, and the body of the PUT that is made of it: single values
//! replaced, everything else as it was, and no empty key in it.

use serde_json::Value;

use super::super::hands::{Doing, Looking};
use super::super::outcome::Outcome;
use crate::jumpcloud::{Document, path};
use crate::wire::{Answer, Refusal, Refused};

/// JumpCloud's own pair. It is never replaced by us, and taken out where it is empty: an empty one that says `required`
/// is answered with 503 (observed live by others), and the private key always comes back empty.
pub(super) const PAIR: [&str; 2] = ["idpPrivateKey", "idpCertificate"];

/// A record.
#[derive(Clone, Debug)]
pub(in crate::change) struct Record {
    document: Document,
    pub(in crate::change) json: Value,
}

impl Record {
    pub(super) fn of(answer: &Answer) -> Option<Self> {
        let document = Document::new(std::str::from_utf8(&answer.body).ok()?)?;
        let json = serde_json::from_str(document.text()).ok()?;
        Some(Self { document, json })
    }

    /// The bytes of a value.
    pub(super) fn raw(&self, path: &[String]) -> Option<&str> {
        let keys: Vec<&str> = path.iter().map(String::as_str).collect();
        self.document.get(&keys)
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.json.get(name)?.as_str()
    }

    pub(super) fn is_active(&self) -> bool {
        self.json.get("active") == Some(&Value::Bool(true))
    }

    /// The value of a setting.
    pub(super) fn setting(&self, field: &str) -> Option<&Value> {
        self.json.get("config")?.get(field)?.get("value")
    }

    /// The body of a PUT with other values. `None` when one of them has no place.
    pub(super) fn with<'v>(
        &self,
        values: impl Iterator<Item = (&'v [String], &'v str)>,
    ) -> Option<String> {
        let mut document = self.document.clone();
        for (path, json) in values {
            let keys: Vec<&str> = path.iter().map(String::as_str).collect();
            document.set(&keys, json).then_some(())?;
        }
        for key in PAIR {
            if is_empty(self.setting(key)) {
                document.remove(&["config", key]);
            }
        }
        Some(document.text().to_owned())
    }
}

fn is_empty(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => text.trim().is_empty(),
        Some(_) => false,
    }
}

/// Where the value of a setting stands.
pub(super) fn setting(field: &str) -> Vec<String> {
    ["config", field, "value"].map(str::to_owned).to_vec()
}

/// A record by its id; `None` where there is none.
pub(super) async fn find(looking: &Looking<'_>, id: &str) -> Result<Option<Record>, Outcome> {
    let found = looking
        .find(&path::application(id), Doing::ReadApplication)
        .await?;
    match found {
        None => Ok(None),
        Some(answer) => Record::of(&answer)
            .map(Some)
            .ok_or_else(|| refused(Refusal::Strange, answer.status)),
    }
}

/// A record that must be there.
pub(super) async fn existing(looking: &Looking<'_>, id: &str) -> Result<Record, Outcome> {
    let found = find(looking, id).await?;
    found.ok_or_else(|| refused(Refusal::NotFound, 404))
}

pub(super) fn refused(refusal: Refusal, status: u16) -> Outcome {
    Outcome::Refused(Refused {
        refusal,
        status,
        says: String::new(),
    })
}

/// Whether a value is what was asked for. A vendor may add to the rows of a list, never leave out; and the line end
/// behind a certificate says nothing.
pub(super) fn says(seen: &Value, wanted: &Value) -> bool {
    match (seen, wanted) {
        (Value::Object(seen), Value::Object(wanted)) => wanted
            .iter()
            .all(|(name, wanted)| seen.get(name).is_some_and(|seen| says(seen, wanted))),
        (Value::Array(seen), Value::Array(wanted)) => {
            seen.len() == wanted.len()
                && seen
                    .iter()
                    .zip(wanted)
                    .all(|(seen, wanted)| says(seen, wanted))
        }
        (Value::String(seen), Value::String(wanted)) if wanted.contains("-----BEGIN") => {
            seen.trim_end() == wanted.trim_end()
        }
        _ => seen == wanted,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn record(text: &str) -> Record {
        let answer = Answer {
            status: 200,
            body: text.as_bytes().to_vec(),
            ..Answer::default()
        };
        Record::of(&answer).expect("a record")
    }

    const TEXT: &str = r#"{"active":true, "config":{"idpPrivateKey":{"required":true,"value":""}, "idpCertificate":{"value":"PEM"},
        "acsUrl":{ "value" : "old" }},"future":[1.0]}"#;

    #[test]
    fn one_value_changes_and_no_empty_key_goes_out() {
        let record = record(TEXT);
        let path = setting("acsUrl");
        let body = record.with([(path.as_slice(), "\"new\"")].into_iter());
        let expected = TEXT
            .replace("\"old\"", "\"new\"")
            .replace(r#""idpPrivateKey":{"required":true,"value":""},"#, "");
        assert_eq!(body.as_deref(), Some(expected.as_str()));
        let nowhere = setting("idpInitUrl");
        assert_eq!(record.with([(nowhere.as_slice(), "1")].into_iter()), None);
    }

    #[test]
    fn an_empty_certificate_goes_with_its_key() {
        for empty in [r#""""#, "null", r#"" ""#] {
            let body = record(&TEXT.replace(r#""PEM""#, empty)).with([].into_iter());
            let body: Value = serde_json::from_str(&body.expect("a body")).expect("JSON");
            let left: Vec<_> = body["config"]
                .as_object()
                .expect("settings")
                .keys()
                .collect();
            assert_eq!(left, ["acsUrl"], "{empty}");
        }
    }

    #[test]
    fn what_a_vendor_adds_to_a_row_is_no_difference() {
        let wanted = json!([{ "name": "Email", "value": "email" }]);
        let cases = [
            (
                json!([{ "name": "Email", "value": "email", "mutable": true }]),
                true,
            ),
            (json!([{ "name": "Email", "value": "username" }]), false),
            (json!([{ "name": "Email" }]), false),
            (json!([]), false),
            (json!(null), false),
        ];
        for (seen, same) in cases {
            assert_eq!(says(&seen, &wanted), same, "{seen}");
        }
        let pem = "-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----";
        assert!(says(&json!(pem), &json!(format!("{pem}\n"))));
        assert!(
            !says(&json!("a"), &json!("a ")),
            "a blank is one everywhere else"
        );
    }
}
