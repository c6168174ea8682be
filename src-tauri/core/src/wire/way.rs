//! The way to a server: how long we wait, whom we trust, through which proxy, how fast.

use std::time::Duration;

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
        let is_here = base.starts_with("http://127.0.0.1") || base.starts_with("http://localhost");
        Self {
            proxy: if is_here {
                Proxy::Straight
            } else {
                Proxy::System
            },
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
