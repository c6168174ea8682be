//! Who will come: JumpCloud's people of the bound groups beside those whom Kisi has, person by person. Plain data and
//! its comparison; people are in here and in memory alone.
//! Not here: the asking (`probe`) and the judging (`checks`).

pub mod address;
mod arrival;
mod compare;
mod counts;
mod csv;
mod gap;
mod index;
mod kind;
mod list;
mod person;
mod row;
mod search;
mod show;
mod summary;
#[cfg(test)]
mod tests;

pub use arrival::{Arrival, Arrivals, Now, Sending, State, arrive};
pub use compare::compare;
pub use counts::Counts;
pub use gap::{Gap, Part, Side, Unread};
pub use kind::{Kind, Reason, Reasons};
pub use list::{Page, Roster};
pub use person::{ByScim, Comer, Marked, Present, Road, Sides, Source};
pub use row::{Mark, Marks, Row};
pub use summary::{Standing, Summary};
