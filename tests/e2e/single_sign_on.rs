//! The green path: single sign-on in practice from the first screen to the hand-over, as a careful person goes it.
//! What goes wrong on the way with files is in `wrong_files`.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::walk::{self, Step, TESTER};
use crate::window::{Start, Window, drive};

#[test]
fn the_whole_journey() {
    drive("single-sign-on", Start::default(), async |window| {
        window.find_some("heading").await?;
        window.in_every_look("home").await?;
        walk::start_practice(window).await?;
        before(window).await?;
        domain(window).await?;
        application(window).await?;
        certificate(window).await?;
        for step in [Step::Export, Step::Groups] {
            filled(window, step).await?;
        }
        comes_back_next_week(window).await?;
        for step in [Step::Kisi, Step::Back] {
            filled(window, step).await?;
        }
        read_back(window).await?;
        filled(window, Step::Try).await?;
        hand_over(window).await
    });
}

#[test]
fn the_whole_journey_in_the_dark() {
    let start = Start {
        dark: true,
        ..Start::default()
    };
    drive("single-sign-on-dark", start, async |window| {
        window.find_some("heading").await?;
        window.picture("home").await?;
        walk::start_practice(window).await?;
        for step in Step::ALL {
            window.picture(&format!("{}-empty", step.name())).await?;
            step.fill(window).await?;
            window.picture(step.name()).await?;
            walk::go_on(window, step).await?;
        }
        Ok(())
    });
}

/// Fills a step, looks at it in every size, and goes on.
async fn filled(window: &mut Window, step: Step) -> Result<()> {
    step.fill(window).await?;
    window.in_every_look(step.name()).await?;
    walk::go_on(window, step).await
}

/// Step 1, every question by hand, and one answer that is not good enough at first.
async fn before(window: &mut Window) -> Result<()> {
    window.in_every_look("before-empty").await?;
    let sees = "Do you see SSO & SCIM in Kisi?";
    window.choose(sees, "No").await?;
    window.sees("Kisi Support: is our SSO license on?").await?;
    window.in_every_look("before-no-license").await?;
    window.choose(sees, "Yes").await?;
    window
        .sees_no_more("Kisi Support: is our SSO license on?")
        .await?;
    window.choose("Who works in JumpCloud?", "I do").await?;
    let spare = "Who can sign in to Kisi with a password if JumpCloud does not work?";
    window.choose(spare, "There is nobody yet").await?;
    window
        .sees("Somebody must be able to sign in with a password")
        .await?;
    window.choose(spare, "Somebody tried it and got in").await?;
    window.type_line("Name", "Maria").await?;
    window
        .type_line("E-mail address of the tester", TESTER)
        .await?;
    let contractors = "Who has no JumpCloud account and needs Kisi's dashboard?";
    window.choose(contractors, "Nobody").await?;
    let sync = "Do you want JumpCloud to add people to Kisi later?";
    window.choose(sync, "Maybe").await?;
    let look = "Shall we look in Kisi for you?";
    window.choose(look, "Skip this").await?;
    window.press("Copy the text").await?;
    window.announces("The text copied.").await?;
    window.in_every_look("before").await?;
    walk::go_on(window, Step::Before).await
}

/// Step 2: typed wrong in four ways, then pasted as a link.
async fn domain(window: &mut Window) -> Result<()> {
    for (typed, title) in [
        (
            "owner@dreamworld.com",
            "Type the Kisi domain, not an e-mail address",
        ),
        ("www.dreamworld.com", "Type the Kisi domain, not a website"),
        ("dream_world", "Remove the sign that no Kisi domain has"),
        ("dreamworld", "Compare the domain letter by letter"),
    ] {
        window.type_line("Kisi domain", typed).await?;
        window.sees(title).await?;
        window
            .in_every_look(&format!("domain-{}", &typed[..5]))
            .await?;
    }
    let link = "https://web.kisi.io/organizations/sign_in?domain=practice";
    window.type_line("Kisi domain", link).await?;
    window
        .sees("Look whether we read the domain rightly")
        .await?;
    let you = "Kisi knows practice. It belongs to Practice Inc. Is that you?";
    window.choose(you, "Yes, that is us").await?;
    window.in_every_look("domain").await?;
    walk::go_on(window, Step::Domain).await
}

/// Step 3: every value is copied by its button, every other field is ticked off.
async fn application(window: &mut Window) -> Result<()> {
    window.in_every_look("application-empty").await?;
    let buttons = window.names("button").await?;
    let copies: Vec<_> = buttons
        .iter()
        .filter(|name| name.starts_with("Copy "))
        .collect();
    ensure!(copies.len() == 7, "to copy: {copies:#?}");
    for copy in copies {
        window.press(copy).await?;
        let field = copy.trim_start_matches("Copy ");
        window.announces(&format!("{field} copied.")).await?;
    }
    let boxes = window.names("checkbox").await?;
    let ticks: Vec<_> = boxes
        .iter()
        .filter(|name| name.ends_with(" is done"))
        .collect();
    ensure!(ticks.len() >= 9, "to tick: {ticks:#?}");
    for tick in ticks {
        window.click("checkbox", tick).await?;
    }
    window.sees("16 of 16 copied or done").await?;
    let saves = "Does JumpCloud save without SP Certificate?";
    window.choose(saves, "Yes, it saved").await?;
    Step::Application.fill(window).await?;
    window.in_every_look("application").await?;
    walk::go_on(window, Step::Application).await
}

/// Step 4: a key pair is made and saved; its private key is nowhere but in that file. Then JumpCloud's own is chosen.
async fn certificate(window: &mut Window) -> Result<()> {
    let who = "Who makes the key pair?";
    window.choose(who, "Our IT wants its own key pair").await?;
    window.in_every_look("certificate-own").await?;
    window.press("Make the key pair").await?;
    window
        .announces("The key pair is made. Save both files now.")
        .await?;
    window.in_every_look("certificate-made").await?;
    let key = window.folders.saved().join("my-private-key.pem");
    window.press("Save the private key…").await?;
    window.sees_saved(&key).await?;
    let mode = fs::metadata(&key)?.permissions().mode() & 0o777;
    ensure!(mode == 0o600, "the private key's file has mode {mode:o}");
    let certificate = window.folders.saved().join("my-certificate.pem");
    window.press("Save the certificate…").await?;
    window.sees_saved(&certificate).await?;
    no_private_key(window).await?;
    window.choose(who, "JumpCloud makes it").await?;
    window.in_every_look("certificate").await?;
    walk::go_on(window, Step::Certificate).await
}

/// No line of the private key is in the page, in any file of this run but its own, or in a report.
async fn no_private_key(window: &Window) -> Result<()> {
    let key = fs::read_to_string(window.folders.saved().join("my-private-key.pem"))?;
    let lines: Vec<&str> = key.lines().filter(|line| line.len() > 40).collect();
    ensure!(
        lines.len() > 20,
        "this is no private key: {} lines",
        lines.len()
    );
    let page = "return document.documentElement.outerHTML
        + [...document.querySelectorAll('input, textarea')].map(field => field.value).join('\\n')
        + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })";
    let page = window.client.execute(page, vec![]).await?;
    let page = page.as_str().context("the page is text")?;
    for line in lines {
        ensure!(
            !page.contains(line),
            "a line of the private key is in the page"
        );
        let files = window.folders.files_with(line)?;
        ensure!(
            files.len() == 1 && files[0].ends_with("saved/my-private-key.pem"),
            "a line of the private key is in {files:?}"
        );
    }
    Ok(())
}

/// Closed after the safe stop, opened again: the same setup, every answer and file, both consoles as they were.
async fn comes_back_next_week(window: &mut Window) -> Result<()> {
    window
        .sees("Safe to stop here. 7 to 10 in one sitting.")
        .await?;
    window.restart("2026-11-30T09:00:00Z").await?;
    window.find("heading", "Your setups").await?;
    window.in_every_look("home-with-a-setup").await?;
    window.press("Open Practice Inc").await?;
    walk::arrives(window, Step::Kisi).await?;
    window.find("heading", "Welcome back").await?;
    window.in_every_look("welcome-back").await?;
    for (step, question, option) in [
        ("Before you start", "Who works in JumpCloud?", "I do"),
        (
            "Who may sign in",
            "Is your group ticked and saved?",
            "Yes, ticked and saved",
        ),
    ] {
        rail(window, step).await?;
        ensure!(
            window.is_chosen(question, "radio", option).await?,
            "“{option}” of “{question}” is forgotten"
        );
    }
    rail(window, "Export").await?;
    window.sees("This file is read").await?;
    window.sees("Nothing must change").await?;
    rail(window, "Files into Kisi").await
}

/// Goes to a step by the rail, whatever its state is.
async fn rail(window: &Window, label: &str) -> Result<()> {
    let names = window.names("button").await?;
    let start = format!(", {label}, ");
    let name = names
        .iter()
        .find(|name| name.starts_with("Step ") && name.contains(&start))
        .with_context(|| format!("the rail has no “{label}”: {names:#?}"))?;
    by_key(window, name).await
}

/// Presses a button by the keyboard, as a person without a mouse does.
async fn by_key(window: &Window, name: &str) -> Result<()> {
    let button = window.find("button", name).await?;
    button.send_keys("\u{e007}").await?;
    Ok(())
}

/// Step 9: one field is really copied and pasted, and one is wrong at first; then practice reads the rest.
async fn read_back(window: &mut Window) -> Result<()> {
    window.in_every_look("read-back-empty").await?;
    let field = "What stands in SP Entity ID";
    window
        .type_line(field, "https://api.kisi.io/saml/metadata/")
        .await?;
    window.sees("One field differs").await?;
    window.in_every_look("read-back-differs").await?;
    filled(window, Step::ReadBack).await
}

/// Step 11: everything is copied and saved, and the report holds what happened.
async fn hand_over(window: &mut Window) -> Result<()> {
    window.in_every_look("hand-over").await?;
    for (press, said) in [
        ("Copy the dates", "The text copied."),
        ("Copy a summary for an e-mail", "Summary copied."),
        ("Copy the text", "The text copied."),
    ] {
        by_key(window, press).await?;
        window.announces(said).await?;
    }
    window.sees("The private key lies in").await?;
    let (html, json) = walk::save_reports(window, "single-sign-on").await?;
    let html = fs::read_to_string(html)?;
    for words in [
        "Single sign-on for Practice Inc",
        "A pretend Kisi and a pretend JumpCloud were used",
        "Single sign-on is set up, and somebody tried it",
        TESTER,
        "RSA 4096",
        "23 November 2031",
    ] {
        ensure!(html.contains(words), "the report does not say “{words}”");
    }
    let json: Value = serde_json::from_slice(&fs::read(json)?)?;
    ensure!(json["report"]["practice"] == true, "not marked as practice");
    let steps = json["report"]["steps"].as_array().context("steps")?;
    let known: Vec<_> = steps
        .iter()
        .filter_map(|step| step["mark"].as_str())
        .collect();
    let expected = [
        "confirmed",
        "checked",
        "confirmed",
        "checked",
        "checked",
        "confirmed",
        "checked",
        "checked",
        "checked",
        "confirmed",
        "to-come",
    ];
    ensure!(known == expected, "{known:?}");
    ensure!(json["sha256"].as_str().is_some_and(|sum| sum.len() == 64));
    no_private_key(window).await?;
    walk::go_on(window, Step::HandOver).await?;
    window.in_every_look("handed-over").await
}
