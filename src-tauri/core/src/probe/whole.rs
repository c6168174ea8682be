//! A whole list of JumpCloud's, page after page in a fixed order. A list that changes in between is noticed: something
//! may have been missed then.

use std::collections::HashSet;

use crate::jumpcloud::List;
use crate::observation::NoAnswer;
use crate::wire::{Answer, Credential, Reader, Refused};

/// All records of a list.
pub(super) struct Whole<T> {
    pub(super) records: Vec<T>,
    /// Records that could not be read.
    pub(super) unreadable: usize,
    /// `false`: it changed while it was read.
    pub(super) steady: bool,
}

impl<T> Whole<T> {
    pub(super) fn length(&self) -> usize {
        self.records.len() + self.unreadable
    }
}

/// How a list is asked for and read.
pub(super) struct Pages<'a, T> {
    pub(super) reader: &'a Reader,
    pub(super) key: Credential<'a>,
    pub(super) about: &'static str,
    /// The path of the page that begins after so many records.
    pub(super) path: &'a (dyn Fn(usize) -> String + Sync),
    pub(super) read: fn(&Answer) -> Result<List<T>, Refused>,
    pub(super) id: fn(&T) -> &str,
}

impl<T> Pages<'_, T> {
    /// All of them; the server may give shorter pages than were asked for.
    pub(super) async fn all(&self) -> Result<Whole<T>, NoAnswer> {
        let mut whole = Whole {
            records: Vec::new(),
            unreadable: 0,
            steady: true,
        };
        let mut ids = HashSet::new();
        let mut total = None;
        loop {
            let page = self.page(whole.length()).await?;
            let is_first = whole.length() == 0;
            whole.steady &= is_first || page.total == total;
            total = page.total;
            let (length, known) = (page.length(), whole.records.len());
            whole.unreadable += page.unreadable;
            for record in page.records {
                if ids.insert((self.id)(&record).to_owned()) {
                    whole.records.push(record);
                } else {
                    whole.steady = false;
                }
            }
            let is_over = length == 0 || total.is_some_and(|total| whole.length() >= total);
            // A server that gives the same page again and again would never end.
            if is_over || whole.records.len() == known {
                whole.steady &= total.is_none_or(|total| whole.length() == total);
                return Ok(whole);
            }
        }
    }

    /// How many there are: what the first page says, else counted.
    pub(super) async fn count(&self) -> Result<usize, NoAnswer> {
        match self.page(0).await?.total {
            Some(total) => Ok(total),
            None => Ok(self.all().await?.length()),
        }
    }

    pub(super) async fn page(&self, skip: usize) -> Result<List<T>, NoAnswer> {
        let path = (self.path)(skip);
        let came = self.reader.get_patiently(&path, self.key, self.about).await;
        let answer = came.map_err(NoAnswer::Silent)?;
        (self.read)(&answer).map_err(NoAnswer::Refused)
    }
}
