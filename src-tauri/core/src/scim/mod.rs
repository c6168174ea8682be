//! SCIM 2.0 (RFC 7643, RFC 7644) as plain data: what is sent, what comes back, addresses and tokens as people paste
//! them. Not here: asking (`wire`, `probe`, `change`) and judging (`checks`).

mod address;
mod message;
mod page;
pub mod path;
mod people;
mod reply;
mod resource;
mod token;

pub use address::{Address, AddressSlip, NoAddress, read_address};
pub use message::{GROUP, LIST, Marked, Person, USER, group, member, patch, person, remove};
pub use path::Endpoint;
pub use people::{People, people};
pub use reply::{Asked, Body, ErrorBody, List, Reply, first_name, reply};
pub use resource::{Id, NameShape, Resource, Sample};
pub use token::{Removed, TokenKind, TokenReading, TokenSeen, read_token};

/// Kisi's SCIM address, as its guide gives it.
pub const BASE_URL: &str = "https://api.kisi.io/scim/v2";

/// The media type of RFC 7644 §8.1.
pub const SCIM_JSON: &str = "application/scim+json";
/// What Kisi's page for OneLogin asks for.
pub const JSON: &str = "application/json";
