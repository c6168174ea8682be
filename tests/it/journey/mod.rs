//! Single sign-on walked through against practice, step by step, with what can go wrong on the way.
//! Not here: the checks' own tests (in the core) and the window (`e2e`).

mod by_api;
mod faults;
mod files;
mod gate;
mod green;
mod import;
mod lasting;
mod left;
mod secrets;
mod sync;
mod walk;
