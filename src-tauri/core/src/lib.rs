//! Everything the product knows, with no window attached.

pub mod change;
pub mod check;
pub mod checks;
pub mod facts;
pub mod file;
pub mod journey;
pub mod journeys;
pub mod jumpcloud;
pub mod kisi;
pub mod observation;
pub mod probe;
pub mod roster;
pub mod rules;
pub mod saml;
pub mod scim;
pub mod secret;
pub mod session;
pub mod setup;
pub mod told;
pub mod trouble;
pub mod view;
pub mod wire;
pub mod wizard;
pub mod words;
pub mod x509;
