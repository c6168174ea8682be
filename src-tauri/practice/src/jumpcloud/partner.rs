//! What JumpCloud opens to another vendor's server that comes with a key which somebody gave it. No
//! HTTP is in between, as both are practice: what a line can do wrong is tried on the API itself.

use super::JumpCloud;
use crate::fault::Fault;
use crate::world::{State, World};

/// Why nothing opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    Refused,
    /// No answer that could be understood.
    Silent,
}

/// The organization of this key, or the one that is named; an administrator of several has to name it.
pub(crate) fn open<'a>(
    world: &World,
    state: &'a State,
    key: &str,
    organization: Option<&str>,
) -> Result<&'a JumpCloud, Closed> {
    let has_any = |faults: &[Fault]| faults.iter().any(|fault| state.faults.contains(fault));
    if has_any(&[Fault::JumpCloudBroken, Fault::JumpCloudWebPage]) {
        return Err(Closed::Silent);
    }
    let lost = has_any(&[Fault::JumpCloudKeyRevoked, Fault::JumpCloudKeyLosesRights]);
    if lost || world.jumpcloud_keys.owner(key.as_bytes()).is_none() {
        return Err(Closed::Refused);
    }
    let opened = match organization {
        None => Some(&state.jumpcloud).filter(|_| state.others.is_empty()),
        Some(id) => state.tenants().find(|one| one.organization.id == id),
    };
    opened.ok_or(Closed::Refused)
}
