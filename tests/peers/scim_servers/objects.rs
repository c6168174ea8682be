//! What a server holds: what is put into it at the start, and how much there is now.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};

use super::Server;

/// The user names of those who are there from the start.
pub const USERS: [&str; 2] = ["ada@example.test", "grace@example.test"];

/// The name of the group that is there from the start. The first user is in it.
pub const GROUP: &str = "Engineering";

/// Objects asked for at once; few, so that more than a handful need several pages.
const PAGE: usize = 5;

/// How many objects there are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counts {
    pub users: usize,
    pub groups: usize,
}

impl Server {
    /// Counts what is there, page by page.
    ///
    /// # Panics
    /// When a page cannot be read or brings nothing new.
    pub async fn count_objects(&self) -> Counts {
        Counts {
            users: self.ids("/Users").await.len(),
            groups: self.ids("/Groups").await.len(),
        }
    }

    async fn ids(&self, path: &str) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        loop {
            let page = format!("{path}?startIndex={}&count={PAGE}", ids.len() + 1);
            let list = self.ask(Method::GET, &page, None).await;
            let before = ids.len();
            let resources = list["Resources"].as_array().into_iter().flatten();
            ids.extend(resources.map(id));
            let total = list["totalResults"].as_u64().expect("a total");
            if ids.len() as u64 == total {
                return ids;
            }
            assert!(ids.len() > before, "{page} brings nothing new: {list}");
        }
    }

    /// Puts the users and the group in.
    pub(super) async fn fill(&self) {
        let mut members = Vec::new();
        for name in USERS {
            let given = name.split('@').next().unwrap_or(name);
            let user = json!({
                "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
                "userName": name,
                "externalId": format!("from-the-start-{given}"),
                "name": {"givenName": given, "familyName": "Fromthestart"},
                "emails": [{"value": name, "type": "work", "primary": true}],
                "active": true,
            });
            members.push(id(&self.ask(Method::POST, "/Users", Some(user)).await));
        }
        let group = json!({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
            "displayName": GROUP,
        });
        let group = id(&self.ask(Method::POST, "/Groups", Some(group)).await);
        // Not at once: one of the servers drops the members of a new group.
        let operation = json!({"op": "add", "path": "members", "value": [{"value": members[0]}]});
        let patch = json!({
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
            "Operations": [operation],
        });
        // No segment of these ids needs more than its spaces encoded, which the URL does.
        let path = format!("/Groups/{group}");
        self.ask(Method::PATCH, &path, Some(patch)).await;
    }

    /// The body of an answer that must be a success; null when there is none.
    async fn ask(&self, method: Method, path: &str, body: Option<Value>) -> Value {
        let mut request = self.request(method.clone(), path);
        if let Some(body) = body {
            let scim = ("content-type", "application/scim+json");
            request = request.header(scim.0, scim.1).body(body.to_string());
        }
        let answer = request.send().await.expect("an answer");
        let status = answer.status();
        let text = answer.text().await.expect("a body");
        assert!(status.is_success(), "{method} {path}: {status} {text}");
        match text.as_str() {
            "" => Value::Null,
            text => serde_json::from_str(text).expect("JSON"),
        }
    }
}

fn id(resource: &Value) -> String {
    let id = resource["id"].as_str();
    id.unwrap_or_else(|| panic!("no id in {resource}"))
        .to_owned()
}
