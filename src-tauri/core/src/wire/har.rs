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
