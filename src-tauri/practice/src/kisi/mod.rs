//! Kisi: one organization with single sign-on. No users, groups, doors, integrations or SCIM yet.

mod certificate;
pub(crate) mod metadata;
pub(crate) mod organization;
pub(crate) mod routes;
