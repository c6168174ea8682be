//! The way to a server: how long we wait, whom we trust, through which proxy, how fast.

use std::time::Duration;

use url::Host;

use super::silence::{Reason, Unreachable};
use super::tls::{self, Witness};
use super::transcript::Transcript;

/// How long an answer may take, from the first byte to the last.
const PATIENCE: Duration = Duration::from_secs(10);

/// How a server is reached.
#[derive(Clone)]
pub struct Way {
    pub patience: Duration,
    /// Authorities that are trusted beside the system's, as DER.
    pub roots: Vec<Vec<u8>>,
    pub proxy: Proxy,
    /// A vendor's documented limit.
    pub most_in_a_second: Option<u32>,
    /// Where everything is written down.
    pub transcript: Transcript,
}

/// Whether somebody stands in between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proxy {
    /// As the system and its environment say.
    System,
    /// Straight: nothing of this computer goes around the corner.
    Straight,
    /// This one, by its address.
    Through(String),
}

impl Default for Way {
    fn default() -> Self {
        Self {
            patience: PATIENCE,
            roots: Vec::new(),
            proxy: Proxy::System,
            most_in_a_second: None,
            transcript: Transcript::default(),
        }
    }
}

impl Way {
    /// The way to this address: what runs on this computer is reached straight.
    #[must_use]
    pub fn to(base: &str) -> Self {
        let proxy = match is_here(base) {
            true => Proxy::Straight,
            false => Proxy::System,
        };
        Self {
            proxy,
            ..Self::default()
        }
    }

    pub(super) fn client(&self, witness: &Witness) -> Result<reqwest::Client, Unreachable> {
        let refused = |reason, detail: String| Unreachable {
            reason,
            detail,
            peer: None,
        };
        let trust = tls::config(&self.roots, witness)
            .map_err(|error| refused(Reason::Tls, error.to_string()))?;
        let builder = reqwest::Client::builder()
            .tls_backend_preconfigured(trust)
            .redirect(reqwest::redirect::Policy::none())
            .timeout(self.patience)
            .connect_timeout(self.patience);
        let builder = match &self.proxy {
            Proxy::System => builder,
            Proxy::Straight => builder.no_proxy(),
            Proxy::Through(address) => builder.proxy(
                reqwest::Proxy::all(address)
                    .map_err(|error| refused(Reason::ProxyGone, error.to_string()))?,
            ),
        };
        builder
            .build()
            .map_err(|error| refused(Reason::Tls, error.to_string()))
    }
}

fn is_here(base: &str) -> bool {
    let url = url::Url::parse(base).ok();
    url.as_ref()
        .and_then(url::Url::host)
        .is_some_and(|host| match host {
            Host::Domain(name) => name == "localhost",
            Host::Ipv4(number) => number.is_loopback(),
            Host::Ipv6(number) => number.is_loopback(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computer_is_reached_straight() {
        for here in [
            "http://127.0.0.1:8080/scim/v2",
            "https://localhost:8443",
            "http://[::1]:8080/scim/v2",
        ] {
            assert_eq!(Way::to(here).proxy, Proxy::Straight, "{here}");
        }
        for there in [
            "https://api.kisi.io/scim/v2",
            "http://127.0.0.1.example/scim",
            "http://localhost.example",
            "no address",
        ] {
            assert_eq!(Way::to(there).proxy, Proxy::System, "{there}");
        }
    }

    #[test]
    fn a_proxy_that_is_no_address_is_said() {
        let way = Way {
            proxy: Proxy::Through("http://".into()),
            ..Way::default()
        };
        let refused = way.client(&Witness::default()).expect_err("no proxy");
        assert_eq!(refused.reason, Reason::ProxyGone);
    }
}
