//! A directory import as a person walks through it in practice: what they do on each of its nine steps.
//! Not here: what must be true on the way (the specs), and how the window is driven (`hands`, `answers`).

use anyhow::{Context, Result, ensure};

use crate::window::Window;
use crate::{keys, walk};

/// A step of the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Before,
    Domain,
    Key,
    Group,
    People,
    Mails,
    Add,
    State,
    HandOver,
}

/// The group that is imported.
pub const GROUP: &str = "Kisi trial";

impl Step {
    pub const ALL: [Step; 9] = [
        Step::Before,
        Step::Domain,
        Step::Key,
        Step::Group,
        Step::People,
        Step::Mails,
        Step::Add,
        Step::State,
        Step::HandOver,
    ];

    /// For pictures.
    pub fn name(self) -> &'static str {
        self.words().0
    }

    /// The title of its screen.
    fn heading(self) -> &'static str {
        self.words().1
    }

    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Step::Before => (
                "import-before",
                "What a directory import needs",
                "I have these ready",
            ),
            Step::Domain => (
                "import-domain",
                "Which organization is it?",
                "This is our domain",
            ),
            Step::Key => ("import-key", "Get the JumpCloud API key", "The key works"),
            Step::Group => ("import-group", "Choose the group", "This group"),
            Step::People => (
                "import-people",
                "Look who will come, before they do",
                "These people may come",
            ),
            Step::Mails => (
                "import-mails",
                "Pause Kisi's mails first",
                "I have decided about mails",
            ),
            Step::Add => ("import-add", "Add the import in Kisi", "It is added"),
            Step::State => ("import-state", "Look what came of it", "I have looked"),
            Step::HandOver => ("import-hand-over", "Hand over", "I saved the report"),
        }
    }

    /// Does everything that this step asks for, the quickest way that practice offers.
    pub async fn fill(self, window: &Window) -> Result<()> {
        match self {
            Step::Before => {
                walk::answered_for_practice(window).await?;
                keys::paste_kisi_key(window).await
            }
            Step::Domain => walk::domain(window).await,
            Step::Key => keys::check_jumpcloud_key(window).await,
            Step::Group => choose_group(window, GROUP).await,
            Step::People => {
                read_people(window).await?;
                window.announces("The list is here.").await
            }
            Step::Mails => {
                let paused = "Yes. I switch them on again laterWe keep it in the list of things to put back, until you tick it.";
                window.choose("Are mails paused?", paused).await
            }
            Step::Add => add(window).await,
            Step::State => state(window).await,
            Step::HandOver => Ok(()),
        }
    }
}

/// From the first screen into the first step.
pub async fn start_practice(window: &Window) -> Result<()> {
    window.find_some("heading").await?;
    window.press("Practice a directory import").await?;
    arrives(window, Step::Before).await
}

/// Fills every step up to this one and goes on, then stands on it.
pub async fn walk_to(window: &Window, goal: Step) -> Result<()> {
    start_practice(window).await?;
    for step in Step::ALL.into_iter().take_while(|step| *step != goal) {
        step.fill(window).await?;
        go_on(window, step).await?;
    }
    Ok(())
}

/// Presses the one next action, and sees the next step.
pub async fn go_on(window: &Window, step: Step) -> Result<()> {
    window.press(step.words().2).await?;
    let at = Step::ALL.iter().position(|there| *there == step);
    match at.and_then(|at| Step::ALL.get(at + 1)) {
        Some(next) => arrives(window, *next).await,
        None => Ok(()),
    }
}

pub async fn arrives(window: &Window, step: Step) -> Result<()> {
    window.find("heading", step.heading()).await?;
    Ok(())
}

/// Reads JumpCloud's groups and takes one.
pub async fn choose_group(window: &Window, group: &str) -> Result<()> {
    window.press("Read the groups").await?;
    window.announces("The groups are here.").await?;
    let radio = window.named("radio", &format!("{group} ")).await?;
    window.click("radio", &radio).await?;
    window.sees("1 of").await?;
    group_is_chosen(window, group).await
}

/// The group is the one that is imported.
pub async fn group_is_chosen(window: &Window, group: &str) -> Result<()> {
    let radio = window.named("radio", &format!("{group} ")).await?;
    let radio = window.find("radio", &radio).await?;
    ensure!(radio.is_selected().await?, "“{group}” is not chosen");
    Ok(())
}

pub async fn read_people(window: &Window) -> Result<()> {
    window.press("Read who will come").await
}

/// Into the first of Kisi's groups, by our hand.
async fn add(window: &Window) -> Result<()> {
    choose_to_let_us(window).await?;
    keys::look_at_change(window, "Add the import in Kisi").await?;
    keys::agree(window).await?;
    window
        .sees("The import is there, and we read it back.")
        .await
}

/// Everything before the change is looked at.
pub async fn choose_to_let_us(window: &Window) -> Result<()> {
    let into = "Where shall the people go?";
    window
        .choose(into, "Into a Kisi group, with its doors")
        .await?;
    let before = window.names("radio").await?;
    window.press("Read Kisi's groups").await?;
    window.sees("Which Kisi group?").await?;
    let after = window.names("radio").await?;
    let group = after.iter().find(|name| !before.contains(name));
    let group = group.with_context(|| format!("no group of Kisi's among {after:#?}"))?;
    window.choose("Which Kisi group?", group).await?;
    let for_me = "Do it for me, with my Kisi keyYou see the exact change first.";
    window.choose("Who adds it?", for_me).await
}

async fn state(window: &Window) -> Result<()> {
    window.press("Look at the import").await?;
    window.announces("Kisi was asked.").await?;
    window.press("Look who arrived").await?;
    window.find("heading", "Who arrived").await?;
    window.choose("Are the people there?", "Yes, all").await
}
