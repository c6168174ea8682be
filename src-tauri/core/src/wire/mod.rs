//! HTTP towards the two vendors: bounded, no redirects, faults told apart, everything written down without its
//! secrets. A `Reader` has no writing method; only a `Writer` has.
//! Not here: what an answer means (`jumpcloud`, `kisi`, `scim`) and what is asked (`probe`, `change`).

mod answer;
mod credential;
mod curl;
mod har;
mod pace;
mod patience;
mod redact;
mod reply;
mod silence;
mod tls;
mod transcript;
mod way;

use std::sync::Arc;
use std::time::Instant;

use tokio::sync::Semaphore;

pub use answer::Answer;
pub use credential::{Credential, TOKEN_NAME};
pub use curl::curl;
pub use har::har;
pub use reply::{Refusal, Refused, read};
pub use reqwest::Method;
pub use silence::{Peer, Reason, Unreachable};
pub use transcript::{Exchange, Newest, Transcript};
pub use way::{Proxy, Way};

use pace::Pace;

use crate::secret::Secret;

/// How many requests are under way at once.
const AT_ONCE: usize = 4;
/// Where a question is asked by POST: JumpCloud's search, its events, its tokens.
const SEARCHES: [&str; 3] = [
    "/api/search/systemusers",
    "/insights/directory/v1/events",
    "/oauth2/token",
];

/// Both forms of SCIM's JSON (RFC 7644 §3.8), and what Kisi's API answers.
const ACCEPT: &str = "application/scim+json, application/json";

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
    /// The media type and the body, as it goes out.
    body: Option<(&'static str, &'a str)>,
    /// A secret in the body.
    carried: Option<Carried<'a>>,
    about: &'static str,
}

/// A secret that a body carries to the one that it is for, and the name that stands for it in whatever is shown.
pub type Carried<'a> = (&'a Secret, &'static str);

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
            carried: None,
            about,
        };
        self.line.ask(&self.base, asking).await
    }

    /// POST to one of the few addresses at which a vendor takes questions by POST and documents that nothing changes.
    ///
    /// # Errors
    /// When no whole answer arrived.
    ///
    /// # Panics
    /// For any other path: a reader cannot write.
    pub async fn search(
        &self,
        path: &str,
        credential: Credential<'_>,
        body: (&'static str, &str),
        about: &'static str,
    ) -> Result<Answer, Unreachable> {
        assert!(SEARCHES.contains(&path), "{path} is no search");
        let asking = Asking {
            method: Method::POST,
            path,
            credential,
            body: Some(body),
            carried: None,
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
        body: Option<(&'static str, &str)>,
        about: &'static str,
    ) -> Result<Answer, Unreachable> {
        let asking = Asking {
            method,
            path,
            credential,
            body,
            carried: None,
            about,
        };
        self.0.line.ask(&self.0.base, asking).await
    }

    /// The same, of a body that carries a secret of its own: the key that one vendor gets for the other.
    ///
    /// # Errors
    /// When no whole answer arrived. Then nobody knows whether it was done.
    pub async fn send_with(
        &self,
        carried: Carried<'_>,
        method: Method,
        path: &str,
        credential: Credential<'_>,
        body: (&'static str, &str),
        about: &'static str,
    ) -> Result<Answer, Unreachable> {
        let asking = Asking {
            method,
            path,
            credential,
            body: Some(body),
            carried: Some(carried),
            about,
        };
        self.0.line.ask(&self.0.base, asking).await
    }
}

impl Asking<'_> {
    /// A text as it may be shown.
    fn redacted(&self, text: &str) -> String {
        let text = redact::redacted(text, self.credential.named());
        redact::redacted(&text, self.carried)
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
            redact::forget(&mut answer, asking.credential.named());
            redact::forget(&mut answer, asking.carried);
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
            .headers(asking.credential.headers()?);
        if let Some((kind, body)) = asking.body {
            request = request
                .header("content-type", kind)
                .body(body.as_bytes().to_vec());
        }
        let silent = |error, began| silence::of(error, began, self.patience, self.witness.peer());
        let response = request.send().await.map_err(|error| silent(error, false))?;
        answer::read(response)
            .await
            .map_err(|error| error.or_silence(|error| silent(error, true)))
    }
}

/// The host of an address, as a person reads it.
#[must_use]
pub fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}

#[cfg(test)]
mod tests;
