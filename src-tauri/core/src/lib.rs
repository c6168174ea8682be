//! Everything the product knows, with no window attached.

pub mod file;
pub mod saml;
pub mod view;
pub mod words;
pub mod x509;
