//! Every sentence a person reads: Fluent messages become spans here and nowhere else.

mod span;

pub use span::{Span, plain};
