//! Keeps web pages out: a page in the person's browser must not press the buttons of practice.
//! Binding to loopback keeps other machines out; this is only about the browser on this one.

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

pub(crate) async fn guard(request: Request, next: Next) -> Response {
    if is_ours(request.headers()) {
        next.run(request).await
    } else {
        (
            StatusCode::FORBIDDEN,
            "Practice answers to this computer only.",
        )
            .into_response()
    }
}

/// The Host must name loopback (a foreign name that resolves to 127.0.0.1 is DNS rebinding), and an
/// Origin, where a browser sends one, must be that very host.
fn is_ours(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(host) = text(header::HOST) else {
        return false;
    };
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if !matches!(name, "127.0.0.1" | "localhost") {
        return false;
    }
    match text(header::ORIGIN) {
        Some(origin) => origin == format!("http://{host}"),
        None => !headers.contains_key(header::ORIGIN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| {
                (
                    name.parse().expect("a header name"),
                    value.parse().expect("a value"),
                )
            })
            .collect()
    }

    #[test]
    fn only_this_computer_and_no_web_page() {
        assert!(is_ours(&headers(&[("host", "127.0.0.1:4000")])));
        assert!(is_ours(&headers(&[("host", "localhost:4000")])));
        assert!(is_ours(&headers(&[
            ("host", "127.0.0.1:4000"),
            ("origin", "http://127.0.0.1:4000")
        ])));
        assert!(!is_ours(&headers(&[])));
        assert!(!is_ours(&headers(&[("host", "rebound.example:4000")])));
        assert!(!is_ours(&headers(&[
            ("host", "127.0.0.1:4000"),
            ("origin", "https://somewhere.example")
        ])));
        assert!(!is_ours(&headers(&[
            ("host", "127.0.0.1:4000"),
            ("origin", "null")
        ])));
    }
}
