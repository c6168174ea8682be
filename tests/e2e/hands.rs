//! How a person finds and does things in the window: by role and name as a screen reader says them, with patience.
//! No CSS class and no test id: what cannot be found like this, nobody can find.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use crate::axe;
use crate::window::Window;

/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(100);

/// Every visible element of a role with its accessible name; while a modal dialog is open, only what is in it.
const NAMED: &str = "
    const [role] = arguments;
    const within = [...document.querySelectorAll('dialog:modal')].pop() ?? document;
    axe.teardown();
    axe.setup();
    try {
        return [...within.querySelectorAll('*')]
            .filter(element => axe.commons.aria.getRole(element) === role && element.checkVisibility())
            .map(element => [axe.commons.text.accessibleText(element).replace(/\\s+/g, ' ').trim(), element]);
    } finally {
        axe.teardown();
    }
";

const TEXT: &str = "return document.body.innerText.replace(/\\s+/g, ' ').trim()";

/// What sticks out of the window, or scrolls sideways inside it. A text field may: it is one line by nature. So may what
/// ends in three dots: it stands whole elsewhere.
const TOO_WIDE: &str = "
    const wide = document.documentElement.clientWidth;
    const cuts = one => getComputedStyle(one).overflowX !== 'visible' && getComputedStyle(one).textOverflow !== 'ellipsis';
    const all = [document.documentElement, ...document.querySelectorAll('body *')];
    const unseen = all.filter(one => one.matches('.skip') || getComputedStyle(one).clipPath !== 'none');
    return all
        .filter(one => one.checkVisibility() && !one.matches('input, textarea'))
        .filter(one => !unseen.some(there => there.contains(one)))
        .filter(one => one.getBoundingClientRect().right > wide + 1
            || (one.scrollWidth > one.clientWidth + 1 && cuts(one)))
        .map(one => `${one.outerHTML.slice(0, 120)} to ${Math.round(one.getBoundingClientRect().right)} of ${wide},`
            + ` ${one.scrollWidth} in ${one.clientWidth}`);
";

/// The key under which WebDriver sends an element.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Window {
    /// The one element of this role and this exact name, as soon as it is there.
    pub async fn find(&self, role: &str, name: &str) -> Result<Element> {
        let start = Instant::now();
        loop {
            let mut named = named(&self.client, role).await?;
            let matching: Vec<usize> = (0..named.len()).filter(|at| named[*at].0 == name).collect();
            if let [at] = matching[..] {
                return Ok(named.swap_remove(at).1);
            }
            if start.elapsed() > PATIENCE {
                let names: Vec<String> = named.into_iter().map(|(name, _)| name).collect();
                bail!(
                    "{} × {role} “{name}” on the screen; every {role}: {names:#?}",
                    matching.len()
                );
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The whole name of the one element whose name begins so: what it counts stands behind.
    pub async fn named(&self, role: &str, begin: &str) -> Result<String> {
        let start = Instant::now();
        loop {
            let mut names = self.names(role).await?;
            names.retain(|name| name.starts_with(begin));
            if let [name] = &names[..] {
                return Ok(name.clone());
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "not one {role} “{begin}…” on the screen, but {names:?}"
            );
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits for anything of this role: the page is drawn.
    pub async fn find_some(&self, role: &str) -> Result<()> {
        let start = Instant::now();
        while self.names(role).await?.is_empty() {
            ensure!(
                start.elapsed() < PATIENCE,
                "there is no {role} on the screen"
            );
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// The names of all elements of this role, in the order of the page.
    pub async fn names(&self, role: &str) -> Result<Vec<String>> {
        let named = named(&self.client, role).await?;
        Ok(named.into_iter().map(|(name, _)| name).collect())
    }

    /// Presses a button that is not waiting for anything.
    pub async fn press(&self, name: &str) -> Result<()> {
        self.click("button", name).await
    }

    /// Clicks an element that is not waiting for anything.
    pub async fn click(&self, role: &str, name: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            let element = self.find(role, name).await?;
            let waits = element
                .attr("aria-disabled")
                .await
                .is_ok_and(|waits| waits.as_deref() == Some("true"));
            // Between finding and pressing, the page may have drawn the same button again.
            if !waits && self.click_on(&element).await.is_ok() {
                return Ok(());
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "the {role} “{name}” cannot be pressed"
            );
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Scrolls as far as it takes to see the whole element, then clicks it. The driver alone is content with a part.
    pub async fn click_on(&self, element: &Element) -> Result<()> {
        self.scroll_to(element).await?;
        Ok(element.click().await?)
    }

    /// Brings what begins with this heading to the top of the window, for a picture of it.
    pub async fn show(&self, heading: &str) -> Result<()> {
        let heading = self.find("heading", heading).await?;
        let scroll = "arguments[0].scrollIntoView({ block: 'start' })";
        let this = vec![serde_json::to_value(&heading)?];
        self.client.execute(scroll, this).await?;
        Ok(())
    }

    async fn scroll_to(&self, element: &Element) -> Result<()> {
        let scroll = "arguments[0].scrollIntoView({ block: 'nearest' })";
        let this = vec![serde_json::to_value(element)?];
        self.client.execute(scroll, this).await?;
        Ok(())
    }

    /// Replaces what stands in a text field.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        self.fill_in("textbox", label, text).await
    }

    /// Looks for something in a field that looks while it is typed into.
    pub async fn search(&self, label: &str, text: &str) -> Result<()> {
        self.fill_in("searchbox", label, text).await
    }

    async fn fill_in(&self, role: &str, label: &str, text: &str) -> Result<()> {
        let start = Instant::now();
        // A field that the driver emptied tells nobody. A letter that is taken away again does.
        let text = if text.is_empty() { "a\u{e003}" } else { text };
        loop {
            let field = self.find(role, label).await?;
            self.scroll_to(&field).await?;
            // Between finding and typing, the page may have drawn the same field again.
            if field.clear().await.is_ok() && field.send_keys(text).await.is_ok() {
                return Ok(());
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "nothing can be typed into “{label}”"
            );
        }
    }

    /// Waits until this text stands on the screen.
    pub async fn sees(&self, text: &str) -> Result<()> {
        self.waits(text, true, PATIENCE).await
    }

    /// The same for what takes long: many people are read.
    pub async fn sees_within(&self, text: &str, patience: Duration) -> Result<()> {
        self.waits(text, true, patience).await
    }

    /// Waits until this text is no longer on the screen.
    pub async fn sees_no_more(&self, text: &str) -> Result<()> {
        self.waits(text, false, PATIENCE).await
    }

    async fn waits(&self, wanted: &str, there: bool, patience: Duration) -> Result<()> {
        let start = Instant::now();
        loop {
            let page = self.text().await?;
            if page.contains(wanted) == there {
                return Ok(());
            }
            if start.elapsed() > patience {
                let never = if there {
                    "never appeared"
                } else {
                    "never went away"
                };
                bail!("“{wanted}” {never}. The screen says:\n{page}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Sends keys to whatever has the focus.
    pub async fn keys(&self, keys: &str) -> Result<()> {
        Ok(self.client.active_element().await?.send_keys(keys).await?)
    }

    /// The role and name of what has the focus.
    pub async fn focus(&self) -> Result<String> {
        axe::load(&self.client).await?;
        let script = "
            const at = document.activeElement;
            axe.teardown();
            axe.setup();
            try { return axe.commons.aria.getRole(at) + ' ' + axe.commons.text.accessibleText(at); }
            finally { axe.teardown(); }
        ";
        let said = self.client.execute(script, vec![]).await?;
        Ok(said.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the window has written this file.
    pub async fn sees_saved(&self, file: &Path) -> Result<()> {
        self.announces(&format!("Saved: {}", file.display()))
            .await?;
        ensure!(file.is_file(), "{} is not there", file.display());
        Ok(())
    }

    /// The page must not scroll sideways: nothing may be wider than the window.
    pub async fn fits_across(&self) -> Result<()> {
        let found = self.client.execute(TOO_WIDE, vec![]).await?;
        let found: Vec<String> = serde_json::from_value(found)?;
        ensure!(found.is_empty(), "wider than the window: {found:#?}");
        Ok(())
    }
}

/// The page's text with every run of white space as one blank.
pub async fn text(client: &Client) -> Result<String> {
    let text = client.execute(TEXT, vec![]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

async fn named(client: &Client, role: &str) -> Result<Vec<(String, Element)>> {
    axe::load(client).await?;
    // What the page draws anew while it is asked is stale before the answer arrives.
    let start = Instant::now();
    let found = loop {
        match client.execute(NAMED, vec![json!(role)]).await {
            Err(_) if start.elapsed() < PATIENCE => tokio::time::sleep(PAUSE).await,
            found => break found?,
        }
    };
    let pairs = found.as_array().cloned().unwrap_or_default();
    let element = |pair: &Value| {
        let name = pair[0].as_str()?.to_owned();
        let id = pair[1][ELEMENT].as_str()?.to_owned();
        let element = Element::from_element_id(client.clone(), ElementRef::from(id));
        Some((name, element))
    };
    Ok(pairs.iter().filter_map(element).collect())
}
