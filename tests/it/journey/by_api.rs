//! Single sign-on with a JumpCloud key: the application made for the person, read back, mended, taken back, and the
//! sign-in that is waited for.

use setup_core::view::{Action, Block, Mark, ReadBackRow};
use setup_core::wizard::Effect;
use setup_practice::Fault;

use super::walk::Walk;

impl Walk {
    /// In step 3 with a key that works.
    pub async fn with_key(faults: &[Fault]) -> Self {
        let mut walk = Self::begun(faults).await;
        walk.before().await;
        walk.domain().await;
        walk.answer("application-how", "key").await;
        walk.answer("key-there", "mine").await;
        walk.hand("jumpcloud-key").await;
        walk.ask("jumpcloud-key").await;
        walk
    }

    fn read_back_rows(&self) -> Vec<ReadBackRow> {
        let all = self.blocks().into_iter().find_map(|block| match block {
            Block::ReadBack(table) => Some(table.rows),
            _ => None,
        });
        all.unwrap_or_default()
    }

    /// The fields that must change.
    fn wrong(&self) -> Vec<String> {
        let rows = self.read_back_rows().into_iter();
        rows.filter(|row| row.mark == Mark::NeedsYou)
            .map(|row| row.id)
            .collect()
    }

    /// What came of the changes on the screen, and the numbers of those that can be taken back.
    pub fn undo_ids(&self) -> Vec<String> {
        let all = self.blocks();
        let changes = all.iter().filter_map(|block| match block {
            Block::Change(change) => Some(&change.buttons),
            _ => None,
        });
        let actions = changes.flatten().map(|button| button.action.clone());
        actions
            .filter_map(|action| match action {
                Action::AskUndo { id } => Some(id),
                _ => None,
            })
            .collect()
    }

    async fn application_json(&self) -> String {
        let client = reqwest::Client::builder()
            .no_proxy()
            .build()
            .expect("a client");
        let url = format!("{}/practice/state", self.practice.jumpcloud);
        let state: serde_json::Value = client
            .get(url)
            .send()
            .await
            .expect("practice answers")
            .json()
            .await
            .expect("JSON");
        state["jumpcloud"]["applications"].to_string()
    }
}

#[tokio::test]
async fn the_application_is_made_read_back_and_taken_away_again() {
    let mut walk = Walk::with_key(&[]).await;
    walk.ask("application").await;
    walk.agree("make-application").await;
    assert_eq!(walk.wrong(), [""; 0], "{:?}", walk.blocks());
    assert!(walk.read_back_rows().len() > 12);
    assert_eq!(walk.mark("application"), Mark::PartSeen);
    let undo = walk.undo_ids();
    assert_eq!(undo.len(), 1, "{:?}", walk.blocks());
    walk.act(Action::AskUndo {
        id: undo[0].clone(),
    })
    .await;
    walk.act(Action::Confirm).await;
    assert_eq!(walk.application_json().await, "[]");
}

#[tokio::test]
async fn three_wrong_fields_are_mended_and_put_back() {
    let faults = [
        Fault::AcsUrlSlash,
        Fault::SubjectNotEmail,
        Fault::SpEntityIdWrong,
    ];
    let mut walk = Walk::with_key(&faults).await;
    walk.hand("application").await;
    walk.ask("application").await;
    assert_eq!(walk.wrong(), ["sp-entity-id", "acs-url", "name-id"]);
    let before = walk.application_json().await;
    walk.agree("correct-fields").await;
    assert_eq!(walk.wrong(), [""; 0], "{:?}", walk.blocks());
    let undo = walk.undo_ids();
    assert_eq!(undo.len(), 1);
    walk.act(Action::AskUndo {
        id: undo[0].clone(),
    })
    .await;
    walk.act(Action::Confirm).await;
    assert_eq!(walk.application_json().await, before);
    assert_eq!(walk.wrong(), ["sp-entity-id", "acs-url", "name-id"]);
    // One alone.
    walk.agree("correct-fields:acs-url").await;
    assert_eq!(walk.wrong(), ["sp-entity-id", "name-id"]);
}

#[tokio::test]
async fn nobody_downloads_the_metadata_and_groups_are_ticked() {
    let mut walk = Walk::with_key(&[]).await;
    walk.ask("application").await;
    walk.agree("make-application").await;
    walk.done("application").await;
    walk.answer("own-key", "jumpcloud").await;
    walk.done("certificate").await;
    walk.ask("export").await;
    assert_eq!(walk.said(), "JumpCloud's metadata is here.");
    assert!(walk.has_note("Kisi wants it as a file"));
    walk.act(Action::Save {
        id: "export".into(),
    })
    .await;
    assert!(walk.saves.iter().any(|save| save.id == "export"));
    walk.done("export").await;
    assert_eq!(walk.step(), "groups", "{:?}", walk.reason());
    walk.ask("bound-groups").await;
    walk.finding("application.groups-are-bound.none");
    let id = walk.group_id("Kisi trial");
    walk.answer("bind-group", &id).await;
    walk.agree("bind-group").await;
    let ids: Vec<_> = walk.findings().into_iter().map(|one| one.id).collect();
    assert!(
        ids.iter().all(|id| !id.contains("groups-are-bound")),
        "{ids:?}"
    );
    walk.done("groups").await;
    assert_eq!(walk.step(), "kisi", "{:?}", walk.reason());
}

#[tokio::test]
async fn the_sign_in_is_waited_for() {
    let mut walk = Walk::begun(&[]).await;
    walk.before().await;
    walk.go("before").await;
    walk.answer("look-for-you", "key").await;
    walk.hand("kisi-key").await;
    walk.domain().await;
    walk.application().await;
    walk.export().await;
    walk.groups().await;
    walk.kisi().await;
    walk.back().await;
    walk.read_back().await;
    walk.answer("same-address", "same").await;
    walk.post("sign-in-later", serde_json::json!({"ms": 300}))
        .await;
    let effect = walk.wizard.act(Action::Ask {
        what: "watch".into(),
    });
    let Effect::Run(job) = effect else {
        panic!("it watches: {}", walk.said());
    };
    assert!(walk.view().job.is_some_and(|job| job.progress.is_some()));
    let brought = job.run(&|_| {}).await;
    walk.wizard.finished(&job, brought);
    let live = walk.notes().join("\n");
    assert!(
        live.contains("a sign-in through JumpCloud worked"),
        "{live}"
    );
}

#[tokio::test]
async fn the_keys_come_out_nowhere() {
    let mut walk = Walk::with_key(&[]).await;
    walk.ask("application").await;
    walk.agree("make-application").await;
    walk.ask("bound-groups").await;
    let key = walk.practice.jumpcloud_key.clone();
    for step in ["application", "groups", "read-back"] {
        walk.go(step).await;
        walk.act(Action::Save { id: "har".into() }).await;
        for (what, text) in super::secrets::everything(&walk) {
            assert!(!text.contains(&key), "{what} in step {step}");
        }
    }
    for save in &walk.saves {
        if let setup_core::wizard::Content::Bytes(bytes) = &save.content {
            assert!(!String::from_utf8_lossy(bytes).contains(&key));
        }
    }
    let folder = walk.folder().join(walk.setup().id);
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let text = std::fs::read(entry.expect("an entry").path()).expect("a file");
        assert!(!String::from_utf8_lossy(&text).contains(&key));
    }
}
