//! Paths and queries of RFC 7644 §3: whatever stands in an id or a name, it stays one segment, one value.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The two kinds of resources that JumpCloud sends.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Endpoint {
    Users,
    Groups,
}

impl Endpoint {
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Users => "/Users",
            Self::Groups => "/Groups",
        }
    }

    /// The attribute that names a resource here (RFC 7643 §4).
    #[must_use]
    pub fn name_attribute(self) -> &'static str {
        match self {
            Self::Users => "userName",
            Self::Groups => "displayName",
        }
    }
}

/// `/Users/…`
#[must_use]
pub fn one(endpoint: Endpoint, id: &str) -> String {
    format!("{}/{}", endpoint.path(), encoded(id))
}

/// `/Users?startIndex=1&count=1`
#[must_use]
pub fn page(endpoint: Endpoint, start_index: usize, count: usize) -> String {
    format!("{}?startIndex={start_index}&count={count}", endpoint.path())
}

/// `/Users?filter=userName eq "…"`, encoded. The value is a JSON string (RFC 7644 §3.4.2.2).
#[must_use]
pub fn named(endpoint: Endpoint, name: &str) -> String {
    let value = serde_json::Value::from(name);
    let filter = format!("{} eq {value}", endpoint.name_attribute());
    format!("{}?filter={}", endpoint.path(), encoded(&filter))
}

/// Everything but the unreserved characters of RFC 3986 §2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

fn encoded(text: &str) -> String {
    // A segment of dots alone would climb.
    match text {
        "." => "%2E".to_owned(),
        ".." => "%2E%2E".to_owned(),
        text => utf8_percent_encode(text, RESERVED).to_string(),
    }
}

/// An id as it stands at the end of an address.
#[must_use]
pub fn decoded(segment: &str) -> String {
    percent_decode_str(segment).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_stays_one_segment() {
        let id = "anna kim/7@acme?x#é";
        assert_eq!(
            one(Endpoint::Users, id),
            "/Users/anna%20kim%2F7%40acme%3Fx%23%C3%A9"
        );
        assert_eq!(one(Endpoint::Groups, ".."), "/Groups/%2E%2E");
        assert_eq!(decoded("anna%20kim%2F7%40acme%3Fx%23%C3%A9"), id);
    }

    #[test]
    fn a_name_stays_one_value() {
        assert_eq!(
            named(Endpoint::Groups, r#"a" or "b"#),
            "/Groups?filter=displayName%20eq%20%22a%5C%22%20or%20%5C%22b%22"
        );
    }
}
