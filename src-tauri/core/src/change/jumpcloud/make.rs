//! Makes an application, finds it again when the answer got lost, and removes it. One that was there before is
//! somebody else's: then nothing is made, so that whatever is found later is ours.

use serde_json::Value;

use super::super::deeds::Deed;
use super::super::hands::{Doing, Looking};
use super::super::outcome::{Made, Outcome, Row};
use super::super::preview::Warning;
use super::super::what::{Edit, NewApplication};
use super::super::world::{Request, Stand, Survey};
use super::record::{PAIR, Record, says};
use super::{form, keys, list, record};
use crate::jumpcloud::{Application, path};
use crate::wire::{Answer, Method};

/// A name, or an address to sign in at, is used once.
pub(in crate::change) async fn survey(
    looking: &Looking<'_>,
    new: &NewApplication,
) -> Result<Survey, Outcome> {
    let is_own = |edit: &&Edit| PAIR.contains(&edit.field.as_str());
    if let Some(edit) = new.values.iter().find(is_own) {
        return Err(Outcome::NotEditable(edit.field.clone()));
    }
    let all = list::applications(looking).await?;
    let is_like = |one: &&Application| {
        one.label == new.label || one.sso_url.as_deref() == Some(new.sso_url.as_str())
    };
    if let Some(there) = all.iter().find(is_like) {
        return Err(Outcome::Taken {
            id: there.id.clone(),
            name: there.label.clone(),
        });
    }
    let mut rows = vec![
        Row::made("displayLabel", new.label.as_str()),
        Row::made("ssoUrl", new.sso_url.as_str()),
        Row::made("active", true),
    ];
    rows.extend(form::sent(new).map(|edit| Row::made(&edit.field, edit.value.clone())));
    Ok(Survey {
        rows,
        warnings: vec![Warning::KeyIsMade],
        record: None,
    })
}

pub(in crate::change) fn request(new: &NewApplication) -> Request {
    let path = path::APPLICATIONS.to_owned();
    let body = Some(form::body(new));
    Request::new(Method::POST, path, body, Doing::MakeApplication)
}

pub(in crate::change) fn removal(id: &str) -> Request {
    let path = path::application(id);
    Request::new(Method::DELETE, path, None, Doing::RemoveApplication)
}

pub(in crate::change) fn id_in(answer: &Answer) -> Option<Made> {
    let record: Value = serde_json::from_slice(&answer.body).ok()?;
    Application::of(&record).map(|made| Made::Id(made.id))
}

pub(in crate::change) async fn look(
    looking: &Looking<'_>,
    deed: &Deed,
    new: &NewApplication,
) -> Result<Stand, Outcome> {
    if let Some(id) = &deed.made {
        return match record::find(looking, id).await? {
            Some(record) => Ok(stand(&record, id, new)),
            None => listed(looking, id).await,
        };
    }
    let mut ours = ours(looking, new).await?;
    Ok(match ours.len() {
        0 => Stand::Not,
        1 => {
            let (id, record) = ours.remove(0);
            stand(&record, &id, new)
        }
        _ => Stand::Unclear(ours.into_iter().map(|(id, _)| id).collect()),
    })
}

/// It is not there by its id: is it gone from the list as well?
async fn listed(looking: &Looking<'_>, id: &str) -> Result<Stand, Outcome> {
    let all = list::applications(looking).await?;
    Ok(match all.iter().any(|one| one.id == id) {
        true => Stand::Otherwise {
            made: Made::Id(id.to_owned()),
            rows: vec![Row::new("_id", None, Some(id.into()))],
        },
        false => Stand::Not,
    })
}

/// Everything with our name, our address and our entity id.
async fn ours(
    looking: &Looking<'_>,
    new: &NewApplication,
) -> Result<Vec<(String, Record)>, Outcome> {
    let all = list::applications(looking).await?;
    let is_like = |one: &Application| {
        one.label == new.label && one.sso_url.as_deref() == Some(new.sso_url.as_str())
    };
    let entity_id = form::sent(new).find(|edit| edit.field == "idpEntityId");
    let mut found = Vec::new();
    for one in all.into_iter().filter(is_like) {
        // A list may leave settings out.
        let Some(record) = record::find(looking, &one.id).await? else {
            continue;
        };
        let is_ours = entity_id.is_none_or(|edit| {
            record
                .setting(&edit.field)
                .is_some_and(|seen| says(seen, &edit.value))
        });
        if is_ours {
            found.push((one.id, record));
        }
    }
    Ok(found)
}

/// Whether everything arrived, it is switched on, and JumpCloud made its certificate.
fn stand(record: &Record, id: &str, new: &NewApplication) -> Stand {
    let mut rows: Vec<Row> = form::sent(new)
        .filter_map(|edit| {
            let seen = record.setting(&edit.field);
            let is_there = seen.is_some_and(|seen| says(seen, &edit.value));
            let row = || Row::new(&edit.field, seen.cloned(), Some(edit.value.clone()));
            (!is_there).then(row)
        })
        .collect();
    if !record.is_active() {
        rows.push(Row::new(
            "active",
            record.json.get("active").cloned(),
            Some(true.into()),
        ));
    }
    if keys::set(record) == Default::default() {
        rows.push(Row::new("idpCertificate", None, None));
    }
    Stand::of(Made::Id(id.to_owned()), rows)
}
