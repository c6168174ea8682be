//! Claims about the two vendors' API keys: what was pasted, whether it arrives and is taken, whose it is. What stops a
//! key is one check's finding; those behind it wait.

mod hurdle;
mod jumpcloud_administrator_is_known;
mod jumpcloud_answers;
mod jumpcloud_is_not_busy;
mod jumpcloud_is_well;
mod jumpcloud_itself_answers;
mod jumpcloud_key_arrives;
mod jumpcloud_key_is_accepted;
mod jumpcloud_key_is_an_api_key;
mod jumpcloud_key_is_bare;
mod jumpcloud_key_is_let_in;
mod jumpcloud_key_lasts;
mod jumpcloud_key_looks_usual;
mod jumpcloud_key_only_reads;
mod jumpcloud_organization_is_known;
mod jumpcloud_takes_the_question;
mod kisi_answers;
mod kisi_key_is_accepted;
mod kisi_key_is_an_api_key;
mod kisi_key_is_the_owners;
mod kisi_key_may_read_the_settings;
mod nobody_reads_along;
#[cfg(test)]
mod testing;

use crate::check::{Check, Need, Outcome};
use crate::observation::JumpCloudKeySeen;
use crate::session::Case;

/// JumpCloud's key, and what JumpCloud says to it.
pub const JUMPCLOUD: &[Check] = &[
    jumpcloud_key_is_an_api_key::CHECK,
    jumpcloud_answers::CHECK,
    jumpcloud_itself_answers::CHECK,
    jumpcloud_key_arrives::CHECK,
    jumpcloud_is_not_busy::CHECK,
    jumpcloud_is_well::CHECK,
    jumpcloud_key_is_accepted::CHECK,
    jumpcloud_key_is_let_in::CHECK,
    jumpcloud_takes_the_question::CHECK,
    jumpcloud_organization_is_known::CHECK,
    nobody_reads_along::CHECK,
    jumpcloud_key_lasts::CHECK,
    jumpcloud_administrator_is_known::CHECK,
    jumpcloud_key_only_reads::CHECK,
    jumpcloud_key_is_bare::CHECK,
    jumpcloud_key_looks_usual::CHECK,
];

/// Kisi's key, and what Kisi says to it.
pub const KISI: &[Check] = &[
    kisi_key_is_an_api_key::CHECK,
    kisi_answers::CHECK,
    kisi_key_is_accepted::CHECK,
    kisi_key_may_read_the_settings::CHECK,
    kisi_key_is_the_owners::CHECK,
];

/// Judges a key that some region took.
fn taken<'a>(case: &Case<'a>, judge: impl FnOnce(&'a JumpCloudKeySeen) -> Outcome) -> Outcome {
    match case.session.jumpcloud_key() {
        None => Outcome::Waiting(Need::JumpCloudKey),
        Some(seen) if seen.region.is_none() => Outcome::Waiting(Need::JumpCloudAnswer),
        Some(seen) => judge(seen),
    }
}
