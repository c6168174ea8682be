//! Real listeners on loopback, each with one fault of the network or of the protocol, for table tests of a client that
//! only reads SCIM. They know nothing of that client and nothing of the product; a SCIM server that keeps what is
//! written to it is not in here.

mod answers;
mod certificate;
mod fault;
mod http;
mod line;
mod listener;
mod page;
mod right;
#[cfg(test)]
mod tests;

use std::time::Duration;

pub use fault::{Encoding, Endless, Fault, Invalid, NotList, Portal, Status, Tls, To, WrongType};
pub use http::Request;
pub use listener::Listener;
pub use right::{Quirk, Right};

/// The token that [`Right::default`] accepts, and with it every fault that lies over right answers.
pub const TOKEN: &str = "kept-by-nobody-5f1c2a90d3";
/// Where every listener's SCIM starts.
pub const BASE: &str = "/scim/v2";
/// Between two bytes of [`Fault::SlowDrip`].
pub const DRIP: Duration = Duration::from_millis(200);
/// How long [`Quirk::Slow`] thinks about each answer.
pub const SLOW: Duration = Duration::from_millis(1500);
/// How long the line of [`Fault::HugeHeader`] is: more than hyper takes.
pub const HUGE: usize = 1024 * 1024;
/// `Location` of [`To::OtherHost`].
pub const OTHER_HOST: &str = "https://login.example/";
/// `Location` of [`To::OtherPath`].
pub const OTHER_PATH: &str = "/sign-in";
/// `Location` of [`Portal::Redirect`].
pub const PORTAL: &str = "http://wifi.example/login?continue=scim";
/// Whom the certificate of [`Tls::WrongName`] is for.
pub const WRONG_NAME: &str = "somebody-else.example";
/// The common name of the issuer of [`Tls::UnknownIssuer`].
pub const UNKNOWN_ISSUER: &str = "Unheard-of Root CA";
/// The common name of the issuer of [`Tls::Intercepted`].
pub const INTERCEPTOR: &str = "Zscaler Intermediate Root CA";
