//! What a person does with API keys, the same in every journey: the key is pasted and checked, a change is looked at,
//! agreed to, and taken back.

use anyhow::Result;

use crate::window::Window;

/// Says that a key is there, has practice paste it, and lets it be checked.
pub async fn check_jumpcloud_key(window: &Window) -> Result<()> {
    paste_jumpcloud_key(window).await?;
    window.press("Check the key").await?;
    window.announces("JumpCloud was asked.").await
}

pub async fn paste_jumpcloud_key(window: &Window) -> Result<()> {
    let there = "Is there a JumpCloud API key already?";
    window.choose(there, "Yes, and I have it").await?;
    window
        .press("Copy the API key in practice JumpCloud")
        .await?;
    window
        .sees("The key of practice JumpCloud is pasted here for you.")
        .await
}

pub async fn paste_kisi_key(window: &Window) -> Result<()> {
    window.press("Make an API key in practice Kisi").await?;
    window
        .sees("The key of practice Kisi is pasted here for you.")
        .await
}

/// Opens the question before a change; its title ends with a question mark.
pub async fn look_at_change(window: &Window, title: &str) -> Result<()> {
    window.press_under(title, "Do it…").await?;
    window.sees(&format!("{title}?")).await
}

/// Ticks the box in the question, and begins.
pub async fn agree(window: &Window) -> Result<()> {
    window
        .click("checkbox", "This is the right organization")
        .await?;
    window.press("Do it now").await
}
