//! User sync as a person walks through it in practice: what they do on each of its eleven steps.
//! Not here: what must be true on the way (the specs), and how the window is driven (`hands`, `answers`).

use anyhow::Result;

use crate::walk;
use crate::window::Window;

/// A step of the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Before,
    Domain,
    Token,
    Look,
    Rehearse,
    Values,
    Test,
    Who,
    Activate,
    Arrived,
    HandOver,
}

/// The question in front of the rehearsal, and its answer.
pub const REHEARSE: (&str, &str) = (
    "Shall we rehearse?",
    "Rehearse: then JumpCloud's test holds no surprise",
);

impl Step {
    pub const ALL: [Step; 11] = [
        Step::Before,
        Step::Domain,
        Step::Token,
        Step::Look,
        Step::Rehearse,
        Step::Values,
        Step::Test,
        Step::Who,
        Step::Activate,
        Step::Arrived,
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

    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Step::Before => ("sync-before", "What user sync needs", "I have these ready"),
            Step::Domain => (
                "sync-domain",
                "Which organization is it?",
                "This is our domain",
            ),
            Step::Token => ("sync-token", "Get the token from Kisi", "The token is here"),
            Step::Look => (
                "sync-look",
                "We look, and change nothing",
                "I have read what was found",
            ),
            Step::Rehearse => (
                "sync-rehearse",
                "Rehearse with one test person",
                "The rehearsal is behind me",
            ),
            Step::Values => (
                "sync-values",
                "Fill in Identity Management",
                "I have filled it in",
            ),
            Step::Test => ("sync-test", "Let JumpCloud test it", "The test passed"),
            Step::Who => (
                "sync-who",
                "Look who will come, before they do",
                "These people may come",
            ),
            Step::Activate => (
                "sync-activate",
                "Activate user sync",
                "It is activated and saved",
            ),
            Step::Arrived => ("sync-arrived", "Look who arrived", "I have looked"),
            Step::HandOver => ("sync-hand-over", "Hand over", "All is handed over"),
        }
    }

    /// Does everything that this step asks for, the quickest way that practice offers.
    pub async fn fill(self, window: &Window) -> Result<()> {
        match self {
            Step::Before => walk::answered_for_practice(window).await,
            Step::Domain => walk::domain(window).await,
            Step::Token => token(window).await,
            Step::Look => look(window).await,
            Step::Rehearse => rehearse(window).await,
            Step::Values => {
                window.press("Fill in the fields").await?;
                window
                    .sees("Practice JumpCloud: Identity Management is filled in.")
                    .await
            }
            Step::Test => {
                window.press("Press Test Connection").await?;
                window.sees("Practice JumpCloud: the test passed.").await?;
                window
                    .choose("What did JumpCloud say?", "The test passed")
                    .await
            }
            Step::Who => who(window).await,
            Step::Activate => activate(window).await,
            Step::Arrived => {
                window
                    .choose("Who is there?", "Everybody I looked for")
                    .await
            }
            Step::HandOver => Ok(()),
        }
    }
}

/// From the first screen into the first step.
pub async fn start_practice(window: &Window) -> Result<()> {
    window.press("Practice user sync").await?;
    arrives(window, Step::Before).await
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

pub async fn token(window: &Window) -> Result<()> {
    window.press("Enable SCIM and generate the token").await?;
    window.sees("This is practice: we keep it until").await
}

pub async fn look(window: &Window) -> Result<()> {
    window.press("Look now").await?;
    window.announces("The look is done.").await
}

pub async fn rehearse(window: &Window) -> Result<()> {
    window.choose(REHEARSE.0, REHEARSE.1).await?;
    agree_to_rehearse(window).await?;
    window.sees("Everything went well, and both are gone").await
}

/// Opens the question, ticks its box, and begins.
pub async fn agree_to_rehearse(window: &Window) -> Result<()> {
    window.press("Rehearse now…").await?;
    window
        .click("checkbox", "Practice Inc is the right organization")
        .await?;
    window.press("Rehearse now").await
}

async fn who(window: &Window) -> Result<()> {
    window.press("Tick the group and save").await?;
    for tick in [
        "Only groups whose people belong in Kisi are ticked",
        "Everybody in them has the same e-mail address in Kisi, or is new there",
        "The owner of the Kisi organization is in one of them, or keeps a password",
        "Nobody in them has an expired JumpCloud password",
    ] {
        window.tick("Four things to be sure of", tick).await?;
    }
    Ok(())
}

async fn activate(window: &Window) -> Result<()> {
    window.press("Press Activate and save").await?;
    window
        .sees("Practice JumpCloud sent 6 people and 1")
        .await?;
    window
        .choose("Is it activated and saved?", "Yes, activated and saved")
        .await
}
