//! The command as people and programs use it: its exit status, what it prints, and what it refuses.

mod certificate;
mod command;
mod domain;
mod human;
mod limits;
mod metadata;
mod roster;
mod scim;
