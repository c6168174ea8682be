//! Every endpoint of practice JumpCloud that a document describes, asked in the ways in which it can be asked.

use reqwest::Method;
use serde_json::{Value, json};

use super::stand::{Sent, Stand, drive};

/// How many requests were sent; each must have the status that is expected of it.
pub async fn all(stand: &Stand) -> usize {
    let organizations = organizations(stand).await;
    let tenant = text(&organizations[0], "_id");
    let mut asked = 2 + organizations.len();
    asked += people(stand, &tenant).await;
    asked += application(stand, &tenant).await;
    asked
}

async fn organizations(stand: &Stand) -> Vec<Value> {
    let list = stand.get("/api/organizations?limit=100&sort=_id");
    let told = expect(stand, &[(list, 200)]).await.remove(0);
    let all = told["results"].as_array().expect("a list").clone();
    let each = all.iter().map(|one| {
        let path = format!("/api/organizations/{}", text(one, "_id"));
        (stand.get(path), 200)
    });
    expect(stand, &each.collect::<Vec<_>>()).await;
    let first = stand.get("/api/organizations?filter=displayName:$eq:Practice+Inc");
    let told = expect(stand, &[(first, 200)]).await.remove(0);
    told["results"].as_array().expect("a list").clone()
}

async fn people(stand: &Stand, tenant: &str) -> usize {
    let with = |sent| within(sent, tenant);
    let lists = [
        stand.get("/api/systemusers"),
        stand.get("/api/systemusers?limit=100&skip=100&sort=_id"),
        stand.get("/api/systemusers?limit=100&skip=900"),
        stand.get("/api/systemusers?fields=email+username&filter=suspended:$eq:true"),
        stand.post("/api/search/systemusers", json!({
            "filter": { "or": [{ "lastname": "Kim" }, { "lastname": "Member" }] },
        })),
        stand.post("/api/search/systemusers?limit=5&skip=1", json!({
            "searchFilter": { "searchTerm": "practice", "fields": ["email"] }, "fields": "email",
        })),
        stand.get("/api/v2/usergroups?limit=100&sort=name"),
        stand.get("/api/v2/usergroups?filter=name:eq:Visitors&fields=id,name"),
    ];
    let lists: Vec<_> = lists.into_iter().map(|sent| (with(sent), 200)).collect();
    let told = expect(stand, &lists).await;
    let person = text(&told[0]["results"][0], "_id");
    let mut sent = vec![
        stand.get(format!("/api/systemusers/{person}")),
        stand.get(format!("/api/v2/users/{person}/memberof")),
        stand.get("/api/application-templates"),
        stand.get("/api/users/getSelf"),
    ];
    let groups = told[6].as_array().expect("a list");
    for group in groups {
        let path = format!("/api/v2/usergroups/{}", text(group, "id"));
        sent.push(stand.get(format!("{path}/members?limit=100")));
        sent.push(stand.get(format!("{path}/membership?limit=100&sort=id")));
        sent.push(stand.get(path));
    }
    let sent: Vec<_> = sent.into_iter().map(|sent| (with(sent), 200)).collect();
    expect(stand, &sent).await;
    lists.len() + sent.len()
}

async fn application(stand: &Stand, tenant: &str) -> usize {
    let with = |sent, status| (within(sent, tenant), status);
    let lists = [
        with(stand.get("/api/application-templates?limit=1"), 200),
        with(stand.get("/api/v2/usergroups"), 200),
        with(stand.post("/api/applications", small()), 200),
    ];
    let told = expect(stand, &lists).await;
    let template = text(&told[0]["results"][0], "_id");
    let group = text(&told[1][0], "id");
    let path = format!("/api/applications/{}", text(&told[2], "_id"));
    let graph = path.replace("/api/", "/api/v2/");
    let bind = |op: &str| json!({ "op": op, "type": "user_group", "id": group });
    let associations = format!("{graph}/associations");
    let mut changed = told[2].clone();
    changed["description"] = json!("for the doors");
    let sent = [
        with(
            stand.get(format!("/api/application-templates/{template}")),
            200,
        ),
        with(stand.post(&associations, bind("add")), 204),
        with(
            stand.get("/api/applications?limit=100&skip=0&sort=name"),
            200,
        ),
        with(stand.get(&path), 200),
        with(put(stand, &path, changed), 200),
        with(stand.get(format!("{graph}/users?limit=100")), 200),
        with(stand.get(format!("{graph}/usergroups")), 200),
        with(stand.get(format!("{associations}?targets=user_group")), 200),
        with(stand.post(&associations, bind("remove")), 204),
        with(
            stand.get(format!(
                "/api/organizations/{tenant}{}/metadata.xml",
                path.replace("/api", "")
            )),
            403,
        ),
        with(
            stand.post(
                "/insights/directory/v1/events",
                json!({
                    "service": ["all"], "start_time": "2026-01-01T00:00:00Z", "limit": 10,
                }),
            ),
            200,
        ),
        with((Method::DELETE, path.clone(), stand.get("").2, None), 200),
    ];
    expect(stand, &sent).await;
    lists.len() + sent.len()
}

/// What makes an application.
fn small() -> Value {
    let text = |value: &str| json!({ "type": "text", "value": value, "required": true, "visible": true, "readOnly": false });
    json!({
        "name": "saml2",
        "displayLabel": "Kisi SSO",
        "ssoUrl": "https://sso.jumpcloud.com/saml2/kisi",
        "active": true,
        "config": {
            "idpEntityId": text("https://api.kisi.io/saml/metadata"),
            "spEntityId": text("https://api.kisi.io/saml/metadata"),
            "acsUrl": text("https://api.kisi.io/saml/consume/practice"),
        },
    })
}

fn put(stand: &Stand, path: &str, body: Value) -> Sent {
    (Method::PUT, path.to_owned(), stand.get("").2, Some(body))
}

/// For one of a multi-tenant administrator's organizations.
fn within(mut sent: Sent, tenant: &str) -> Sent {
    sent.2.push(("x-org-id", tenant.to_owned()));
    sent
}

async fn expect(stand: &Stand, sent: &[(Sent, u16)]) -> Vec<Value> {
    let (requests, statuses): (Vec<_>, Vec<_>) = sent.iter().cloned().unzip();
    let answers = drive(&stand.base_url, &requests).await;
    let each = answers.into_iter().zip(requests).zip(statuses);
    each.map(|(((status, body), request), expected)| {
        assert_eq!(status, expected, "{} {}: {body}", request.0, request.1);
        body
    })
    .collect()
}

fn text(one: &Value, name: &str) -> String {
    one[name].as_str().expect("text").to_owned()
}
