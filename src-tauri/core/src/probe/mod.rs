//! Asks the world through a `Reader` and writes down what it saw. A probe does not judge and cannot write.

mod access;
mod application;
mod arrived;
mod kisi;
mod lists;
mod look;
mod roster;
mod side_by_side;
mod whole;

pub use access::{
    Doors, Token, jumpcloud_key, jumpcloud_token, kisi_account, service_account, service_token,
};
pub use application::{ApplicationWishes, application};
pub use arrived::{Insights, arrived};
pub use kisi::{public_organization, settings};
pub use lists::{groups, imports, kisi_groups};
pub use look::{Wishes, look};
pub use roster::{Done, From, Kisi, NoApplication, Progress, Whom, application_of, roster};

use side_by_side::side_by_side;

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
