//! axe-core inside the window: judges every screen for barriers, and names elements as a screen reader would.
//! It comes from the pages' own packages (`ui/node_modules`), never from the network.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use fantoccini::Client;
use serde_json::Value;

const JUDGE: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] })
        .then(found => done(found.violations), trouble => done(String(trouble)));
";

/// Puts axe-core into the page, unless it is there already.
pub async fn load(client: &Client) -> Result<()> {
    let there = client
        .execute("return typeof axe === 'object'", vec![])
        .await?;
    if there == Value::Bool(true) {
        return Ok(());
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(&file)
        .with_context(|| format!("{} is not there: run `npm ci` in ui/", file.display()))?;
    client
        .execute(&format!("{source}; window.axe = axe;"), vec![])
        .await?;
    Ok(())
}

/// Fails with one readable paragraph per barrier on what the window shows now.
pub async fn no_barriers(client: &Client, screen: &str) -> Result<()> {
    load(client).await?;
    let found = client.execute_async(JUDGE, vec![]).await?;
    let violations = found
        .as_array()
        .with_context(|| format!("axe-core did not run: {found}"))?;
    ensure!(
        violations.is_empty(),
        "axe-core found barriers on “{screen}”:\n{}",
        readable(violations)
    );
    Ok(())
}

fn readable(violations: &[Value]) -> String {
    let mut text = String::new();
    for violation in violations {
        let word = |name: &str| violation[name].as_str().unwrap_or_default();
        let _ = writeln!(
            text,
            "{} ({}): {}",
            word("id"),
            word("impact"),
            word("help")
        );
        for node in violation["nodes"].as_array().into_iter().flatten() {
            let _ = writeln!(text, "    {}", node["html"].as_str().unwrap_or_default());
            let _ = writeln!(
                text,
                "    {}",
                node["failureSummary"].as_str().unwrap_or_default()
            );
        }
    }
    text
}
