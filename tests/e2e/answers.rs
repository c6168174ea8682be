//! How a person answers: an option of a question, a box, a line that is typed and sent; and what is read out.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use crate::window::Window;
use crate::{axe, hands};

const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(100);

/// One control by role and name, inside the group of this name: several questions may have an answer "Yes".
const WITHIN: &str = "
    const [group, role, name] = arguments;
    const say = element => axe.commons.text.accessibleText(element).replace(/\\s+/g, ' ').trim();
    const is = (element, role, name) =>
        axe.commons.aria.getRole(element) === role && element.checkVisibility() && say(element) === name;
    axe.teardown();
    axe.setup();
    try {
        const within = [...document.querySelectorAll('fieldset, [role=group]')].find(one => is(one, 'group', group));
        return within ? [...within.querySelectorAll('*')].find(one => is(one, role, name)) ?? null : null;
    } finally {
        axe.teardown();
    }
";

/// One button by name, in the part under this heading: several changes may be offered at once.
const UNDER: &str = "
    const [heading, name] = arguments;
    const say = element => axe.commons.text.accessibleText(element).replace(/\\s+/g, ' ').trim();
    axe.teardown();
    axe.setup();
    try {
        const parts = [...document.querySelectorAll('section:has(h2)')].filter(one => say(one.querySelector('h2')) === heading);
        return parts.flatMap(one => [...one.querySelectorAll('button')]).find(one => say(one) === name) ?? null;
    } finally {
        axe.teardown();
    }
";

impl Window {
    /// Presses a button of the part under this heading.
    pub async fn press_under(&self, heading: &str, name: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            axe::load(&self.client).await?;
            let words = vec![json!(heading), json!(name)];
            let found = self.client.execute(UNDER, words).await?;
            if let Some(button) = self.element(&found)
                && self.click_on(&button).await.is_ok()
            {
                return Ok(());
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "“{name}” under “{heading}” cannot be pressed"
            );
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Takes one answer of a question, and sees that it is taken.
    pub async fn choose(&self, question: &str, option: &str) -> Result<()> {
        self.mark(question, "radio", option, true).await
    }

    /// Ticks one box of a question, and sees that it is ticked.
    pub async fn tick(&self, question: &str, option: &str) -> Result<()> {
        self.mark(question, "checkbox", option, true).await
    }

    /// Is this answer taken, this box ticked?
    pub async fn is_chosen(&self, question: &str, role: &str, option: &str) -> Result<bool> {
        let element = self.within(question, role, option).await?;
        Ok(element.is_selected().await?)
    }

    async fn mark(&self, question: &str, role: &str, option: &str, wanted: bool) -> Result<()> {
        let start = Instant::now();
        if self.is_chosen(question, role, option).await? == wanted {
            return Ok(());
        }
        loop {
            // The page may be drawn anew between finding and clicking.
            let element = self.within(question, role, option).await?;
            let clicked = self.click_on(&element).await;
            tokio::time::sleep(PAUSE).await;
            if clicked.is_ok() && self.is_chosen(question, role, option).await? == wanted {
                return Ok(());
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "“{option}” of “{question}” cannot be chosen: {clicked:?}"
            );
        }
    }

    async fn within(&self, question: &str, role: &str, option: &str) -> Result<Element> {
        let start = Instant::now();
        loop {
            axe::load(&self.client).await?;
            let words = vec![json!(question), json!(role), json!(option)];
            let found = self.client.execute(WITHIN, words).await?;
            if let Some(element) = self.element(&found) {
                return Ok(element);
            }
            if start.elapsed() > PATIENCE {
                let groups = self.names("group").await?;
                let options = self.names(role).await?;
                return Err(anyhow::anyhow!(
                    "no {role} “{option}” in “{question}”; every question: {groups:#?}; every {role}: {options:#?}"
                ));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// What a script answered, when that is an element.
    fn element(&self, found: &Value) -> Option<Element> {
        let id = found[hands::ELEMENT].as_str()?;
        let element = ElementRef::from(id.to_owned());
        Some(Element::from_element_id(self.client.clone(), element))
    }

    /// Types a line and sends it with Enter.
    pub async fn type_line(&self, label: &str, text: &str) -> Result<()> {
        self.fill(label, text).await?;
        self.keys("\u{e007}").await
    }

    /// Waits until a screen reader is told exactly this.
    pub async fn announces(&self, sentence: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            let said = self.announced().await?;
            if said.iter().any(|one| one == sentence) {
                return Ok(());
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "“{sentence}” is not announced; what is: {said:#?}"
            );
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// What every live region says now.
    pub async fn announced(&self) -> Result<Vec<String>> {
        let script =
            "return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
            .map(region => region.textContent.replace(/\\s+/g, ' ').trim())";
        let said = self.client.execute(script, vec![]).await?;
        serde_json::from_value(said).context("live regions are text")
    }
}
