//! Nothing is lost: what was answered is there again; what came from an old answer is not; setups that cannot be
//! read do not stop the others.

use setup_core::view::{Action, Home, Mark, Screen};
use setup_core::words::plain;

use super::walk::{NOW, Walk};

fn home(walk: &Walk) -> Home {
    match walk.view().screen {
        Screen::Home(home) => home,
        other => panic!("the first screen is open, not {other:?}"),
    }
}

#[tokio::test]
async fn every_answer_is_saved_as_it_is_given() {
    let mut walk = Walk::begun(&[]).await;
    walk.answer("sees-sso", "no").await;
    assert_eq!(walk.setup().answer("sees-sso"), Some("no"));
    walk.until_kisi().await;
    walk.tick("gate.group").await;
    let (before, screen) = (walk.setup(), walk.screen());
    walk.reopened(NOW).await;
    assert_eq!(walk.setup(), before);
    let again = walk.screen();
    assert_eq!(again.rail, screen.rail);
    assert_eq!(again.blocks, screen.blocks);
}

#[tokio::test]
async fn a_changed_domain_asks_first_and_forgets_what_came_from_the_old_one() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    walk.go("domain").await;
    walk.answer("domain-typed", "other").await;
    let dialog = walk.view().dialog.expect("it asks first");
    assert!(plain(&dialog.text).contains("practice"), "{dialog:?}");
    assert_eq!(walk.setup().domain(), Some("practice"));
    walk.act(dialog.cancel.action).await;
    assert_eq!(walk.setup().domain(), Some("practice"));
    assert_eq!(walk.mark("application"), Mark::Confirmed);
    walk.answer("domain-typed", "other").await;
    walk.act(Action::Confirm).await;
    let setup = walk.setup();
    assert_eq!(setup.domain(), Some("other"));
    for forgotten in ["organization", "is-it-you", "sso-before"] {
        assert_eq!(setup.answer(forgotten), None, "{forgotten}");
    }
    assert_eq!(walk.mark("application"), Mark::OutOfDate);
    assert_eq!(walk.mark("export"), Mark::OutOfDate);
    assert_eq!(
        walk.mark("groups"),
        Mark::Confirmed,
        "groups do not hang on it"
    );
    walk.finding("domain.exists.unknown");
    walk.go("kisi").await;
    assert!(walk.has_note("Step 2, Your Kisi domain, must be finished first"));
    // Without anything that came from it, nobody asks.
    let mut fresh = Walk::begun(&[]).await;
    fresh.answer("domain-typed", "practlce").await;
    fresh.answer("domain-typed", "practice").await;
    assert_eq!(fresh.view().dialog, None);
    assert_eq!(fresh.setup().domain(), Some("practice"));
}

#[tokio::test]
async fn a_step_can_wait_for_somebody() {
    let mut walk = Walk::begun(&[]).await;
    let wait = walk
        .screen()
        .links
        .into_iter()
        .find(|link| link.label == "Wait for somebody");
    walk.act(wait.expect("a link").action).await;
    assert_eq!(walk.mark("before"), Mark::Waiting);
    let no_more =
        walk.screen().links.into_iter().find(|link| {
            link.label == "No longer waiting for a colleague (since 23 November 2026)"
        });
    let no_more = no_more.expect("a way out").action;
    walk.act(Action::Home).await;
    let state = plain(&home(&walk).setups[0].state);
    assert_eq!(
        state,
        "Step 1, Before you start: waiting for a colleague since 23 November 2026"
    );
    let open = home(&walk).setups[0].open.action.clone();
    walk.act(open).await;
    let report = setup_report::report(&walk.wizard, "0").expect("a report");
    let waits = report.steps[0].waiting_for.as_ref().expect("it waits");
    assert_eq!(waits.who.as_str(), "a colleague");
    walk.act(no_more).await;
    assert_ne!(walk.mark("before"), Mark::Waiting);
}

#[tokio::test]
async fn welcome_back_says_what_is_true_and_what_to_do_first() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    walk.reopened("2026-11-23T12:30:00Z").await;
    assert!(!walk.has_note("Welcome back"), "half an hour is no absence");
    walk.reopened("2026-11-30T09:00:00Z").await;
    let note = walk.notes().remove(0);
    for part in [
        "Welcome back",
        "step 7, Files into Kisi",
        "a group is ticked",
        "In Kisi, nothing has changed.",
        "Nobody is affected.",
    ] {
        assert!(note.contains(part), "{part}: {note}");
    }
    walk.go("export").await;
    assert!(!walk.has_note("Welcome back"));
    walk.go("kisi").await;
    walk.kisi().await;
    walk.reopened("2026-12-01T09:00:00Z").await;
    let note = walk.notes().remove(0);
    for part in [
        "Kisi has JumpCloud's file.",
        "Sign-in may fail",
        "First: let Maria sign in with a password again",
    ] {
        assert!(note.contains(part), "{part}: {note}");
    }
}

#[tokio::test]
async fn setups_that_cannot_be_read_do_not_stop_the_others() {
    let mut walk = Walk::begun(&[]).await;
    let good = walk.setup();
    let put = |name: &str, text: &str| {
        let folder = walk.folder().join(name);
        std::fs::create_dir(&folder).expect("a folder");
        std::fs::write(folder.join("setup.json"), text).expect("a file");
    };
    put("damaged", "{\"schema\": 1, \"id\":");
    let mut newer = serde_json::to_value(&good).expect("JSON");
    newer["schema"] = 99.into();
    newer["id"] = "newer".into();
    put("newer", &newer.to_string());
    let mut unknown = serde_json::to_value(&good).expect("JSON");
    unknown["journey"] = "telepathy".into();
    unknown["id"] = "unknown".into();
    put("unknown", &unknown.to_string());
    std::fs::create_dir(walk.folder().join("empty")).expect("a folder");
    walk.act(Action::Home).await;
    let rows = home(&walk).setups;
    assert_eq!(rows.len(), 4);
    let state = |name: &str| {
        let row = rows.iter().find(|row| row.name == name).expect(name);
        (row.mark, plain(&row.state))
    };
    assert!(state("damaged").1.contains("damaged"));
    assert!(state("newer").1.contains("newer version"));
    assert_eq!(state("newer").0, Mark::NeedsYou);
    for setup in ["damaged", "newer", "unknown"] {
        let before = std::fs::read(walk.folder().join(setup).join("setup.json")).expect("a file");
        walk.act(Action::Open {
            setup: setup.into(),
        })
        .await;
        assert_ne!(walk.trouble(), "", "{setup}");
        assert!(walk.wizard.session().is_none());
        let after = std::fs::read(walk.folder().join(setup).join("setup.json")).expect("a file");
        assert_eq!(before, after, "{setup} is left as it is");
        walk.act(Action::CloseTrouble).await;
    }
    walk.act(Action::Open { setup: good.id }).await;
    assert_eq!(walk.step(), "before");
}

#[tokio::test]
async fn a_setup_is_deleted_only_after_a_question() {
    let mut walk = Walk::begun(&[]).await;
    walk.act(Action::Home).await;
    let delete = home(&walk).setups[0].more[0].action.clone();
    walk.act(delete.clone()).await;
    let dialog = walk.view().dialog.expect("it asks");
    walk.act(dialog.cancel.action).await;
    assert_eq!(home(&walk).setups.len(), 1);
    walk.act(delete).await;
    walk.act(Action::Confirm).await;
    assert_eq!(home(&walk).setups.len(), 0);
}

#[tokio::test]
async fn a_disk_that_refuses_is_said_and_nothing_is_lost() {
    let mut walk = Walk::begun(&[]).await;
    walk.answer("tester", "anna@practice.example").await;
    let id = walk.setup().id;
    let folder = walk.folder().join(&id);
    // A file where the folder should be: no new file can be written next to it.
    std::fs::rename(&folder, walk.folder().join("away")).expect("moved");
    std::fs::write(&folder, b"").expect("a file in its place");
    walk.answer("spare-name", "Maria").await;
    assert!(
        walk.trouble().contains("could not be saved"),
        "{}",
        walk.trouble()
    );
    std::fs::remove_file(&folder).expect("removed");
    std::fs::rename(walk.folder().join("away"), &folder).expect("moved back");
    walk.answer("spare-name", "Maria").await;
    let setup = walk.setup();
    assert_eq!(setup.answer("spare-name"), Some("Maria"));
    assert_eq!(setup.answer("tester"), Some("anna@practice.example"));
}
