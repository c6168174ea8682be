//! Who is let in: by which key, in which region, for which organization, and to do what.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use setup_practice::{Options, Region};

use crate::client::{Answer, Visitor, read, visit, visit_with};

const LIST: &str = "/api/systemusers";

async fn tenants(number: usize) -> Visitor {
    visit_with(Options {
        tenants: number,
        ..Options::default()
    })
    .await
}

async fn ask(visitor: &Visitor, path: &str, organization: Option<&str>) -> Answer {
    let mut headers = vec![("x-api-key", visitor.practice.jumpcloud_key.as_str())];
    headers.extend(organization.map(|id| ("x-org-id", id)));
    visitor.with_headers(path, &headers).await
}

#[tokio::test]
async fn a_key_is_known_in_one_region_only() {
    for region in Region::ALL {
        let options = Options {
            region,
            ..Options::default()
        };
        let visitor = visit_with(options).await;
        let key = &visitor.practice.jumpcloud_key;
        let mut known = Vec::new();
        for (id, base) in &visitor.practice.regions {
            let request = visitor.http.get(format!("{base}/api/organizations"));
            let request = request.header("x-api-key", key);
            let answer = read(request.send().await.expect("an answer")).await;
            match answer.status {
                StatusCode::OK => known.push((*id, base)),
                other => {
                    assert_eq!(other, StatusCode::UNAUTHORIZED);
                    let said = "Unauthorized: api key user not found";
                    assert_eq!(answer.json["message"], said);
                }
            }
        }
        assert_eq!(known, [(region.id(), &visitor.practice.jumpcloud)]);
    }
}

#[tokio::test]
async fn a_reader_looks_and_does_not_write() {
    let visitor = visit(&[]).await;
    let made = visitor.new_application().await;
    let id = made["_id"].as_str().expect("an id");
    let ask = async |method: Method, path: &str| {
        let url = format!("{}{path}", visitor.practice.jumpcloud);
        let request = visitor.http.request(method, url);
        let key = &visitor.practice.jumpcloud_reader_key;
        let request = request.header("x-api-key", key).json(&json!({}));
        read(request.send().await.expect("an answer")).await
    };
    for path in [
        "/api/applications",
        "/api/v2/usergroups",
        "/api/organizations",
    ] {
        assert_eq!(
            ask(Method::GET, path).await.status,
            StatusCode::OK,
            "{path}"
        );
    }
    let search = "/api/search/systemusers";
    assert_eq!(ask(Method::POST, search).await.status, StatusCode::OK);
    for (method, path) in [
        (Method::POST, "/api/applications".to_owned()),
        (Method::PUT, format!("/api/applications/{id}")),
        (Method::DELETE, format!("/api/applications/{id}")),
        (
            Method::POST,
            format!("/api/v2/applications/{id}/associations"),
        ),
    ] {
        let answer = ask(method, &path).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(answer.json["code"], 403);
    }
    let own = ask(Method::GET, "/api/users/getSelf").await.json;
    assert_eq!(
        (&own["email"], &own["roleName"]),
        (&json!("reader@practice.example"), &json!("Read Only"))
    );
    let own = visitor
        .get("/api/users/getSelf?fields=email+roleName")
        .await;
    assert_eq!(own["email"], "admin@practice.example");
    assert_eq!(own["firstname"], Value::Null);
}

#[tokio::test]
async fn a_service_account_fetches_a_token() {
    let visitor = visit(&[]).await;
    let url = format!("{}/oauth2/token", visitor.practice.jumpcloud);
    let (id, secret) = &visitor.practice.service_account;
    let ask = async |secret: &str, form: &'static str| {
        let request = visitor.http.post(&url).basic_auth(id, Some(secret));
        let kind = "application/x-www-form-urlencoded";
        let request = request.header("content-type", kind).body(form);
        read(request.send().await.expect("an answer")).await
    };
    let form = "grant_type=client_credentials&scope=api";
    let given = ask(secret, form).await.json;
    assert_eq!(given["expires_in"], 3_600);
    let bearer = format!(
        "Bearer {}",
        given["access_token"].as_str().expect("a token")
    );
    let answer = visitor
        .with_headers(LIST, &[("authorization", &bearer)])
        .await;
    assert_eq!(
        (answer.status, &answer.json["totalCount"]),
        (StatusCode::OK, &json!(8))
    );
    let wrong = visitor
        .with_headers(LIST, &[("authorization", "Bearer x")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);

    let refused = ask("wrong", form).await;
    assert_eq!(
        (refused.status.as_u16(), refused.json),
        (401, json!({ "error": "invalid_client" }))
    );
    let refused = ask(secret, "grant_type=password").await;
    assert_eq!(
        (refused.status.as_u16(), refused.json),
        (400, json!({ "error": "unsupported_grant_type" }))
    );
    let refused = ask(secret, "grant_type=client_credentials&scope=world").await;
    assert_eq!(refused.json, json!({ "error": "invalid_scope" }));
}

#[tokio::test]
async fn one_tenant_needs_no_organization_id_and_an_empty_one_is_none() {
    let visitor = visit(&[]).await;
    for organization in [None, Some("")] {
        for path in [LIST, "/api/organizations"] {
            assert_eq!(
                ask(&visitor, path, organization).await.status,
                StatusCode::OK
            );
        }
    }
}

#[tokio::test]
async fn many_tenants_are_listed_and_each_is_its_own() {
    let visitor = tenants(12).await;
    let list = visitor.get("/api/organizations?limit=100").await;
    assert_eq!(list["totalCount"], 12);
    let all = list["results"].as_array().expect("a list");
    assert!(all.iter().any(|one| one["displayName"].is_null()));
    let mut sizes = Vec::new();
    for one in &all[..4] {
        let id = one["_id"].as_str().expect("an id");
        let people = ask(&visitor, LIST, Some(id)).await;
        sizes.push(people.json["totalCount"].as_u64().expect("a number"));
        let whole = visitor.get(&format!("/api/organizations/{id}")).await;
        assert_eq!(whole["displayName"], one["displayName"]);
        assert!(whole["settings"].is_object());
        let applications = ask(&visitor, "/api/applications", Some(id)).await;
        assert_eq!(applications.json["totalCount"], 0);
    }
    assert_eq!(sizes, [8, 4, 5, 6]);
    let ten = visitor.get("/api/organizations").await;
    assert_eq!(
        ten["results"].as_array().map(Vec::len),
        Some(10),
        "unless asked"
    );
    let own = visitor.get("/api/users/getSelf?fields=provider").await;
    assert!(own["provider"].is_string());
}

#[tokio::test]
async fn an_organization_id_is_refused_as_the_document_says() {
    let visitor = tenants(3).await;
    let organizations = visitor.get("/api/organizations").await;
    let id = organizations["results"][1]["_id"].as_str().expect("an id");
    let other = organizations["results"][2]["_id"].as_str().expect("an id");
    let unknown = "0".repeat(24);
    let above = format!("/api/organizations/{id}");
    for (path, organization, status) in [
        (LIST, None, 401),
        (LIST, Some(""), 401),
        (LIST, Some("short"), 400),
        (LIST, Some("zzzzzzzzzzzzzzzzzzzzzzzz"), 400),
        (LIST, Some(unknown.as_str()), 404),
        (LIST, Some(id), 200),
        ("/api/organizations", Some(id), 403),
        ("/api/v2/organizations", Some(id), 403),
        ("/api/v2/providers/x", Some(id), 403),
        (above.as_str(), Some(id), 403),
        (above.as_str(), Some(other), 400),
        (above.as_str(), None, 200),
    ] {
        let answer = ask(&visitor, path, organization).await;
        assert_eq!(answer.status.as_u16(), status, "{path} {organization:?}");
    }
}
