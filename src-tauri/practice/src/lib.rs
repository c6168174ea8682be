//! JumpCloud and Kisi on loopback, as real HTTP servers, so that the wizard, its tests and a curious
//! person need no account. What no vendor documents is in [`assumed`]; nothing of the wizard is in here.

pub mod assumed;
mod certificate;
mod crowd;
mod effects;
mod fault;
mod guard;
mod hands;
mod jumpcloud;
mod kisi;
mod left;
mod line;
mod random;
mod refusal;
mod sign_in;
mod start;
mod world;

pub use fault::{Fault, UnknownFault};
pub use jumpcloud::region::{Region, UnknownRegion};
pub use kisi::scim::habit::{Habit, UnknownHabit};
pub use left::Left;
pub use start::{Options, Practice, start};

/// The Organization (`O=`) of every certificate made here ends in this, so that the product can tell
/// a practice certificate from a real one.
pub const PRACTICE_MARK: &str = "(practice)";

/// Kisi's entity ID, which its guide also asks for as the identity provider's
/// (docs.kisi.io, "Integrate Kisi with JumpCloud").
pub(crate) const ENTITY_ID: &str = "https://api.kisi.io/saml/metadata";

/// Where Kisi takes the SAML response of this organization (docs.kisi.io, same page).
pub(crate) fn assertion_consumer_service(domain: &str) -> String {
    format!("https://api.kisi.io/saml/consume/{domain}")
}
