//! Faults of HTTP and of JSON, on a connection that works.

use super::super::{
    Encoding, Fault, HUGE, Invalid, NotList, OTHER_HOST, OTHER_PATH, PORTAL, Portal, Status, To,
    WrongType,
};
use super::{ask, ask_as, causes, header, listen, read};

#[tokio::test]
async fn a_redirect_points_somewhere() {
    for status in [301, 302, 307, 308] {
        for (to, place) in [(To::OtherHost, OTHER_HOST), (To::OtherPath, OTHER_PATH)] {
            let listener = listen(Fault::Redirect { status, to }).await;
            let answer = ask(&listener, "/Users").await.expect("an answer");
            assert_eq!(answer.status(), status);
            assert_eq!(header(&answer, "location"), Some(place));
        }
    }
}

#[tokio::test]
async fn a_public_network_wants_a_click() {
    let listener = listen(Fault::CaptivePortal(Portal::Redirect)).await;
    let answer = ask(&listener, "/Users").await.expect("an answer");
    assert_eq!(answer.status(), 302);
    assert_eq!(header(&answer, "location"), Some(PORTAL));
    for (portal, status) in [(Portal::Page, 200), (Portal::Status511, 511)] {
        let listener = listen(Fault::CaptivePortal(portal)).await;
        let answer = ask(&listener, "/Users").await.expect("an answer");
        assert_eq!(answer.status(), status);
        let page = answer.text().await.expect("a page");
        assert!(page.contains("Hotel Wi-Fi: accept the terms"));
    }
}

#[tokio::test]
async fn a_page_to_sign_in_comes_instead() {
    let listener = listen(Fault::LoginPage).await;
    let answer = ask(&listener, "/Users").await.expect("an answer");
    assert_eq!(answer.status(), 200);
    assert_eq!(
        header(&answer, "content-type"),
        Some("text/html; charset=utf-8")
    );
    assert!(answer.text().await.expect("a page").contains("Sign in"));
}

#[tokio::test]
async fn each_status_comes_with_its_header() {
    let rows = [
        (
            Status::Unauthorized401,
            401,
            "www-authenticate",
            Some("Bearer realm=\"scim\""),
        ),
        (Status::Forbidden403, 403, "retry-after", None),
        (Status::NotFound404, 404, "retry-after", None),
        (Status::MethodNotAllowed405, 405, "allow", Some("POST")),
        (Status::TooMany429Seconds, 429, "retry-after", Some("30")),
        (Status::ServerError500, 500, "retry-after", None),
        (Status::Unavailable503, 503, "retry-after", Some("120")),
    ];
    for (status, number, name, value) in rows {
        let listener = listen(Fault::Status(status)).await;
        let answer = ask(&listener, "/Groups?count=1").await.expect("an answer");
        assert_eq!(header(&answer, name), value, "{status:?}");
        let (seen, error) = read(Ok(answer)).await;
        assert_eq!(seen, number);
        assert_eq!(error["status"], number.to_string());
        assert_eq!(
            error["schemas"][0],
            "urn:ietf:params:scim:api:messages:2.0:Error"
        );
    }
}

#[tokio::test]
async fn a_date_to_ask_again_is_half_a_minute_away() {
    let listener = listen(Fault::Status(Status::TooMany429Date)).await;
    let answer = ask(&listener, "/Users").await.expect("an answer");
    let time = |name| {
        let text = header(&answer, name).expect("a date");
        assert!(text.ends_with(" GMT"), "{text}");
        jiff::fmt::rfc2822::parse(text).expect("a date").timestamp()
    };
    let wait = time("retry-after").as_second() - time("date").as_second();
    assert!((29..=31).contains(&wait), "{wait}");
}

#[tokio::test]
async fn a_gateway_answers_with_a_page() {
    let listener = listen(Fault::Status(Status::BadGateway502)).await;
    let answer = ask(&listener, "/Users").await.expect("an answer");
    assert_eq!(answer.status(), 502);
    assert!(
        answer
            .text()
            .await
            .expect("a page")
            .contains("502 Bad Gateway")
    );
}

#[tokio::test]
async fn the_right_server_is_at_another_path() {
    let listener = listen(Fault::Neighbour).await;
    assert_eq!(
        ask(&listener, "/Users").await.expect("an answer").status(),
        404
    );
    let (status, list) = read(ask(&listener, "/v2/Users").await).await;
    assert_eq!((status, &list["totalResults"]), (200, &7.into()));
    let paths: Vec<_> = listener
        .requests()
        .iter()
        .map(|r| r.path().to_owned())
        .collect();
    assert_eq!(paths, ["/scim/Users", "/scim/v2/Users"]);
}

#[tokio::test]
async fn right_json_has_a_wrong_type() {
    for (kind, text) in [
        (WrongType::Plain, "text/plain"),
        (WrongType::Html, "text/html"),
    ] {
        let listener = listen(Fault::WrongContentType(kind)).await;
        let answer = ask(&listener, "/Users").await.expect("an answer");
        assert!(header(&answer, "content-type").is_some_and(|kind| kind.starts_with(text)));
        assert_eq!(read(Ok(answer)).await.1["totalResults"], 7);
    }
}

#[tokio::test]
async fn json_is_broken() {
    for (kind, at_end) in [(Invalid::Truncated, true), (Invalid::TrailingComma, false)] {
        let listener = listen(Fault::InvalidJson(kind)).await;
        let body = ask(&listener, "/Users")
            .await
            .expect("an answer")
            .text()
            .await;
        let body = body.expect("a whole body");
        let error = serde_json::from_str::<serde_json::Value>(&body).expect_err("no JSON");
        assert_eq!(error.is_eof(), at_end, "{error}");
    }
}

#[tokio::test]
async fn json_is_in_other_bytes() {
    let bytes = async |encoding| {
        let listener = listen(Fault::WrongEncoding(encoding)).await;
        let answer = ask(&listener, "/Users").await.expect("an answer");
        answer.bytes().await
    };
    let wide = bytes(Encoding::Utf16).await.expect("a body");
    assert_eq!(wide[..4], [0xff, 0xfe, b'{', 0]);
    let narrow = bytes(Encoding::Latin1).await.expect("a body");
    assert!(String::from_utf8(narrow.to_vec()).is_err());
    assert!(narrow.windows(5).any(|five| five == b"Ren\xe9e"));
    let error = bytes(Encoding::NoGzip).await.expect_err("no gzip");
    assert!(error.is_decode(), "{error:?}");
}

#[tokio::test]
async fn json_is_no_list() {
    let listener = listen(Fault::NotList(NotList::Array)).await;
    assert!(read(ask(&listener, "/Users").await).await.1.is_array());
    let listener = listen(Fault::NotList(NotList::NoResources)).await;
    let (_, object) = read(ask(&listener, "/Users").await).await;
    assert!(object.is_object() && object.get("Resources").is_none());
}

#[tokio::test]
async fn a_body_is_empty() {
    let listener = listen(Fault::EmptyBody).await;
    let answer = ask(&listener, "/Users").await.expect("an answer");
    assert_eq!(
        (answer.status().as_u16(), answer.content_length()),
        (200, Some(0))
    );
}

#[tokio::test]
async fn a_header_is_too_long_to_be_taken() {
    let listener = listen(Fault::HugeHeader).await;
    let error = ask(&listener, "/Users").await.expect_err("no answer");
    assert!(causes(&error).contains("too large"), "{}", causes(&error));
    const { assert!(HUGE > 400 * 1024) };
}

#[tokio::test]
async fn an_answer_without_a_length_is_whole() {
    let listener = listen(Fault::NoContentLengthClose).await;
    let answer = ask(&listener, "/Users").await.expect("an answer");
    assert_eq!(answer.content_length(), None);
    assert_eq!(read(Ok(answer)).await.1["totalResults"], 7);
}

#[tokio::test]
async fn a_fault_over_right_answers_still_refuses() {
    for fault in [Fault::EmptyBody, Fault::WrongContentType(WrongType::Html)] {
        let listener = listen(fault).await;
        for token in [None, Some("another")] {
            let (status, error) = read(ask_as(&listener, token, "/Users").await).await;
            assert_eq!((status, &error["status"]), (401, &"401".into()));
        }
    }
}

#[tokio::test]
async fn every_fault_starts_and_stands_in_the_list_once() {
    let all = Fault::all();
    for (place, fault) in all.iter().enumerate() {
        assert!(!all[..place].contains(fault), "{fault:?}");
        let listener = listen(fault.clone()).await;
        assert!(listener.url.starts_with(&listener.origin), "{fault:?}");
        assert!(!listener.url.ends_with('/'), "{fault:?}");
    }
    assert_eq!(
        all.len(),
        56,
        "add a new fault to `all`, then its number here"
    );
}
