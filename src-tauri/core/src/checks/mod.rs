//! The catalogue: every check, area by area, each area in the order of importance.

pub mod access;
pub mod application;
pub mod certificate;
pub mod domain;
pub mod file;
pub mod import;
pub mod kisi;
mod lasting;
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
        application::FORM,
        application::KEYS,
        application::WHO,
        access::JUMPCLOUD,
        access::KISI,
        kisi::SINGLE_SIGN_ON,
        kisi::USER_SYNC,
        roster::ALL,
        import::ALL,
    ]
    .into_iter()
    .flatten()
}
