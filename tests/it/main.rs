//! One binary for everything that crosses crates: journeys, the catalogue, the guide, the house itself.

mod access;
mod application;
mod bindings;
mod catalogue;
mod change;
mod guide;
mod hostile;
mod journey;
mod judging;
mod jumpcloud_exports;
mod jumpcloud_metadata;
mod metadata_index;
mod metadata_signature;
mod rehearsal;
mod roster;
mod scim_faults;
mod tidy;
