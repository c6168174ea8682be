//! Practice from outside: what is wrong there, and what it holds. The strip in the window offers none of this.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::window::Window;

const PATIENCE: Duration = Duration::from_secs(10);

impl Window {
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
