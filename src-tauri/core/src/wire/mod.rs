//! HTTP towards the two vendors: bounded, no redirects, faults told apart. A `Reader` has no writing method.
//! Not here: what an answer means (`kisi`) and what is asked (`probe`).

use std::time::Duration;

use crate::secret::Secret;

/// Most bytes of an answer that are read.
const LARGEST_ANSWER: usize = 1024 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

/// Asks, and can do nothing else.
#[derive(Clone)]
pub struct Reader {
    client: reqwest::Client,
    base: String,
}

/// An answer that arrived, whatever it says.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub content_type: String,
    pub body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason:?}: {detail}")]
pub struct Unreachable {
    pub reason: Reason,
    /// The network's own words, without any header.
    pub detail: String,
}

/// The kinds of silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The name is not known: offline, or a wrong name.
    Name,
    /// Nobody listens there.
    Refused,
    TimedOut,
    /// The connection is not private: expired, wrong name, unknown issuer, or somebody in between.
    Tls,
    /// A proxy of the office wants something first.
    Proxy,
    /// It began to answer and broke off, or never ended.
    BrokenOff,
}

impl Reason {
    /// The name in the words: `unreachable-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Refused => "refused",
            Self::TimedOut => "timed-out",
            Self::Tls => "tls",
            Self::Proxy => "proxy",
            Self::BrokenOff => "broken-off",
        }
    }
}

impl Reader {
    /// A reader of one address, without a slash at its end.
    ///
    /// # Errors
    /// When the system gives no certificates to trust.
    pub fn new(base: &str) -> Result<Self, Unreachable> {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .connect_timeout(PATIENCE)
            .build()
            .map_err(|error| Unreachable {
                reason: Reason::Tls,
                detail: error.to_string(),
            })?;
        Ok(Self {
            client,
            base: base.to_owned(),
        })
    }

    /// GET of a path, with the owner's Kisi key when there is one.
    ///
    /// # Errors
    /// When no whole answer arrived.
    pub async fn get(&self, path: &str, key: Option<&Secret>) -> Result<Answer, Unreachable> {
        let mut request = self
            .client
            .get(format!("{}{path}", self.base))
            .header("accept", "application/json");
        if let Some(key) = key {
            let mut value =
                reqwest::header::HeaderValue::from_str(&format!("KISI-LOGIN {}", key.expose()))
                    .map_err(|_| Unreachable {
                        reason: Reason::BrokenOff,
                        detail: "the key holds signs that no header may hold".into(),
                    })?;
            value.set_sensitive(true);
            request = request.header("authorization", value);
        }
        let mut response = request.send().await.map_err(unreachable)?;
        let status = response.status().as_u16();
        let content_type = response
            .headers()
            .get("content-type")
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned();
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(unreachable)? {
            body.extend_from_slice(&piece);
            if body.len() > LARGEST_ANSWER {
                let detail = format!("more than {LARGEST_ANSWER} bytes");
                return Err(Unreachable {
                    reason: Reason::BrokenOff,
                    detail,
                });
            }
        }
        Ok(Answer {
            status,
            content_type,
            body,
        })
    }
}

fn unreachable(error: reqwest::Error) -> Unreachable {
    let error = error.without_url();
    let mut detail = error.to_string();
    let mut source = std::error::Error::source(&error);
    while let Some(inner) = source {
        detail = inner.to_string();
        source = inner.source();
    }
    let said = detail.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let reason = match () {
        () if error.is_timeout() => Reason::TimedOut,
        () if says(&["proxy", "tunnel"]) => Reason::Proxy,
        () if says(&["certificate", "tls", "handshake", "unknownissuer"]) => Reason::Tls,
        () if says(&[
            "dns",
            "lookup",
            "name or service",
            "resolve",
            "no such host",
            "nodename",
        ]) =>
        {
            Reason::Name
        }
        () if error.is_connect() => Reason::Refused,
        () => Reason::BrokenOff,
    };
    Unreachable { reason, detail }
}
