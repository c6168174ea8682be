//! One binary for everything that crosses crates: journeys, the catalogue, the guide, the house itself.

mod bindings;
mod metadata_signature;
mod tidy;
