//! The paths of Kisi's API that we use. People come in pages of 100, everything else of 250; nothing is read beyond an
//! offset of 20,000 (Kisi's OpenAPI, "Pagination").

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Most people on a page.
pub const PEOPLE: usize = 100;

/// Most records of another kind on a page.
pub const RECORDS: usize = 250;

/// The largest offset that Kisi takes.
pub const FARTHEST: usize = 20_000;

/// Whose key it is.
pub const ACCOUNT: &str = "/user";

pub const ORGANIZATION: &str = "/organization";

/// With the owner's key.
pub const SETTINGS: &str = "/organization/settings";

pub const INTEGRATIONS: &str = "/integrations";

/// By POST: a certificate that waits beside the present one.
pub const NEXT_CERTIFICATE: &str = "/organization/generate_next_certificate";

/// In the order of their names: Kisi sorts people by few things, and their numbers are none of these.
#[must_use]
pub fn people(offset: usize) -> String {
    format!("/users?limit={PEOPLE}&offset={offset}&sort=name")
}

/// The same list from its other end.
#[must_use]
pub fn people_backwards(offset: usize) -> String {
    format!("/users?limit={PEOPLE}&offset={offset}&sort=-name")
}

#[must_use]
pub fn people_with(email: &str) -> String {
    let email = utf8_percent_encode(email, NON_ALPHANUMERIC);
    format!("/users?email={email}&limit={PEOPLE}&offset=0")
}

/// Groups of the whole organization, not of one place.
#[must_use]
pub fn groups(offset: usize) -> String {
    format!("/groups?scope=organization&limit={RECORDS}&offset={offset}&sort=name")
}

#[must_use]
pub fn integrations(offset: usize) -> String {
    format!("{INTEGRATIONS}?scope=organization&limit={RECORDS}&offset={offset}")
}

#[must_use]
pub fn integration(id: u64) -> String {
    format!("{INTEGRATIONS}/{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_outside_is_escaped() {
        assert!(people_with("a+b@x.example").starts_with("/users?email=a%2Bb%40x%2Eexample&"));
    }
}
