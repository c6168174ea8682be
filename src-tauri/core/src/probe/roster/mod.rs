//! Who will come: reads both sides at once, page by page and within both vendors' limits, and says of each list whether
//! it is whole. Changes nothing; dropping the future or cancelling it stops everything.
//! Not here: the comparison (`roster`).

mod application;
mod jumpcloud;
mod kisi;
mod owner;
mod pages;
mod progress;

use tokio_util::sync::CancellationToken;

use crate::roster::{Gap, Marked, Part, Road, Roster, Sides, Source, Unread, compare};
use crate::secret::Secret;
use crate::wire::{Credential, Reader};

pub use application::{NoApplication, application_of};
use kisi::People as KisiPeople;
pub(super) use kisi::people as kisi_people;
pub(super) use progress::Tally;
pub use progress::{Done, Progress};

/// Where the people are read.
pub struct From<'a> {
    pub jumpcloud: &'a Reader,
    pub key: Credential<'a>,
    pub whom: Whom<'a>,
    pub kisi: Kisi<'a>,
    pub road: Road,
    pub marked: Marked,
}

/// Whom JumpCloud would send.
#[derive(Clone, Copy)]
pub enum Whom<'a> {
    /// Everybody who effectively may use an application, also those who are bound without a group.
    Application(&'a str),
    /// Everybody who effectively is in one of these groups.
    Groups(&'a [String]),
}

/// Kisi's two doors. With both, people come by SCIM, whose list has no end; the key tells who the owner is.
#[derive(Clone, Copy, Default)]
pub struct Kisi<'a> {
    /// A reader of the SCIM base address, and the token.
    pub scim: Option<(&'a Reader, &'a Secret)>,
    /// A reader of Kisi's own interface, and the key.
    pub api: Option<(&'a Reader, &'a Secret)>,
    /// Whether anybody had used SCIM before we did; without that, nobody knows whom it manages.
    pub scim_used: Option<bool>,
}

/// Reads and compares. `None` when it was cancelled.
pub async fn roster(
    from: &From<'_>,
    cancel: &CancellationToken,
    tell: &(dyn Fn(Progress) + Sync),
) -> Option<Roster> {
    let sides = cancel.run_until_cancelled(read(from, tell)).await?;
    Some(compare(sides))
}

async fn read(from: &From<'_>, tell: &(dyn Fn(Progress) + Sync)) -> Sides {
    let tally = Tally::new(tell);
    let (comers, (mut kisi, owner)) = tokio::join!(jumpcloud::comers(from, &tally), async {
        tokio::join!(kisi::people(&from.kisi, &tally), owner::owner(&from.kisi))
    });
    // Kisi's own interface ends before a large office does; single people are still found.
    if kisi
        .gaps
        .iter()
        .any(|gap| matches!(gap.why, Unread::Farthest { .. }))
    {
        kisi::look_for(&from.kisi, &comers.comers, &mut kisi, &tally).await;
    }
    let mut marked = from.marked.clone();
    marked.owner = marked
        .owner
        .or_else(|| owner.and_then(|owner| owner.address(&kisi)));
    Sides {
        road: from.road,
        source: kisi.source,
        comers: comers.comers,
        present: kisi.present,
        outside: comers.outside,
        groups: comers.groups,
        gaps: comers.gaps.into_iter().chain(kisi.gaps).collect(),
        marked,
    }
}

/// Nobody could be asked.
fn not_asked() -> KisiPeople {
    KisiPeople {
        source: Source::Nothing,
        present: Vec::new(),
        gaps: vec![Gap {
            part: Part::KisiPeople,
            why: Unread::NotAsked,
        }],
    }
}
