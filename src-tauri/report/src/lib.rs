//! What a setup leaves behind for people who never saw the window: one model, drawn as a page, as JSON and as
//! a few lines for a ticket. Not here: finding anything out (`setup_core`), and any place for a secret.

pub mod model;
mod plain;
mod typed;

pub use model::{Report, StepPage};
pub use typed::Typed;
