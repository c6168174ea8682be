//! How the checks of single fields look: at the one application, at one field, at what must stand there. What the
//! answer does not hold is waited for, and never right.

use super::fields::{seen, wanted};
use crate::check::{Finding, Need, Outcome, finding};
use crate::jumpcloud::{Application, Attribute};
use crate::kisi::acs_url;
use crate::saml::metadata;
use crate::session::{Case, Session};
use crate::x509::{self, Certificate};

/// The application that is meant, or what has to be said in its place.
pub(super) fn one<'a>(case: &Case<'a>) -> Result<&'a Application, Outcome> {
    let Some(seen) = case.session.application() else {
        return Err(Outcome::Waiting(Need::Application));
    };
    if let Some(one) = seen.one() {
        return Ok(one);
    }
    let listed = seen.list.as_ref().and_then(|list| list.as_ref().ok());
    Err(match listed {
        _ if seen.to_choose_from().is_some() => Outcome::Waiting(Need::ApplicationChoice),
        // Its absence is said once, elsewhere.
        Some(listed) if seen.taken.is_none() && listed.candidates.is_empty() => {
            Outcome::NotApplicable
        }
        _ => Outcome::Waiting(Need::Application),
    })
}

/// What `judge` says of the text in a field, beside the text that must stand there.
pub(super) fn of_text(
    case: &Case,
    field: &str,
    judge: impl FnOnce(&str, &str) -> Option<Finding>,
) -> Outcome {
    let one = match one(case) {
        Ok(one) => one,
        Err(outcome) => return outcome,
    };
    let Some(needed) = wanted_text(case.session, field) else {
        return Outcome::Waiting(Need::Domain);
    };
    match seen(one, field).text() {
        None => Outcome::Waiting(Need::NotShown),
        Some(saw) => judge(saw, &needed).into(),
    }
}

/// What `judge` says of a box that is ticked or not.
pub(super) fn of_tick(
    case: &Case,
    field: &str,
    judge: impl FnOnce(bool) -> Option<Finding>,
) -> Outcome {
    match one(case).map(|one| seen(one, field).tick()) {
        Err(outcome) => outcome,
        Ok(None) => Outcome::Waiting(Need::NotShown),
        Ok(Some(tick)) => judge(tick).into(),
    }
}

/// What `judge` says of the rows of a field.
pub(super) fn of_rows(
    case: &Case,
    field: &str,
    judge: impl FnOnce(&[Attribute]) -> Vec<Finding>,
) -> Outcome {
    let rows = match one(case) {
        Ok(one) => seen(one, field),
        Err(outcome) => return outcome,
    };
    match rows.rows() {
        None => Outcome::Waiting(Need::NotShown),
        Some(rows) => Outcome::Looked(judge(rows)),
    }
}

/// A field that must stay empty.
pub(super) fn must_be_empty(case: &Case, field: &str) -> Outcome {
    of_text(case, field, |saw, _| {
        let is_filled = !saw.trim().is_empty();
        is_filled.then(|| finding("filled").text("saw", saw).evidence("value", saw))
    })
}

/// One of the two names that Kisi's guide asks for.
pub(super) fn entity_id(case: &Case, field: &str) -> Outcome {
    of_text(case, field, |saw, needed| {
        let problem = match saw.trim() {
            _ if saw == needed => return None,
            "" => "empty",
            name if name.starts_with(&acs_url("")) => "acs-url",
            _ => "different",
        };
        Some(finding(problem).differs(saw, needed))
    })
}

/// A user attribute: there, spelt letter by letter, and filled from the right field.
pub(super) fn attribute(case: &Case, field: &str) -> Outcome {
    let row = wanted(case.session, field);
    let (Some(name), Some(value)) = (part(row.as_ref(), "name"), part(row.as_ref(), "value"))
    else {
        return Outcome::NotApplicable;
    };
    of_rows(case, field, |rows| {
        let exact = rows.iter().find(|row| row.name == name);
        let near = rows.iter().find(|row| is_same_name(&row.name, &name));
        let Some(row) = exact.or(near) else {
            return vec![finding("missing").text("name", &name).text("field", &value)];
        };
        let spelt =
            (row.name != name).then(|| finding("spelt-otherwise").differs(&row.name, &name));
        let is_other = !row.value.trim().eq_ignore_ascii_case(&value);
        let filled = is_other.then(|| {
            finding("other-field")
                .text("name", &name)
                .text("saw", &row.value)
                .text("field", &value)
        });
        spelt.into_iter().chain(filled).collect()
    })
}

/// Whether two attributes are one, but for blanks and capitals.
pub(super) fn is_same_name(a: &str, b: &str) -> bool {
    a.trim().eq_ignore_ascii_case(b.trim())
}

/// The certificate with which JumpCloud signs: as the API gives it, else as it stands in the export that was read.
#[must_use]
pub fn signing_certificate(session: &Session) -> Option<Certificate> {
    let seen = session.application()?;
    let of_api = seen.one()?.fields.idp_certificate.text();
    let of_api = of_api.and_then(|text| x509::read_text(text).ok());
    of_api.or_else(|| {
        let export = metadata::read(seen.metadata.as_ref()?.as_ref().ok()?);
        let mut certificates = export.signing_certificates();
        certificates.find_map(|embedded| embedded.reading.as_deref().ok().cloned())
    })
}

fn wanted_text(session: &Session, field: &str) -> Option<String> {
    wanted(session, field)?.as_str().map(str::to_owned)
}

fn part(row: Option<&serde_json::Value>, name: &str) -> Option<String> {
    row?.get(name)?.as_str().map(str::to_owned)
}
