//! How often JumpCloud was asked for what, and which connections are to be cut, so that tests see
//! what a look costs and what is left when the line breaks. No key, no body, no query.

use std::collections::BTreeMap;

use axum::http::Method;

use crate::kisi::scim::traffic::{Cut, Fate};

#[derive(Default)]
pub(crate) struct Traffic {
    /// `GET /api/applications` → how many.
    counts: BTreeMap<String, u64>,
    cut: Option<Cut>,
    /// How many came while JumpCloud was said to be busy.
    busy: u64,
}

impl Traffic {
    pub(super) fn begin(&mut self, method: &Method, path: &str) -> Fate {
        *self.counts.entry(format!("{method} {path}")).or_default() += 1;
        self.cut.as_mut().map_or(Fate::Answered, Cut::next)
    }

    pub(crate) fn counts(&self) -> &BTreeMap<String, u64> {
        &self.counts
    }

    pub(crate) fn forget(&mut self) {
        self.counts.clear();
    }

    pub(crate) fn cut(&mut self, cut: Option<Cut>) {
        self.cut = cut;
    }

    /// Every third request is too many; every second of those is told when to come again.
    pub(super) fn too_many(&mut self) -> Option<TooMany> {
        self.busy += 1;
        let is_third = self.busy.is_multiple_of(3);
        let says_when = self.busy.is_multiple_of(6);
        is_third.then_some(TooMany { says_when })
    }
}

pub(super) struct TooMany {
    pub(super) says_when: bool,
}
