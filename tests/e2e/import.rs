//! A directory import in practice, from the first screen to the saved report; a key of another region, and a key that
//! loses its rights on the way.

use std::fs;

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::keys;
use crate::walk;
use crate::walk_import::{self, GROUP, Step};
use crate::window::{Start, Window, drive};

#[test]
fn the_whole_journey() {
    drive("import", Start::default(), async |window| {
        walk_import::start_practice(window).await?;
        for step in Step::ALL {
            window
                .in_every_look(&format!("{}-empty", step.name()))
                .await?;
            step.fill(window).await?;
            window.in_every_look(step.name()).await?;
            if step == Step::HandOver {
                report(window).await?;
            }
            walk_import::go_on(window, step).await?;
        }
        window.picture("handed-over").await?;
        Ok(())
    });
}

#[test]
fn in_the_dark() {
    let start = Start {
        dark: true,
        ..Start::default()
    };
    drive("import-dark", start, async |window| {
        walk_import::start_practice(window).await?;
        for step in Step::ALL {
            step.fill(window).await?;
            window.picture(step.name()).await?;
            walk_import::go_on(window, step).await?;
        }
        Ok(())
    });
}

/// The report says how it is known that the import runs, and that it was practice.
async fn report(window: &Window) -> Result<()> {
    let (html, json) = walk::save_reports(window, "directory-import").await?;
    let html = fs::read_to_string(html)?;
    for words in [
        "Directory import for Practice Inc",
        "A pretend Kisi and a pretend JumpCloud were used",
        "The import runs",
        GROUP,
    ] {
        ensure!(html.contains(words), "the report does not say “{words}”");
    }
    let json: Value = serde_json::from_slice(&fs::read(json)?)?;
    ensure!(json["report"]["practice"] == true, "not marked as practice");
    Ok(())
}

/// The person adds it in Kisi, with the values of the screen.
#[test]
fn added_by_hand() {
    drive("import-by-hand", Start::default(), async |window| {
        walk_import::walk_to(window, Step::Add).await?;
        window
            .choose(
                "Where shall the people go?",
                "Into Kisi, into no groupKisi documents for its other imports: no mail, and no access until you give it.",
            )
            .await?;
        window.in_every_look("values").await?;
        window.press("Fill in the form and press Add").await?;
        window.sees("Practice Kisi took the import.").await?;
        window
            .choose("Did Kisi take it?", "Yes, it stands in the list")
            .await?;
        walk_import::go_on(window, Step::Add).await?;
        window.press("Look at the import").await?;
        window.announces("Kisi was asked.").await?;
        window.in_every_look("state").await?;
        Ok(())
    });
}

#[test]
fn a_key_of_another_region() {
    let start = Start {
        region: Some("eu"),
        ..Start::default()
    };
    drive("import-region", start, async |window| {
        walk_import::walk_to(window, Step::Key).await?;
        keys::paste_jumpcloud_key(window).await?;
        window
            .sees("we show the key to JumpCloud's hosts of all three regions")
            .await?;
        let console = "Address of the console";
        window
            .type_line(console, "https://console.jumpcloud.com/#/home")
            .await?;
        window.announces("Your region: the United States.").await?;
        window
            .sees_no_more("we show the key to JumpCloud's hosts of all three regions")
            .await?;
        window.press("Check the key").await?;
        window
            .sees("Look at the region first, then at the key")
            .await?;
        window.in_every_look("wrong-region").await?;
        window.type_line(console, "").await?;
        window
            .sees("we show the key to JumpCloud's hosts of all three regions")
            .await?;
        window.press("Check the key").await?;
        window
            .sees_no_more("Look at the region first, then at the key")
            .await?;
        window.in_every_look("all-three-asked").await?;
        walk_import::go_on(window, Step::Key).await
    });
}

/// The roster says what happened; the group stays chosen; with its rights back, the same key goes on.
#[test]
fn a_key_that_loses_its_rights() {
    drive("import-rights", Start::default(), async |window| {
        walk_import::walk_to(window, Step::People).await?;
        window.faults(&["jumpcloud-key-loses-rights"]).await?;
        walk_import::read_people(window).await?;
        window.sees("(403)").await?;
        window.in_every_look("refused").await?;
        window.press("Back").await?;
        walk_import::arrives(window, Step::Group).await?;
        walk_import::group_is_chosen(window, GROUP).await?;
        walk_import::go_on(window, Step::Group).await?;
        window.faults(&[]).await?;
        walk_import::read_people(window).await?;
        window.sees_no_more("(403)").await?;
        window.in_every_look("read").await?;
        walk_import::go_on(window, Step::People).await
    });
}
