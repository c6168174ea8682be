//! Kisi's side: by SCIM, whose list has no end and whose pages have the length that the server likes; else by Kisi's own
//! interface, which gives nobody behind its largest offset, counted from either end.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use super::pages::{Came, Notes, Pages, each};
use super::{Kisi, Tally, not_asked};
use crate::kisi::path::{FARTHEST, PEOPLE};
use crate::kisi::{self, page, path};
use crate::roster::address::folded;
use crate::roster::{Comer, Gap, Part, Present, Side, Source, Unread};
use crate::scim;
use crate::secret::Secret;
use crate::wire::{Answer, Credential, Reader, Refused};

/// People that are asked for at once by SCIM.
const TOGETHER: usize = 100;

/// Single people that are looked for at most: at Kisi's pace, about a minute.
const SINGLE: usize = 300;

/// Kisi's side.
pub(in crate::probe) struct People {
    pub source: Source,
    pub present: Vec<Present>,
    pub gaps: Vec<Gap>,
}

pub(in crate::probe) async fn people(kisi: &Kisi<'_>, tally: &Tally<'_>) -> People {
    match (kisi.scim, kisi.api) {
        (Some((reader, token)), _) => by_scim(reader, token, kisi.scim_used, tally).await,
        (None, Some((reader, key))) => by_api(reader, key, kisi.scim_used, tally).await,
        (None, None) => not_asked(),
    }
}

/// Everybody once, by their ids.
#[derive(Default)]
struct Seen(Mutex<(HashSet<Box<str>>, Vec<Present>)>);

impl Seen {
    fn take(&self, people: impl Iterator<Item = Present>) -> usize {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (ids, present) = &mut *seen;
        let before = present.len();
        present.extend(people.filter(|one| ids.insert(one.id.clone())));
        present.len() - before
    }

    fn all(self) -> Vec<Present> {
        let seen = self.0.into_inner();
        seen.unwrap_or_else(PoisonError::into_inner).1
    }
}

async fn by_scim(reader: &Reader, token: &Secret, used: Option<bool>, tally: &Tally<'_>) -> People {
    let seen = Seen::default();
    let take = |people: Vec<scim::Resource>| {
        seen.take(people.iter().map(|one| Present::of_scim(one, used)))
    };
    let pages = Pages {
        reader,
        credential: Credential::Bearer(token),
        about: "roster-scim-people",
        part: Part::ScimPeople,
        size: TOGETHER,
        farthest: usize::MAX,
        // SCIM counts from 1 (RFC 7644 §3.4.2.4).
        path: &|offset| scim::path::page(scim::Endpoint::Users, offset + 1, TOGETHER),
        read: scim_people,
        take: &take,
        tally,
        notes: Notes::default(),
    };
    let gaps = pages.all().await;
    People {
        source: Source::Scim,
        present: seen.all(),
        gaps,
    }
}

fn scim_people(answer: &Answer) -> Result<Came<scim::Resource>, Refused> {
    let list = scim::people(answer)?;
    Ok(Came {
        records: list.people,
        total: list.total,
        unreadable: list.unreadable,
    })
}

async fn by_api(reader: &Reader, key: &Secret, used: Option<bool>, tally: &Tally<'_>) -> People {
    let seen = Seen::default();
    let take =
        |people: Vec<kisi::Person>| seen.take(people.iter().map(|one| Present::of_api(one, used)));
    let pages = Pages {
        reader,
        credential: Credential::KisiLogin(key),
        about: "roster-kisi-people",
        part: Part::KisiPeople,
        size: PEOPLE,
        farthest: FARTHEST,
        path: &path::people,
        read: api_people,
        take: &take,
        tally,
        notes: Notes::default(),
    };
    let mut gaps = pages.all().await;
    if let [gap] = &mut gaps[..]
        && let Unread::Farthest { read, total } = &mut gap.why
    {
        let from_the_end = Pages {
            path: &path::people_backwards,
            notes: Notes::default(),
            ..pages
        };
        *read += backwards(&from_the_end, *total - *read).await;
        if read >= total {
            gaps.clear();
        }
    }
    People {
        source: Source::Api,
        present: seen.all(),
        gaps,
    }
}

/// What the offset hides stands at the other end; how many people are new from there.
async fn backwards(pages: &Pages<'_, kisi::Person>, missing: usize) -> usize {
    let reachable = missing.min(FARTHEST + PEOPLE);
    each(reachable.div_ceil(PEOPLE), |at| pages.some(at * PEOPLE)).await;
    pages.different()
}

/// One record that cannot be read does not hide the others.
fn api_people(answer: &Answer) -> Result<Came<kisi::Person>, Refused> {
    let page = page::<Value>(answer)?;
    let all = page.records.len();
    let records: Vec<_> = page
        .records
        .into_iter()
        .filter_map(|record| serde_json::from_value(record).ok())
        .collect();
    Ok(Came {
        unreadable: all - records.len(),
        records,
        total: page.total,
    })
}

/// Those who come and were not seen, one by one, while they are few. The list stays as it is told: not whole.
pub(super) async fn look_for(
    kisi: &Kisi<'_>,
    comers: &[Comer],
    people: &mut People,
    tally: &Tally<'_>,
) {
    let Some((reader, key)) = kisi.api else {
        return;
    };
    let there: HashSet<String> = people
        .present
        .iter()
        .map(|one| folded(&one.email))
        .collect();
    let missing: Vec<&str> = comers
        .iter()
        .map(|one| &*one.email)
        .filter(|email| !email.is_empty() && !there.contains(&folded(email)))
        .collect();
    if missing.len() > SINGLE {
        return;
    }
    let seen = Seen::default();
    tally.announce(Side::Kisi, missing.len());
    let (found, addresses) = (&seen, &missing);
    each(missing.len(), |at| async move {
        let path = path::people_with(addresses[at]);
        let asked = reader.get_patiently(&path, Credential::KisiLogin(key), "roster-kisi-people");
        let came = asked.await.ok().and_then(|answer| api_people(&answer).ok());
        tally.done(Side::Kisi, 1);
        let Some(came) = came else {
            return false;
        };
        let records = came.records.iter();
        found.take(records.map(|one| Present::of_api(one, kisi.scim_used)));
        true
    })
    .await;
    let known: HashSet<Box<str>> = people.present.iter().map(|one| one.id.clone()).collect();
    let new = seen
        .all()
        .into_iter()
        .filter(|one| !known.contains(&one.id));
    people.present.extend(new);
}
