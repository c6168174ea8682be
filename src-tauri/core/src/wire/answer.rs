//! An answer that arrived, whatever it says: read to its end, and not further than anybody needs.

use reqwest::Response;
use reqwest::header::{HeaderMap, HeaderName};

use super::silence::{Reason, Unreachable};

/// Most bytes of an answer that are read.
const LARGEST: usize = 1024 * 1024;

/// An answer that arrived, whatever it says.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub status: u16,
    pub content_type: String,
    pub location: Option<String>,
    pub retry_after: Option<String>,
    /// All headers but cookies, for the transcript.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// From the first byte that went out to the last that came in.
    pub millis: u32,
}

/// Why the body could not be read.
pub(super) enum Broken {
    Network(reqwest::Error),
    TooMuch,
}

impl Broken {
    pub(super) fn or_silence(
        self,
        silence: impl FnOnce(reqwest::Error) -> Unreachable,
    ) -> Unreachable {
        match self {
            Self::Network(error) => silence(error),
            Self::TooMuch => Unreachable {
                reason: Reason::TooMuch,
                detail: format!("more than {LARGEST} bytes"),
                peer: None,
            },
        }
    }
}

pub(super) async fn read(mut response: Response) -> Result<Answer, Broken> {
    let text = |name: &str| text(response.headers(), name);
    let mut answer = Answer {
        status: response.status().as_u16(),
        content_type: text("content-type").unwrap_or_default(),
        location: text("location"),
        retry_after: text("retry-after"),
        headers: shown(response.headers()),
        body: Vec::new(),
        millis: 0,
    };
    while let Some(piece) = response.chunk().await.map_err(Broken::Network)? {
        answer.body.extend_from_slice(&piece);
        if answer.body.len() > LARGEST {
            return Err(Broken::TooMuch);
        }
    }
    Ok(answer)
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?;
    Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// What a transcript may hold: no cookie, because it is a key as well.
fn shown(headers: &HeaderMap) -> Vec<(String, String)> {
    let is_shown = |name: &HeaderName| !name.as_str().contains("cookie");
    headers
        .iter()
        .filter(|(name, _)| is_shown(name))
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        })
        .collect()
}
