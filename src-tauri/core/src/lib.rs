//! Everything the product knows, with no window attached.

pub mod check;
pub mod checks;
pub mod file;
pub mod observation;
pub mod rules;
pub mod saml;
pub mod session;
pub mod setup;
pub mod told;
pub mod trouble;
pub mod view;
pub mod words;
pub mod x509;
