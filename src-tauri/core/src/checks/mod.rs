//! The catalogue: every check, area by area, each area in the order of importance.

pub mod certificate;
pub mod domain;
pub mod file;
pub mod metadata;
pub mod rehearsal;
pub mod roster;
pub mod scim;

#[cfg(test)]
pub(crate) mod testing;

use crate::check::Check;

/// All checks.
pub fn all() -> impl Iterator<Item = &'static Check> {
    [
        file::ALL,
        metadata::ALL,
        certificate::ALL,
        domain::ALL,
        scim::TOKEN,
        scim::NEEDED,
        scim::STANDARD,
        rehearsal::ALL,
        roster::ALL,
    ]
    .into_iter()
    .flatten()
}
