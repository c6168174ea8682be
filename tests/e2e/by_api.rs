//! The application of single sign-on looked at with a JumpCloud key: three wrong fields are seen, mended at one word of
//! the person, and put back as they were.

use anyhow::{Result, ensure};

use crate::keys;
use crate::walk::{self, Step};
use crate::window::{Start, Window, drive};

/// What is wrong in JumpCloud, by what practice and what the screen call it.
const WRONG: [(&str, &str); 3] = [
    ("sp-entity-id-wrong", "SP Entity ID"),
    ("acs-url-slash", "ACS URLs, Default URL"),
    ("subject-not-email", "SAMLSubject NameID"),
];

const CHANGE: &str = "Change the fields in JumpCloud";

#[test]
fn three_wrong_fields_are_mended_and_put_back() {
    drive("by-api", Start::default(), async |window| {
        window.find_some("heading").await?;
        walk::walk_to(window, Step::Application).await?;
        by_key(window).await?;
        looked(window).await?;
        mended(window).await?;
        put_back(window).await?;
        one_alone(window).await
    });
}

/// JumpCloud is asked with a key, and the application there is not as it must be.
async fn by_key(window: &mut Window) -> Result<()> {
    window
        .choose(
            "How do you want to do it?",
            "With a JumpCloud API key: you look at each change, we make itWe also read every field back. Nothing is changed before you agree.",
        )
        .await?;
    window.in_every_look("key-empty").await?;
    keys::check_jumpcloud_key(window).await?;
    window.in_every_look("key").await?;
    window.faults(&WRONG.map(|(fault, _)| fault)).await?;
    Step::Application.fill(window).await
}

async fn looked(window: &mut Window) -> Result<()> {
    window.press("Look in JumpCloud").await?;
    window.find("heading", "What JumpCloud really has").await?;
    wrong(window, &WRONG.map(|(_, field)| field)).await?;
    window.in_every_look("read-back-wrong").await?;
    table(window, "table-wrong").await?;
    window.show(CHANGE).await?;
    window.picture("change").await?;
    Ok(())
}

async fn mended(window: &mut Window) -> Result<()> {
    keys::look_at_change(window, CHANGE).await?;
    window.in_every_look("question").await?;
    window.press("Not yet").await?;
    window.sees_no_more(&format!("{CHANGE}?")).await?;
    keys::look_at_change(window, CHANGE).await?;
    keys::agree(window).await?;
    window
        .sees("The fields are right now. We read them back.")
        .await?;
    wrong(window, &[]).await?;
    window.in_every_look("mended").await?;
    table(window, "table-right").await
}

async fn put_back(window: &mut Window) -> Result<()> {
    window.press("Undo it…").await?;
    window.sees("Take it back?").await?;
    window.picture("undo-question").await?;
    window.press("Take it back").await?;
    window.sees("It is as it was before. We looked.").await?;
    wrong(window, &WRONG.map(|(_, field)| field)).await?;
    window.in_every_look("put-back").await
}

/// A picture with the table at its top.
async fn table(window: &mut Window, name: &str) -> Result<()> {
    window.show("What JumpCloud really has").await?;
    window.picture(name).await?;
    Ok(())
}

/// One field is mended alone; the others stay for later.
async fn one_alone(window: &mut Window) -> Result<()> {
    let (_, first) = WRONG[0];
    window.press(&format!("Mend {first}")).await?;
    window.sees(&format!("{CHANGE}?")).await?;
    keys::agree(window).await?;
    window
        .sees("The fields are right now. We read them back.")
        .await?;
    wrong(window, &[WRONG[1].1, WRONG[2].1]).await?;
    window.picture("one-alone").await?;
    Ok(())
}

/// Waits until exactly these fields can be mended.
async fn wrong(window: &Window, fields: &[&str]) -> Result<()> {
    let mut seen = Vec::new();
    for _ in 0..50 {
        let buttons = window.names("button").await?;
        seen = buttons
            .iter()
            .filter_map(|name| name.strip_prefix("Mend "))
            .map(str::to_owned)
            .collect();
        if seen == fields {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    ensure!(seen == fields, "to mend: {seen:?}, not {fields:?}");
    Ok(())
}
