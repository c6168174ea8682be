//! Kisi's SCIM server in practice, asked over real HTTP with the token: what it does, how it says
//! no, what each habit and each fault changes.

mod cut;
mod fault;
mod group;
mod habit;
mod list;
mod patch;
mod says;
mod switch;
mod user;

use reqwest::header::HeaderMap;
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use setup_practice::{Habit, Options, start};

use crate::client::{NOW, Visitor};

pub const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
pub const GROUP: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";

/// A client of the SCIM server.
pub struct Desk {
    pub visitor: Visitor,
    pub token: String,
}

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
    /// Null when it is no JSON.
    pub json: Value,
}

pub async fn desk(habits: &[Habit]) -> Desk {
    let options = Options {
        now: Some(NOW.parse().expect("a time")),
        habits: habits.to_vec(),
        scim: true,
        ..Options::default()
    };
    at(options).await
}

pub async fn at(options: Options) -> Desk {
    let practice = start(options).await.expect("practice starts");
    let token = practice.scim_token.clone().unwrap_or_default();
    let http = Client::builder().no_proxy().build().expect("a client");
    let visitor = Visitor { practice, http };
    Desk { visitor, token }
}

impl Desk {
    /// With the token. `path` is what stands behind the base URL.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}{path}", self.visitor.practice.scim);
        let request = self.visitor.http.request(method, url);
        request.bearer_auth(&self.token)
    }

    pub async fn ask(&self, method: Method, path: &str, body: Option<&Value>) -> Answer {
        let mut request = self.request(method, path);
        if let Some(body) = body {
            let kind = ("content-type", "application/scim+json");
            request = request.header(kind.0, kind.1).body(body.to_string());
        }
        send(request).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.ask(Method::POST, path, Some(&body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.ask(Method::PUT, path, Some(&body)).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.ask(Method::DELETE, path, None).await
    }

    /// One request with these operations.
    pub async fn patch(&self, path: &str, operations: Value) -> Answer {
        let schema = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
        let body = json!({ "schemas": [schema], "Operations": operations });
        self.ask(Method::PATCH, path, Some(&body)).await
    }

    /// A list that a filter leaves.
    pub async fn filter(&self, list: &str, filter: &str) -> Answer {
        let request = self.request(Method::GET, list);
        send(request.query(&[("filter", filter)])).await
    }

    /// A new person.
    pub async fn anna(&self) -> Value {
        let answer = self.post("/Users", anna()).await;
        assert_eq!(answer.status, 201, "{}", answer.text);
        answer.json
    }

    /// The requests that Kisi saw.
    pub async fn log(&self) -> Vec<Value> {
        let url = format!("{}/practice/kisi/scim/log", self.visitor.practice.kisi);
        let answer = send(self.visitor.http.get(url)).await;
        answer.json.as_array().expect("a list").clone()
    }

    pub async fn habits(&self, habits: &[&str]) {
        let told = json!({ "habits": habits });
        self.visitor.hand("habits", told).await;
    }
}

pub async fn send(request: RequestBuilder) -> Answer {
    let response = request.send().await.expect("an answer");
    let status = response.status().as_u16();
    let headers = response.headers().clone();
    let text = response.text().await.expect("a body");
    let json = serde_json::from_str(&text).unwrap_or_default();
    Answer {
        status,
        headers,
        text,
        json,
    }
}

pub fn anna() -> Value {
    json!({
        "schemas": [USER],
        "userName": "anna.kim@practice.example",
        "externalId": "jc-1",
        "name": { "givenName": "Anna", "familyName": "Kim", "formatted": "Anna Kim" },
        "displayName": "Anna Kim",
        "emails": [{ "value": "anna.kim@practice.example", "type": "work", "primary": true }],
        "active": true,
    })
}

/// The path of a user or a group that was answered.
pub fn path(list: &str, resource: &Value) -> String {
    let id = resource["id"].as_str().expect("an id that is text");
    format!("{list}/{id}")
}

impl Answer {
    /// A SCIM error: its status and `scimType`, which is empty where there is none.
    pub fn refusal(&self) -> (u16, &str) {
        assert_eq!(
            self.json["schemas"],
            json!(["urn:ietf:params:scim:api:messages:2.0:Error"]),
            "{}",
            self.text
        );
        assert_eq!(self.json["status"], json!(self.status.to_string()));
        assert!(
            self.json["detail"]
                .as_str()
                .is_some_and(|words| !words.is_empty())
        );
        let scim_type = self.json["scimType"].as_str().unwrap_or_default();
        (self.status, scim_type)
    }

    /// One attribute of each resource of a list.
    pub fn each(&self, attribute: &str) -> Vec<&str> {
        let all = self.json["Resources"].as_array().expect("a list");
        let texts = all.iter().map(|one| one[attribute].as_str());
        texts.map(|text| text.expect("text")).collect()
    }
}
