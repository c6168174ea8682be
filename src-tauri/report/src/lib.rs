//! What a setup leaves behind for people who never saw the window: one model, drawn as a page, as JSON and as
//! a few lines for a ticket. Not here: finding anything out (`setup_core`), and any place for a secret.

mod document;
mod escape;
mod gather;
mod html;
mod json;
pub mod model;
mod plain;
mod sections;
mod sheet;
mod summary;
mod typed;
mod voice;

pub use gather::{report, report_html, report_json, step, step_html, summary_text};
pub use html::{html, step_page};
pub use json::{canonical, json, sha256};
pub use model::{Report, StepPage};
pub use summary::summary;
pub use typed::Typed;

#[cfg(test)]
mod canary;
#[cfg(test)]
mod testing;
