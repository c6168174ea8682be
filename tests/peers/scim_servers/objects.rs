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

    /// The names of what was not there from the start.
    ///
    /// # Panics
    /// As [`Self::count_objects`].
    pub async fn names_of_others(&self) -> Vec<String> {
        let users = self.all("/Users", |user| text(user, "userName")).await;
        let groups = self
            .all("/Groups", |group| text(group, "displayName"))
            .await;
        let is_other = |name: &String| name != GROUP && !USERS.contains(&name.as_str());
        users.into_iter().chain(groups).filter(is_other).collect()
    }

    async fn ids(&self, path: &str) -> BTreeSet<String> {
        self.all(path, id).await
    }

    /// One attribute of everything in a list.
    async fn all(&self, path: &str, attribute: fn(&Value) -> String) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        loop {
            let page = format!("{path}?startIndex={}&count={PAGE}", all.len() + 1);
            let list = self.ask(Method::GET, &page, None).await;
            let before = all.len();
            let resources = list["Resources"].as_array().into_iter().flatten();
            all.extend(resources.map(attribute));
            let total = list["totalResults"].as_u64().expect("a total");
            if all.len() as u64 == total {
                return all;
            }
            assert!(all.len() > before, "{page} brings nothing new: {list}");
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
    text(resource, "id")
}

fn text(resource: &Value, attribute: &str) -> String {
    let text = resource[attribute].as_str();
    text.unwrap_or_else(|| panic!("no {attribute} in {resource}"))
        .to_owned()
}
