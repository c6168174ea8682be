//! Everything the product knows, with no window attached.

pub mod view;
pub mod words;
