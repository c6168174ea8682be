//! The way on which everything is right, with and without a Kisi key, and what the report says of it.

use setup_core::view::Mark;
use setup_core::wizard::{How, Known};
use setup_core::words::plain;
use setup_report::model::{CheckOutcome, Known as InReport, Report};

use super::walk::{VERSION, Walk};

fn report(walk: &Walk) -> Report {
    setup_report::report(&walk.wizard, VERSION).expect("a setup is open")
}

#[tokio::test]
async fn from_the_first_question_to_the_hand_over() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    for (step, mark) in [
        ("before", Mark::Confirmed),
        ("domain", Mark::Checked),
        ("application", Mark::Confirmed),
        ("certificate", Mark::Checked),
        ("export", Mark::Checked),
        ("groups", Mark::Confirmed),
        ("kisi", Mark::ToCome),
        ("hand-over", Mark::ToCome),
    ] {
        assert_eq!(walk.mark(step), mark, "{step}");
    }
    walk.until_hand_over().await;
    for (step, mark) in [
        ("kisi", Mark::Checked),
        ("back", Mark::Checked),
        ("read-back", Mark::Checked),
        ("try", Mark::Confirmed),
        ("hand-over", Mark::ToCome),
    ] {
        assert_eq!(walk.mark(step), mark, "{step}");
    }
    assert!(walk.has_note("Single sign-on is set up, and you tried it"));
    let report = report(&walk);
    assert_eq!(report.mark, Mark::Confirmed);
    assert!(plain(&report.how_we_know).contains("Kisi was not asked"));
    walk.done("hand-over").await;
    assert_eq!(walk.mark("hand-over"), Mark::Confirmed);
}

#[tokio::test]
async fn with_a_key_kisi_says_it_too() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    walk.answer("look-for-you", "key").await;
    let key = walk.practice.kisi_key.clone();
    walk.wizard.give_secret("kisi-key", key);
    walk.until_hand_over().await;
    assert_eq!(walk.mark("try"), Mark::Checked);
    assert!(walk.has_note("Single sign-on works"));
    let survey = walk.wizard.survey().expect("a setup is open");
    assert_eq!(survey.known, Known::KisiSays);
    let report = report(&walk);
    assert_eq!(report.mark, Mark::Checked);
    let to_delete: Vec<_> = report
        .keys_to_delete
        .iter()
        .map(|text| plain(text))
        .collect();
    assert!(
        to_delete[0].contains("Delete the Kisi API key"),
        "{to_delete:?}"
    );
}

#[tokio::test]
async fn the_report_says_what_is_known_and_how() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    walk.until_hand_over().await;
    let report = report(&walk);
    assert!(report.practice);
    assert_eq!(report.organization.name, "Practice Inc");
    assert_eq!(report.steps.len(), 11);
    assert_eq!(report.certificates.len(), 2);
    let failed = |outcome: CheckOutcome| outcome == CheckOutcome::Fail;
    assert!(!report.checks.iter().any(|check| failed(check.outcome)));
    let value = |field: &str| {
        let found = report.values.iter().find(|value| value.field == field);
        found.unwrap_or_else(|| panic!("{field} is in the report"))
    };
    // The export shows it; pasted back; chosen from a list; carried as a file; only filled in.
    for (field, known) in [
        ("IdP Entity ID", InReport::Checked),
        ("SAMLSubject NameID Format", InReport::Checked),
        ("ACS URLs, Default URL", InReport::Checked),
        ("Declare Redirect Endpoint", InReport::Checked),
        ("SP Certificate", InReport::Confirmed),
        ("Metadata", InReport::Confirmed),
        ("FirstName", InReport::Confirmed),
    ] {
        assert_eq!(value(field).known, known, "{field}");
        assert_eq!(value(field).differs, None, "{field}");
    }
    assert_eq!(value("SP Certificate").value, "kisi-certificate.pem");
    assert_eq!(
        value("ACS URLs, Default URL").value,
        "https://api.kisi.io/saml/consume/practice"
    );
    // What only an option offers is not missed.
    let left: Vec<_> = report.left_to_do.iter().map(|text| plain(text)).collect();
    assert_eq!(left.len(), 2, "the dates and the employees: {left:?}");
}

/// The sum on the last screen and the sums of the report count the same things.
#[tokio::test]
async fn screen_and_report_count_alike() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    walk.until_hand_over().await;
    let page = setup_report::report_html(&walk.wizard, VERSION).expect("a setup is open");
    let sum = walk
        .notes()
        .into_iter()
        .find(|note| note.contains("things checked"))
        .expect("the sum is on the screen");
    let numbers: Vec<&str> = sum
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .collect();
    let [checked, confirmed] = numbers[..] else {
        panic!("what is nothing is not said: {sum}");
    };
    assert!(page.contains(&format!("{checked} things checked")), "{sum}");
    assert!(
        page.contains(&format!("{confirmed} confirmed by a person")),
        "{sum}"
    );
    assert!(!page.contains("0 not seen"));
}

/// Nobody did anything yet: nothing is said to be known.
#[tokio::test]
async fn an_empty_setup_claims_nothing() {
    let walk = Walk::begun(&[]).await;
    let survey = walk.wizard.survey().expect("a setup is open");
    assert_eq!(survey.known, Known::NotTried);
    assert!(survey.values.iter().all(|value| value.how == How::NotSeen));
    assert!(survey.checks.iter().all(|check| check.how == How::NotSeen));
    let report = report(&walk);
    assert_eq!(report.mark, Mark::PartSeen);
    assert_eq!(report.certificates, []);
    assert!(report.left_to_do.len() >= 10);
}

#[tokio::test]
async fn a_colleague_gets_one_page_with_their_steps() {
    let mut walk = Walk::begun(&[]).await;
    walk.before().await;
    walk.domain().await;
    let page = setup_report::step(&walk.wizard, "colleague", VERSION).expect("a page");
    let numbers: Vec<_> = page.steps.iter().map(|step| step.number).collect();
    assert_eq!(numbers, [3, 5, 6]);
    let rows: Vec<_> = page.steps[0]
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .collect();
    let acs = rows.iter().find(|row| row.field.starts_with("ACS"));
    assert_eq!(
        acs.expect("the ACS row").value,
        "https://api.kisi.io/saml/consume/practice"
    );
    assert!(page.steps.iter().all(|step| step.send_back.len() == 1));
    assert!(setup_report::step(&walk.wizard, "nowhere", VERSION).is_none());
    let drawn = setup_report::step_html(&walk.wizard, "kisi", VERSION).expect("a page");
    assert!(drawn.contains("Generate Certificate"));
}
