//! Practice from outside: what is wrong there, and what it holds. The strip in the window offers none of this.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::window::Window;

const PATIENCE: Duration = Duration::from_secs(10);

/// For practice to begin: with very many people it takes its time.
const BEGINNING: Duration = Duration::from_secs(60);

impl Window {
    /// Waits until practice runs.
    pub async fn practice_runs(&self) -> Result<()> {
        let start = Instant::now();
        while !self.folders.practice().is_file() {
            ensure!(start.elapsed() < BEGINNING, "practice does not begin");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Ok(())
    }

    /// Chooses what is wrong in practice, in place of what was wrong before.
    pub async fn faults(&self, faults: &[&str]) -> Result<()> {
        let answer = client()?
            .post(self.practice("faults")?)
            .json(&json!({ "faults": faults }))
            .send()
            .await?;
        ensure!(answer.status().is_success(), "{}", answer.status());
        Ok(())
    }

    /// Everything that practice holds.
    pub async fn practice_state(&self) -> Result<Value> {
        let answer = client()?.get(self.practice("state")?).send().await?;
        Ok(answer.json().await?)
    }

    /// Where practice answers: a test window writes it down.
    fn practice(&self, path: &str) -> Result<String> {
        let address = std::fs::read_to_string(self.folders.practice()).context("practice runs")?;
        Ok(format!("{address}/practice/{path}"))
    }
}

fn client() -> Result<reqwest::Client> {
    let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE);
    Ok(client.build()?)
}
