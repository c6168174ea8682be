//! What the window shows, as plain data: everything a screen needs, every sentence already made.
//! Not here: how it is found out (`session`, `wizard`) and how it looks (`ui/`).

mod action;
mod block;
mod file;
mod finding;
mod home;
mod readback;
mod step;
mod watched;
mod window;

pub use action::Action;
pub use block::*;
pub use file::*;
pub use finding::*;
pub use home::*;
pub use readback::*;
pub use step::*;
pub use watched::*;
pub use window::*;

use crate::words::Span;

/// A sentence, ready to be drawn.
pub type Text = Vec<Span>;

/// Data for the page: serialized in camel case, and written out for TypeScript.
macro_rules! shown {
    ($($item:item)*) => {$(
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(rename_all = "camelCase", export_to = "bindings.ts"))]
        $item
    )*};
}
use shown;
