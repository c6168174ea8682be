//! Practice with a line before each vendor, the product's own changes in front of it, and what a test sees from outside.
//! What may be expected is in the tests.

use std::time::Duration;

use serde_json::{Value, json};
use setup_core::change::{
    Change, ChangeHands, Deed, Deeds, Hand, Outcome, Preview, apply, preview, resume, undo,
};
use setup_core::secret::Secret;
use setup_core::wire::{Credential, Reader, Transcript, Way, Writer};
use setup_practice::{Fault, Left, Options, Practice, start};
use tempfile::TempDir;
use tokio::sync::OnceCell;
use tokio_util::sync::CancellationToken;

use super::imports::Imports;
use super::line::Line;

/// The Display Label of the application that is there from the start.
pub const LABEL: &str = "Kisi SSO";

/// Everything of one run; dropping it ends practice.
pub struct Stand {
    pub practice: Practice,
    pub jumpcloud: Line,
    pub kisi: Line,
    pub transcript: Transcript,
    pub key: Secret,
    kisi_key: Secret,
    jumpcloud_writer: Writer,
    kisi_writer: Writer,
    folder: TempDir,
    http: reqwest::Client,
}

/// What is there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    Nothing,
    /// An application that was never switched on.
    Inactive,
    /// One that people sign in with.
    Active,
}

/// The export of an application that was switched on: its key is drawn once for all tests.
async fn export() -> String {
    static EXPORT: OnceCell<String> = OnceCell::const_new();
    let drawn = EXPORT.get_or_init(|| async {
        let practice = start(Options::default()).await.expect("practice starts");
        let http = client();
        let url = |path: &str| format!("{}/practice/jumpcloud/{path}", practice.jumpcloud);
        let typed = json!({ "domain": "practice", "label": LABEL });
        ask(http.post(url("application")).json(&typed)).await;
        ask(http.post(url("activate"))).await;
        let answer = http
            .get(url("export"))
            .send()
            .await
            .expect("practice answers");
        answer.text().await.expect("an export")
    });
    drawn.await.clone()
}

fn client() -> reqwest::Client {
    let builder = reqwest::Client::builder()
        .no_proxy()
        .pool_max_idle_per_host(0);
    builder.build().expect("a client")
}

/// The hands of a person and the eyes of a test.
async fn ask(request: reqwest::RequestBuilder) -> Value {
    let answer = request.send().await.expect("practice answers");
    assert!(answer.status().is_success(), "{}", answer.status());
    answer.json().await.expect("JSON")
}

fn writer(base: &str, transcript: &Transcript) -> Writer {
    let way = Way {
        // Drawing a key takes a while on a busy computer.
        patience: Duration::from_secs(120),
        transcript: transcript.clone(),
        ..Way::to(base)
    };
    Writer::new(Reader::new(base, way).expect("a reader"))
}

impl Stand {
    pub async fn with(before: Before) -> Self {
        Self::at(before, &[]).await
    }

    pub async fn at(before: Before, faults: &[Fault]) -> Self {
        let left = match before {
            Before::Nothing => None,
            Before::Inactive => Some(None),
            Before::Active => Some(Some(export().await)),
        };
        let practice = start(Options {
            faults: faults.to_vec(),
            left: left.map(|export| Left {
                label: LABEL.to_owned(),
                domain: "practice".to_owned(),
                export,
                ..Left::default()
            }),
            ..Options::default()
        })
        .await
        .expect("practice starts");
        let jumpcloud = Line::to(&practice.jumpcloud, None).await;
        let kisi = Line::to(&practice.kisi, Some(Imports::default())).await;
        let transcript = Transcript::default();
        Self {
            key: Secret::new(practice.jumpcloud_key.clone()),
            kisi_key: Secret::new(practice.kisi_key.clone()),
            jumpcloud_writer: writer(&jumpcloud.base, &transcript),
            kisi_writer: writer(&kisi.base, &transcript),
            folder: tempfile::tempdir().expect("a folder"),
            http: client(),
            practice,
            jumpcloud,
            kisi,
            transcript,
        }
    }

    /// From now on the key is one of an administrator who may only look.
    pub fn only_look(&mut self) {
        self.key = Secret::new(self.practice.jumpcloud_reader_key.clone());
    }

    pub fn ledger(&self) -> std::path::PathBuf {
        self.folder.path().join("deeds.json")
    }

    /// The list as it stands on disk.
    pub fn deeds(&self) -> Deeds {
        Deeds::open(&self.ledger()).expect("a list")
    }

    pub fn hands<'a>(&'a self, deeds: &'a Deeds, cancel: &'a CancellationToken) -> ChangeHands<'a> {
        ChangeHands {
            jumpcloud: Some(Hand {
                writer: &self.jumpcloud_writer,
                credential: Credential::ApiKey {
                    key: &self.key,
                    organization: None,
                },
            }),
            kisi: Some(Hand {
                writer: &self.kisi_writer,
                credential: Credential::KisiLogin(&self.kisi_key),
            }),
            import_key: Some(&self.key),
            deeds,
            cancel,
            tell: &|_| {},
        }
    }

    pub async fn preview(&self, change: &Change) -> Result<Preview, Outcome> {
        let (deeds, cancel) = (self.deeds(), CancellationToken::new());
        let eyes = self.hands(&deeds, &cancel).eyes();
        preview(&eyes, change.clone()).await
    }

    pub async fn apply(&self, preview: &Preview) -> Outcome {
        let (deeds, cancel) = (self.deeds(), CancellationToken::new());
        apply(&self.hands(&deeds, &cancel), preview).await
    }

    /// Previewed and done.
    pub async fn does(&self, change: &Change) -> Outcome {
        match self.preview(change).await {
            Ok(preview) => self.apply(&preview).await,
            Err(outcome) => outcome,
        }
    }

    pub async fn undo(&self, deed: &Deed) -> Outcome {
        let (deeds, cancel) = (self.deeds(), CancellationToken::new());
        undo(&self.hands(&deeds, &cancel), deed).await
    }

    pub async fn resume(&self, deed: &Deed) -> Outcome {
        let (deeds, cancel) = (self.deeds(), CancellationToken::new());
        resume(&self.hands(&deeds, &cancel), deed).await
    }

    /// The one change that is listed.
    pub fn deed(&self) -> Deed {
        let mut all = self.deeds().all();
        assert_eq!(all.len(), 1, "{all:#?}");
        all.remove(0)
    }

    /// Everything that both vendors hold.
    pub async fn state(&self) -> Value {
        let url = format!("{}/practice/state", self.practice.kisi);
        let mut state = ask(self.http.get(url)).await;
        let listed = self.kisi.imports();
        json!({ "jumpcloud": state["jumpcloud"].take(), "kisi": state["kisi"].take(), "imports": listed })
    }

    /// How many applications there are.
    pub async fn applications(&self) -> usize {
        let state = self.state().await;
        state["jumpcloud"]["applications"]
            .as_array()
            .map_or(0, Vec::len)
    }

    /// Somebody presses a button in JumpCloud's console.
    pub async fn presses(&self, button: &str, typed: Value) -> Value {
        let url = self.button(button);
        ask(self.http.post(url).json(&typed)).await
    }

    pub fn button(&self, button: &str) -> String {
        format!("{}/practice/jumpcloud/{button}", self.practice.jumpcloud)
    }
}
