//! One list, page by page: the first page tells how long it is, the others come side by side. It is never believed to
//! be whole: totals are compared with what came, also when they change meanwhile, and a page that was there already
//! ends it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::progress::Tally;
use crate::roster::{Gap, Part, Unread};
use crate::wire::{Answer, Credential, Reader, Refused};

/// A list, and where its records go.
pub(super) struct Pages<'a, T> {
    pub reader: &'a Reader,
    pub credential: Credential<'a>,
    /// The question in the words: `asked-…`.
    pub about: &'static str,
    pub part: Part,
    /// Records that are asked for at once.
    pub size: usize,
    /// The largest offset that the vendor takes.
    pub farthest: usize,
    pub path: &'a (dyn Fn(usize) -> String + Sync),
    pub read: fn(&Answer) -> Result<Came<T>, Refused>,
    /// Takes records, and tells how many of them are new.
    pub take: &'a (dyn Fn(Vec<T>) -> usize + Sync),
    pub tally: &'a Tally<'a>,
    pub notes: Notes,
}

/// A page as it came.
pub(super) struct Came<T> {
    pub records: Vec<T>,
    pub total: Option<usize>,
    pub unreadable: usize,
}

/// How long a page was, and what it told of the list.
#[derive(Clone, Copy)]
pub(super) struct First {
    pub length: usize,
    pub total: Option<usize>,
}

/// What was noticed while reading.
#[derive(Default)]
pub(super) struct Notes(Mutex<Noticed>);

#[derive(Default)]
struct Noticed {
    /// Records that came, readable or not.
    read: usize,
    unreadable: usize,
    twice: usize,
    total: Option<usize>,
    changed: Option<usize>,
    /// Why reading ended before its time.
    broken: Option<Unread>,
}

impl<T> Pages<'_, T> {
    /// Reads everything; what is missing.
    pub(super) async fn all(&self) -> Vec<Gap> {
        if let Some(first) = self.first().await {
            self.rest(first).await;
        }
        self.gaps(true)
    }

    /// The first page.
    pub(super) async fn first(&self) -> Option<First> {
        let first = self.page(0).await?;
        let more = first.total.unwrap_or_default().max(first.length) - first.length;
        self.tally.announce(self.part.side(), more);
        Some(first)
    }

    /// All pages behind the first one.
    pub(super) async fn rest(&self, first: First) {
        let step = first.length;
        let Some(total) = first.total else {
            return self.on_from(step).await;
        };
        if step == 0 {
            return;
        }
        let end = total.min(self.farthest.saturating_add(step));
        let starts: Vec<usize> = (step..end).step_by(step).collect();
        each(starts.len(), |at| {
            let start = starts[at];
            async move { self.stretch(start, end.min(start + step)).await }
        })
        .await;
        // A server that tells the length of the page as the length of the list.
        let may_go_on = step == self.size && end == total && end.is_multiple_of(step);
        if may_go_on && self.is_unbroken() && end <= self.farthest {
            self.behind(end).await;
        }
    }

    /// A stretch of the list, in several pages where the server makes one shorter than the first. `false` when nothing
    /// more needs to be asked.
    async fn stretch(&self, start: usize, end: usize) -> bool {
        let mut at = start;
        while at < end {
            match self.page(at).await {
                None => return false,
                Some(page) if page.length == 0 => return true,
                Some(page) => at += page.length,
            }
        }
        true
    }

    /// A list that does not tell its length: until a page is empty.
    async fn on_from(&self, start: usize) {
        let mut at = start;
        while at > 0 && at <= self.farthest {
            match self.page(at).await {
                Some(page) if page.length > 0 => at += page.length,
                _ => return,
            }
        }
    }

    /// What stands behind the end, if anything: a refusal is an answer as well.
    async fn behind(&self, end: usize) {
        let path = (self.path)(end);
        let asked = self
            .reader
            .get_patiently(&path, self.credential, self.about);
        let Some(came) = asked
            .await
            .ok()
            .and_then(|answer| (self.read)(&answer).ok())
        else {
            return;
        };
        if let Some(page) = self.taken(came).filter(|page| page.length > 0) {
            self.on_from(end + page.length).await;
        }
    }

    /// One page, noticed and taken; `None` when reading has to end.
    async fn page(&self, at: usize) -> Option<First> {
        let came = self.ask(at).await?;
        self.taken(came)
    }

    fn taken(&self, came: Came<T>) -> Option<First> {
        self.notice_total(came.total);
        let total = came.total;
        let (length, new) = self.take(came);
        let mut noticed = self.noticed();
        if length > 0 && new == 0 && noticed.read > length {
            let read = noticed.read - noticed.twice;
            noticed.broken = Some(Unread::Repeats { read });
            return None;
        }
        Some(First { length, total })
    }

    /// Some records that are asked for by name: no part of the list's length.
    pub(super) async fn some(&self, at: usize) -> bool {
        match self.ask(at).await {
            Some(came) => {
                self.take(came);
                true
            }
            None => false,
        }
    }

    async fn ask(&self, at: usize) -> Option<Came<T>> {
        let path = (self.path)(at);
        let asked = self
            .reader
            .get_patiently(&path, self.credential, self.about);
        let why = match asked.await {
            Err(silence) => Unread::Silent {
                reason: silence.reason,
            },
            Ok(answer) => match (self.read)(&answer) {
                Ok(came) => return Some(came),
                Err(refused) => Unread::Refused {
                    refusal: refused.refusal,
                    status: refused.status,
                },
            },
        };
        self.noticed().broken.get_or_insert(why);
        None
    }

    /// How many records came, and how many of them are new.
    fn take(&self, came: Came<T>) -> (usize, usize) {
        let readable = came.records.len();
        let length = readable + came.unreadable;
        let new = (self.take)(came.records);
        let mut noticed = self.noticed();
        noticed.read += length;
        noticed.unreadable += came.unreadable;
        noticed.twice += readable - new;
        drop(noticed);
        self.tally.done(self.part.side(), length);
        (length, new + came.unreadable)
    }

    fn notice_total(&self, total: Option<usize>) {
        let mut noticed = self.noticed();
        match (noticed.total, total) {
            (None, total) => noticed.total = total,
            (Some(before), Some(now)) if before != now => noticed.changed = Some(now),
            _ => {}
        }
    }

    fn noticed(&self) -> MutexGuard<'_, Noticed> {
        self.notes.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many different people came.
    pub(super) fn different(&self) -> usize {
        let noticed = self.noticed();
        noticed.read - noticed.twice - noticed.unreadable
    }

    pub(super) fn is_unbroken(&self) -> bool {
        self.noticed().broken.is_none()
    }

    /// What is missing. `to_the_end`: whether everything was to be read.
    pub(super) fn gaps(&self, to_the_end: bool) -> Vec<Gap> {
        let noticed = self.noticed();
        let count = |count: usize, why: fn(usize) -> Unread| (count > 0).then(|| why(count));
        let is_repeated = matches!(noticed.broken, Some(Unread::Repeats { .. }));
        let twice = if is_repeated { 0 } else { noticed.twice };
        let length = (to_the_end && noticed.broken.is_none())
            .then(|| noticed.length(self.farthest.saturating_add(self.size)));
        [
            noticed.broken.clone(),
            length.flatten(),
            count(noticed.unreadable, |count| Unread::Records { count }),
            count(twice, |count| Unread::Twice { count }),
        ]
        .into_iter()
        .flatten()
        .map(|why| Gap {
            part: self.part,
            why,
        })
        .collect()
    }
}

impl Noticed {
    /// What the totals tell, when everything was read that could be.
    fn length(&self, reach: usize) -> Option<Unread> {
        let (read, total) = (self.read, self.total?);
        if let Some(to) = self.changed {
            return Some(Unread::TotalChanged { from: total, to });
        }
        match read.cmp(&total) {
            std::cmp::Ordering::Less if total > reach => Some(Unread::Farthest { read, total }),
            std::cmp::Ordering::Less => Some(Unread::EndedEarly { read, total }),
            std::cmp::Ordering::Greater => Some(Unread::TotalWrong { read, total }),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// Does something for each number, four at once, as the reader asks four at once; until one says `false`.
pub(super) async fn each<F, Fut>(count: usize, work: F)
where
    F: Fn(usize) -> Fut,
    Fut: Future<Output = bool>,
{
    let next = AtomicUsize::new(0);
    let worker = async || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                return;
            }
            if !work(at).await {
                next.store(count, Ordering::Relaxed);
            }
        }
    };
    tokio::join!(worker(), worker(), worker(), worker());
}
