//! The documents' judges in front of a practice, at one address that any client of JumpCloud can be pointed at.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use reqwest::{Client, Method};
use serde_json::{Value, json};
use setup_practice::Practice;
use setup_tests::Data;

use super::complaint::{Complaint, complaints};
use crate::scim_servers::process::Process;
use crate::scim_servers::{free_port, installed};

/// Prism reads three megabytes of document before it listens.
const PATIENCE: Duration = Duration::from_secs(120);
const GLANCE: Duration = Duration::from_millis(200);

/// What a client asks: method, path, headers, body.
pub type Sent = (Method, String, Vec<(&'static str, String)>, Option<Value>);

/// Dropping it ends everything.
pub struct Stand {
    /// As JumpCloud's: `/api`, `/api/v2` and the rest come after it.
    pub base_url: String,
    pub practice: Practice,
    /// Each with the prefix of its document.
    judges: Vec<(&'static str, Process)>,
    _front: Process,
}

/// The prefix, and which document describes what comes behind it. The longer prefix goes first.
const DOCUMENTS: [(&str, &str); 3] = [
    ("/api/v2", "jumpcloud-api/v2.openapi.yaml"),
    ("/api", "jumpcloud-api/v1.openapi.yaml"),
    (
        "/insights/directory/v1",
        "jumpcloud-api/directory-insights.swagger.json",
    ),
];

impl Stand {
    /// # Panics
    /// When prism is not installed or does not listen in time.
    pub async fn before(practice: Practice, data: &Data) -> Stand {
        let mut judges = Vec::new();
        let mut routes = Vec::new();
        for (prefix, document) in DOCUMENTS {
            let upstream = format!("{}{prefix}", practice.jumpcloud);
            let (port, judge) = prism(&data.path(document), &upstream);
            routes.push((prefix, port));
            judges.push((prefix, judge));
        }
        for ((_, port), (_, judge)) in routes.iter().zip(&judges) {
            listens(*port, judge).await;
        }
        let routes = routes
            .iter()
            .map(|(prefix, port)| json!([prefix, format!("http://127.0.0.1:{port}")]));
        let (port, front) = front(&practice.jumpcloud, &routes.collect());
        listens(port, &front).await;
        Stand {
            base_url: format!("http://127.0.0.1:{port}"),
            practice,
            judges,
            _front: front,
        }
    }

    pub fn get(&self, path: impl Into<String>) -> Sent {
        (Method::GET, path.into(), self.headers(), None)
    }

    pub fn post(&self, path: impl Into<String>, body: Value) -> Sent {
        (Method::POST, path.into(), self.headers(), Some(body))
    }

    fn headers(&self) -> Vec<(&'static str, String)> {
        vec![("x-api-key", self.practice.jumpcloud_key.clone())]
    }

    /// Everything since the start. Of requests that were open at the same time, one may be taken for the other.
    pub async fn complaints(&self) -> Vec<Complaint> {
        let logs = || {
            self.judges
                .iter()
                .map(|(prefix, judge)| (*prefix, judge.said()))
        };
        let mut told: Vec<_> = logs().collect();
        loop {
            tokio::time::sleep(GLANCE).await;
            let later: Vec<_> = logs().collect();
            if later == told {
                break;
            }
            told = later;
        }
        told.iter()
            .flat_map(|(prefix, log)| complaints(prefix, log))
            .collect()
    }
}

/// Sends these one after the other to a JumpCloud at this address; each status and body.
pub async fn drive(base_url: &str, sent: &[Sent]) -> Vec<(u16, Value)> {
    let client = client();
    let mut answers = Vec::new();
    for (method, path, headers, body) in sent {
        let mut request = client.request(method.clone(), format!("{base_url}{path}"));
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        if let Some(body) = body {
            request = request.json(body);
        }
        let answer = request.send().await.expect("an answer");
        let status = answer.status().as_u16();
        answers.push((status, answer.json().await.unwrap_or_default()));
    }
    answers
}

fn client() -> Client {
    let builder = Client::builder().no_proxy().timeout(PATIENCE);
    builder.build().expect("a client")
}

/// Not with `--errors`: that would put prism's own words in the place of each argued answer.
fn prism(document: &PathBuf, upstream: &str) -> (u16, Process) {
    let port = free_port();
    let process = Process::start(&format!("prism-{port}"), |command| {
        command
            .arg(installed("peers-node/node_modules/.bin", "prism"))
            .args(["proxy", "--host", "127.0.0.1", "--port", &port.to_string()])
            .arg(document)
            .arg(upstream);
    });
    (port, process)
}

fn front(practice: &str, routes: &Value) -> (u16, Process) {
    let port = free_port();
    let script =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("peers/jumpcloud_contract/front.cjs");
    let process = Process::start(&format!("jumpcloud-front-{port}"), |command| {
        command
            .env("PORT", port.to_string())
            .env("PRACTICE", practice)
            .env("ROUTES", routes.to_string())
            .arg("node")
            // Prism says what it has to say about a hundred records in one header.
            .arg("--max-http-header-size=4194304")
            .arg(script);
    });
    (port, process)
}

async fn listens(port: u16, process: &Process) {
    let start = Instant::now();
    let address = format!("http://127.0.0.1:{port}/");
    while client().get(&address).send().await.is_err() {
        let ended = process.has_ended() || start.elapsed() > PATIENCE;
        assert!(!ended, "it does not listen: {}", process.said());
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
