//! User sync walked through against practice: the whole way, the token's traps, groups left out, what a rehearsal
//! leaves, and who is told.

use setup_core::observation::End;
use setup_core::pasted::Kind;
use setup_core::view::{Action, Block, Mark, Severity};
use setup_core::wizard::{Effect, TOKEN};
use setup_practice::Fault;

use super::walk::Walk;

impl Walk {
    /// In step 1 of user sync, in practice.
    pub async fn sync_begun(faults: &[Fault]) -> Self {
        let mut walk = Self::at_home(faults).await;
        walk.act(Action::Start {
            journey: "sync".into(),
            practice: true,
        })
        .await;
        walk
    }

    /// Steps 1 and 2.
    pub async fn sync_until_token(&mut self) {
        self.hand("sync-answers").await;
        self.done("sync-before").await;
        self.answer("domain-typed", "practice").await;
        self.answer("is-it-you", "yes").await;
        self.done("sync-domain").await;
        assert_eq!(self.step(), "sync-token", "{:?}", self.reason());
    }

    /// Step 3.
    pub async fn sync_until_look(&mut self) {
        self.sync_until_token().await;
        self.hand("scim-token").await;
        self.done("sync-token").await;
        assert_eq!(self.step(), "sync-look", "{:?}", self.reason());
    }

    /// Step 4.
    pub async fn sync_until_rehearsal(&mut self) {
        self.sync_until_look().await;
        self.act(Action::Look).await;
        self.done("sync-look").await;
        assert_eq!(self.step(), "sync-rehearse", "{:?}", self.reason());
    }

    /// Step 5.
    pub async fn sync_until_values(&mut self) {
        self.sync_until_rehearsal().await;
        self.answer("rehearse", "rehearse").await;
        self.act(Action::AskRehearse).await;
        self.act(Action::Confirm).await;
        self.done("sync-rehearse").await;
        assert_eq!(self.step(), "sync-values", "{:?}", self.reason());
    }

    pub async fn give(&mut self, pasted: &str) {
        let effect = self.wizard.give_secret(TOKEN, pasted.to_owned());
        self.carry_out(effect).await;
    }

    fn fails(&self) -> Vec<String> {
        let fails = self.findings().into_iter();
        fails
            .filter(|finding| finding.severity == Severity::Fail)
            .map(|finding| finding.id)
            .collect()
    }

    /// The rows of a checklist that are not as they should be.
    fn open_rows(&self) -> Vec<String> {
        self.blocks()
            .iter()
            .filter_map(|block| match block {
                Block::Checklist(list) => Some(&list.groups),
                _ => None,
            })
            .flatten()
            .flat_map(|group| &group.rows)
            .filter(|row| !matches!(row.mark, Mark::Checked | Mark::NotNeeded))
            .map(|row| row.id.clone())
            .collect()
    }
}

#[tokio::test]
async fn the_whole_way_in_practice() {
    let mut walk = Walk::sync_begun(&[]).await;
    walk.sync_until_values().await;
    for step in ["sync-token", "sync-look", "sync-rehearse"] {
        assert_eq!(walk.mark(step), Mark::Checked, "{step}");
    }
    let (session, _) = walk.wizard.session().expect("it is open");
    let rehearsal = session.rehearsal().expect("rehearsed");
    assert_eq!((rehearsal.end, rehearsal.left.len()), (End::Finished, 0));
    assert_eq!(rehearsal.email, "anna+kisi1@practice.example");

    walk.hand("sync-settings").await;
    walk.done("sync-values").await;
    walk.hand("sync-test").await;
    walk.answer("test-result", "passed").await;
    walk.done("sync-test").await;
    for tick in ["groups", "addresses", "owner", "leavers"] {
        walk.tick(&format!("who-comes.{tick}")).await;
    }
    walk.hand("group").await;
    walk.done("sync-who").await;
    walk.hand("sync-activate").await;
    walk.answer("sync-activated", "saved").await;
    walk.done("sync-activate").await;
    walk.answer("arrived", "all").await;
    walk.done("sync-arrived").await;
    assert_eq!(walk.step(), "sync-hand-over", "{:?}", walk.reason());
    assert!(walk.has_note("User sync is set up, and people arrived"));
    let report = setup_report::report_html(&walk.wizard, super::walk::VERSION).expect("a report");
    assert!(report.contains("User sync for Practice Inc"), "{report}");
    assert!(report.contains("User sync is set up, and people arrived"));
    assert!(report.contains("A person can be removed, and is gone"));
    walk.done("sync-hand-over").await;
    walk.act(Action::Home).await;
    let home = format!("{:?}", walk.view());
    assert!(home.contains("User sync: all steps done"), "{home}");
}

#[tokio::test]
async fn a_clean_look_and_rehearsal_leave_no_row_open() {
    let mut walk = Walk::sync_begun(&[]).await;
    walk.sync_until_look().await;
    assert!(walk.has_note("Looking leaves one trace"));
    walk.act(Action::Look).await;
    assert_eq!(walk.fails(), [""; 0]);
    // Kisi was not asked: there is no key.
    assert_eq!(walk.open_rows(), ["scim.sync-is-not-used-yet"]);
    walk.done("sync-look").await;
    walk.answer("rehearse", "rehearse").await;
    walk.act(Action::AskRehearse).await;
    walk.act(Action::Confirm).await;
    assert_eq!(walk.open_rows(), [""; 0]);
    assert!(walk.has_note("Everything went well, and both are gone"));
}

#[tokio::test]
async fn user_sync_says_that_it_needs_single_sign_on() {
    let mut walk = Walk::sync_begun(&[]).await;
    walk.answer("sso-works", "no").await;
    assert!(walk.has_note("Single sign-on comes first"));
    assert_eq!(walk.reason().as_deref(), Some("Single sign-on comes first"));
    walk.act(Action::Journey {
        journey: "sso".into(),
    })
    .await;
    assert_eq!(walk.step(), "before");
    walk.act(Action::Journey {
        journey: "sync".into(),
    })
    .await;
    assert_eq!(walk.setup().answer("sso-works"), Some("no"));
}

#[tokio::test]
async fn what_is_no_token_is_named_and_not_kept() {
    let mut walk = Walk::sync_begun(&[]).await;
    walk.sync_until_token().await;
    walk.give("jca_9f8e7d6c5b4a39281706").await;
    assert_eq!(walk.fails(), ["scim.token-is-for-user-sync.jumpcloud-key"]);
    walk.go("sync-look").await;
    walk.act(Action::Look).await;
    assert_eq!(walk.said(), "The token is not here. Paste it in step 3.");
    walk.go("sync-token").await;
    walk.give("Authorization: Bearer  abc123def456abc123def456\n")
        .await;
    assert_eq!(walk.fails(), [""; 0]);
    walk.finding("scim.token-is-bare.cleaned");
    let (session, _) = walk.wizard.session().expect("it is open");
    let token = session.token().expect("it was read");
    assert_eq!((token.kind, token.length), (Kind::Possible, 24));
}

#[tokio::test]
async fn a_wrong_token_is_refused_and_a_new_one_forgets_what_was_seen() {
    let mut walk = Walk::sync_begun(&[]).await;
    walk.sync_until_token().await;
    walk.give("abc123def456abc123def456").await;
    walk.go("sync-look").await;
    // The gate: the step before is not finished.
    walk.go("sync-token").await;
    walk.done("sync-token").await;
    walk.act(Action::Look).await;
    assert_eq!(walk.fails(), ["scim.token-is-accepted.refused"]);
    assert_eq!(walk.mark("sync-look"), Mark::NeedsYou);
    walk.go("sync-token").await;
    walk.hand("scim-token").await;
    walk.go("sync-look").await;
    assert_eq!(walk.fails(), [""; 0]);
    let (session, _) = walk.wizard.session().expect("it is open");
    assert!(session.look().is_none());
}

#[tokio::test]
async fn without_groups_they_are_left_out_everywhere() {
    let mut walk = Walk::sync_begun(&[]).await;
    walk.sync_until_token().await;
    walk.answer("sync-groups", "people").await;
    walk.hand("scim-token").await;
    walk.done("sync-token").await;
    walk.act(Action::Look).await;
    walk.done("sync-look").await;
    walk.answer("rehearse", "rehearse").await;
    walk.act(Action::AskRehearse).await;
    walk.act(Action::Confirm).await;
    let (session, _) = walk.wizard.session().expect("it is open");
    let rehearsal = session.rehearsal().expect("rehearsed");
    assert_eq!(rehearsal.group, None);
    assert!(rehearsal.answers.keys().all(|act| !act.is_about_groups()));
    let asked = walk.wizard.view();
    let shown = serde_json::to_string(&asked).expect("JSON");
    assert!(
        !shown.contains("\"path\":\"/Groups"),
        "no request to groups"
    );
    walk.done("sync-rehearse").await;
    assert_eq!(walk.step(), "sync-values");
    let rows = walk.blocks().into_iter().find_map(|block| match block {
        Block::Values(values) => Some(values.groups),
        _ => None,
    });
    let rows = rows.expect("a sheet").remove(0).rows;
    let groups = rows.iter().find(|row| row.id == "group-management");
    assert_eq!(groups.map(|row| row.verb.as_str()), Some("Leave off"));
}

#[tokio::test]
async fn the_two_test_addresses_are_never_the_same() {
    let mut walk = Walk::sync_begun(&[]).await;
    walk.answer("mailbox", "no address").await;
    assert_eq!(walk.said(), "This is no e-mail address.");
    walk.answer("plus-address", "no").await;
    walk.answer("rehearsal-email", "one@acme.example").await;
    walk.answer("test-email", "ONE@acme.example").await;
    assert_eq!(
        walk.said(),
        "The two addresses must differ. Choose another one."
    );
    assert_eq!(walk.setup().answer("test-email"), None);
}

#[tokio::test]
async fn each_further_test_gets_a_fresh_address() {
    let mut walk = Walk::sync_begun(&[]).await;
    walk.sync_until_values().await;
    walk.act(Action::Copy {
        id: "test-user-email".into(),
    })
    .await;
    walk.answer("test-result", "failed").await;
    walk.act(Action::Copy {
        id: "test-user-email".into(),
    })
    .await;
    assert_eq!(
        walk.copied,
        ["anna+kisi2@practice.example", "anna+kisi4@practice.example"]
    );
}

#[tokio::test]
async fn a_held_answer_can_be_stopped_at_once() {
    let mut walk = Walk::sync_begun(&[Fault::ScimHoldsAnswer]).await;
    walk.sync_until_look().await;
    let Effect::Run(job) = walk.wizard.act(Action::Look) else {
        panic!("it looks");
    };
    let running = tokio::spawn({
        let job = job.clone();
        async move { job.run(&|_| {}).await }
    });
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    walk.act(Action::CancelJob).await;
    assert!(walk.view().job.is_none());
    let seen = tokio::time::timeout(std::time::Duration::from_secs(2), running).await;
    let seen = seen.expect("it stops at once").expect("it does not panic");
    walk.wizard.finished(&job, seen);
    let (session, _) = walk.wizard.session().expect("it is open");
    assert!(session.look().is_none());
}

#[tokio::test]
async fn a_stopped_rehearsal_takes_everything_away() {
    let mut walk = Walk::sync_begun(&[Fault::ScimSlow]).await;
    walk.sync_until_rehearsal().await;
    walk.answer("rehearse", "rehearse").await;
    walk.act(Action::AskRehearse).await;
    let Effect::Run(job) = walk.wizard.act(Action::Confirm) else {
        panic!("it rehearses");
    };
    let running = tokio::spawn({
        let job = job.clone();
        async move { job.run(&|_| {}).await }
    });
    tokio::time::sleep(std::time::Duration::from_millis(2_500)).await;
    walk.act(Action::CancelJob).await;
    // It goes on until all is gone, and says so.
    let shown = walk.view().job.expect("it is still shown");
    assert!(shown.cancel.is_none());
    walk.act(Action::Home).await;
    assert_eq!(
        walk.said(),
        "One moment: what the rehearsal made is taken away first."
    );
    let seen = running.await.expect("it does not panic");
    walk.wizard.finished(&job, seen);
    let (session, _) = walk.wizard.session().expect("it is open");
    let rehearsal = session.rehearsal().expect("rehearsed");
    assert_eq!((rehearsal.end, rehearsal.left.len()), (End::Cancelled, 0));
    assert!(!walk.has_note("left of a rehearsal"));
    walk.finding("rehearsal.rehearsal-went-to-its-end.cancelled");
}

#[tokio::test]
async fn the_token_comes_out_nowhere() {
    const CANARY: &str = "canary0token1that2sings3nowhere4";
    let mut walk = Walk::sync_begun(&[]).await;
    walk.sync_until_token().await;
    walk.give(&format!("Bearer {CANARY}")).await;
    walk.done("sync-token").await;
    for step in ["sync-token", "sync-look", "sync-rehearse", "sync-values"] {
        walk.go(step).await;
        walk.act(Action::Look).await;
        walk.act(Action::Copy {
            id: "token-key".into(),
        })
        .await;
        walk.act(Action::Copy {
            id: "curl:0".into(),
        })
        .await;
        walk.act(Action::Save { id: "har".into() }).await;
        for (what, text) in super::secrets::everything(&walk) {
            assert!(!text.contains(CANARY), "{what} in step {step}");
        }
    }
    assert!(walk.copied.iter().all(|text| !text.contains(CANARY)));
    assert!(
        walk.copied
            .iter()
            .any(|text| text.contains("$KISI_SCIM_TOKEN"))
    );
    for save in &walk.saves {
        if let setup_core::wizard::Content::Bytes(bytes) = &save.content {
            assert!(!String::from_utf8_lossy(bytes).contains(CANARY));
        }
    }
    for entry in std::fs::read_dir(walk.folder().join(&walk.setup().id)).expect("a folder") {
        let text = std::fs::read(entry.expect("an entry").path()).expect("a file");
        assert!(!String::from_utf8_lossy(&text).contains(CANARY));
    }
}
