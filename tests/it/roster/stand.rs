//! Practice with a crowd, and readers of both sides.

use std::time::Duration;

use serde_json::{Value, json};
use setup_core::probe::{From, Kisi, Progress, Whom, roster};
use setup_core::roster::{Marked, Road, Roster};
use setup_core::secret::Secret;
use setup_core::wire::{Credential, Reader, Transcript, Way};
use setup_practice::{Fault, Habit, Options, Practice, start};
use tokio_util::sync::CancellationToken;

pub struct Stand {
    pub practice: Practice,
    pub jumpcloud: Reader,
    pub kisi: Reader,
    pub scim: Reader,
    pub key: Secret,
    pub kisi_key: Secret,
    pub token: Secret,
    /// Of all readers.
    pub transcript: Transcript,
    http: reqwest::Client,
    folder: tempfile::TempDir,
}

/// By which door Kisi's people are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Scim,
    Api,
    Both,
    None,
}

impl Stand {
    pub async fn of(people: u32) -> Self {
        Self::with(people, &[], &[]).await
    }

    pub async fn with(people: u32, faults: &[Fault], habits: &[Habit]) -> Self {
        let practice = start(Options {
            people: Some(people),
            faults: faults.to_vec(),
            habits: habits.to_vec(),
            scim: true,
            ..Options::default()
        })
        .await
        .expect("practice starts");
        let transcript = Transcript::default();
        let reader = |base: &str| {
            let way = Way {
                // The computer may be busy.
                patience: Duration::from_secs(60),
                transcript: transcript.clone(),
                ..Way::to(base)
            };
            Reader::new(base, way).expect("a reader")
        };
        Self {
            jumpcloud: reader(&practice.jumpcloud),
            kisi: reader(&practice.kisi),
            scim: reader(&practice.scim),
            key: Secret::new(practice.jumpcloud_key.clone()),
            kisi_key: Secret::new(practice.kisi_key.clone()),
            token: Secret::new(practice.scim_token.clone().expect("a token")),
            folder: tempfile::tempdir().expect("a folder"),
            practice,
            transcript,
            http: reqwest::Client::builder()
                .no_proxy()
                .build()
                .expect("a client"),
        }
    }

    /// Gone at the end of the test.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub fn kisi(&self, door: Door) -> Kisi<'_> {
        let scim = matches!(door, Door::Scim | Door::Both).then_some((&self.scim, &self.token));
        let api = matches!(door, Door::Api | Door::Both).then_some((&self.kisi, &self.kisi_key));
        Kisi {
            scim,
            api,
            scim_used: Some(false),
        }
    }

    pub fn key(&self) -> Credential<'_> {
        Credential::ApiKey {
            key: &self.key,
            organization: None,
        }
    }

    pub fn from<'a>(&'a self, whom: Whom<'a>, door: Door) -> From<'a> {
        From {
            jumpcloud: &self.jumpcloud,
            key: self.key(),
            whom,
            kisi: self.kisi(door),
            road: Road::UserName,
            marked: Marked::default(),
        }
    }

    /// The roster of a group, by its name.
    pub async fn roster(&self, group: &str, door: Door) -> Roster {
        let groups = [self.group(group).await];
        self.read(&self.from(Whom::Groups(&groups), door)).await
    }

    pub async fn read(&self, from: &From<'_>) -> Roster {
        let never = CancellationToken::new();
        let read = roster(from, &never, &|_: Progress| {}).await;
        read.expect("nobody cancelled it")
    }

    /// How many requests went to an address with this in it.
    pub fn asked(&self, part: &str) -> usize {
        let all = self.transcript.all();
        all.iter().filter(|one| one.url.contains(part)).count()
    }

    /// A page of JumpCloud's, asked in a way of its own.
    pub async fn get(&self, path: &str) -> Value {
        let url = format!("{}{path}", self.practice.jumpcloud);
        let request = self.http.get(url).header("x-api-key", self.key.expose());
        json_of(request).await
    }

    /// A page of Kisi's.
    pub async fn get_kisi(&self, path: &str) -> Value {
        let url = format!("{}{path}", self.practice.kisi);
        let key = format!("KISI-LOGIN {}", self.kisi_key.expose());
        json_of(self.http.get(url).header("authorization", key)).await
    }

    /// What a person would do in the consoles.
    pub async fn hand(&self, path: &str, body: Value) -> Value {
        let url = format!("{}/practice/{path}", self.practice.jumpcloud);
        json_of(self.http.post(url).json(&body)).await
    }

    pub async fn group(&self, name: &str) -> String {
        let groups = self.get("/api/v2/usergroups?limit=100&skip=0").await;
        let mut groups = groups.as_array().expect("a list").iter();
        let group = groups.find(|group| group["name"] == name);
        let id = group.and_then(|group| group["id"].as_str());
        id.expect("a group of this name").to_owned()
    }

    /// The application of Kisi's guide, with a group bound to it.
    pub async fn application(&self, group: &str) -> String {
        let new = json!({ "domain": "practice", "label": "Kisi SSO" });
        let made = self.hand("jumpcloud/application", new).await;
        self.hand("jumpcloud/activate", json!({})).await;
        let id = made["_id"].as_str().or(made["id"].as_str());
        let id = id.expect("an application").to_owned();
        let group = self.group(group).await;
        let url = format!(
            "{}/api/v2/applications/{id}/associations",
            self.practice.jumpcloud
        );
        let body = json!({ "op": "add", "type": "user_group", "id": group });
        let request = self.http.post(url).header("x-api-key", self.key.expose());
        let answer = request.json(&body).send().await.expect("an answer");
        assert!(answer.status().is_success(), "{}", answer.status());
        id
    }
}

async fn json_of(request: reqwest::RequestBuilder) -> Value {
    let answer = request.send().await.expect("practice answers");
    assert!(answer.status().is_success(), "{}", answer.status());
    answer.json().await.expect("JSON")
}
