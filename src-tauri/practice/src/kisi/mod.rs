//! Kisi: one organization with people, groups, single sign-on, directory imports and a SCIM server.
//! One door, no places, and nobody is created or changed but by SCIM and by imports.

pub(crate) mod admit;
mod certificate;
pub(crate) mod directory;
pub(crate) mod effects;
mod event_sets;
mod events;
mod gate;
mod groups;
pub(crate) mod integrations;
pub(crate) mod metadata;
pub(crate) mod organization;
mod page;
mod people;
mod refusal;
pub(crate) mod requests;
mod roles;
pub(crate) mod routes;
pub(crate) mod scim;
