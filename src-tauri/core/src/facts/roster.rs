//! Who would come, as plain data for programs. People are in it only when they were asked for.

use serde::Serialize;

use crate::roster::{
    Counts, Gap, Kind, Mark, Reason, Road, Roster, Row, Side, Source, Standing, Summary,
};
use crate::words::{Words, plain};

/// A roster in numbers, and its people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RosterFacts {
    pub road: Road,
    pub source: Source,
    pub jumpcloud_whole: bool,
    pub kisi_whole: bool,
    pub gaps: Vec<GapFacts>,
    pub counts: Counts,
    pub largest_group: Option<usize>,
    pub owner: Standing,
    pub tester: Standing,
    /// Absent unless they were asked for.
    pub people: Option<Vec<PersonFacts>>,
}

/// What could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GapFacts {
    #[serde(flatten)]
    pub gap: Gap,
    pub says: String,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonFacts {
    pub id: String,
    pub name: String,
    pub email: String,
    /// What JumpCloud sends, where it is not the e-mail address.
    pub user_name: Option<String>,
    /// The address in Kisi, where it stands otherwise.
    pub in_kisi: Option<String>,
    pub kind: Kind,
    pub reasons: Vec<Reason>,
    pub marks: Vec<Mark>,
}

/// The facts of a roster.
#[must_use]
pub fn of_roster(roster: &Roster, with_people: bool, words: &Words) -> RosterFacts {
    let summary = Summary::of(roster);
    let said = |gap: &Gap| GapFacts {
        gap: gap.clone(),
        says: plain(&gap.said(words)),
    };
    RosterFacts {
        road: summary.road,
        source: summary.source,
        jumpcloud_whole: summary.is_whole(Side::JumpCloud),
        kisi_whole: summary.is_whole(Side::Kisi),
        gaps: summary.gaps.iter().map(said).collect(),
        counts: summary.counts,
        largest_group: summary.largest_group,
        owner: summary.owner,
        tester: summary.tester,
        people: with_people.then(|| roster.all().iter().map(person).collect()),
    }
}

fn person(row: &Row) -> PersonFacts {
    let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
    PersonFacts {
        id: row.id.to_string(),
        name: row.name.to_string(),
        email: row.email.to_string(),
        user_name: text(&row.sent),
        in_kisi: text(&row.in_kisi),
        kind: row.kind,
        reasons: row.reasons.iter().collect(),
        marks: row.marks.iter().collect(),
    }
}
