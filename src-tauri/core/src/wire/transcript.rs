//! Every request and answer, without its secrets. Shared between the job that asks and the window that shows it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use serde_json::Value;

use super::answer::Answer;
use super::silence::Unreachable;
use super::{ACCEPT, Asking, Credential};
use crate::secret::Secret;

/// What stands where a token stood.
pub const TOKEN_NAME: &str = "$KISI_SCIM_TOKEN";
/// What stands where an API key stood.
const KEY_NAME: &str = "$KISI_API_KEY";
/// Most bytes of a body that are kept.
const KEPT: usize = 16 * 1024;

/// Everything that was asked, the oldest first. A clone is another hand on the same sheet.
#[derive(Clone, Debug, Default)]
pub struct Transcript(Arc<Mutex<Vec<Exchange>>>);

/// One request and what came of it.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// What it was for: the name in the words, `asked-{about}`.
    pub about: &'static str,
    pub at: Timestamp,
    pub method: String,
    pub url: String,
    /// Names and values; a secret's name stands in its place.
    pub headers: Vec<(String, String)>,
    pub body: Option<String>,
    /// How long our own politeness held it back.
    pub held: Duration,
    pub came: Option<Came>,
}

/// What came.
#[derive(Clone, Debug)]
pub struct Came {
    pub took: Duration,
    pub answer: Result<Shown, Unreachable>,
}

/// An answer as it is shown.
#[derive(Clone, Debug)]
pub struct Shown {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub content_type: String,
    pub body: String,
    /// All of it, also what is not kept.
    pub size: usize,
}

impl Transcript {
    fn all_mut(&self) -> MutexGuard<'_, Vec<Exchange>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// As it stands now.
    #[must_use]
    pub fn all(&self) -> Vec<Exchange> {
        self.all_mut().clone()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all_mut().is_empty()
    }

    /// How long our own politeness held requests back, all together.
    #[must_use]
    pub fn held(&self) -> Duration {
        self.all_mut().iter().map(|one| one.held).sum()
    }

    pub(super) fn begin(&self, base: &str, asking: &Asking<'_>, held: Duration) -> usize {
        let secret = asking.credential.secret();
        let body = asking
            .body
            .map(|(_, body)| redacted(&body.to_string(), secret));
        let mut all = self.all_mut();
        all.push(Exchange {
            about: asking.about,
            at: Timestamp::now(),
            method: asking.method.to_string(),
            url: redacted(&format!("{base}{}", asking.path), secret),
            headers: headers(asking),
            body,
            held,
            came: None,
        });
        all.len() - 1
    }

    pub(super) fn end(
        &self,
        entry: usize,
        asking: &Asking<'_>,
        came: &Result<Answer, Unreachable>,
        took: Duration,
    ) {
        let secret = asking.credential.secret();
        let answer = came
            .as_ref()
            .map(|answer| shown(answer, secret))
            .map_err(Clone::clone);
        if let Some(exchange) = self.all_mut().get_mut(entry) {
            exchange.came = Some(Came { took, answer });
        }
    }
}

fn headers(asking: &Asking<'_>) -> Vec<(String, String)> {
    let mut headers = vec![("Accept".to_owned(), ACCEPT.to_owned())];
    let authorization = match asking.credential {
        Credential::Nobody => None,
        Credential::KisiLogin(_) => Some(format!("KISI-LOGIN {KEY_NAME}")),
        Credential::Bearer(_) => Some(format!("Bearer {TOKEN_NAME}")),
    };
    headers.extend(authorization.map(|value| ("Authorization".to_owned(), value)));
    if let Some((kind, _)) = asking.body {
        headers.push(("Content-Type".to_owned(), kind.to_owned()));
    }
    headers
}

fn shown(answer: &Answer, secret: Option<&Secret>) -> Shown {
    let headers = answer
        .headers
        .iter()
        .map(|(name, value)| (name.clone(), redacted(value, secret)))
        .collect();
    Shown {
        status: answer.status,
        headers,
        content_type: answer.content_type.clone(),
        // First taken out, then cut: half a secret is one as well.
        body: cut(&redacted(&String::from_utf8_lossy(&answer.body), secret)),
        size: answer.body.len(),
    }
}

fn cut(text: &str) -> String {
    let end = (0..=KEPT.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or_default();
    text[..end].to_owned()
}

/// The text with every occurrence of the secret named instead: as it is, and as it stands inside a JSON string, an
/// address or a form.
fn redacted(text: &str, secret: Option<&Secret>) -> String {
    let Some(secret) = secret.map(Secret::expose).filter(|text| !text.is_empty()) else {
        return text.to_owned();
    };
    let quoted = Value::from(secret).to_string();
    let percent: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
    let mut text = text.to_owned();
    for form in [secret, quoted.trim_matches('"'), percent.as_str()] {
        text = text.replace(form, TOKEN_NAME);
    }
    text
}
