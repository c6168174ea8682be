//! Puts other values into an application and leaves every other byte as it was read: settings, or the switch of single
//! sign-on. What was replaced is put back byte for byte.

use serde_json::Value;

use super::super::deeds::{Deed, Held, field};
use super::super::hands::{Doing, Looking};
use super::super::outcome::{Made, Outcome, Row};
use super::super::preview::Warning;
use super::super::what::{Correction, Named};
use super::super::world::{Look, Ready, Request, Stand, Survey};
use super::record::{PAIR, Record, existing, says, setting};
use super::{keys, record};
use crate::jumpcloud::path;
use crate::wire::{Method, Refusal};

/// A value and its place.
pub(in crate::change) struct Wanted {
    path: Vec<String>,
    value: Value,
}

pub(in crate::change) fn switched_on() -> Wanted {
    Wanted {
        path: vec!["active".to_owned()],
        value: true.into(),
    }
}

/// Of a setting that is named twice, the last one.
pub(in crate::change) fn wanted(correction: &Correction) -> Vec<Wanted> {
    let edits = &correction.edits;
    let is_last =
        |(place, field): (usize, &str)| edits[place + 1..].iter().all(|edit| edit.field != field);
    edits
        .iter()
        .enumerate()
        .filter(|(place, edit)| is_last((*place, &edit.field)))
        .map(|(_, edit)| Wanted {
            path: setting(&edit.field),
            value: edit.value.clone(),
        })
        .collect()
}

pub(in crate::change) async fn survey(
    looking: &Looking<'_>,
    correction: &Correction,
) -> Result<Survey, Outcome> {
    let record = existing(looking, &correction.application.id).await?;
    let fields = correction.edits.iter().map(|edit| &edit.field);
    let is_closed =
        |field: &&String| PAIR.contains(&field.as_str()) || record.raw(&setting(field)).is_none();
    if let Some(field) = fields.into_iter().find(is_closed) {
        return Err(Outcome::NotEditable(field.clone()));
    }
    let rows = rows(&record, &wanted(correction));
    let is_risky = record.is_active() && !rows.is_empty();
    Ok(Survey {
        rows,
        warnings: is_risky
            .then_some(Warning::KeyMayMove)
            .into_iter()
            .collect(),
        record: Some(record),
    })
}

pub(in crate::change) async fn survey_switch(
    looking: &Looking<'_>,
    application: &Named,
) -> Result<Survey, Outcome> {
    let record = existing(looking, &application.id).await?;
    let wanted = [switched_on()];
    if record.raw(&wanted[0].path).is_none() {
        return Err(Outcome::NotEditable("active".to_owned()));
    }
    let warning = match keys::set(&record).set.is_none() {
        true => Warning::KeyIsMade,
        false => Warning::KeyMayMove,
    };
    let rows = rows(&record, &wanted);
    Ok(Survey {
        warnings: (!rows.is_empty()).then_some(warning).into_iter().collect(),
        rows,
        record: Some(record),
    })
}

/// What would change.
fn rows(record: &Record, wanted: &[Wanted]) -> Vec<Row> {
    let changes = wanted.iter().filter(|one| !is_there(record, one));
    changes
        .map(|one| {
            Row::new(
                field(&one.path),
                at(record, &one.path),
                Some(one.value.clone()),
            )
        })
        .collect()
}

fn is_there(record: &Record, wanted: &Wanted) -> bool {
    at(record, &wanted.path).is_some_and(|seen| says(&seen, &wanted.value))
}

fn at(record: &Record, path: &[String]) -> Option<Value> {
    serde_json::from_str(record.raw(path)?).ok()
}

pub(in crate::change) async fn ready(
    looking: &Looking<'_>,
    application: &Named,
    wanted: &[Wanted],
    survey: &Survey,
) -> Result<Ready, Outcome> {
    let Some(record) = &survey.record else {
        return Err(record::refused(Refusal::Strange, 200));
    };
    let held = wanted.iter().filter(|one| !is_there(record, one));
    let held = held
        .map(|one| {
            Some(Held {
                path: one.path.clone(),
                before: record.raw(&one.path)?.to_owned(),
                after: one.value.to_string(),
            })
        })
        .collect::<Option<Vec<_>>>();
    let held = held.ok_or_else(|| record::refused(Refusal::Strange, 200))?;
    let sent = held
        .iter()
        .map(|one| (one.path.as_slice(), one.after.as_str()));
    put(looking, application, record, sent, held.clone()).await
}

/// The PUT, with the signs of the key before it.
async fn put<'v>(
    looking: &Looking<'_>,
    application: &Named,
    record: &Record,
    values: impl Iterator<Item = (&'v [String], &'v str)>,
    held: Vec<Held>,
) -> Result<Ready, Outcome> {
    let body = record.with(values);
    let body = body.ok_or_else(|| record::refused(Refusal::Strange, 200))?;
    let path = path::application(&application.id);
    Ok(Ready {
        keys: Some(keys::keys(looking, record).await?),
        held,
        request: Request::new(Method::PUT, path, Some(body), Doing::ChangeApplication),
    })
}

pub(in crate::change) async fn look(
    looking: &Looking<'_>,
    deed: &Deed,
    application: &Named,
) -> Result<Look, Outcome> {
    let record = existing(looking, &application.id).await?;
    // Long after it was done, somebody may have made a new key on purpose.
    let moved = match deed.keys.as_ref().filter(|_| deed.is_open()) {
        Some(before) => {
            let after = keys::keys(looking, &record).await?;
            keys::moved(before, &after, record.is_active())
        }
        None => None,
    };
    let stands: Vec<At> = deed.held.iter().map(|held| stands(&record, held)).collect();
    let stand = match &stands[..] {
        all if all.iter().all(|at| *at == At::Before) => Stand::Not,
        all if all.iter().all(|at| *at == At::After) => Stand::There(Made::Nothing),
        _ => Stand::Otherwise {
            made: Made::Nothing,
            rows: differing(&record, &deed.held),
        },
    };
    let now = |held: &Held| Held {
        after: record.raw(&held.path).unwrap_or(&held.after).to_owned(),
        ..held.clone()
    };
    Ok(Look {
        stand,
        held: deed.held.iter().map(now).collect(),
        moved,
    })
}

/// At which of its two values one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Before,
    After,
    Neither,
}

fn stands(record: &Record, held: &Held) -> At {
    let read = |json: &str| serde_json::from_str::<Value>(json).ok();
    let Some(now) = at(record, &held.path) else {
        return At::Neither;
    };
    if read(&held.before).is_some_and(|before| before == now) {
        At::Before
    } else if read(&held.after).is_some_and(|after| says(&now, &after)) {
        At::After
    } else {
        At::Neither
    }
}

/// What is there, and what was asked for.
fn differing(record: &Record, held: &[Held]) -> Vec<Row> {
    let differs = held.iter().filter(|one| stands(record, one) != At::After);
    let row = |one: &Held| {
        let wanted = serde_json::from_str(&one.after).ok();
        Row::new(field(&one.path), at(record, &one.path), wanted)
    };
    differs.map(row).collect()
}

/// Puts the old values back, unless somebody else put others in their place.
pub(in crate::change) async fn reverse(
    looking: &Looking<'_>,
    deed: &Deed,
    application: &Named,
) -> Result<Ready, Outcome> {
    let record = existing(looking, &application.id).await?;
    if deed
        .held
        .iter()
        .any(|held| stands(&record, held) == At::Neither)
    {
        return Err(Outcome::ChangedMeanwhile);
    }
    let old = deed
        .held
        .iter()
        .map(|one| (one.path.as_slice(), one.before.as_str()));
    put(looking, application, &record, old, deed.held.clone()).await
}
