//! The journeys of the product, as data.

pub(crate) mod connect;
pub(crate) mod import;
mod questions;
#[cfg(test)]
mod spoken;
mod sso;
pub(crate) mod sync;

use crate::journey::Journey;

/// All journeys that can be taken.
pub const ALL: &[&Journey] = &[&sso::JOURNEY, &sync::JOURNEY, &import::JOURNEY];

/// A journey by its id.
#[must_use]
pub fn of(id: &str) -> Option<&'static Journey> {
    ALL.iter().copied().find(|journey| journey.id == id)
}
