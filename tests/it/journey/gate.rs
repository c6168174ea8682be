//! Before Kisi is touched: what must be finished, what was gone on without, the proof that somebody gets in; and
//! answers that come too late.

use setup_core::view::{Action, Block, Mark};
use setup_core::wizard::Effect;
use setup_core::words::plain;
use setup_practice::Fault;
use setup_report::model::Known;

use super::walk::{VERSION, Walk};

const SLASH: &str = "metadata.entity-id-is-kisi.different";

#[tokio::test]
async fn step_7_waits_for_domain_export_and_groups() {
    let mut walk = Walk::begun(&[]).await;
    walk.go("kisi").await;
    for step in ["Your Kisi domain", "Export", "Who may sign in"] {
        assert!(
            walk.has_note(&format!("{step}, must be finished first")),
            "{step}"
        );
    }
    assert_eq!(walk.blocks().len(), 1, "nothing to press in Kisi is shown");
    walk.done("kisi").await;
    assert_eq!(walk.step(), "kisi");
    walk.go("before").await;
    walk.until_kisi().await;
    assert!(!walk.has_note("must be finished first"));
    // The gate itself: the way on is shown when all three are true.
    assert_eq!(walk.questions(), ["gate"]);
    walk.gate().await;
    assert_eq!(walk.questions(), ["gate", "saved-in-kisi"]);
}

#[tokio::test]
async fn going_on_anyway_needs_a_reason_keeps_the_mark_and_comes_up_again() {
    let mut walk = Walk::begun(&[Fault::EntityIdSlash]).await;
    walk.before().await;
    walk.domain().await;
    walk.application().await;
    walk.export().await;
    let finding = SLASH.to_owned();
    walk.act(Action::AskGoOn {
        finding: finding.clone(),
    })
    .await;
    let dialog = walk.view().dialog.expect("a dialog");
    assert!(dialog.reason_label.is_some());
    let go_on = |reason: &str| Action::GoOn {
        finding: finding.clone(),
        reason: reason.to_owned(),
    };
    walk.act(go_on("  ")).await;
    assert_eq!(walk.said(), "Write a few words first.");
    assert!(walk.setup().went_on.is_empty());
    walk.act(go_on("Anna repairs it on Monday")).await;
    assert_eq!(walk.view().dialog, None);
    walk.done("export").await;
    assert_eq!(walk.step(), "groups");
    assert_eq!(walk.mark("export"), Mark::NeedsYou, "it keeps its mark");
    walk.groups().await;
    assert_eq!(walk.step(), "kisi");
    assert!(
        walk.has_note("This is still open from step 5"),
        "{:?}",
        walk.notes()
    );
    assert!(walk.has_note("Anna repairs it on Monday"));
    let report = setup_report::report(&walk.wizard, VERSION).expect("a report");
    let gone = &report.steps[4].went_on[0];
    assert_eq!(gone.finding, SLASH);
    assert_eq!(gone.reason.as_str(), "Anna repairs it on Monday");
    let entity = report
        .values
        .iter()
        .find(|value| value.field == "IdP Entity ID");
    assert_eq!(entity.expect("the field").known, Known::WentOn);
    // Taken back, it holds again.
    walk.act(Action::TakeBackGoOn { finding }).await;
    assert!(walk.has_note("Step 5, Export, must be finished first"));
}

#[tokio::test]
async fn the_password_is_proved_again_after_twelve_hours() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    walk.gate().await;
    // Before Kisi has the file: the box is open again.
    walk.reopened("2026-11-24T01:00:00Z").await;
    assert!(walk.questions().contains(&"gate".to_owned()));
    assert_eq!(walk.questions().len(), 1);
    walk.reopened("2026-11-23T12:00:00Z").await;
    walk.gate().await;
    walk.gate().await;
    walk.kisi_after_gate().await;
    assert_eq!(walk.step(), "back", "{:?}", walk.reason());
    assert!(!walk.questions().contains(&"proof".to_owned()));
    // After: asked again wherever the person is.
    walk.reopened("2026-11-24T01:00:00Z").await;
    for step in ["kisi", "back", "read-back", "try"] {
        walk.go(step).await;
        assert!(walk.questions().contains(&"proof".to_owned()), "{step}");
    }
    walk.go("back").await;
    walk.hand("sp-certificate").await;
    walk.hand("second-export").await;
    walk.done("back").await;
    assert_eq!(walk.step(), "back");
    walk.tick("proof.password").await;
    assert!(!walk.questions().contains(&"proof".to_owned()));
    walk.done("back").await;
    assert_eq!(walk.step(), "read-back");
    walk.read_back().await;
    walk.try_it().await;
    assert_eq!(walk.step(), "hand-over");
    // After the trial nobody needs to prove it any more.
    walk.reopened("2026-12-24T01:00:00Z").await;
    assert_eq!(walk.mark("kisi"), Mark::Checked);
    walk.go("back").await;
    assert!(!walk.questions().contains(&"proof".to_owned()));
}

#[tokio::test]
async fn an_answer_to_an_older_question_is_dropped() {
    let mut walk = Walk::begun(&[]).await;
    let ask = |domain: &str| Action::Answer {
        question: "domain-typed".into(),
        value: domain.into(),
    };
    let Effect::Run(first) = walk.wizard.act(ask("practice")) else {
        panic!("Kisi is asked");
    };
    let seen = first.run(&|_| {}).await;
    let Effect::Run(second) = walk.wizard.act(ask("other")) else {
        panic!("Kisi is asked again");
    };
    walk.wizard.finished(&first, seen);
    assert!(walk.setup().observations.is_empty());
    assert_eq!(walk.setup().answer("organization"), None);
    let seen = second.run(&|_| {}).await;
    // The same job, but an answer changed meanwhile.
    walk.answer("sync-later", "no").await;
    walk.wizard.finished(&second, seen);
    assert!(walk.setup().observations.is_empty());
}

#[tokio::test]
async fn a_cancelled_question_leaves_nothing() {
    let mut walk = Walk::begun(&[]).await;
    let Effect::Run(job) = walk.wizard.act(Action::Answer {
        question: "domain-typed".into(),
        value: "practice".into(),
    }) else {
        panic!("Kisi is asked");
    };
    let cancel = walk
        .view()
        .job
        .expect("it is shown")
        .cancel
        .expect("it can be stopped");
    walk.act(cancel.action).await;
    assert_eq!(walk.view().job, None);
    let seen = job.run(&|_| {}).await;
    walk.wizard.finished(&job, seen);
    assert!(walk.setup().observations.is_empty());
}

/// A hand that was still busy in practice when somebody opened a real setup touches nothing there.
#[tokio::test]
async fn practice_never_reaches_a_real_setup() {
    let mut walk = Walk::begun(&[]).await;
    walk.before().await;
    walk.domain().await;
    walk.application().await;
    walk.hand("activate").await;
    let Effect::Practice(hand) = walk.wizard.act(Action::Practice {
        id: "export".into(),
    }) else {
        panic!("a hand moves");
    };
    let answer = hand.play(&walk.practice.jumpcloud).await;
    walk.act(Action::Start {
        journey: "sso".into(),
        practice: false,
    })
    .await;
    walk.wizard.hand_done(&hand, answer);
    let real = walk.setup();
    assert!(!real.practice && real.files.is_empty());
    assert_eq!(walk.screen().practice, None);
}

/// The first screen of step 7 to 10 says what to do if somebody must leave.
#[tokio::test]
async fn back_and_forth_changes_nothing() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    let before = walk.setup();
    for step in ["hand-over", "before", "try", "export", "kisi"] {
        walk.go(step).await;
        assert_eq!(walk.step(), step);
        assert!(!walk.blocks().is_empty());
    }
    let after = walk.setup();
    assert_eq!((before.answers, before.done), (after.answers, after.done));
    walk.go("nowhere").await;
    assert_eq!(walk.step(), "kisi");
    let first = walk.blocks().into_iter().next();
    assert!(matches!(first, Some(Block::Question(_))), "{first:?}");
    let said = plain(&walk.screen().rail.saved);
    assert_eq!(said, "Saved. You can close this at any time.");
}
