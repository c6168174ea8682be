//! Practice's SCIM server with the product's own look, rehearsal and cleaning in front of it, and what a test sees from
//! outside: what practice holds, which requests it had. What may be expected is in the tests.

use std::sync::LazyLock;
use std::time::Duration;

use jiff::Timestamp;
use reqwest::Client;
use serde_json::{Value, json};
use setup_core::change::{Hands, Ledger, Plan, clean_up, rehearse};
use setup_core::observation::{Leftover, Look, Rehearsal};
use setup_core::probe::{Wishes, look};
use setup_core::scim::{Address, read_address};
use setup_core::secret::Secret;
use setup_core::wire::{Reader, Transcript, Way, Writer};
use setup_practice::{Fault, Habit, Options, Practice, start};
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

/// The test person's address.
pub const EMAIL: &str = "anna+kisi1@practice.example";
/// Twelve letters, as the product makes them up.
const CHANCE: &str = "5eedf00dcafe";

/// Everything of one run; dropping it ends practice.
pub struct Stand {
    pub practice: Practice,
    pub address: Address,
    pub plan: Plan,
    pub transcript: Transcript,
    token: Secret,
    writer: Writer,
    folder: TempDir,
}

/// Which request breaks, and how.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    pub at: usize,
    /// It is carried out, and only its answer is lost.
    pub carried_out: bool,
    /// Those after it pass.
    pub only: bool,
}

/// The hands of a person and the eyes of a test; practice has a port of its own each time.
async fn ask(request: reqwest::RequestBuilder) -> Value {
    let answer = request.send().await.expect("practice answers");
    assert!(answer.status().is_success(), "{}", answer.status());
    answer.json().await.expect("JSON")
}

fn http() -> Client {
    static HTTP: LazyLock<Client> = LazyLock::new(|| {
        // Each test has a runtime of its own: no connection outlives its request.
        let builder = Client::builder().no_proxy().pool_max_idle_per_host(0);
        builder.build().expect("a client")
    });
    HTTP.clone()
}

impl Stand {
    pub async fn with(habits: &[Habit]) -> Self {
        Self::at(habits, &[], |way| way).await
    }

    pub async fn at(habits: &[Habit], faults: &[Fault], way: impl FnOnce(Way) -> Way) -> Self {
        let practice = start(Options {
            habits: habits.to_vec(),
            faults: faults.to_vec(),
            scim: true,
            ..Options::default()
        })
        .await
        .expect("practice starts");
        let address = read_address(&practice.scim).expect("an address");
        let way = way(Way {
            // The computer may be busy.
            patience: Duration::from_secs(60),
            ..Way::to(&address.base)
        });
        let transcript = way.transcript.clone();
        let reader = Reader::new(&address.base, way).expect("a reader");
        Self {
            token: Secret::new(practice.scim_token.clone().expect("a token")),
            plan: Plan::new(EMAIL, true, Timestamp::now(), CHANCE),
            writer: Writer::new(reader),
            folder: tempfile::tempdir().expect("a folder"),
            practice,
            address,
            transcript,
        }
    }

    /// The list as it stands on disk.
    pub fn ledger(&self) -> Ledger {
        Ledger::open(&self.folder.path().join("ledger.json")).expect("a list")
    }

    pub async fn look(&self) -> Look {
        let wishes = Wishes {
            address: &self.address,
            token: &self.token,
            groups: true,
            chance: CHANCE,
        };
        look(self.writer.reader(), &wishes, &|_| {}).await
    }

    pub async fn rehearse(&self) -> Rehearsal {
        self.rehearse_until(&CancellationToken::new(), &|_| {})
            .await
    }

    /// The same, with somebody who may stop it.
    pub async fn rehearse_until(
        &self,
        cancel: &CancellationToken,
        tell: &(dyn Fn(&Rehearsal) + Sync),
    ) -> Rehearsal {
        let hands = Hands {
            writer: &self.writer,
            token: &self.token,
            ledger: &self.ledger(),
            cancel,
            tell,
        };
        rehearse(&hands, &self.address, &self.plan).await
    }

    /// What the next start does.
    pub async fn clean_up(&self) -> Vec<Leftover> {
        clean_up(&self.writer, &self.token, &self.ledger()).await
    }

    fn hand(&self, path: &str) -> String {
        format!("{}/practice/{path}", self.practice.kisi)
    }

    /// Everybody and every group that practice holds.
    pub async fn objects(&self) -> Value {
        let state = ask(http().get(self.hand("state"))).await;
        json!([state["scim"]["users"], state["scim"]["groups"]])
    }

    /// The requests that the SCIM server had, the oldest first.
    pub async fn log(&self) -> Vec<Value> {
        let log = ask(http().get(self.hand("kisi/scim/log"))).await;
        log.as_array().expect("a list").clone()
    }

    pub async fn cut(&self, cut: Cut) {
        let cut = json!({ "at": cut.at, "answered": cut.carried_out, "only": cut.only });
        ask(http().post(self.hand("kisi/scim/cut")).json(&cut)).await;
    }

    pub async fn mend(&self) {
        let cut = json!({ "at": null });
        ask(http().post(self.hand("kisi/scim/cut")).json(&cut)).await;
    }

    /// From now on nothing is wrong.
    pub async fn without_faults(&self) {
        let none = json!({ "faults": [] });
        ask(http().post(self.hand("faults")).json(&none)).await;
    }

    /// Somebody else makes an object.
    pub async fn put(&self, list: &str, body: &Value) -> Value {
        let url = format!("{}{list}", self.practice.scim);
        let request = http().post(url).bearer_auth(self.token.expose());
        ask(request.json(body)).await
    }
}
