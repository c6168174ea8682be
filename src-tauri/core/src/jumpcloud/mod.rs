//! JumpCloud's own words: its regions, paths, records and refusals as plain data, no asking.
//! Shapes: JumpCloud's OpenAPI documents v1 and v2 (<https://docs.jumpcloud.com/api/>) and recorded answers.

mod application;
mod document;
mod event;
mod group;
mod list;
mod organization;
pub mod path;
mod person;
mod region;

pub use application::{Application, Attribute, Dates, Field, Fields, Record};
pub use document::Document;
pub use event::{Event, EventQuery, PROVISIONING, events};
pub use group::{Bound, Group, Member};
pub use list::{List, list_v1, list_v2};
pub use organization::{Administrator, Organization};
pub use person::{Person, State};
pub use region::{Hosts, Region};

/// The template of a custom SAML application.
pub const TEMPLATE: &str = "saml2";

/// Records on one page: version 2 gives 100 at most, version 1 by default 10.
pub const PAGE: usize = 100;
