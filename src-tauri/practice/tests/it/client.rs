//! A client of both servers, with the owner's keys, that follows no redirect.

use reqwest::redirect::Policy;
use reqwest::{Client, Method, Response, StatusCode};
use serde_json::{Value, json};
use setup_practice::{Fault, Options, Practice, start};

pub struct Visitor {
    pub practice: Practice,
    pub http: Client,
}

/// The clock of all tests but those about the system's.
pub const NOW: &str = "2026-11-23T12:00:00Z";

pub async fn visit(faults: &[Fault]) -> Visitor {
    visit_with(Options {
        faults: faults.to_vec(),
        ..Options::default()
    })
    .await
}

pub async fn visit_with(options: Options) -> Visitor {
    let options = Options {
        now: Some(NOW.parse().expect("a time")),
        ..options
    };
    let practice = start(options).await.expect("practice starts");
    let http = Client::builder()
        .redirect(Policy::none())
        .no_proxy()
        .build()
        .expect("a client");
    Visitor { practice, http }
}

pub struct Answer {
    pub status: StatusCode,
    pub json: Value,
}

pub async fn read(response: Response) -> Answer {
    let status = response.status();
    let text = response.text().await.expect("a body");
    let json = serde_json::from_str(&text).unwrap_or(Value::Null);
    Answer { status, json }
}

impl Visitor {
    /// Asks JumpCloud for something that must be there.
    pub async fn get(&self, path: &str) -> Value {
        let answer = self.jumpcloud(Method::GET, path, None).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.json);
        answer.json
    }

    /// Asks JumpCloud with these headers and no others.
    pub async fn with_headers(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let url = format!("{}{path}", self.practice.jumpcloud);
        let mut request = self.http.get(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        read(request.send().await.expect("an answer")).await
    }

    pub async fn jumpcloud(&self, method: Method, path: &str, body: Option<&Value>) -> Answer {
        let url = format!("{}{path}", self.practice.jumpcloud);
        let mut request = self.http.request(method, url);
        request = request.header("x-api-key", &self.practice.jumpcloud_key);
        if let Some(body) = body {
            request = request.json(body);
        }
        read(request.send().await.expect("an answer")).await
    }

    pub async fn kisi_as(
        &self,
        authorization: &str,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> Answer {
        let url = format!("{}{path}", self.practice.kisi);
        let mut request = self.http.request(method, url);
        request = request.header("authorization", authorization);
        if let Some(body) = body {
            request = request.json(body);
        }
        read(request.send().await.expect("an answer")).await
    }

    pub async fn kisi(&self, method: Method, path: &str, body: Option<&Value>) -> Answer {
        let authorization = format!("KISI-LOGIN {}", self.practice.kisi_key);
        self.kisi_as(&authorization, method, path, body).await
    }

    /// A hand's action, which must work.
    pub async fn hand(&self, path: &str, body: Value) -> Value {
        let answer = self.try_hand(path, body).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.json);
        answer.json
    }

    pub async fn try_hand(&self, path: &str, body: Value) -> Answer {
        let url = format!("{}/practice/{path}", self.practice.jumpcloud);
        read(
            self.http
                .post(url)
                .json(&body)
                .send()
                .await
                .expect("an answer"),
        )
        .await
    }

    pub async fn export(&self) -> String {
        let url = format!("{}/practice/jumpcloud/export", self.practice.jumpcloud);
        let answer = self.http.get(url).send().await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::OK);
        answer.text().await.expect("a body")
    }

    pub async fn kisi_certificate(&self) -> String {
        let url = format!("{}/practice/kisi/certificate", self.practice.kisi);
        let answer = self.http.post(url).send().await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::OK);
        answer.text().await.expect("a body")
    }

    pub async fn new_application(&self) -> Value {
        let typed = json!({ "domain": "practice", "label": "Kisi SSO" });
        self.hand("jumpcloud/application", typed).await
    }

    /// Everything up to the trial sign-in, as the guide's order asks.
    pub async fn set_up(&self) {
        self.new_application().await;
        self.hand("jumpcloud/activate", json!({})).await;
        self.hand("jumpcloud/group", json!({})).await;
        self.upload().await;
        let pem = self.kisi_certificate().await;
        self.hand("jumpcloud/sp-certificate", json!({ "pem": pem }))
            .await;
    }

    /// Exports and gives Kisi the file.
    pub async fn upload(&self) {
        let xml = self.export().await;
        self.hand("kisi/metadata", json!({ "xml": xml })).await;
    }

    /// What the trial sign-in says: who asked, whether it worked, and the words.
    pub async fn sign_in(&self) -> (String, bool, String) {
        let said = self.hand("sign-in", json!({})).await;
        let text = |name: &str| said[name].as_str().expect("text").to_owned();
        (
            text("asked"),
            said["ok"].as_bool().expect("a bool"),
            text("why"),
        )
    }

    pub async fn state(&self) -> Value {
        let url = format!("{}/practice/state", self.practice.jumpcloud);
        read(self.http.get(url).send().await.expect("an answer"))
            .await
            .json
    }

    /// Changes the first application as an administrator would: read, alter, PUT.
    pub async fn alter(&self, pointer: &str, value: Value) {
        let list = self
            .jumpcloud(Method::GET, "/api/applications", None)
            .await
            .json;
        let mut one = list["results"][0].clone();
        *one.pointer_mut(pointer).expect("such a field") = value;
        let path = format!("/api/applications/{}", one["_id"].as_str().expect("an id"));
        let answer = self.jumpcloud(Method::PUT, &path, Some(&one)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.json);
    }
}
