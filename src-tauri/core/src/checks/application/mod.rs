//! The checks `application.*`: JumpCloud's application as its API gives it back, in the order of importance, and what
//! they share.

mod fields;

pub use fields::{FIELDS, Field, config_key, wanted};
