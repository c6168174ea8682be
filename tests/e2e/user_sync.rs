//! User sync in practice, from the first screen to the hand-over; a wrong token, a server that holds its answer, a
//! rehearsal that is stopped in the middle; and the token in the system's keychain.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::walk_sync::{self, Step};
use crate::window::{NOW, Start, Window, drive};

#[test]
fn the_whole_journey() {
    drive("user-sync", Start::default(), async |window| {
        window.find_some("heading").await?;
        walk_sync::start_practice(window).await?;
        for step in Step::ALL {
            window
                .in_every_look(&format!("{}-empty", step.name()))
                .await?;
            step.fill(window).await?;
            window.in_every_look(step.name()).await?;
            walk_sync::go_on(window, step).await?;
        }
        Ok(())
    });
}

#[test]
fn in_the_dark() {
    let start = Start {
        dark: true,
        ..Start::default()
    };
    drive("user-sync-dark", start, async |window| {
        window.find_some("heading").await?;
        walk_sync::start_practice(window).await?;
        for step in Step::ALL {
            step.fill(window).await?;
            window.picture(step.name()).await?;
            walk_sync::go_on(window, step).await?;
        }
        Ok(())
    });
}

#[test]
fn what_goes_wrong_on_the_way() {
    drive("user-sync-wrong", Start::default(), async |window| {
        window.find_some("heading").await?;
        walk_sync::start_practice(window).await?;
        for step in [Step::Before, Step::Domain] {
            step.fill(window).await?;
            walk_sync::go_on(window, step).await?;
        }
        wrong_tokens(window).await?;
        refused(window).await?;
        held(window).await?;
        stopped(window).await
    });
}

/// A JumpCloud key, then a token that nobody made.
async fn wrong_tokens(window: &mut Window) -> Result<()> {
    window.fill("SCIM token", "jca_0123456789abcdef").await?;
    window.press("Keep it").await?;
    window
        .sees("Paste Kisi's token, not JumpCloud's key")
        .await?;
    window.picture("jumpclouds-key").await?;
    window
        .fill("SCIM token", "Bearer wrong0token1wrong2token3")
        .await?;
    window.press("Keep it").await?;
    window
        .sees("Copy the token from here into JumpCloud")
        .await?;
    ensure!(
        !window.text().await?.contains("wrong0token1"),
        "the token stands on the screen"
    );
    window.in_every_look("cleaned").await?;
    walk_sync::go_on(window, Step::Token).await
}

async fn refused(window: &mut Window) -> Result<()> {
    walk_sync::look(window).await?;
    window.sees("Make a new token").await?;
    window.in_every_look("refused").await?;
    window
        .click("button", "Step 3, Kisi's token, Kisi: checked by us")
        .await?;
    walk_sync::arrives(window, Step::Token).await?;
    window.press("Forget it").await?;
    walk_sync::token(window).await?;
    walk_sync::go_on(window, Step::Token).await
}

/// The answer is held: nothing hangs, and it can be stopped at once.
async fn held(window: &mut Window) -> Result<()> {
    window.faults(&["scim-holds-answer"]).await?;
    window.press("Look now").await?;
    window.sees("Looking at Kisi's user sync").await?;
    window.picture("held").await?;
    window.press("Stop asking").await?;
    window.sees_no_more("Looking at Kisi's user sync").await?;
    window.sees("0 of").await?;
    window.faults(&[]).await?;
    walk_sync::look(window).await?;
    walk_sync::go_on(window, Step::Look).await
}

/// Stopped in the middle: everything is taken away, and practice Kisi holds what it held before.
async fn stopped(window: &mut Window) -> Result<()> {
    let before = objects(window).await?;
    window.faults(&["scim-slow"]).await?;
    window
        .choose(walk_sync::REHEARSE.0, walk_sync::REHEARSE.1)
        .await?;
    window.in_every_look("preview").await?;
    window.press("Rehearse now…").await?;
    window.sees("Rehearse in your real Kisi?").await?;
    window.picture("consent").await?;
    window.press("Not yet").await?;
    walk_sync::agree_to_rehearse(window).await?;
    tokio::time::sleep(Duration::from_millis(3_000)).await;
    ensure!(
        objects(window).await? != before,
        "nothing was made within three seconds"
    );
    window.picture("under-way").await?;
    window.press("Stop and clean up").await?;
    window.sees("Rehearse again when you have a minute").await?;
    window.in_every_look("stopped").await?;
    window.faults(&[]).await?;
    ensure!(objects(window).await? == before, "something is left");
    Ok(())
}

/// Pasted in a real setup, the token lies in the keychain; also after the window was closed. Nothing is asked outside.
#[test]
fn the_keychain_keeps_the_token() {
    const CANARY: &str = "keychain0canary1sings2nowhere";
    drive("user-sync-keychain", Start::default(), async |window| {
        window.find_some("heading").await?;
        window.press("Start setup").await?;
        window.press("Start user sync").await?;
        walk_sync::arrives(window, Step::Before).await?;
        window
            .choose(
                "Do your people sign in to Kisi with JumpCloud already?",
                "Yes, single sign-on works",
            )
            .await?;
        window
            .choose(
                "Does your Kisi application in JumpCloud have the tab Identity Management?",
                "Yes",
            )
            .await?;
        window
            .choose(
                "Shall JumpCloud manage groups in Kisi too?",
                "People and groupsRecommended. Groups that are bound in JumpCloud appear in Kisi with their people.",
            )
            .await?;
        window
            .type_line("Your e-mail address", "anna@acme.example")
            .await?;
        window
            .choose("Shall we look in Kisi for you?", "Skip this")
            .await?;
        window.press("I have these ready").await?;
        walk_sync::arrives(window, Step::Domain).await?;
        window.press("Step 3, Kisi's token, Kisi: to come").await?;
        walk_sync::arrives(window, Step::Token).await?;
        window.fill("SCIM token", CANARY).await?;
        window.press("Keep it").await?;
        window.sees("It lies in this system's keychain").await?;
        window.picture("kept").await?;
        copied(window, CANARY).await?;
        window.restart(NOW).await?;
        window.press("Open New setup").await?;
        window.sees("It lies in this system's keychain").await?;
        window.press("Forget it").await?;
        window
            .sees_no_more("It lies in this system's keychain")
            .await?;
        let found = window.folders.files_with(CANARY)?;
        ensure!(found.is_empty(), "the token stands in {found:?}");
        Ok(())
    });
}

/// The token can be copied again, and the clipboard has it.
async fn copied(window: &Window, token: &str) -> Result<()> {
    window.press("Copy the token").await?;
    window
        .announces("SCIM token copied. We empty the clipboard in 45 seconds.")
        .await?;
    ensure!(clipboard()? == token, "the clipboard holds something else");
    // A test's clipboard is emptied after four seconds, not 45.
    tokio::time::sleep(Duration::from_secs(6)).await;
    ensure!(clipboard()?.is_empty(), "the token still lies there");
    // What somebody else put there meanwhile stays.
    window.press("Copied ✓, Copy the token").await?;
    window
        .announces("SCIM token copied. We empty the clipboard in 45 seconds.")
        .await?;
    put("mine")?;
    tokio::time::sleep(Duration::from_secs(6)).await;
    ensure!(clipboard()? == "mine", "somebody's own copy is gone");
    Ok(())
}

/// Another program copies.
fn put(text: &str) -> Result<()> {
    let status = Command::new("sh")
        .args([
            "-c",
            "printf %s \"$1\" | xclip -selection clipboard",
            "sh",
            text,
        ])
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .status()?;
    ensure!(status.success(), "xclip copies");
    Ok(())
}

fn clipboard() -> Result<String> {
    let output = Command::new("timeout")
        .args(["5", "xclip", "-selection", "clipboard", "-o"])
        .output()
        .context("xclip runs")?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// How many users and groups practice Kisi holds.
async fn objects(window: &Window) -> Result<(usize, usize)> {
    let state = window.practice_state().await?;
    let count = |name: &str| state["scim"][name].as_array().map_or(0, Vec::len);
    Ok((count("users"), count("groups")))
}
