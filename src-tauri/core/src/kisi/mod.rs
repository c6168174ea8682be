//! Kisi's own words: its addresses, its answers, its domains. Plain data, no asking.

mod api;

pub use api::{API, ENTITY_ID, PublicOrganization, Settings, acs_url, sign_in_url};
