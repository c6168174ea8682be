//! Practice's JumpCloud with an application as a person makes it, and the product's reading of it.

use jiff::Timestamp;
use reqwest::{Client, Method};
use serde_json::{Value, json};
use setup_core::check::judge;
use setup_core::checks::application::all;
use setup_core::observation::{ApplicationSeen, Observation, Seen};
use setup_core::probe::{ApplicationWishes, application};
use setup_core::rules::Profile;
use setup_core::secret::Secret;
use setup_core::session::{Case, Session};
use setup_core::setup::{Answer, KeptFile, Setup};
use setup_core::view::Slot;
use setup_core::wire::{Credential, Reader, Transcript, Way};
use setup_practice::{Fault, Options, Practice, start};

pub const TESTER: &str = "anna.kim@practice.example";

pub const WISHES: ApplicationWishes = ApplicationWishes {
    label: "Kisi SSO",
    location: None,
    chosen: None,
    tester: Some(TESTER),
};

/// The clock of practice and of the judgement.
pub fn now() -> Timestamp {
    "2026-11-23T12:00:00Z".parse().expect("a moment")
}

/// Practice, and what a person does in its consoles.
pub struct Office {
    pub practice: Practice,
    pub transcript: Transcript,
    http: Client,
}

impl Office {
    /// JumpCloud without any application.
    pub async fn empty(faults: &[Fault]) -> Self {
        let options = Options {
            faults: faults.to_vec(),
            now: Some(now()),
            ..Options::default()
        };
        Self::of(options).await
    }

    pub async fn of(options: Options) -> Self {
        Self {
            practice: start(options).await.expect("practice starts"),
            transcript: Transcript::default(),
            http: Client::builder().no_proxy().build().expect("a client"),
        }
    }

    /// With an application, switched on, and the tester's group bound to it.
    pub async fn set_up(faults: &[Fault]) -> Self {
        let office = Self::empty(faults).await;
        office.make().await;
        office
    }

    pub async fn make(&self) {
        let typed = json!({ "domain": "practice", "label": "Kisi SSO" });
        self.hand("jumpcloud/application", typed).await;
        self.hand("jumpcloud/activate", json!({})).await;
        self.hand("jumpcloud/group", json!({})).await;
    }

    pub async fn hand(&self, path: &str, body: Value) -> Value {
        let url = format!("{}/practice/{path}", self.practice.jumpcloud);
        let request = self.http.post(url).json(&body);
        let answer = request.send().await.expect("an answer");
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.json().await.expect("JSON")
    }

    /// By JumpCloud's own interface.
    pub async fn api(&self, method: Method, path: &str, body: Option<&Value>) -> Value {
        let url = format!("{}{path}", self.practice.jumpcloud);
        let mut request = self.http.request(method, url);
        request = request.header("x-api-key", &self.practice.jumpcloud_key);
        if let Some(body) = body {
            request = request.json(body);
        }
        let answer = request.send().await.expect("an answer");
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.json().await.unwrap_or_default()
    }

    /// The application that was made last, as the interface gives it.
    pub async fn record(&self) -> Value {
        let list = self.api(Method::GET, "/api/applications", None).await;
        let records = list["results"].as_array().expect("a list");
        records.last().expect("an application").clone()
    }

    /// Changes it as an administrator would: read, alter, PUT.
    pub async fn alter(&self, alter: impl FnOnce(&mut Value)) {
        let mut one = self.record().await;
        alter(&mut one);
        let path = format!("/api/applications/{}", one["_id"].as_str().expect("an id"));
        self.api(Method::PUT, &path, Some(&one)).await;
    }

    pub fn reader(&self) -> Reader {
        let base = &self.practice.jumpcloud;
        let way = Way {
            transcript: self.transcript.clone(),
            ..Way::to(base)
        };
        Reader::new(base, way).expect("a reader")
    }

    pub async fn read(&self, wishes: &ApplicationWishes<'_>) -> ApplicationSeen {
        let key = Secret::new(self.practice.jumpcloud_key.clone());
        let credential = Credential::ApiKey {
            key: &key,
            organization: None,
        };
        application(&self.reader(), credential, wishes, &|_| ()).await
    }

    /// What is found when it is read as it stands.
    pub async fn found(&self) -> Vec<&'static str> {
        found(&self.read(&WISHES).await, &[])
    }
}

/// A session of `practice` that saw this, with these files.
pub fn session(seen: &ApplicationSeen, files: &[(Slot, &str)]) -> Session {
    let mut setup = Setup::new("test".into(), "sso", "application", true, now());
    let (value, at) = ("practice".to_owned(), now());
    setup.answers.insert("domain".into(), Answer { value, at });
    setup.files = files
        .iter()
        .map(|(slot, text)| KeptFile {
            slot: *slot,
            name: "dropped".into(),
            folder: None,
            at: now(),
            bytes: text.as_bytes().to_vec(),
        })
        .collect();
    setup.observations.push(Observation {
        at: now(),
        seen: Seen::Application {
            application: Box::new(seen.clone()),
        },
    });
    Session::new(setup, now(), Profile::Kisi)
}

/// The ids of what the checks find in it.
pub fn found(seen: &ApplicationSeen, files: &[(Slot, &str)]) -> Vec<&'static str> {
    let session = session(seen, files);
    let judgement = judge(all(), &Case::without_file(&session));
    let findings = judgement.findings.iter();
    findings.map(|rated| rated.rule.id).collect()
}

/// The checks that wait.
pub fn waiting(seen: &ApplicationSeen) -> Vec<&'static str> {
    let session = session(seen, &[]);
    let judgement = judge(all(), &Case::without_file(&session));
    let waiting = judgement.waiting.iter();
    waiting.map(|(check, _)| *check).collect()
}
