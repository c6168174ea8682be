//! An answer of a vendor's REST API: JSON, or one of the kinds of no that both vendors share. JumpCloud answers 401 to
//! a wrong key and to the key of another region, and a redirect to its login page to no key at all (recorded;
//! JumpCloud, "Best practices for the API"). Not here: SCIM's answers (`scim`).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::answer::Answer;

/// No, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Refused {
    pub refusal: Refusal,
    pub status: u16,
    /// The vendor's own words, at most two hundred letters; empty where it has none. For a redirect: where to, without
    /// what may stand behind a question mark.
    pub says: String,
}

/// The kinds of no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// 401: a wrong key, a key of another region, or for a multi-tenant portal no organization.
    Key,
    /// A redirect to the login page: no key arrived.
    NoKey,
    /// A redirect to somewhere else.
    Elsewhere,
    /// 403: the key may not do this, or this address is blocked.
    NotAllowed,
    NotFound,
    /// 429, also after we waited.
    Busy,
    /// 5xx.
    Broken,
    /// HTML: somebody answers in the vendor's place.
    WebPage,
    /// 2xx, and what came is not what the document says.
    Strange,
    /// Another 4xx: it read the request and does not take it.
    Request,
}

impl Refusal {
    /// The name in the words: `refused-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::NoKey => "no-key",
            Self::Elsewhere => "elsewhere",
            Self::NotAllowed => "not-allowed",
            Self::NotFound => "not-found",
            Self::Busy => "busy",
            Self::Broken => "broken",
            Self::WebPage => "web-page",
            Self::Strange => "strange",
            Self::Request => "request",
        }
    }
}

/// The most of the vendor's words that are kept.
const WORDS: usize = 200;

/// Reads an answer as JSON of a type.
///
/// # Errors
/// Any answer that is not 2xx with such JSON.
pub fn read<T: serde::de::DeserializeOwned>(answer: &Answer) -> Result<T, Refused> {
    let refused = |refusal| {
        Err(Refused {
            refusal,
            status: answer.status,
            says: match refusal {
                Refusal::Elsewhere => to(answer),
                _ => says(answer),
            },
        })
    };
    let is_page = answer.content_type.to_ascii_lowercase().contains("html")
        || answer.body.trim_ascii_start().starts_with(b"<");
    match answer.status {
        200..=299 if is_page => refused(Refusal::WebPage),
        200..=299 => match serde_json::from_slice(&answer.body) {
            Ok(read) => Ok(read),
            Err(_) => refused(Refusal::Strange),
        },
        300..=399 if goes_to_login(answer) => refused(Refusal::NoKey),
        300..=399 => refused(Refusal::Elsewhere),
        401 => refused(Refusal::Key),
        403 => refused(Refusal::NotAllowed),
        404 => refused(Refusal::NotFound),
        429 => refused(Refusal::Busy),
        400..=499 if is_page => refused(Refusal::WebPage),
        400..=499 => refused(Refusal::Request),
        _ => refused(Refusal::Broken),
    }
}

fn goes_to_login(answer: &Answer) -> bool {
    to(answer).trim_end_matches('/').ends_with("/login")
}

/// Where a redirect leads; a key may stand behind a question mark.
fn to(answer: &Answer) -> String {
    let location = answer.location.as_deref().unwrap_or_default();
    let path = location.split(['?', '#']).next().unwrap_or_default();
    path.chars().take(WORDS).collect()
}

/// `message`, else `error`; nothing of a page.
fn says(answer: &Answer) -> String {
    let Ok(said) = serde_json::from_slice::<Value>(&answer.body) else {
        return String::new();
    };
    let text = ["message", "error"]
        .iter()
        .find_map(|name| said.get(name)?.as_str())
        .unwrap_or_default();
    text.chars().take(WORDS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(status: u16, kind: &str, body: &str, location: Option<&str>) -> Refusal {
        let answer = Answer {
            status,
            content_type: kind.into(),
            location: location.map(str::to_owned),
            body: body.as_bytes().to_vec(),
            ..Answer::default()
        };
        read::<Vec<u32>>(&answer).expect_err("a refusal").refusal
    }

    #[test]
    fn every_no_is_told_apart() {
        let json = "application/json";
        for (found, wanted) in [
            (
                refusal(
                    401,
                    json,
                    r#"{"message":"Unauthorized: api key user not found"}"#,
                    None,
                ),
                Refusal::Key,
            ),
            (refusal(302, "", "", Some("/login")), Refusal::NoKey),
            (
                refusal(
                    302,
                    "",
                    "",
                    Some("https://console.jumpcloud.com/login?to=x"),
                ),
                Refusal::NoKey,
            ),
            (
                refusal(302, "", "", Some("http://wifi.example/")),
                Refusal::Elsewhere,
            ),
            (refusal(403, json, "{}", None), Refusal::NotAllowed),
            (refusal(404, json, "{}", None), Refusal::NotFound),
            (refusal(429, json, "{}", None), Refusal::Busy),
            (refusal(500, "text/html", "<html>", None), Refusal::Broken),
            (refusal(200, "text/html", "<html>", None), Refusal::WebPage),
            (
                refusal(200, json, "  <!doctype html>", None),
                Refusal::WebPage,
            ),
            (refusal(200, json, "{}", None), Refusal::Strange),
            (refusal(400, json, "{}", None), Refusal::Request),
        ] {
            assert_eq!(found, wanted);
        }
    }

    #[test]
    fn where_a_redirect_leads_is_kept_without_its_question() {
        let answer = Answer {
            status: 307,
            location: Some("http://wifi.example/terms?key=x#y".into()),
            ..Answer::default()
        };
        let refused = read::<u32>(&answer).expect_err("refused");
        assert_eq!(refused.says, "http://wifi.example/terms");
    }

    #[test]
    fn the_vendors_words_are_kept_and_a_page_is_not() {
        let answer = |body: &str| Answer {
            status: 401,
            body: body.as_bytes().to_vec(),
            ..Answer::default()
        };
        let said = |body: &str| read::<u32>(&answer(body)).expect_err("refused").says;
        assert_eq!(said(r#"{"error":"Unauthorized","message":"no"}"#), "no");
        assert_eq!(said(r#"{"error":"Unauthorized"}"#), "Unauthorized");
        assert_eq!(said("<h1>no</h1>"), "");
        assert_eq!(
            said(&format!(r#"{{"message":"{}"}}"#, "x".repeat(900))).len(),
            WORDS
        );
    }
}
