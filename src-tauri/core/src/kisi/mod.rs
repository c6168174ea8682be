//! Kisi's own words: its addresses, its answers, its domains. Plain data, no asking.

mod api;
mod domain;
mod key;
pub mod path;
mod people;

pub use api::{API, ENTITY_ID, PublicOrganization, Settings, acs_url, sign_in_url};
pub use domain::{DomainReading, read_domain};
pub use key::{KeyReading, read_key};
pub use people::{
    Account, Group, IMPORT_NAME, Integration, JUMPCLOUD_IMPORT, Named, Owned, Page, Person, page,
};
