//! Every request and answer, without its secrets. Shared between the job that asks and the window that shows it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

use super::answer::Answer;
use super::silence::Unreachable;
use super::{ACCEPT, Asking};

/// Most bytes of a body that are kept.
const KEPT: usize = 16 * 1024;

/// Most bytes of all bodies together: a list of a hundred thousand people is not written down as well.
const KEPT_IN_ALL: usize = 8 * 1024 * 1024;

/// Everything that was asked, the oldest first. A clone is another hand on the same sheet.
#[derive(Clone, Debug, Default)]
pub struct Transcript(Arc<Mutex<Sheet>>);

#[derive(Debug, Default)]
struct Sheet {
    all: Vec<Exchange>,
    /// Bytes of bodies that are kept.
    kept: usize,
}

/// The newest of what was asked.
pub struct Newest {
    /// Of all.
    pub count: usize,
    /// From the first request to the last answer, in milliseconds.
    pub spent: i128,
    /// The oldest first, each with its place among all.
    pub rows: Vec<(usize, Exchange)>,
}

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
    fn sheet(&self) -> MutexGuard<'_, Sheet> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// As it stands now.
    #[must_use]
    pub fn all(&self) -> Vec<Exchange> {
        self.sheet().all.clone()
    }

    /// All of a short one, the newest of a long one, each with its number: a window is drawn while thousands come.
    #[must_use]
    pub fn newest(&self, all_up_to: usize, newest: usize) -> Newest {
        let sheet = self.sheet();
        let first = sheet
            .all
            .first()
            .map_or(Timestamp::UNIX_EPOCH, |one| one.at);
        let ends = sheet.all.iter().filter_map(|one| {
            let since = one.at.duration_since(first).as_millis();
            Some(since + one.came.as_ref()?.took.as_millis() as i128)
        });
        let count = sheet.all.len();
        let from = match count <= all_up_to {
            true => 0,
            false => count - newest.min(count),
        };
        Newest {
            count,
            spent: ends.max().unwrap_or_default(),
            rows: (from..).zip(sheet.all[from..].iter().cloned()).collect(),
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sheet().all.is_empty()
    }

    /// How many requests were answered, or will not be.
    #[must_use]
    pub fn answered(&self) -> usize {
        let sheet = self.sheet();
        sheet.all.iter().filter(|one| one.came.is_some()).count()
    }

    /// How long our own politeness held requests back, all together.
    #[must_use]
    pub fn held(&self) -> Duration {
        self.sheet().all.iter().map(|one| one.held).sum()
    }

    pub(super) fn begin(&self, base: &str, asking: &Asking<'_>, held: Duration) -> usize {
        let body = asking.body.map(|(_, body)| asking.redacted(body));
        let mut sheet = self.sheet();
        let all = &mut sheet.all;
        all.push(Exchange {
            about: asking.about,
            at: Timestamp::now(),
            method: asking.method.to_string(),
            url: asking.redacted(&format!("{base}{}", asking.path)),
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
        let mut answer = came
            .as_ref()
            .map(|answer| shown(answer, asking))
            .map_err(Clone::clone);
        let mut sheet = self.sheet();
        if let Ok(shown) = &mut answer {
            if sheet.kept + shown.body.len() > KEPT_IN_ALL {
                shown.body = String::new();
            }
            sheet.kept += shown.body.len();
        }
        if let Some(exchange) = sheet.all.get_mut(entry) {
            exchange.came = Some(Came { took, answer });
        }
    }
}

fn headers(asking: &Asking<'_>) -> Vec<(String, String)> {
    let mut headers = vec![("Accept".to_owned(), ACCEPT.to_owned())];
    headers.extend(asking.credential.shown());
    if let Some((kind, _)) = asking.body {
        headers.push(("Content-Type".to_owned(), kind.to_owned()));
    }
    headers
}

fn shown(answer: &Answer, asking: &Asking<'_>) -> Shown {
    let headers = answer
        .headers
        .iter()
        .map(|(name, value)| (name.clone(), asking.redacted(value)))
        .collect();
    Shown {
        status: answer.status,
        headers,
        content_type: answer.content_type.clone(),
        // First taken out, then cut: half a secret is one as well.
        body: match asking.credential.brings_a_secret() {
            true => String::new(),
            false => cut(&asking.redacted(&String::from_utf8_lossy(&answer.body))),
        },
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

#[cfg(test)]
mod tests {
    use reqwest::Method;
    use serde_json::json;

    use super::super::credential::{Credential, TOKEN_NAME};
    use super::super::silence::Reason;
    use super::*;
    use crate::secret::Secret;

    const TOKEN: &str = "kept/by+nobody==";
    const BASE: &str = "https://api.kisi.io/scim/v2";

    fn get<'a>(path: &'a str, token: &'a Secret) -> Asking<'a> {
        Asking {
            method: Method::GET,
            path,
            credential: Credential::Bearer(token),
            body: None,
            carried: None,
            about: "users",
        }
    }

    /// What is written down of this answer.
    fn shown_of(answer: Answer) -> Shown {
        let token = Secret::new(TOKEN.to_owned());
        let transcript = Transcript::default();
        let asking = get("/Users", &token);
        let entry = transcript.begin(BASE, &asking, Duration::ZERO);
        transcript.end(entry, &asking, &Ok(answer), Duration::ZERO);
        let came = transcript.all()[0].came.clone().expect("an answer");
        came.answer.expect("one that arrived")
    }

    #[test]
    fn a_request_is_written_down_without_its_token() {
        let token = Secret::new(TOKEN.to_owned());
        let transcript = Transcript::default();
        assert!(transcript.is_empty());
        let body = json!({ "note": format!("my token is {TOKEN}") }).to_string();
        let asking = Asking {
            method: Method::POST,
            body: Some(("application/json", &body)),
            ..get("/Users?t=kept%2Fby%2bnobody==", &token)
        };
        transcript.begin(BASE, &asking, Duration::from_millis(200));
        let [written] = &transcript.all()[..] else {
            panic!("one");
        };
        assert_eq!(written.url, format!("{BASE}/Users?t={TOKEN_NAME}"));
        assert_eq!(
            written.headers,
            [
                ("Accept".to_owned(), ACCEPT.to_owned()),
                ("Authorization".into(), "Bearer $KISI_SCIM_TOKEN".into()),
                ("Content-Type".into(), "application/json".into()),
            ]
        );
        let body = written.body.as_deref();
        assert_eq!(body, Some(r#"{"note":"my token is $KISI_SCIM_TOKEN"}"#));
        assert!(written.came.is_none());
        assert_eq!(transcript.held(), Duration::from_millis(200));
    }

    #[test]
    fn a_secret_that_the_body_carries_is_named_as_well() {
        let (token, key) = (
            Secret::new(TOKEN.to_owned()),
            Secret::new("jca_\"x\"y".into()),
        );
        let transcript = Transcript::default();
        let body = json!({ "api_key": key.expose(), "name": "JumpCloud" }).to_string();
        let asking = Asking {
            method: Method::POST,
            body: Some(("application/json", &body)),
            carried: Some((&key, "$JUMPCLOUD_API_KEY")),
            ..get("/integrations", &token)
        };
        let entry = transcript.begin(BASE, &asking, Duration::ZERO);
        let answer = Answer {
            body: body.clone().into_bytes(),
            ..Answer::default()
        };
        transcript.end(entry, &asking, &Ok(answer), Duration::ZERO);
        let shown = r#"{"api_key":"$JUMPCLOUD_API_KEY","name":"JumpCloud"}"#;
        let [written] = &transcript.all()[..] else {
            panic!("one");
        };
        assert_eq!(written.body.as_deref(), Some(shown));
        let came = written.came.clone().expect("an answer").answer;
        assert_eq!(came.expect("one that arrived").body, shown);
    }

    #[test]
    fn an_answer_that_repeats_the_token_is_shown_without_it() {
        let shown = shown_of(Answer {
            status: 302,
            headers: vec![
                (
                    "location".into(),
                    "https://a.example/?t=kept%2Fby%2Bnobody%3D%3D".into(),
                ),
                ("x-echo".into(), format!("Bearer {TOKEN}")),
            ],
            body: br#"{"detail":"kept\/by+nobody== is wrong"}"#.to_vec(),
            ..Answer::default()
        });
        assert_eq!(shown.headers[0].1, "https://a.example/?t=$KISI_SCIM_TOKEN");
        assert_eq!(shown.headers[1].1, "Bearer $KISI_SCIM_TOKEN");
        assert_eq!(shown.body, r#"{"detail":"$KISI_SCIM_TOKEN is wrong"}"#);
    }

    #[test]
    fn half_a_token_at_the_cut_is_one_as_well() {
        for before in KEPT - TOKEN.len()..=KEPT {
            let body = format!("{}{TOKEN}{}", "x".repeat(before), "y".repeat(100));
            let shown = shown_of(Answer {
                body: body.clone().into_bytes(),
                ..Answer::default()
            });
            assert_eq!(shown.size, body.len());
            assert!(shown.body.len() <= KEPT);
            let rest = shown.body.trim_start_matches('x');
            assert!(TOKEN_NAME.starts_with(rest.trim_end_matches('y')), "{rest}");
        }
    }

    #[test]
    fn a_long_list_is_not_written_down_to_its_end() {
        let token = Secret::new(TOKEN.to_owned());
        let transcript = Transcript::default();
        let page = Answer {
            body: vec![b'x'; KEPT],
            ..Answer::default()
        };
        for _ in 0..KEPT_IN_ALL / KEPT + 3 {
            let asking = get("/Users", &token);
            let entry = transcript.begin(BASE, &asking, Duration::ZERO);
            transcript.end(entry, &asking, &Ok(page.clone()), Duration::ZERO);
        }
        let all = transcript.all();
        let bodies = all
            .iter()
            .filter_map(|one| one.came.as_ref()?.answer.as_ref().ok());
        let (kept, size) = bodies.fold((0, 0), |(kept, size), one| {
            (kept + one.body.len(), size + one.size)
        });
        assert_eq!((kept, size), (KEPT_IN_ALL, KEPT_IN_ALL + 3 * KEPT));
    }

    #[test]
    fn a_cut_leaves_letters_whole() {
        let body = format!("{}é", "x".repeat(KEPT - 1));
        let shown = shown_of(Answer {
            body: body.into_bytes(),
            ..Answer::default()
        });
        assert_eq!(shown.body.len(), KEPT - 1);
    }

    #[test]
    fn answers_come_to_their_own_questions_in_the_order_of_asking() {
        let token = Secret::new(TOKEN.to_owned());
        let transcript = Transcript::default();
        let first = get("/Users", &token);
        let second = get("/Groups", &token);
        let places = [&first, &second].map(|one| transcript.begin(BASE, one, Duration::ZERO));
        let silence = Unreachable {
            reason: Reason::TimedOut,
            detail: "1 s".into(),
            peer: None,
        };
        let other = transcript.clone();
        other.end(places[1], &second, &Err(silence), Duration::from_secs(1));
        other.end(places[0], &first, &Ok(Answer::default()), Duration::ZERO);
        let all = transcript.all();
        assert!(all[0].url.ends_with("/Users") && all[1].url.ends_with("/Groups"));
        let is_answered = |one: &Exchange| one.came.as_ref().map(|came| came.answer.is_ok());
        assert_eq!(
            all.iter().map(is_answered).collect::<Vec<_>>(),
            [Some(true), Some(false)]
        );
    }

    #[test]
    fn of_many_the_newest_are_given_with_their_place() {
        let token = Secret::new(TOKEN.to_owned());
        let transcript = Transcript::default();
        for _ in 0..5 {
            transcript.begin(BASE, &get("/Users", &token), Duration::ZERO);
        }
        let told = transcript.newest(4, 2);
        let places: Vec<_> = told.rows.iter().map(|(place, _)| *place).collect();
        assert_eq!((told.count, places), (5, vec![3, 4]));
        assert_eq!(transcript.newest(5, 2).rows.len(), 5);
    }
}
