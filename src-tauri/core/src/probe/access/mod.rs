//! What a vendor's API key opens: whose it is, where it is taken, what it may see. Reads only; a refused key is sent
//! nowhere a second time.

mod account;
mod jumpcloud;
mod kisi;

pub use account::{Token, service_account, service_token};
pub use jumpcloud::{Doors, jumpcloud_key, jumpcloud_token};
pub use kisi::kisi_account;

/// What is kept of a name that came from outside: a setup stays small whatever a server sends.
const LONGEST: usize = 120;

fn short(text: String) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => text[..end].to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_between_its_letters() {
        assert_eq!(short("é".repeat(500)).chars().count(), LONGEST);
        assert_eq!(short("é".repeat(LONGEST)).chars().count(), LONGEST);
        assert_eq!(short(String::new()), "");
    }
}
