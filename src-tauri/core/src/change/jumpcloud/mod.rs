//! What a change does at JumpCloud: makes an application, changes its settings, binds groups.

pub(super) mod bond;
pub(super) mod correct;
mod form;
mod keys;
mod list;
pub(super) mod make;
mod record;

pub(super) use record::Record;
