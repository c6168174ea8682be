//! A directory import walked through against practice: by our hands and by the person's, the traps on the way, several
//! beside one another.

use setup_core::journeys;
use setup_core::view::{Action, Block, Mark};
use setup_practice::{Fault, Options};

use super::walk::{VERSION, Walk};

impl Walk {
    /// In step 1 of a directory import, in practice.
    pub async fn import_begun(options: Options) -> Self {
        let mut walk = Self::with(options).await;
        walk.act(Action::Start {
            journey: "import".into(),
            practice: true,
        })
        .await;
        walk
    }

    pub async fn ask(&mut self, what: &str) {
        self.act(Action::Ask { what: what.into() }).await;
    }

    /// Looks at a change, and agrees.
    pub async fn agree(&mut self, change: &str) {
        self.act(Action::AskChange { id: change.into() }).await;
        assert!(self.view().dialog.is_some(), "{}", self.said());
        self.act(Action::Confirm).await;
    }

    /// Steps 1 to 3.
    pub async fn import_until_group(&mut self) {
        self.hand("import-answers").await;
        self.hand("kisi-key").await;
        self.done("import-before").await;
        self.answer("domain-typed", "practice").await;
        self.answer("is-it-you", "yes").await;
        self.done("import-domain").await;
        self.answer("key-there", "mine").await;
        self.hand("jumpcloud-key").await;
        self.ask("jumpcloud-key").await;
        self.done("import-key").await;
        assert_eq!(self.step(), "import-group", "{:?}", self.reason());
    }

    /// Steps 4 to 6.
    pub async fn import_until_add(&mut self, group: &str) {
        self.ask("groups").await;
        let id = self.group_id(group);
        self.answer("import-group", &id).await;
        self.done("import-group").await;
        self.ask("roster").await;
        self.done("import-people").await;
        self.answer("mails-paused", "paused").await;
        self.done("import-mails").await;
        assert_eq!(self.step(), "import-add", "{:?}", self.reason());
    }

    /// Whether a change can be asked for on the screen.
    fn offers(&self, change: &str) -> bool {
        self.blocks().into_iter().any(|block| match block {
            Block::Change(view) => {
                let wanted = Action::AskChange { id: change.into() };
                view.buttons.iter().any(|button| button.action == wanted)
            }
            _ => false,
        })
    }

    /// The id of a group on the screen.
    pub fn group_id(&self, name: &str) -> String {
        let all = self.blocks().into_iter().find_map(|block| match block {
            Block::Groups(groups) => Some(groups.rows),
            _ => None,
        });
        let rows = all.expect("groups are on the screen");
        let row = rows.iter().find(|row| row.name == name);
        row.unwrap_or_else(|| panic!("{name} is not among {rows:?}"))
            .id
            .clone()
    }
}

#[tokio::test]
async fn the_whole_way_with_the_change_made_for_the_person() {
    let mut walk = Walk::import_begun(Options::default()).await;
    walk.import_until_group().await;
    assert_eq!(walk.mark("import-key"), Mark::Checked);
    walk.import_until_add("Kisi trial").await;
    let rows = walk.wizard.rows("", "all", 0, 50);
    assert!(rows.is_none(), "the list stands in step 5");
    walk.go("import-people").await;
    let rows = walk.wizard.rows("kim", "all", 0, 50).expect("a list");
    assert_eq!((rows.total, rows.rows[0].name.as_str()), (1, "Anna Kim"));
    walk.go("import-add").await;
    walk.answer("import-into", "group").await;
    walk.ask("kisi-groups").await;
    let question = walk.questions();
    assert!(question.contains(&"kisi-group".to_owned()), "{question:?}");
    let (session, _) = walk.wizard.session().expect("open");
    let group = session.large.kisi_groups[0].id.to_string();
    walk.answer("kisi-group", &group).await;
    walk.answer("import-how", "for-me").await;
    walk.agree("make-import").await;
    assert!(
        walk.setup().answer("import-id").is_some(),
        "{:?}",
        walk.blocks()
    );
    walk.done("import-add").await;
    walk.ask("import").await;
    assert_eq!(walk.findings().len(), 0, "{:?}", walk.findings());
    walk.ask("arrived").await;
    walk.answer("import-arrived", "all").await;
    walk.done("import-state").await;
    assert_eq!(walk.step(), "import-hand-over", "{:?}", walk.reason());
    let screen = format!("{:?}", walk.screen());
    assert!(screen.contains("Send emails"), "mails are put back");
    let report = setup_report::report_html(&walk.wizard, VERSION).expect("a report");
    assert!(report.contains("Directory import for Practice Inc"));
    assert!(report.contains("Kisi trial"), "which group it reads");
    assert!(
        report.contains("The import stands in Kisi&#39;s list")
            || report.contains("The import stands in Kisi’s list")
            || report.contains("The import stands in Kisi's list")
    );
    walk.done("import-hand-over").await;
    // Several stand side by side.
    walk.act(Action::Another {
        journey: "import".into(),
    })
    .await;
    assert_eq!(walk.step(), "import-before");
    assert_eq!(walk.setup().domain(), Some("practice"));
    assert_eq!(walk.setup().answer("import-group"), None);
}

#[tokio::test]
async fn an_import_is_made_once_and_taken_away_again() {
    let mut walk = Walk::import_begun(Options::default()).await;
    walk.import_until_group().await;
    walk.import_until_add("Kisi trial").await;
    walk.answer("import-into", "members-only").await;
    walk.answer("import-how", "for-me").await;
    assert!(walk.offers("make-import"));
    walk.agree("make-import").await;
    assert!(!walk.offers("make-import"), "{:?}", walk.blocks());
    let undo = walk.undo_ids();
    assert_eq!(undo.len(), 1, "{:?}", walk.blocks());
    walk.act(Action::AskUndo {
        id: undo[0].clone(),
    })
    .await;
    walk.act(Action::Confirm).await;
    assert_eq!(walk.setup().answer("import-id"), None);
    assert!(walk.reason().is_some(), "the step waits for it again");
    assert!(walk.offers("make-import"), "{:?}", walk.blocks());
}

#[tokio::test]
async fn the_form_filled_in_by_hand() {
    let mut walk = Walk::import_begun(Options::default()).await;
    walk.import_until_group().await;
    walk.import_until_add("Kisi trial").await;
    walk.answer("import-into", "members-only").await;
    walk.hand("import-add").await;
    assert_eq!(walk.said(), "Practice Kisi took the import.");
    walk.answer("import-added", "added").await;
    walk.done("import-add").await;
    walk.ask("import").await;
    assert_eq!(walk.findings().len(), 0, "{:?}", walk.findings());
}

#[tokio::test]
async fn a_key_of_another_region_is_told_from_a_wrong_one() {
    let options = Options {
        region: setup_practice::Region::Eu,
        ..Options::default()
    };
    let mut walk = Walk::import_begun(options).await;
    walk.hand("import-answers").await;
    walk.done("import-before").await;
    walk.go("import-key").await;
    walk.answer("key-there", "mine").await;
    walk.answer("jumpcloud-console", "https://example.com")
        .await;
    assert!(
        walk.said().starts_with("This is no address"),
        "{}",
        walk.said()
    );
    walk.answer("jumpcloud-console", "https://console.jumpcloud.com/#/home")
        .await;
    walk.hand("jumpcloud-key").await;
    walk.ask("jumpcloud-key").await;
    let first = walk.findings().remove(0);
    assert!(first.id.contains("key-is-accepted"), "{first:?}");
    assert!(walk.reason().is_some());
    // Left empty, all three are asked.
    walk.answer("jumpcloud-console", "").await;
    walk.ask("jumpcloud-key").await;
    assert_eq!(walk.reason(), None, "{:?}", walk.findings());
}

#[tokio::test]
async fn several_organizations_are_chosen_from() {
    let options = Options {
        tenants: 3,
        ..Options::default()
    };
    let mut walk = Walk::import_begun(options).await;
    walk.hand("import-answers").await;
    walk.done("import-before").await;
    walk.go("import-key").await;
    walk.answer("key-there", "mine").await;
    walk.hand("jumpcloud-key").await;
    walk.ask("jumpcloud-key").await;
    assert!(walk.reason().is_some(), "one must be chosen");
    let (session, _) = walk.wizard.session().expect("open");
    let seen = session.jumpcloud_key().expect("asked");
    assert_eq!(seen.organizations.len(), 3);
    let ours = seen.organizations.iter();
    let mut ours = ours.filter(|one| one.name.as_deref() == Some("Practice Inc"));
    let ours = ours.next().expect("ours").id.clone();
    walk.answer("jumpcloud-organization", &ours).await;
    assert_eq!(walk.reason(), None, "{:?}", walk.questions());
    walk.done("import-key").await;
    walk.go("import-group").await;
    walk.ask("groups").await;
    assert!(!walk.group_id("Kisi trial").is_empty());
}

#[tokio::test]
async fn a_key_that_loses_its_rights_is_said_and_nothing_is_lost() {
    let mut walk = Walk::import_begun(Options::default()).await;
    walk.import_until_group().await;
    walk.ask("groups").await;
    let id = walk.group_id("Kisi trial");
    walk.answer("import-group", &id).await;
    walk.done("import-group").await;
    walk.post(
        "faults",
        serde_json::json!({"faults": [Fault::JumpCloudKeyLosesRights.id()]}),
    )
    .await;
    walk.ask("roster").await;
    assert!(walk.reason().is_some(), "{:?}", walk.findings());
    assert!(!walk.findings().is_empty());
    assert_eq!(walk.setup().answer("import-group"), Some(id.as_str()));
}

#[test]
fn the_journey_is_one_of_the_products() {
    assert!(journeys::of("import").is_some());
}
