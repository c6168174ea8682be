//! Single sign-on as a person walks through it in practice: what they do on each of the eleven steps.
//! Not here: what must be true on the way (the specs), and how the window is driven (`hands`, `answers`).

use std::path::PathBuf;

use anyhow::Result;

use crate::window::Window;

/// A step of the journey. Nothing in a step depends on how an earlier one was filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Before,
    Domain,
    Application,
    Certificate,
    Export,
    Groups,
    Kisi,
    Back,
    ReadBack,
    Try,
    HandOver,
}

/// Who tries the sign-in in practice.
pub const TESTER: &str = "anna.kim@practice.example";

impl Step {
    pub const ALL: [Step; 11] = [
        Step::Before,
        Step::Domain,
        Step::Application,
        Step::Certificate,
        Step::Export,
        Step::Groups,
        Step::Kisi,
        Step::Back,
        Step::ReadBack,
        Step::Try,
        Step::HandOver,
    ];

    /// For pictures.
    pub fn name(self) -> &'static str {
        self.words().0
    }

    /// The title of its screen.
    pub fn heading(self) -> &'static str {
        self.words().1
    }

    /// Its one next action, which says what the person will have done.
    pub fn next(self) -> &'static str {
        self.words().2
    }

    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Step::Before => ("before", "Have these ready", "I have these ready"),
            Step::Domain => ("domain", "What is your Kisi domain?", "This is our domain"),
            Step::Application => (
                "application",
                "Create and fill in the application",
                "I have filled it in",
            ),
            Step::Certificate => (
                "certificate",
                "JumpCloud makes the certificate",
                "That is decided",
            ),
            Step::Export => (
                "export",
                "Activate the application and export its metadata",
                "The file is right. On to the groups",
            ),
            Step::Groups => ("groups", "Choose who may sign in", "The groups are saved"),
            Step::Kisi => (
                "kisi",
                "First Kisi gets a file, then it gives one back",
                "Kisi has the file, and I have its certificate",
            ),
            Step::Back => (
                "back",
                "Give Kisi's certificate to JumpCloud",
                "I replaced it in JumpCloud",
            ),
            Step::ReadBack => (
                "read-back",
                "Read back what the file cannot show",
                "All fields are as they must be",
            ),
            Step::Try => ("try", "Try a real sign-in", "It works"),
            Step::HandOver => ("hand-over", "Hand over", "All is handed over"),
        }
    }

    /// Does everything that this step asks for, the quickest way that practice offers.
    pub async fn fill(self, window: &Window) -> Result<()> {
        match self {
            Step::Before => answered_for_practice(window).await,
            Step::Domain => domain(window).await,
            Step::Application => application(window).await,
            Step::Certificate => {
                let who = "Who makes the key pair?";
                window.choose(who, "JumpCloud makes it").await
            }
            Step::Export => export(window).await,
            Step::Groups => groups(window).await,
            Step::Kisi => kisi(window).await,
            Step::Back => back(window).await,
            Step::ReadBack => {
                window
                    .press("Read the fields from practice JumpCloud")
                    .await?;
                window.sees("8 of 8 are right").await
            }
            Step::Try => try_it(window).await,
            Step::HandOver => Ok(()),
        }
    }
}

/// From the first screen into the first step of practice.
pub async fn start_practice(window: &Window) -> Result<()> {
    window.press("Start practice").await?;
    arrives(window, Step::Before).await
}

/// The step's screen is there.
pub async fn arrives(window: &Window, step: Step) -> Result<()> {
    window.find("heading", step.heading()).await?;
    Ok(())
}

/// Presses the one next action and waits for the screen after it.
pub async fn go_on(window: &Window, step: Step) -> Result<()> {
    window.press(step.next()).await?;
    let at = Step::ALL.iter().position(|one| *one == step);
    match at.and_then(|at| Step::ALL.get(at + 1)) {
        Some(next) => arrives(window, *next).await,
        None => Ok(()),
    }
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

/// Saves both forms of the report as the person would: the page and the data. The journey names their files.
pub async fn save_reports(window: &Window, journey: &str) -> Result<(PathBuf, PathBuf)> {
    let mut saved = Vec::new();
    for (press, ending) in [
        ("Save the report", "html"),
        ("Save it as data (JSON)", "json"),
    ] {
        window.press(press).await?;
        let name = format!("practice-practice-{journey}-report.{ending}");
        let file = window.folders.saved().join(name);
        window.sees_saved(&file).await?;
        saved.push(file);
    }
    Ok((saved.remove(0), saved.remove(0)))
}

/// The questions of a first step, answered by the strip.
pub async fn answered_for_practice(window: &Window) -> Result<()> {
    window
        .press("Answer as in the practice organization")
        .await?;
    window
        .announces("The questions are answered for practice. Change what you like.")
        .await
}

/// The domain of the practice organization, found and said to be one's own.
pub async fn domain(window: &Window) -> Result<()> {
    window.press("Use the practice domain").await?;
    window
        .choose(
            "Kisi knows practice. It belongs to Practice Inc. Is that you?",
            "Yes, that is us",
        )
        .await
}

async fn application(window: &Window) -> Result<()> {
    window.press("Create it and fill it in").await?;
    window.sees("the application is made and filled in").await
}

async fn export(window: &Window) -> Result<()> {
    window.press("Press Activate").await?;
    window.sees("the application is active").await?;
    window.press("Export Metadata").await?;
    window.sees("Nothing must change").await
}

async fn groups(window: &Window) -> Result<()> {
    window.press("Tick the group and save").await?;
    window
        .sees("the tester's group is ticked and saved")
        .await?;
    window
        .choose("Is your group ticked and saved?", "Yes, ticked and saved")
        .await?;
    window
        .choose(&format!("Is {TESTER} in that group?"), "Yes")
        .await
}

async fn kisi(window: &Window) -> Result<()> {
    let gate = "Before you press Save in Kisi";
    for condition in [
        "Maria signed in to Kisi with a password, in a private window, today. That window stays open.",
        "My group is ticked in JumpCloud, and saved.",
        "I have half an hour.",
    ] {
        window.tick(gate, condition).await?;
    }
    // With the last box, Kisi is asked, and what stands below moves while it is: a person waits that long.
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let upload = window.find("button", "Upload the file and save").await?;
    upload.send_keys("\u{e007}").await?;
    window.sees("the file is uploaded and saved").await?;
    window
        .choose("Did you press Save in Kisi?", "Yes, Kisi saved it")
        .await?;
    window.sees("Kisi says: single sign-on is on").await?;
    window.press("Generate Certificate").await?;
    window.sees("Kisi's certificate is here").await
}

async fn back(window: &Window) -> Result<()> {
    window.press("Replace SP Certificate and save").await?;
    window
        .sees("Kisi's certificate is in place and saved")
        .await?;
    window.press("Export Metadata again").await?;
    window.sees("The new export is read").await
}

async fn try_it(window: &Window) -> Result<()> {
    window
        .choose(
            &format!("Is {TESTER} the same address in Kisi and in JumpCloud?"),
            "Yes, the same",
        )
        .await?;
    window.press("Sign in as the tester").await?;
    window.sees("Practice Kisi opened").await?;
    window
        .choose(
            "Who asked for your password?",
            "JumpCloud, and then Kisi opened",
        )
        .await
}
