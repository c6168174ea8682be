//! The roster against practice: both sides read page by page, compared with a comparison that knows nothing of ours,
//! and every way in which a list can be less than whole.

mod arriving;
mod gaps;
mod naive;
mod reading;
mod stand;
mod terminal;
