//! The product's look and rehearsal against practice: what each habit of an unknown server leads to, and that nothing is
//! ever left, however the line breaks, whoever stops it.
//! Not here: foreign servers (`peers`), and faults of the line (`scim_faults`).

mod cancel;
mod cut;
mod habits;
mod others;
mod polite;
mod stand;
mod terminal;
