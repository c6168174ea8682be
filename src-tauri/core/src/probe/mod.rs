//! Asks the world through a `Reader` and writes down what it saw. A probe does not judge and cannot write.

mod arrived;
mod kisi;
mod look;
mod roster;

pub use arrived::{Insights, arrived};
pub use kisi::{public_organization, settings};
pub use look::{Wishes, look};
pub use roster::{Done, From, Kisi, NoApplication, Progress, Whom, application_of, roster};

/// Twelve letters that nobody else has: for names that do not exist, for markers.
///
/// # Panics
/// When the system gives no random bytes: nothing works then.
#[must_use]
pub fn chance() -> String {
    let mut bytes = [0; 6];
    aws_lc_rs::rand::fill(&mut bytes).expect("the system gives random bytes");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
