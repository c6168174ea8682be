//! What a change does at Kisi: makes a directory import, generates a certificate. Uploading metadata is not built: what
//! Kisi's API takes there is not documented.

pub(super) mod certificate;
pub(super) mod import;
