//! Whether JumpCloud's signing key is still the same one. Nobody documents what a PUT does to it, and the key itself never
//! comes back: what is compared are its certificate, as it is exported and as it is set, and the dates.

use std::collections::BTreeMap;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::super::hands::{Doing, Looking};
use super::super::outcome::{Keys, Moved, Outcome};
use super::record::Record;
use crate::jumpcloud::path;
use crate::saml::metadata;
use crate::wire::{Answer, read};
use crate::x509;

/// Reads all signs of the key.
pub(super) async fn keys(looking: &Looking<'_>, record: &Record) -> Result<Keys, Outcome> {
    Ok(Keys {
        exported: exported(looking, record).await?,
        ..set(record)
    })
}

/// What the record alone says.
pub(super) fn set(record: &Record) -> Keys {
    let pem = record.setting("idpCertificate").and_then(Value::as_str);
    let pem = pem.filter(|pem| !pem.trim().is_empty());
    // What cannot be read is compared as it stands, and never kept: it may be a key.
    let print = |pem: &str| match x509::read_text(pem) {
        Ok(certificate) => certificate.sha256,
        Err(_) => format!("{:x?}", Sha256::digest(pem).as_slice()),
    };
    Keys {
        exported: None,
        set: pem.map(print),
        dates: dates(record.json.get("sso")),
    }
}

/// Every date of `sso` that is about JumpCloud's own key, also one that nobody has told us of.
fn dates(sso: Option<&Value>) -> BTreeMap<String, String> {
    let fields = sso.and_then(Value::as_object).into_iter().flatten();
    fields
        .filter(|(name, _)| name.ends_with("At") && !name.starts_with("sp"))
        .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
        .collect()
}

/// The certificate in the export; `None` where nothing is exported.
async fn exported(looking: &Looking<'_>, record: &Record) -> Result<Option<String>, Outcome> {
    let organization = record
        .text("organization")
        .or_else(|| looking.organization());
    let id = record.text("_id").or_else(|| record.text("id"));
    let (Some(organization), Some(id)) = (organization, id) else {
        return Ok(None);
    };
    let path = path::metadata(organization, id);
    let answer = looking.get(&path, Doing::ReadExport).await?;
    match answer.status {
        200..=299 => Ok(fingerprints(&answer)),
        // Not switched on, or an export that is broken.
        404 | 500 => Ok(None),
        _ => {
            read::<serde::de::IgnoredAny>(&answer)?;
            Ok(None)
        }
    }
}

fn fingerprints(answer: &Answer) -> Option<String> {
    let read = metadata::read(std::str::from_utf8(&answer.body).ok()?);
    let prints: Vec<&str> = read
        .signing_certificates()
        .filter_map(|one| one.reading.as_deref().ok())
        .map(|certificate| certificate.sha256.as_str())
        .collect();
    (!prints.is_empty()).then(|| prints.join(" "))
}

/// What moved. A sign that was there has to stay; one that was not may come where nothing was exported before, because
/// the key is made when an application is switched on. What is switched off exports nothing.
pub(super) fn moved(before: &Keys, after: &Keys, is_active: bool) -> Option<Moved> {
    let may_come = before.exported.is_none();
    let stays = |before: Option<&String>, after: Option<&String>| match before {
        Some(_) => before == after,
        None => may_come || after.is_none(),
    };
    let names = before.dates.keys().chain(after.dates.keys());
    let exports_nothing = !is_active && after.exported.is_none();
    let is_same = (exports_nothing || stays(before.exported.as_ref(), after.exported.as_ref()))
        && stays(before.set.as_ref(), after.set.as_ref())
        && names
            .into_iter()
            .all(|name| stays(before.dates.get(name), after.dates.get(name)));
    (!is_same).then(|| Moved {
        before: before.clone(),
        after: after.clone(),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn keys(exported: Option<&str>, set: Option<&str>, date: Option<&str>) -> Keys {
        let date = date.map(|date| ("idpPrivateKeyUpdatedAt".to_owned(), date.to_owned()));
        Keys {
            exported: exported.map(str::to_owned),
            set: set.map(str::to_owned),
            dates: date.into_iter().collect(),
        }
    }

    #[test]
    fn each_sign_alone_tells_that_the_key_moved() {
        let before = keys(Some("a"), Some("a"), Some("1"));
        for after in [
            keys(Some("b"), Some("a"), Some("1")),
            keys(None, Some("a"), Some("1")),
            keys(Some("a"), Some("b"), Some("1")),
            keys(Some("a"), None, Some("1")),
            keys(Some("a"), Some("a"), Some("2")),
            keys(Some("a"), Some("a"), None),
        ] {
            assert!(moved(&before, &after, true).is_some(), "{after:?}");
        }
        assert_eq!(moved(&before, &before, true), None);
        let shy = keys(Some("a"), None, None);
        assert!(moved(&shy, &keys(Some("a"), None, Some("1")), true).is_some());
    }

    #[test]
    fn the_first_key_is_no_other_key() {
        let nothing = keys(None, None, None);
        assert_eq!(
            moved(&nothing, &keys(Some("a"), Some("a"), Some("1")), true),
            None
        );
        let switched_off = keys(None, Some("a"), Some("1"));
        assert_eq!(
            moved(&switched_off, &keys(Some("a"), Some("a"), Some("1")), true),
            None
        );
        assert!(moved(&switched_off, &keys(Some("b"), Some("b"), Some("1")), true).is_some());
    }

    #[test]
    fn what_is_switched_off_exports_nothing_and_keeps_its_key() {
        let before = keys(Some("a"), Some("a"), Some("1"));
        assert_eq!(
            moved(&before, &keys(None, Some("a"), Some("1")), false),
            None
        );
        assert!(moved(&before, &keys(None, Some("b"), Some("1")), false).is_some());
        assert!(moved(&before, &keys(Some("b"), Some("a"), Some("1")), false).is_some());
    }

    #[test]
    fn the_date_of_kisis_certificate_is_not_about_the_key() {
        let sso = json!({
            "jit": false, "type": "saml", "spCertificateUpdatedAt": "1",
            "idpCertExpirationAt": "2", "idpSomethingNewAt": "3",
        });
        let names: Vec<_> = dates(Some(&sso)).into_keys().collect();
        assert_eq!(names, ["idpCertExpirationAt", "idpSomethingNewAt"]);
    }
}
