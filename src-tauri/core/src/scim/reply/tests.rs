//! What is read of an answer, and what of it is not kept.

use super::*;

fn read(status: u16, body: &[u8]) -> Body {
    let answer = Answer {
        status,
        body: body.to_vec(),
        ..Answer::default()
    };
    reply(&answer, Endpoint::Users, &["anna@acme.example"]).body
}

#[test]
fn a_list_keeps_nobody_but_whom_we_asked_for() {
    let body =
        br#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":2,
        "Resources":[{"id":7,"userName":"bert@acme.example","name":{"givenName":"Bert"}},
                     {"id":"8","userName":"ANNA@acme.example"}]}"#;
    let Body::List(list) = read(200, body) else {
        panic!("a list");
    };
    assert_eq!((list.total, list.count, list.matching), (Some(2), 2, 1));
    assert_eq!(
        list.matches[0].id.as_ref().map(|id| id.text.as_str()),
        Some("8")
    );
    let kept = serde_json::to_string(&list).expect("JSON");
    assert!(!kept.contains("bert") && !kept.contains("Bert"), "{kept}");
    assert!(!list.sample.expect("a sample").id.expect("an id").is_text);
}

#[test]
fn whatever_comes_is_read_as_far_as_it_goes() {
    assert_eq!(read(200, b" \n"), Body::Empty);
    assert_eq!(read(200, b"[]"), Body::NotObject);
    assert!(matches!(
        read(200, b"{\"a\":"),
        Body::NotJson { line: 1, .. }
    ));
    assert!(matches!(
        read(200, b"{\0\"\0"),
        Body::NotJson { .. } | Body::NotUtf8 { .. }
    ));
    let page = read(200, b"<html><title>Hotel Wi-Fi</title>");
    assert_eq!(
        page,
        Body::WebPage {
            title: "Hotel Wi-Fi".into(),
            is_portal: true
        }
    );
    let Body::Error(error) = read(401, br#"{"error":"Access denied.","code":"afc496"}"#) else {
        panic!("an error");
    };
    assert_eq!(
        (error.is_scim, error.says.as_deref()),
        (false, Some("Access denied."))
    );
}

/// A list of people around these letters.
fn list(inside: &str) -> List {
    match read(200, format!("{{{inside}}}").as_bytes()) {
        Body::List(list) => list,
        other => panic!("a list, and not {other:?}"),
    }
}

#[test]
fn broken_json_does_not_show_who_is_in_it() {
    let begins = |body: &[u8]| match read(200, body) {
        Body::NotJson { begins, .. } => begins,
        other => panic!("no JSON, and not {other:?}"),
    };
    assert_eq!(begins(br#"{"userName":"bert@acme.example","#), "");
    assert_eq!(begins(b"[1,2"), "");
    assert_eq!(begins(b"It works!"), "It works!");
    assert_eq!(begins("é".repeat(100).as_bytes()).chars().count(), BEGINS);
}

#[test]
fn other_letters_are_named() {
    let looks = |kind: &str, body: &[u8]| {
        let answer = Answer {
            status: 200,
            content_type: kind.to_owned(),
            body: body.to_vec(),
            ..Answer::default()
        };
        match reply(&answer, Endpoint::Users, &[]).body {
            Body::NotUtf8 { looks_like } => looks_like,
            other => panic!("no UTF-8, and not {other:?}"),
        }
    };
    assert_eq!(looks("", b"\xFF\xFE{\0"), "UTF-16");
    assert_eq!(looks("", b"{\0\"\0\xE9\0"), "UTF-16");
    assert_eq!(looks("", b"\x1F\x8B\x08"), "gzip");
    assert_eq!(looks("", b"{\"a\":\"Ren\xE9e\"}"), "ISO-8859-1");
    let labelled = "application/json; charset=\"windows-1252\"";
    assert_eq!(looks(labelled, b"\xE9"), "WINDOWS-1252");
}

#[test]
fn a_mark_before_json_is_no_fault() {
    let body = "\u{feff}{\"totalResults\":0,\"Resources\":[]}";
    assert!(matches!(read(200, body.as_bytes()), Body::List(_)));
}

#[test]
fn a_list_is_known_by_any_of_its_marks() {
    assert!(!list(r#""totalResults":0"#).names_its_schema);
    assert!(
        list(r#""schemas":["URN:ietf:params:scim:api:messages:2.0:ListResponse"]"#)
            .names_its_schema
    );
    let small = list(r#""resources":[{"id":"1","userName":"a@b.example"}]"#);
    assert!(small.other_capitals && small.count == 1);
    assert!(!list(r#""Resources":[]"#).other_capitals);
}

#[test]
fn a_total_that_is_no_number_is_kept_as_it_came() {
    assert_eq!(
        list(r#""totalResults":"7""#).total_is.as_deref(),
        Some("\"7\"")
    );
    assert_eq!(list(r#""totalResults":-1"#).total_is.as_deref(), Some("-1"));
    let none = list(r#""totalResults":null,"Resources":[]"#);
    assert_eq!((none.total, none.total_is), (None, None));
}

#[test]
fn the_odd_one_is_the_sample() {
    let odd = list(r#""Resources":[{"id":"1","userName":"a@b.example"},{"id":2}]"#);
    let sample = odd.sample.expect("a sample");
    assert!(!sample.id.expect("an id").is_text);
    assert_eq!(odd.first_id.as_deref(), Some("1"));
    assert_eq!(list(r#""Resources":[]"#).sample, None);
}

#[test]
fn an_error_is_read_in_any_dialect() {
    let says = |body: &str| match read(400, body.as_bytes()) {
        Body::Error(error) => error.says.unwrap_or_default(),
        other => panic!("an error, and not {other:?}"),
    };
    assert_eq!(says(r#"{"detail":"one","message":"two"}"#), "one");
    assert_eq!(says(r#"{"Message":"two"}"#), "two");
    assert_eq!(says(r#"{"errors":[{"code":1}]}"#), r#"[{"code":1}]"#);
    assert_eq!(says(r#"{"code":1}"#), "");
    let scim =
        br#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"scimType":"tooMany"}"#;
    let Body::Error(error) = read(200, scim) else {
        panic!("an error, whatever its status");
    };
    assert!(error.is_scim && error.scim_type.as_deref() == Some("tooMany"));
}

#[test]
fn what_a_server_announces_is_kept() {
    let body =
        br#"{"schemas":[],"patch":{"supported":true},"filter":{"supported":false},"bulk":{}}"#;
    let Body::Other { supported, .. } = read(200, body) else {
        panic!("a ServiceProviderConfig");
    };
    let expected = [("patch".to_owned(), true), ("filter".to_owned(), false)];
    assert_eq!(supported, expected);
}

#[test]
fn a_resource_is_one_with_a_name() {
    assert!(matches!(
        read(200, br#"{"displayName":"Office"}"#),
        Body::Resource(_)
    ));
    assert!(matches!(read(200, br#"{"id":"1"}"#), Body::Other { .. }));
}

#[test]
fn an_address_elsewhere_is_kept_without_what_was_asked() {
    for (location, kept) in [
        ("/login?next=%2FUsers%3Ffilter%3Dbert", "/login"),
        ("https://a.example/#bert", "https://a.example/"),
        ("/sign-in", "/sign-in"),
    ] {
        let answer = Answer {
            status: 302,
            location: Some(location.into()),
            ..Answer::default()
        };
        let reply = reply(&answer, Endpoint::Users, &[]);
        assert_eq!(reply.location.as_deref(), Some(kept));
    }
}

#[test]
fn the_first_name_is_found_by_its_attribute() {
    let first = |endpoint, body: &str| {
        let answer = Answer {
            body: body.as_bytes().to_vec(),
            ..Answer::default()
        };
        first_name(&answer, endpoint)
    };
    let body = r#"{"Resources":[{"userName":"a@b.example","displayName":"A"},{"userName":"c"}]}"#;
    assert_eq!(first(Endpoint::Users, body).as_deref(), Some("a@b.example"));
    assert_eq!(first(Endpoint::Groups, body).as_deref(), Some("A"));
    for nobody in [
        "",
        "[]",
        r#"{"Resources":{}}"#,
        r#"{"Resources":[{"userName":7}]}"#,
    ] {
        assert_eq!(first(Endpoint::Users, nobody), None, "{nobody}");
    }
}
