//! The only writing. Every object is in the ledger before its request goes out, and leaves it only when its removal
//! was seen; an answer that got lost is looked for by name.
//! Not here: whether somebody agreed (`wizard`) and what it means (`checks`).

mod apply;
mod book;
mod clean;
mod deeds;
mod find;
mod hands;
mod jumpcloud;
mod kisi;
mod ledger;
mod outcome;
mod plan;
mod preview;
mod rehearse;
mod what;
mod world;

pub use apply::{apply, resume, undo};
pub use clean::clean_up;
pub use deeds::{Deed, Deeds, Held, Stage};
pub use hands::{ChangeHands, Doing, Eye, Eyes, Hand};
pub use ledger::{Entry, Ledger, Whose};
pub use outcome::{Keys, Made, Moved, Outcome, Row};
pub use plan::Plan;
pub use preview::{Preview, Warning, preview};
pub use rehearse::{Hands, rehearse};
pub use what::{
    Bond, Change, Correction, Edit, Kind, KisiGroup, Named, NewApplication, NewImport, Vendor,
};
