//! What a vendor's API key opens: whose it is, where it is taken, what it may see. Reads only; a refused key is sent
//! nowhere a second time.

mod jumpcloud;
mod kisi;
mod service;

pub use jumpcloud::{Doors, jumpcloud_key, jumpcloud_token};
pub use kisi::kisi_account;
pub use service::{Token, service_account, service_token};
