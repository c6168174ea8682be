//! The only writing. Every object is in the ledger before its request goes out, and leaves it only when its removal
//! was seen; an answer that got lost is looked for by name.
//! Not here: whether somebody agreed (`wizard`) and what it means (`checks`).

mod clean;
mod find;
mod ledger;
mod plan;
mod rehearse;

pub use clean::clean_up;
pub use ledger::{Entry, Ledger, Whose};
pub use plan::Plan;
pub use rehearse::{Hands, rehearse};
