//! Kisi: one organization with single sign-on and a SCIM server. No doors, no integrations, and no
//! users or groups in its own interface.

mod certificate;
pub(crate) mod directory;
mod events;
pub(crate) mod metadata;
pub(crate) mod organization;
pub(crate) mod routes;
pub(crate) mod scim;
