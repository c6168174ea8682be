//! HTTP towards the two vendors: bounded, no redirects, faults told apart, everything written down without its
//! secrets. A `Reader` has no writing method; only a `Writer` has.
//! Not here: what an answer means (`kisi`, `scim`) and what is asked (`probe`, `change`).

mod answer;
mod curl;
mod har;
mod pace;
mod redact;
mod silence;
mod tls;
mod transcript;
mod way;

use std::sync::Arc;
use std::time::Instant;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use serde_json::Value;
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

pub use answer::Answer;
pub use curl::curl;
pub use har::har;
pub use reqwest::Method;
pub use silence::{Peer, Reason, Unreachable};
pub use transcript::{Exchange, TOKEN_NAME, Transcript};
pub use way::{Proxy, Way};

use crate::secret::Secret;
use pace::Pace;

/// How many requests are under way at once.
const AT_ONCE: usize = 4;
/// Both forms of SCIM's JSON (RFC 7644 §3.8), and what Kisi's API answers.
const ACCEPT: &str = "application/scim+json, application/json";

/// Who asks.
#[derive(Clone, Copy)]
pub enum Credential<'a> {
    Nobody,
    /// `Authorization: KISI-LOGIN …`, Kisi's API.
    KisiLogin(&'a Secret),
    /// `Authorization: Bearer …`, RFC 6750.
    Bearer(&'a Secret),
}

/// Asks, and can do nothing else.
#[derive(Clone)]
pub struct Reader {
    line: Arc<Line>,
    base: String,
}

/// Also changes. Whoever holds one keeps a ledger of what is made with it.
#[derive(Clone)]
pub struct Writer(Reader);

/// The way to one host.
struct Line {
    client: reqwest::Client,
    witness: tls::Witness,
    patience: std::time::Duration,
    at_once: Semaphore,
    pace: Pace,
    transcript: Transcript,
}

/// One request, ready to be sent.
struct Asking<'a> {
    method: Method,
    path: &'a str,
    credential: Credential<'a>,
    /// The media type and the body.
    body: Option<(&'static str, &'a Value)>,
    about: &'static str,
}

impl Reader {
    /// A reader of one address, without a slash at its end.
    ///
    /// # Errors
    /// When the system gives no certificates to trust, or a named proxy is no address.
    pub fn new(base: &str, way: Way) -> Result<Self, Unreachable> {
        let witness = tls::Witness::default();
        let client = way.client(&witness)?;
        let line = Line {
            client,
            witness,
            patience: way.patience,
            at_once: Semaphore::new(AT_ONCE),
            pace: Pace::new(way.most_in_a_second),
            transcript: way.transcript,
        };
        Ok(Self {
            line: Arc::new(line),
            base: base.to_owned(),
        })
    }

    /// Another address of the same host, by the same way.
    #[must_use]
    pub fn at(&self, base: &str) -> Self {
        Self {
            line: self.line.clone(),
            base: base.to_owned(),
        }
    }

    /// GET of a path. `about` names the question in the words: `asked-{about}`.
    ///
    /// # Errors
    /// When no whole answer arrived.
    pub async fn get(
        &self,
        path: &str,
        credential: Credential<'_>,
        about: &'static str,
    ) -> Result<Answer, Unreachable> {
        let asking = Asking {
            method: Method::GET,
            path,
            credential,
            body: None,
            about,
        };
        self.line.ask(&self.base, asking).await
    }

    /// The address that it reads.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The one whose certificate was seen last, also when everything went well.
    #[must_use]
    pub fn peer(&self) -> Option<Peer> {
        self.line.witness.peer()
    }
}

impl Writer {
    /// Takes what a reader has: the same address, the same transcript.
    #[must_use]
    pub fn new(reader: Reader) -> Self {
        Self(reader)
    }

    #[must_use]
    pub fn reader(&self) -> &Reader {
        &self.0
    }

    /// POST, PUT, PATCH or DELETE.
    ///
    /// # Errors
    /// When no whole answer arrived. Then nobody knows whether it was done.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        credential: Credential<'_>,
        body: Option<(&'static str, &Value)>,
        about: &'static str,
    ) -> Result<Answer, Unreachable> {
        let asking = Asking {
            method,
            path,
            credential,
            body,
            about,
        };
        self.0.line.ask(&self.0.base, asking).await
    }
}

impl Line {
    async fn ask(&self, base: &str, asking: Asking<'_>) -> Result<Answer, Unreachable> {
        // Nobody closes the semaphore: it lives as long as the line.
        let _turn = self.at_once.acquire().await;
        let held = self.pace.wait().await;
        let entry = self.transcript.begin(base, &asking, held);
        let start = Instant::now();
        let came = self.send(base, &asking).await.map(|mut answer| {
            answer.millis = u32::try_from(start.elapsed().as_millis()).unwrap_or(u32::MAX);
            redact::forget(&mut answer, asking.credential.secret());
            answer
        });
        self.transcript.end(entry, &asking, &came, start.elapsed());
        came
    }

    async fn send(&self, base: &str, asking: &Asking<'_>) -> Result<Answer, Unreachable> {
        let mut request = self
            .client
            .request(asking.method.clone(), format!("{base}{}", asking.path))
            .header("accept", ACCEPT)
            .headers(authorization(asking.credential)?);
        if let Some((kind, body)) = asking.body {
            request = request
                .header("content-type", kind)
                .body(body.to_string().into_bytes());
        }
        let silent = |error, began| silence::of(error, began, self.patience, self.witness.peer());
        let response = request.send().await.map_err(|error| silent(error, false))?;
        answer::read(response)
            .await
            .map_err(|error| error.or_silence(|error| silent(error, true)))
    }
}

fn authorization(credential: Credential<'_>) -> Result<HeaderMap, Unreachable> {
    let mut headers = HeaderMap::new();
    let (scheme, secret) = match credential {
        Credential::Nobody => return Ok(headers),
        Credential::KisiLogin(key) => ("KISI-LOGIN", key),
        Credential::Bearer(token) => ("Bearer", token),
    };
    let text = Zeroizing::new(format!("{scheme} {}", secret.expose()));
    let mut value = HeaderValue::from_str(&text).map_err(|_| Unreachable {
        reason: Reason::NoHeader,
        detail: "the key holds signs that no header may hold".into(),
        peer: None,
    })?;
    value.set_sensitive(true);
    headers.insert(AUTHORIZATION, value);
    Ok(headers)
}

impl Credential<'_> {
    fn secret(&self) -> Option<&Secret> {
        match self {
            Self::Nobody => None,
            Self::KisiLogin(secret) | Self::Bearer(secret) => Some(secret),
        }
    }
}

#[cfg(test)]
mod tests;
