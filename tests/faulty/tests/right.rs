//! The small SCIM server, and each of its quirks.

use std::time::Instant;

use serde_json::Value;

use super::super::{Fault, Listener, Quirk, Right, SLOW};
use super::{ask, ask_as, client, header, listen, read};

const NOBODY: &str = "/Users?filter=userName%20eq%20%22nobody%40example.com%22";

/// Where the user of an id is.
fn one_user(id: &str) -> String {
    ["/Users", id].join("/")
}

async fn with(quirk: Quirk) -> Listener {
    listen(Right::default().with(quirk)).await
}

async fn get(listener: &Listener, path: &str) -> (u16, Value) {
    read(ask(listener, path).await).await
}

#[tokio::test]
async fn people_and_groups_are_listed_in_pages() {
    let listener = listen(Right::default()).await;
    let (status, all) = get(&listener, "/Users").await;
    assert_eq!(status, 200);
    assert_eq!(all["totalResults"], 7);
    assert_eq!(all["Resources"].as_array().map(Vec::len), Some(7));
    let (_, page) = get(&listener, "/Users?startIndex=6&count=5").await;
    assert_eq!(
        (&page["startIndex"], &page["itemsPerPage"]),
        (&6.into(), &2.into())
    );
    assert_eq!(page["Resources"][0], all["Resources"][5]);
    let (_, none) = get(&listener, "/Groups?count=0").await;
    assert_eq!(
        (&none["totalResults"], &none["Resources"]),
        (&3.into(), &Value::Array(vec![]))
    );
    assert_eq!(get(&listener, "/Users?count=many").await.0, 400);
}

#[tokio::test]
async fn filters_find_and_do_not_find() {
    let listener = listen(Right::default()).await;
    let queries = [
        (NOBODY, 0),
        (
            "/Users?filter=USERNAME+Eq+%22Ada.Lovelace@EXAMPLE.com%22",
            1,
        ),
        (
            "/Users?filter=emails.value+eq+%22ada.lovelace@example.com%22",
            1,
        ),
        (
            "/Groups?filter=displayName%20eq%20%22B%C3%BCro%20Z%C3%BCrich%22",
            1,
        ),
        ("/Groups?filter=displayName%20eq%20%22None%22", 0),
    ];
    for (query, count) in queries {
        let (status, found) = get(&listener, query).await;
        assert_eq!(
            (status, &found["totalResults"]),
            (200, &count.into()),
            "{query}"
        );
    }
    let (status, refused) = get(&listener, "/Users?filter=userName+like+x").await;
    assert_eq!(
        (status, &refused["scimType"]),
        (400, &"invalidFilter".into())
    );
}

#[tokio::test]
async fn a_resource_is_found_where_its_meta_says() {
    let listener = listen(Right::default()).await;
    for kind in ["/Users", "/Groups"] {
        let (_, list) = get(&listener, kind).await;
        let first = &list["Resources"][0];
        let link = first["meta"]["location"].as_str().expect("a link");
        let path = link.strip_prefix(&listener.url).expect("a link to here");
        assert_eq!(get(&listener, path).await, (200, first.clone()));
    }
    let (status, error) = get(&listener, &one_user("0")).await;
    assert_eq!((status, &error["status"]), (404, &"404".into()));
}

#[tokio::test]
async fn it_says_what_it_can() {
    let listener = listen(Right::default()).await;
    let (_, config) = get(&listener, "/ServiceProviderConfig").await;
    assert_eq!(config["filter"]["supported"], true);
    for (kind, count) in [("/ResourceTypes", 2), ("/Schemas", 2)] {
        assert_eq!(get(&listener, kind).await.1["totalResults"], count);
    }
    assert_eq!(get(&listener, "/ResourceTypes/User").await.0, 200);
    let schema = "/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group";
    assert_eq!(get(&listener, schema).await.1["name"], "Group");
}

#[tokio::test]
async fn only_its_token_opens_it_and_nothing_can_be_written() {
    let listener = listen(Right::new("own")).await;
    for (token, status) in [(None, 401), (Some("other"), 401), (Some("own"), 200)] {
        let answer = ask_as(&listener, token, "/ServiceProviderConfig").await;
        assert_eq!(answer.expect("an answer").status(), status);
    }
    let post = client(&listener, super::PATIENCE).post(format!("{}/Users", listener.url));
    let answer = post.bearer_auth("own").body("{}").send().await;
    assert_eq!(answer.expect("an answer").status(), 405);
    let requests = listener.requests();
    let sent: Vec<_> = requests
        .iter()
        .map(|request| request.authorization())
        .collect();
    assert_eq!(
        sent,
        [
            None,
            Some("Bearer other"),
            Some("Bearer own"),
            Some("Bearer own")
        ]
    );
    assert_eq!(
        (&*requests[3].method, requests[3].path()),
        ("POST", "/scim/v2/Users")
    );
    assert!(requests.is_sorted_by_key(|request| request.at));
}

#[tokio::test]
async fn quirks_of_resources() {
    let user = async |quirk| get(&with(quirk).await, "/Users").await.1["Resources"][0].clone();
    assert_eq!(user(Quirk::NumericIds).await["id"], 101);
    assert_eq!(
        get(&with(Quirk::NumericIds).await, &one_user("101"))
            .await
            .0,
        200
    );
    let group = get(&with(Quirk::NumericIds).await, "/Groups/201").await.1;
    assert_eq!(group["members"][0]["value"], 101);
    assert_eq!(
        user(Quirk::UserNameNoAddress).await["userName"],
        "ada.lovelace"
    );
    assert_eq!(user(Quirk::NoMeta).await.get("meta"), None);
    assert_eq!(user(Quirk::NoSchemas).await.get("schemas"), None);
    assert!(user(Quirk::PlainJson).await["meta"].is_object());
    let answer = ask(&with(Quirk::PlainJson).await, "/Users")
        .await
        .expect("an answer");
    assert_eq!(header(&answer, "content-type"), Some("application/json"));
}

#[tokio::test]
async fn quirks_of_lists() {
    let list = async |quirk, path| get(&with(quirk).await, path).await;
    assert_eq!(
        list(Quirk::FiltersIgnored, NOBODY).await.1["totalResults"],
        7
    );
    let (status, refused) = list(Quirk::FiltersRefused, NOBODY).await;
    assert_eq!(
        (status, &refused["scimType"]),
        (400, &"invalidFilter".into())
    );
    let (_, all) = list(Quirk::CountIgnored, "/Users?count=1&startIndex=3").await;
    assert_eq!(all["Resources"].as_array().map(Vec::len), Some(7));
    assert_eq!(list(Quirk::CountZeroRefused, "/Users?count=0").await.0, 400);
    assert_eq!(list(Quirk::CountZeroRefused, "/Users?count=1").await.0, 200);
    let (_, small) = list(Quirk::LowerCaseResources, "/Users").await;
    assert!(small["resources"].is_array() && small.get("Resources").is_none());
    let (_, bare) = list(Quirk::ListWithoutSchemas, "/Users").await;
    assert!(bare.get("schemas").is_none() && bare["Resources"][0]["schemas"].is_array());
    assert_eq!(
        list(Quirk::TotalAsText, "/Users").await.1["totalResults"],
        "7"
    );
    assert_eq!(
        list(Quirk::TotalMissing, "/Users")
            .await
            .1
            .get("totalResults"),
        None
    );
}

#[tokio::test]
async fn quirks_of_an_unknown_id() {
    let one = async |quirk| {
        let answer = ask(&with(quirk).await, &one_user("0"))
            .await
            .expect("an answer");
        let status = answer.status().as_u16();
        (status, answer.text().await.expect("a body"))
    };
    let (status, body) = one(Quirk::UnknownIdFound).await;
    assert!(status == 200 && body.contains("ada.lovelace"));
    let (status, body) = one(Quirk::UnknownIdHtml).await;
    assert!(status == 404 && body.starts_with("<html>"));
    assert_eq!(one(Quirk::UnknownIdEmpty).await, (404, String::new()));
}

#[tokio::test]
async fn quirks_of_tokens() {
    let status = async |quirk, token, path| {
        let answer = ask_as(&with(quirk).await, token, path).await;
        answer.expect("an answer").status().as_u16()
    };
    assert_eq!(status(Quirk::OpenWithoutToken, None, "/Users").await, 200);
    assert_eq!(
        status(Quirk::OpenWithoutToken, Some("x"), "/Users").await,
        401
    );
    assert_eq!(status(Quirk::AcceptsWrongToken, None, "/Users").await, 401);
    assert_eq!(
        status(Quirk::AcceptsWrongToken, Some("x"), "/Users").await,
        200
    );
    assert_eq!(
        status(Quirk::DiscoveryOpen, Some("x"), "/Schemas").await,
        200
    );
    assert_eq!(status(Quirk::DiscoveryOpen, Some("x"), "/Users").await, 401);
}

#[tokio::test]
async fn quirks_of_endpoints_and_time() {
    let listener = with(Quirk::NoDiscovery).await;
    for path in ["/ServiceProviderConfig", "/ResourceTypes", "/Schemas"] {
        assert_eq!(get(&listener, path).await.0, 404);
    }
    let listener = with(Quirk::GroupsNotFound).await;
    assert_eq!(get(&listener, "/Groups").await.0, 404);
    assert_eq!(get(&listener, "/Users").await.0, 200);
    let listener = with(Quirk::Slow).await;
    let start = Instant::now();
    let patient = client(&listener, SLOW * 10).get(&listener.url).send().await;
    assert_eq!(patient.expect("an answer").status(), 401);
    assert!(start.elapsed() >= SLOW);
}

#[tokio::test]
async fn every_quirk_alone_keeps_the_server_running() {
    for quirk in Quirk::ALL {
        let listener = listen(Fault::Right(Right::default().with(quirk))).await;
        let answer = ask(&listener, "/Users?count=1").await;
        assert_eq!(answer.expect("an answer").status(), 200, "{quirk:?}");
    }
}
