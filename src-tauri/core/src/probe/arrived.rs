//! Who really arrived: Kisi's people once more, and JumpCloud's events about sending them, where the key may read those.

use std::collections::HashMap;

use tokio_util::sync::CancellationToken;

use super::roster::{Kisi, Progress, Tally, kisi_people};
use crate::jumpcloud::{Event, EventQuery, events, path};
use crate::roster::address::folded;
use crate::roster::{Arrivals, Now, Roster, Sending, arrive};
use crate::wire::{Credential, Reader};

/// Pages of events that are read at most.
const PAGES: usize = 400;

/// Letters of JumpCloud's own words that are kept.
const WORDS: usize = 200;

/// Directory Insights.
pub struct Insights<'a> {
    /// Of its own host.
    pub reader: &'a Reader,
    pub key: Credential<'a>,
    /// RFC 3339: since the activation.
    pub since: &'a str,
    /// Events that name another application do not count.
    pub application: Option<&'a str>,
}

/// Reads and compares with the roster from before. `None` when it was cancelled.
pub async fn arrived(
    roster: &Roster,
    kisi: &Kisi<'_>,
    insights: Option<&Insights<'_>>,
    cancel: &CancellationToken,
    tell: &(dyn Fn(Progress) + Sync),
) -> Option<Arrivals> {
    let tally = Tally::new(tell);
    let reading = async {
        tokio::join!(kisi_people(kisi, &tally), async {
            match insights {
                Some(insights) => sendings(insights).await,
                None => None,
            }
        })
    };
    let (people, sendings) = cancel.run_until_cancelled(reading).await?;
    let now = Now {
        present: people.present,
        gaps: people.gaps,
        sendings,
    };
    Some(arrive(roster, &now))
}

/// The last event about each person, by every name under which it is told; `None` when they cannot be seen to the end:
/// then the last one is not known.
async fn sendings(insights: &Insights<'_>) -> Option<HashMap<String, Sending>> {
    let mut last: HashMap<String, Sending> = HashMap::new();
    let mut query = EventQuery::since(insights.since);
    for _ in 0..PAGES {
        let body = query.body();
        let body = ("application/json", body.as_str());
        let reader = insights.reader;
        let asked = reader.search_patiently(path::EVENTS, insights.key, body, "roster-events");
        let answer = asked.await.ok()?;
        let page = events(&answer).ok()?;
        let about_us = page.records.iter().filter(|event| is_ours(event, insights));
        for event in about_us {
            let sending = sending(event);
            for name in event.names() {
                let is_later = |before: &Sending| before.at <= sending.at;
                if last.get(&folded(name)).is_none_or(is_later) {
                    last.insert(folded(name), sending.clone());
                }
            }
        }
        match query.next(&answer, page.length()) {
            Some(next) => query = next,
            None => return Some(last),
        }
    }
    None
}

fn is_ours(event: &Event, insights: &Insights<'_>) -> bool {
    let is_other = match (event.application(), insights.application) {
        (Some(named), Some(ours)) => named != ours,
        _ => false,
    };
    event.is_provisioning() && !is_other
}

fn sending(event: &Event) -> Sending {
    let error = event.error_message.as_deref().unwrap_or_default();
    Sending {
        event: event.kind.as_str().into(),
        at: event.timestamp.as_str().into(),
        success: event.success,
        error: error.chars().take(WORDS).collect(),
    }
}
