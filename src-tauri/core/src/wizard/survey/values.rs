//! Every field of the vendors' forms with how it is known: seen in the export, pasted back, confirmed, or not seen.

use jiff::Timestamp;

use super::How;
use super::checks::{Came, CheckSeen, checks};
use crate::journey::{Kind, Step, Value};
use crate::told::tell;
use crate::view::{Place, Slot, Text};
use crate::wizard::{Open, compare, values};
use crate::words::{Words, args};

/// One field as it stands.
pub struct ValueSeen {
    /// The field's name exactly as on the vendor's screen.
    pub field: String,
    /// Empty where the field stays empty.
    pub value: String,
    /// What the hand does there where nothing is typed: "Leave unticked".
    pub verb: Option<String>,
    pub place: Place,
    /// What stood there instead.
    pub differs: Option<Text>,
    pub how: How,
    pub at: Option<Timestamp>,
}

pub(super) fn values(open: &Open, words: &Words) -> Vec<ValueSeen> {
    let checks = checks(open);
    let mut all: Vec<_> = rows(open)
        .map(|(step, row)| seen(open, step, row, &checks, words))
        .collect();
    all.extend(carried(open).into_iter().map(|carried| {
        let (how, at) = carried.known(open);
        ValueSeen {
            field: words.plain(&format!("field-{}", carried.field), &args()),
            value: carried.file,
            verb: None,
            place: carried.place,
            differs: None,
            how,
            at,
        }
    }));
    all
}

/// How each field is known, and since when; in the order of [`values`].
pub(super) fn known(open: &Open) -> Vec<(How, Option<Timestamp>)> {
    let checks = checks(open);
    rows(open)
        .map(|(step, row)| of_row(open, step, row, &checks))
        .chain(carried(open).iter().map(|carried| carried.known(open)))
        .collect()
}

/// The rows of the value sheets; a field that gets a file later is told by the file.
fn rows(open: &Open) -> impl Iterator<Item = (&'static Step, &'static Value)> {
    let files: Vec<_> = carried(open).iter().map(|carried| carried.field).collect();
    let groups = |step: &'static Step| {
        step.shown(&open.session)
            .filter_map(move |kind| match kind {
                Kind::Values(groups) => Some((step, *groups)),
                _ => None,
            })
    };
    open.journey
        .steps
        .iter()
        .flat_map(groups)
        .flat_map(|(step, groups)| groups.iter().map(move |group| (step, group)))
        .flat_map(|(step, group)| group.rows.iter().map(move |row| (step, row)))
        .filter(move |(_, row)| !files.contains(&row.id))
}

fn seen(
    open: &Open,
    step: &'static Step,
    row: &'static Value,
    checks: &[CheckSeen],
    words: &Words,
) -> ValueSeen {
    let value = (row.value)(&open.session);
    let (how, at) = of_row(open, step, row, checks);
    let pasted = || {
        let row = read_back(open, row)?;
        (compare::is_same(open, row) == Some(false))
            .then(|| compare::difference_of(open, row, words))?
    };
    let exported = || match &shown(row, checks)?.came {
        Came::Found(found) => found.first().map(|rated| tell(rated, words).saw),
        _ => None,
    };
    ValueSeen {
        field: words.plain(&format!("field-{}", row.id), &args()),
        verb: value
            .is_empty()
            .then(|| words.plain(&format!("hand-{}", row.hand.name()), &args())),
        value,
        place: step.place,
        differs: exported().or_else(pasted),
        how,
        at,
    }
}

fn of_row(open: &Open, step: &Step, row: &Value, checks: &[CheckSeen]) -> (How, Option<Timestamp>) {
    if let Some(check) = shown(row, checks) {
        return (check.how, check.at);
    }
    if let Some((is_confirmed, at)) = read_back(open, row).and_then(|row| compare::read(open, row))
    {
        let how = if is_confirmed {
            How::Confirmed
        } else {
            How::Checked
        };
        return (how, Some(at));
    }
    let done = open.session.setup.done.get(step.id).copied();
    if done.is_some() || values::is_ticked(open, row) {
        (How::Confirmed, done)
    } else {
        (How::NotSeen, None)
    }
}

/// The newest look at this field in an export.
fn shown<'a>(row: &Value, checks: &'a [CheckSeen]) -> Option<&'a CheckSeen> {
    let by = row.shown_by?;
    let mut looked = checks.iter().rev();
    looked.find(|check| check.check == by && check.how != How::NotSeen)
}

/// The same field among those that are pasted back.
fn read_back(open: &Open, row: &Value) -> Option<&'static Value> {
    open.journey
        .steps
        .iter()
        .flat_map(Step::kinds)
        .find_map(|kind| match kind {
            Kind::Compare(rows) => rows.iter().find(|there| there.id == row.id),
            _ => None,
        })
}

/// A file that was carried from one console into the other.
struct Carried {
    field: &'static str,
    place: Place,
    file: String,
    /// The step that says that it is there.
    step: &'static str,
}

impl Carried {
    fn known(&self, open: &Open) -> (How, Option<Timestamp>) {
        match open.session.setup.done.get(self.step) {
            Some(at) => (How::Confirmed, Some(*at)),
            None => (How::NotSeen, None),
        }
    }
}

fn carried(open: &Open) -> Vec<Carried> {
    let file = |slot: Slot| open.session.dropped(slot).map(|file| file.name.clone());
    [
        (Slot::Export, "metadata-file", Place::Kisi, "kisi"),
        (
            Slot::KisiCertificate,
            "sp-certificate",
            Place::JumpCloud,
            "back",
        ),
    ]
    .into_iter()
    .filter_map(|(slot, field, place, step)| {
        file(slot).map(|file| Carried {
            field,
            place,
            file,
            step,
        })
    })
    .collect()
}
