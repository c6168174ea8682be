//! A SCIM base URL, read from what somebody typed: what was cleaned, and how it differs from Kisi's.

use serde::{Deserialize, Serialize};
use url::Url;

use super::BASE_URL;
use crate::words::is_invisible;

/// An address that can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// As it was typed.
    pub typed: String,
    /// Without blanks, a query or a slash at its end.
    pub base: String,
    pub host: String,
    pub slips: Vec<AddressSlip>,
}

/// One difference from Kisi's address, most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddressSlip {
    /// Not a host of Kisi's.
    OtherHost,
    /// `http`: everybody on the way can read the token.
    Http,
    /// A query or a fragment, cut off.
    Query,
    /// The name of a list at the end: `/Users`.
    List,
    /// Kisi's host, another path.
    OtherPath,
    Slash,
    /// Blanks, line breaks or hidden characters, around it or in it.
    Blanks,
}

/// Why a text is no address at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAddress {
    Empty,
    /// Neither `https` nor `http`, or no host.
    NotHttp,
    /// A user name or password stands in it.
    UserPart,
}

impl Address {
    /// Whether this computer answers there.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        matches!(
            self.host.as_str(),
            "127.0.0.1" | "localhost" | "[::1]" | "::1"
        )
    }

    #[must_use]
    pub fn is_kisis_host(&self) -> bool {
        !self.slips.contains(&AddressSlip::OtherHost)
    }

    #[must_use]
    pub fn is_http(&self) -> bool {
        self.slips.contains(&AddressSlip::Http)
    }
}

/// Reads an address.
///
/// # Errors
/// When it cannot be asked at all.
pub fn read_address(typed: &str) -> Result<Address, NoAddress> {
    let text = typed.replace(is_left_out, "");
    if text.is_empty() {
        return Err(NoAddress::Empty);
    }
    let url = Url::parse(&text).map_err(|_| NoAddress::NotHttp)?;
    let host = url.host_str().ok_or(NoAddress::NotHttp)?.to_owned();
    if !matches!(url.scheme(), "https" | "http") {
        return Err(NoAddress::NotHttp);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(NoAddress::UserPart);
    }
    let path = url.path().trim_end_matches('/');
    let list = ["/Users", "/Groups"]
        .iter()
        .find_map(|list| path.strip_suffix(list));
    let mut bare = url.clone();
    bare.set_query(None);
    bare.set_fragment(None);
    bare.set_path(list.unwrap_or(path));
    let base = bare.as_str().trim_end_matches('/').to_owned();
    let has = [
        (AddressSlip::OtherHost, host != "api.kisi.io"),
        (AddressSlip::Http, url.scheme() == "http"),
        (
            AddressSlip::Query,
            url.query().is_some() || url.fragment().is_some(),
        ),
        (AddressSlip::List, list.is_some()),
        (
            AddressSlip::OtherPath,
            host == "api.kisi.io"
                && base.split_once("//").map(|(_, rest)| rest) != Some(&BASE_URL[8..]),
        ),
        (
            AddressSlip::Slash,
            url.path() != "/" && url.path().ends_with('/'),
        ),
        (AddressSlip::Blanks, typed.contains(is_left_out)),
    ];
    Ok(Address {
        typed: typed.to_owned(),
        base,
        host,
        slips: has
            .into_iter()
            .filter_map(|(slip, is)| is.then_some(slip))
            .collect(),
    })
}

/// What belongs in no address.
fn is_left_out(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::AddressSlip as Slip;
    use super::*;

    #[test]
    fn an_address_is_cleaned_and_every_slip_is_named() {
        let cases: [(&str, &[Slip]); 9] = [
            (BASE_URL, &[]),
            ("https://api.kisi.io/scim/v2/", &[Slip::Slash]),
            (" https://api.kisi.io/scim/v2\n", &[Slip::Blanks]),
            ("https://api.kisi.io/scim/v2?a=b", &[Slip::Query]),
            ("https://api.kisi.io/scim/v2/Users", &[Slip::List]),
            ("https://api.kisi.io/scim", &[Slip::OtherPath]),
            ("https://api.kisi.io", &[Slip::OtherPath]),
            ("http://api.kisi.io/scim/v2", &[Slip::Http]),
            ("https://scim.example/v2", &[Slip::OtherHost]),
        ];
        for (typed, slips) in cases {
            let read = read_address(typed).expect("an address");
            assert_eq!(read.slips, slips, "{typed}");
        }
        let read = read_address("HTTPS://API.KISI.IO/scim/v2//?x#y").expect("an address");
        assert_eq!(read.base, BASE_URL);
    }

    #[test]
    fn what_nobody_sees_is_named_as_well() {
        for typed in [
            "https://api.kisi.io/sc\nim/v2",
            "https://api.kisi.io/ scim/v2",
            "https://api\u{200B}.kisi.io/scim/v2",
            "\u{FEFF}https://api.kisi.io/scim/v2",
        ] {
            let read = read_address(typed).expect("an address");
            assert_eq!(
                (read.base.as_str(), &read.slips[..]),
                (BASE_URL, &[Slip::Blanks][..])
            );
        }
    }

    #[test]
    fn only_kisis_host_is_kisis() {
        for typed in [
            "https://api.kisi.io.example/scim/v2",
            "https://xapi.kisi.io/scim/v2",
            "https://api.kisі.io/scim/v2",
            "https://127.0.0.1/scim/v2",
        ] {
            let read = read_address(typed).expect("an address");
            assert!(!read.is_kisis_host(), "{typed}");
        }
        let port = read_address("https://api.kisi.io:443/scim/v2").expect("an address");
        assert_eq!((port.base.as_str(), port.slips.len()), (BASE_URL, 0));
    }

    #[test]
    fn this_computer_is_known_by_its_names() {
        for (typed, here) in [
            ("http://127.0.0.1:8080/scim/v2", true),
            ("http://localhost/scim/v2", true),
            ("http://[::1]:8080/scim/v2", true),
            ("http://127.0.0.1.example/scim/v2", false),
            ("http://localhost.example/scim/v2", false),
        ] {
            let read = read_address(typed).expect("an address");
            assert_eq!(read.is_loopback(), here, "{typed}");
            assert!(read.is_http());
        }
    }

    #[test]
    fn what_is_no_address_is_none() {
        assert_eq!(read_address("  "), Err(NoAddress::Empty));
        assert_eq!(read_address("api.kisi.io/scim/v2"), Err(NoAddress::NotHttp));
        assert_eq!(read_address("file:///etc/passwd"), Err(NoAddress::NotHttp));
        assert_eq!(
            read_address("https://a:b@api.kisi.io"),
            Err(NoAddress::UserPart)
        );
    }
}
