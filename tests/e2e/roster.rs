//! A hundred thousand people in the window: few of them are in the document, whatever is scrolled, searched or counted,
//! and the keyboard keeps its row.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::walk_import::{self, Step};
use crate::window::{Start, Window, drive};

const PEOPLE: u64 = 100_000;
/// For so many people to be read from both sides.
const READING: Duration = Duration::from_secs(400);
/// Most rows in the document, the head of the list among them.
const MOST: u64 = 60;

/// Scrolls the list to so many places one after the other, and tells the most rows that were ever in the document.
const SCROLL: &str = "
    const [places, done] = arguments;
    const grid = document.querySelector('[role=grid]');
    const rows = () => document.querySelectorAll('[role=row]').length;
    let at = 0, most = rows();
    const step = () => {
        most = Math.max(most, rows());
        if (at > places) return done(most);
        grid.scrollTop = grid.scrollHeight * (at++ / places);
        requestAnimationFrame(step);
    };
    step();
";

/// Rows in the document, those that have not come yet, and the place of the row that has the focus. The row that Tab
/// leads to stays in the document when it is out of sight, and may be empty there.
const ROWS: &str = "
    const rows = [...document.querySelectorAll('[role=row]')];
    const at = rows.indexOf(document.activeElement);
    return {
        rows: rows.length,
        busy: rows.filter(row => row.ariaBusy === 'true' && row.tabIndex !== 0).length,
        focus: at < 0 ? null : Number(rows[at].getAttribute('aria-rowindex')) - 1,
    };
";

const SEARCH: &str = "Search by name or address";

#[test]
fn a_hundred_thousand_people() {
    let start = Start {
        people: u32::try_from(PEOPLE).ok(),
        ..Start::default()
    };
    drive("roster", start, async |window| {
        walk_import::start_practice(window).await?;
        window.practice_runs().await?;
        for step in [Step::Before, Step::Domain, Step::Key] {
            step.fill(window).await?;
            walk_import::go_on(window, step).await?;
        }
        walk_import::choose_group(window, "All Users").await?;
        window.in_every_look("group").await?;
        walk_import::go_on(window, Step::Group).await?;
        walk_import::read_people(window).await?;
        window.picture("reading").await?;
        window.sees_within("The list is here.", READING).await?;
        let (shown, all) = shown(window).await?;
        // Some are in Kisi alone.
        ensure!(shown == all && all >= PEOPLE, "{shown} of {all}");
        window.in_every_look("read").await?;
        scrolled(window).await?;
        searched(window).await?;
        by_keyboard(window, all).await?;
        filtered(window).await
    });
}

async fn scrolled(window: &mut Window) -> Result<()> {
    let most = window
        .client
        .execute_async(SCROLL, vec![json!(150)])
        .await?;
    let most = most.as_u64().context("a number")?;
    ensure!(most <= MOST, "{most} rows in the document");
    few(window).await?;
    window.picture("scrolled-to-the-end").await?;
    Ok(())
}

async fn searched(window: &mut Window) -> Result<()> {
    for text in ["a", "an", "anna", "anna k"] {
        window.search(SEARCH, text).await?;
        few(window).await?;
    }
    window.sees("Anna Kim").await?;
    let (shown, all) = shown(window).await?;
    ensure!(shown > 0 && shown < all, "{shown} of {all}");
    window.in_every_look("searched").await?;
    window.search(SEARCH, "nobody is called like this").await?;
    window.sees("Nobody fits.").await?;
    window.picture("nobody-fits").await?;
    window.search(SEARCH, "").await?;
    shows(window, all).await
}

/// From the search field into the list by Tab, then along it: the focus is always on the row that was meant.
async fn by_keyboard(window: &mut Window, last: u64) -> Result<()> {
    window.keys("\u{e004}").await?;
    on_row(window, 1).await?;
    for (key, row) in [
        ("\u{e015}", 2),
        ("\u{e015}", 3),
        ("\u{e010}", last),
        ("\u{e015}", last),
        ("\u{e013}", last - 1),
        ("\u{e011}", 1),
        ("\u{e015}", 2),
    ] {
        window.keys(key).await?;
        on_row(window, row).await?;
        if row == last {
            window.picture("last-row").await?;
        }
    }
    window.in_every_look("chosen-row").await
}

/// Waits until the focus is on this row, counted from one.
async fn on_row(window: &Window, row: u64) -> Result<()> {
    let mut focus = None;
    for _ in 0..50 {
        focus = few(window).await?;
        if focus == Some(row) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    ensure!(
        focus == Some(row),
        "the focus is on {focus:?}, not on {row}"
    );
    Ok(())
}

/// Each filter shows as many as it counts.
async fn filtered(window: &mut Window) -> Result<()> {
    let buttons = window.names("button").await?;
    let filters: Vec<(&String, u64)> = buttons
        .iter()
        .filter_map(|name| Some((name, number(name.rsplit(' ').next()?)?)))
        .collect();
    ensure!(filters.len() > 3, "{buttons:#?}");
    for (name, count) in filters.iter().skip(1) {
        window.press(name).await?;
        shows(window, *count).await?;
        few(window).await?;
    }
    window.in_every_look("filtered").await
}

/// Few rows are in the document, and all of them come; tells which one has the focus.
async fn few(window: &Window) -> Result<Option<u64>> {
    for _ in 0..50 {
        let found = window.client.execute(ROWS, vec![]).await?;
        let rows = found["rows"].as_u64().context("a number")?;
        ensure!(rows <= MOST, "{rows} rows in the document");
        if found["busy"] == 0 {
            return Ok(found["focus"].as_u64());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    anyhow::bail!("some rows never came")
}

/// Waits until so many people are shown.
async fn shows(window: &Window, wanted: u64) -> Result<()> {
    let mut now = 0;
    for _ in 0..100 {
        (now, _) = shown(window).await?;
        if now == wanted {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    anyhow::bail!("{now} people are shown, not {wanted}")
}

/// "People shown: 12 of 100,000"
async fn shown(window: &Window) -> Result<(u64, u64)> {
    let page = window.text().await?;
    let (_, rest) = page.split_once("People shown: ").context(page.clone())?;
    let mut words = rest.split(' ').step_by(2).map(number);
    let mut next = || words.next().flatten().context("two numbers");
    Ok((next()?, next()?))
}

/// "100,000"
fn number(text: &str) -> Option<u64> {
    text.replace(',', "").parse().ok()
}
