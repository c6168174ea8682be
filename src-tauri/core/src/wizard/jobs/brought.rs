//! What a job brings back: small things that are kept, and large ones that live as long as the window.

use std::sync::Arc;

use crate::change::{Outcome, Preview};
use crate::kisi;
use crate::observation::Seen;
use crate::roster::{Arrivals, Roster};
use crate::session::JumpCloudGroup;

/// One thing that came.
pub enum Brought {
    Seen(Seen),
    Groups(Vec<JumpCloudGroup>),
    KisiGroups(Vec<kisi::Group>),
    People(Arc<Roster>),
    Arrivals(Box<Arrivals>),
    /// JumpCloud's metadata, to be taken as the export.
    Export(String),
    /// There was none.
    NoExport,
    /// What a change would do; by the id of its part.
    Preview(String, Box<Result<Preview, Outcome>>),
    Changed(String, Box<Outcome>),
}

impl From<Seen> for Brought {
    fn from(seen: Seen) -> Self {
        Self::Seen(seen)
    }
}
