//! Which change a step offers, made from what was seen and answered: plain data, nothing is sent.

use serde_json::{Value, json};

use crate::change::{Bond, Change, Correction, Edit, KisiGroup, Named, NewApplication, NewImport};
use crate::checks::application::{FIELDS, ReadBackState, rows, wanted};
use crate::journeys::import::values;
use crate::jumpcloud::{Application, Attribute};
use crate::observation::ApplicationSeen;
use crate::session::{Case, Session};

/// The change of a part, or with `correct-fields:{field}` of one field alone; `None` where there is nothing to change, or something is missing for it.
pub(super) fn planned(session: &Session, id: &str) -> Option<Change> {
    let (id, only) = match id.split_once(':') {
        Some((id, field)) => (id, Some(field)),
        None => (id, None),
    };
    match id {
        "make-application" => make_application(session),
        "correct-fields" => correct_fields(session, only),
        "activate-application" => activate(session),
        "bind-group" => bind_group(session),
        "make-import" => make_import(session),
        "generate-certificate" => Some(Change::GenerateCertificate),
        _ => None,
    }
}

fn seen(session: &Session) -> Option<&ApplicationSeen> {
    session.application()
}

fn named(application: &Application) -> Named {
    Named {
        id: application.id.clone(),
        name: application.label.clone(),
    }
}

/// Only where the list was read to its end, and nothing in it is meant for Kisi.
fn make_application(session: &Session) -> Option<Change> {
    session.setup.domain()?;
    let listed = seen(session)?.list.as_ref()?.as_ref().ok()?;
    if !listed.candidates.is_empty() {
        return None;
    }
    let label = session.label().to_owned();
    let mut values = Vec::new();
    for field in FIELDS {
        // Kisi's certificate does not exist yet, and the label stands beside the settings.
        let (Some(key), Some(value)) = (field.config_key, wanted(session, field.id)) else {
            continue;
        };
        if field.id != "sp-certificate" {
            put(&mut values, key, value);
        }
    }
    Some(Change::MakeApplication(NewApplication {
        sso_url: format!("https://sso.jumpcloud.com/saml2/{}", slug(&label)),
        label,
        values,
    }))
}

/// One value for each setting; rows of attributes are gathered.
fn put(values: &mut Vec<Edit>, key: &str, value: Value) {
    let is_row = value.is_object();
    let there = values.iter_mut().find(|edit| edit.field == key);
    match (there, is_row) {
        (Some(there), true) => {
            if let Some(rows) = there.value.as_array_mut() {
                rows.push(value);
            }
        }
        (None, true) => values.push(Edit {
            field: key.to_owned(),
            value: json!([value]),
        }),
        (_, false) => values.push(Edit {
            field: key.to_owned(),
            value,
        }),
    }
}

/// The last part of the address at which people sign in, as JumpCloud proposes it.
fn slug(label: &str) -> String {
    let dashed: String = label
        .to_lowercase()
        .chars()
        .map(|sign| {
            if sign.is_ascii_alphanumeric() {
                sign
            } else {
                '-'
            }
        })
        .collect();
    let words: Vec<&str> = dashed.split('-').filter(|word| !word.is_empty()).collect();
    match words.is_empty() {
        true => "kisi".to_owned(),
        false => words.join("-"),
    }
}

/// Every field that was seen and must change, in one go; or one of them.
fn correct_fields(session: &Session, only: Option<&str>) -> Option<Change> {
    let application = seen(session)?.one()?;
    let mut edits: Vec<Edit> = Vec::new();
    for row in rows(&Case::without_file(session)) {
        let is_wrong = matches!(row.state, ReadBackState::Wrong | ReadBackState::Perhaps);
        let is_meant = only.is_none_or(|only| only == row.field);
        if row.actual.is_none() || !is_wrong || !is_meant {
            continue;
        }
        let key = FIELDS
            .iter()
            .find(|field| field.id == row.field)
            .and_then(|field| field.config_key);
        let (Some(key), Some(value)) = (key, wanted(session, row.field)) else {
            continue;
        };
        match value.is_object() {
            true => mend_attributes(&mut edits, key, application, &value),
            false => edits.push(Edit {
                field: key.to_owned(),
                value,
            }),
        }
    }
    (!edits.is_empty()).then(|| {
        Change::CorrectFields(Correction {
            application: named(application),
            edits,
        })
    })
}

/// The rows as they are, with the one that is needed in its place and nothing of its name beside it.
fn mend_attributes(edits: &mut Vec<Edit>, key: &str, application: &Application, needed: &Value) {
    let name = needed["name"].as_str().unwrap_or_default();
    let present = edits.iter().position(|edit| edit.field == key);
    let mut rows = match present {
        Some(at) => edits.remove(at).value,
        None => attributes(application.fields.database_attributes.rows()),
    };
    if let Some(rows) = rows.as_array_mut() {
        let is_it = |row: &Value| {
            let there = row["name"].as_str().unwrap_or_default();
            there.eq_ignore_ascii_case(name)
        };
        let place = rows.iter().position(is_it).unwrap_or(rows.len());
        rows.retain(|row| !is_it(row));
        rows.insert(place.min(rows.len()), needed.clone());
    }
    edits.push(Edit {
        field: key.to_owned(),
        value: rows,
    });
}

fn attributes(rows: Option<&[Attribute]>) -> Value {
    let row = |row: &Attribute| json!({ "name": row.name, "value": row.value });
    rows.unwrap_or_default().iter().map(row).collect()
}

fn activate(session: &Session) -> Option<Change> {
    let application = seen(session)?.one()?;
    (application.active == Some(false)).then(|| Change::ActivateApplication {
        application: named(application),
    })
}

/// Binds the chosen group, or lets it go where it is bound.
fn bind_group(session: &Session) -> Option<Change> {
    let seen = seen(session)?;
    let chosen = session.setup.answer("bind-group")?;
    let group = session
        .large
        .groups
        .iter()
        .find(|group| group.id == chosen)?;
    let bond = Bond {
        application: named(seen.one()?),
        group: Named {
            id: group.id.clone(),
            name: group.name.clone(),
        },
    };
    let Some(Ok(bound)) = &seen.groups else {
        return None;
    };
    Some(match bound.iter().any(|one| one.id == chosen) {
        true => Change::UnbindGroup(bond),
        false => Change::BindGroup(bond),
    })
}

fn make_import(session: &Session) -> Option<Change> {
    let answer = |question: &str| session.setup.answer(question);
    // One is there already; another one is another setup.
    if answer("import-id").is_some() {
        return None;
    }
    let members_only = answer("import-into") == Some("members-only");
    let into = answer("kisi-group").and_then(|id| {
        let groups = &session.large.kisi_groups;
        let group = groups.iter().find(|group| group.id.to_string() == id)?;
        Some(KisiGroup {
            id: group.id,
            name: group.name.clone(),
        })
    });
    if into.is_none() && !members_only {
        return None;
    }
    Some(Change::MakeImport(NewImport {
        name: values::name(session),
        organization: values::organization(session),
        from: Named {
            id: answer("import-group")?.to_owned(),
            name: answer("import-group-name").unwrap_or_default().to_owned(),
        },
        into: into.filter(|_| !members_only),
        import_members_only: members_only,
        enabled: true,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_becomes_the_end_of_an_address() {
        assert_eq!(slug("Kisi SSO"), "kisi-sso");
        assert_eq!(slug(" <Türen> & Co. "), "t-ren-co");
        assert_eq!(slug("扉"), "kisi");
    }

    #[test]
    fn rows_of_one_setting_are_gathered() {
        let mut values = Vec::new();
        put(&mut values, "a", json!("x"));
        put(&mut values, "rows", json!({ "name": "Email" }));
        put(&mut values, "rows", json!({ "name": "FirstName" }));
        assert_eq!(values.len(), 2);
        assert_eq!(values[1].value.as_array().map(Vec::len), Some(2));
    }
}
