//! A transcript as an HTTP Archive 1.2, the form that browsers and support desks read
//! (<http://www.softwareishard.com/blog/har-12-spec/>).

use serde_json::{Value, json};

use super::transcript::{Exchange, Transcript};

/// The archive as text. Its secrets were never in the transcript.
#[must_use]
pub fn har(transcript: &Transcript, product_version: &str) -> String {
    let entries: Vec<Value> = transcript.all().iter().map(entry).collect();
    let archive = json!({ "log": {
        "version": "1.2",
        "creator": { "name": "Kisi Setup for JumpCloud", "version": product_version },
        "entries": entries,
    }});
    let mut text = format!("{archive:#}");
    text.push('\n');
    text
}

fn entry(exchange: &Exchange) -> Value {
    let millis = |time: std::time::Duration| time.as_secs_f64() * 1_000.0;
    let took = exchange.came.as_ref().map_or(0.0, |came| millis(came.took));
    json!({
        "startedDateTime": exchange.at.to_string(),
        "time": took + millis(exchange.held),
        "request": request(exchange),
        "response": response(exchange),
        "cache": {},
        "timings": { "blocked": millis(exchange.held), "send": 0, "wait": took, "receive": 0 },
        "comment": exchange.about,
    })
}

fn request(exchange: &Exchange) -> Value {
    let query: Vec<Value> = url::Url::parse(&exchange.url)
        .map(|url| {
            url.query_pairs()
                .map(|(name, value)| json!({ "name": name, "value": value }))
                .collect()
        })
        .unwrap_or_default();
    let mut request = json!({
        "method": exchange.method,
        "url": exchange.url,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": headers(&exchange.headers),
        "queryString": query,
        "headersSize": -1,
        "bodySize": exchange.body.as_ref().map_or(0, String::len),
    });
    if let Some(body) = &exchange.body {
        let kind = exchange
            .headers
            .iter()
            .find(|(name, _)| name == "Content-Type");
        request["postData"] = json!({
            "mimeType": kind.map_or("", |(_, kind)| kind),
            "text": body,
        });
    }
    request
}

fn response(exchange: &Exchange) -> Value {
    let none = |comment: String| {
        json!({
            "status": 0, "statusText": "", "httpVersion": "", "cookies": [], "headers": [],
            "content": { "size": 0, "mimeType": "" }, "redirectURL": "",
            "headersSize": -1, "bodySize": -1, "comment": comment,
        })
    };
    match exchange.came.as_ref().map(|came| &came.answer) {
        None => none("not answered yet".to_owned()),
        Some(Err(silence)) => none(silence.to_string()),
        Some(Ok(shown)) => {
            let location = shown.headers.iter().find(|(name, _)| name == "location");
            json!({
                "status": shown.status, "statusText": "", "httpVersion": "HTTP/1.1",
                "cookies": [], "headers": headers(&shown.headers),
                "content": { "size": shown.size, "mimeType": shown.content_type, "text": shown.body },
                "redirectURL": location.map_or("", |(_, value)| value),
                "headersSize": -1, "bodySize": shown.size,
            })
        }
    }
}

fn headers(headers: &[(String, String)]) -> Vec<Value> {
    headers
        .iter()
        .map(|(name, value)| json!({ "name": name, "value": value }))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use reqwest::Method;

    use super::super::silence::{Reason, Unreachable};
    use super::super::{Answer, Asking, Credential};
    use super::*;
    use crate::secret::Secret;

    /// A question that was answered, one that was not, and one that is under way.
    fn transcript() -> Transcript {
        let token = Secret::new("kept-by-nobody".into());
        let transcript = Transcript::default();
        let person = json!({ "userName": "test@acme.example" }).to_string();
        let asking = |method, path, body| Asking {
            method,
            path,
            credential: Credential::Bearer(&token),
            body,
            carried: None,
            about: "users",
        };
        let held = Duration::from_millis(200);
        let took = Duration::from_millis(30);
        let answered = asking(Method::GET, "/Users?filter=userName%20eq%20%22a%22", None);
        let answer = Answer {
            status: 302,
            content_type: "text/html".into(),
            headers: vec![("location".into(), "/sign-in".into())],
            body: b"<p>kept-by-nobody".to_vec(),
            ..Answer::default()
        };
        let entry = transcript.begin("https://a.example", &answered, held);
        transcript.end(entry, &answered, &Ok(answer), took);
        let silent = asking(
            Method::POST,
            "/Users",
            Some(("application/json", person.as_str())),
        );
        let silence = Unreachable {
            reason: Reason::TimedOut,
            detail: "1 s".into(),
            peer: None,
        };
        let entry = transcript.begin("https://a.example", &silent, Duration::ZERO);
        transcript.end(entry, &silent, &Err(silence), took);
        let waiting = asking(Method::GET, "/Groups", None);
        transcript.begin("https://a.example", &waiting, Duration::ZERO);
        transcript
    }

    #[test]
    fn an_archive_has_what_readers_of_archives_need() {
        let text = har(&transcript(), "1.0.0");
        assert!(!text.contains("kept-by-nobody"), "{text}");
        let archive: Value = serde_json::from_str(&text).expect("JSON");
        let log = &archive["log"];
        assert_eq!(log["version"], "1.2");
        assert_eq!(log["creator"]["version"], "1.0.0");
        let entries = log["entries"].as_array().expect("entries");
        assert_eq!(entries.len(), 3);
        for entry in entries {
            let began = entry["startedDateTime"].as_str().expect("a time");
            began.parse::<jiff::Timestamp>().expect("ISO 8601");
            let timings = entry["timings"].as_object().expect("timings");
            let sum: f64 = timings.values().filter_map(Value::as_f64).sum();
            assert!((sum - entry["time"].as_f64().expect("a time")).abs() < 0.001);
            for part in ["request", "response"] {
                for name in [
                    "httpVersion",
                    "cookies",
                    "headers",
                    "headersSize",
                    "bodySize",
                ] {
                    assert!(entry[part].get(name).is_some(), "{part}.{name}");
                }
            }
            assert!(
                entry["request"]["headers"]
                    .to_string()
                    .contains("$KISI_SCIM_TOKEN")
            );
        }
    }

    #[test]
    fn each_kind_of_exchange_is_told() {
        let archive: Value = serde_json::from_str(&har(&transcript(), "1")).expect("JSON");
        let entries = &archive["log"]["entries"];
        let (answered, silent, waiting) = (&entries[0], &entries[1], &entries[2]);
        let query = json!([{ "name": "filter", "value": "userName eq \"a\"" }]);
        assert_eq!(answered["request"]["queryString"], query);
        assert_eq!(answered["response"]["status"], 302);
        assert_eq!(answered["response"]["redirectURL"], "/sign-in");
        assert_eq!(
            answered["response"]["content"]["text"],
            "<p>$KISI_SCIM_TOKEN"
        );
        let posted = &silent["request"]["postData"];
        assert_eq!(posted["mimeType"], "application/json");
        assert_eq!(posted["text"], r#"{"userName":"test@acme.example"}"#);
        assert_eq!(silent["response"]["status"], 0);
        assert_eq!(silent["response"]["comment"], "TimedOut: 1 s");
        assert_eq!(waiting["response"]["comment"], "not answered yet");
    }
}
