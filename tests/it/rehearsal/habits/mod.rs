//! Every habit that an unknown SCIM server may have: what look and rehearsal make of it under Kisi's rules, or why nobody
//! can see it, and what practice holds afterwards.

mod table;

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::Value;
use setup_core::check::{Judgement, judge};
use setup_core::checks::{rehearsal, scim};
use setup_core::observation::{End, Left, Leftover, Look, Observation, Rehearsal, Seen};
use setup_core::rules::Profile;
use setup_core::scim::Endpoint;
use setup_core::session::{Case, Session};
use setup_core::setup::Setup;
use setup_core::told::tell;
use setup_core::view::Severity;
use setup_core::words::{Screens, Words, plain};
use setup_practice::Habit;
use tokio::task::JoinSet;

use super::stand::Stand;
use table::{ROWS, Row, row};

/// What was seen of one habit.
struct Outcome {
    found: Vec<String>,
    waits: Vec<&'static str>,
    end: End,
    left: Vec<Leftover>,
    before: Value,
    after: Value,
}

fn judged(look: Look, rehearsal: Rehearsal) -> Judgement {
    let at = Timestamp::now();
    let mut setup = Setup::new("test".into(), "sync", "sync-look", true, at);
    let look = Seen::Look {
        look: Box::new(look),
    };
    let rehearsal = Seen::Rehearsal {
        rehearsal: Box::new(rehearsal),
    };
    let observed = [look, rehearsal].map(|seen| Observation { at, seen });
    setup.observations.extend(observed);
    let session = Session::new(setup, at, Profile::Kisi);
    let checks = scim::NEEDED.iter().chain(scim::STANDARD);
    judge(checks.chain(rehearsal::ALL), &Case::without_file(&session))
}

async fn outcome(habits: &[Habit]) -> Outcome {
    let stand = Stand::with(habits).await;
    let before = stand.objects().await;
    let (look, rehearsal) = (stand.look().await, stand.rehearse().await);
    let (end, left) = (rehearsal.end, rehearsal.left.clone());
    let judgement = judged(look, rehearsal);
    let waits = judgement.waiting.iter().map(|(check, _)| *check);
    Outcome {
        found: found(&judgement),
        // Kisi was not asked: there is no key.
        waits: waits
            .filter(|id| *id != "scim.sync-is-not-used-yet")
            .collect(),
        end,
        left,
        before,
        after: stand.objects().await,
    }
}

fn found(judgement: &Judgement) -> Vec<String> {
    let told = judgement.findings.iter().map(|rated| {
        let severity = match rated.severity {
            Severity::Fail => "FAIL",
            Severity::Warn => "WARN",
            Severity::Note => "NOTE",
        };
        format!("{severity} {}", rated.rule.id)
    });
    told.collect()
}

/// What a finding says that it saw.
fn saw(judgement: &Judgement, id: &str) -> String {
    let mut rated = judgement.findings.iter();
    let rated = rated.find(|rated| rated.rule.id == id).expect(id);
    plain(&tell(rated, &Words::new("en", Screens::Newer, "Kisi SSO")).saw)
}

/// What practice holds beside what it held before, by its id; everything else is as it was.
fn come(outcome: &Outcome, list: usize) -> Vec<&Value> {
    let before = outcome.before[list].as_array().expect("a list");
    let after = outcome.after[list].as_array().expect("a list");
    assert!(
        before.iter().all(|one| after.contains(one)),
        "somebody else's"
    );
    after.iter().filter(|one| !before.contains(one)).collect()
}

impl Row {
    fn is(&self, outcome: &Outcome) {
        let habit = self.habit;
        assert_eq!(outcome.found, self.found, "{habit}");
        assert_eq!(outcome.end, End::Finished, "{habit}");
        let waits = |id: &&str| self.waits.iter().any(|part| id.contains(part));
        let waits_for_more = outcome.waits.iter().find(|id| !waits(id));
        assert_eq!(waits_for_more, None, "{habit}");
        assert_eq!(outcome.waits.is_empty(), self.waits.is_empty(), "{habit}");
        let left: Vec<_> = outcome
            .left
            .iter()
            .map(|one| (one.endpoint, one.why))
            .collect();
        assert_eq!(left, self.left, "{habit}");
        self.holds_what_is_named(outcome);
    }

    /// Practice holds exactly what it held before and what is named as left.
    fn holds_what_is_named(&self, outcome: &Outcome) {
        for (list, endpoint, name) in [
            (0, Endpoint::Users, "userName"),
            (1, Endpoint::Groups, "displayName"),
        ] {
            let named = outcome.left.iter().filter(|one| one.endpoint == endpoint);
            let named: Vec<_> = named
                .map(|one| (one.id.as_deref(), Some(one.name.as_str())))
                .collect();
            let there = come(outcome, list);
            let there: Vec<_> = there
                .iter()
                .map(|one| (one["id"].as_str(), one[name].as_str()))
                .collect();
            assert_eq!(there, named, "{}", self.habit);
        }
        let person = come(outcome, 0)
            .first()
            .map(|person| person["active"].as_bool());
        let is_off = self.left.contains(&(Endpoint::Users, Left::SwitchedOff));
        assert_eq!(person, is_off.then_some(Some(false)), "{}", self.habit);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_habit_leads_to_its_findings_or_cannot_be_seen() {
    let mut all = JoinSet::new();
    for row in ROWS {
        all.spawn(async move { (row, outcome(&[row.habit]).await) });
    }
    for (row, outcome) in all.join_all().await {
        row.is(&outcome);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_habit_nothing_is_found() {
    row(Habit::AddressesOnly).is(&outcome(&[]).await);
}

#[test]
fn every_habit_has_a_row_and_a_reason() {
    let told: BTreeSet<_> = ROWS.iter().map(|row| row.habit).collect();
    let all: BTreeSet<_> = Habit::ALL.iter().copied().collect();
    assert_eq!((told, ROWS.len()), (all, Habit::ALL.len()));
    for row in ROWS {
        assert_ne!(
            row.found.is_empty(),
            row.because.is_empty(),
            "{}",
            row.habit
        );
    }
}

/// Who was removed cannot be made again: told by the second rehearsal with the same address.
#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_remembered_is_told() {
    let stand = Stand::with(&[Habit::RemembersDeleted]).await;
    let before = stand.objects().await;
    let look = stand.look().await;
    assert_eq!(stand.rehearse().await.end, End::Finished);
    let second = stand.rehearse().await;
    assert_eq!((second.end, &second.left), (End::AddressTaken, &vec![]));
    assert_eq!(stand.objects().await, before);
    let judgement = judged(look, second);
    let id = "rehearsal.test-address-is-new.remembered";
    assert_eq!(found(&judgement), [format!("FAIL {id}")]);
    assert_eq!(
        saw(&judgement, id),
        "127.0.0.1 says that somebody has anna+kisi1@practice.example, and shows nobody who has it. \
         Perhaps they were removed before. Nothing was made."
    );
}

/// The same finding, told by what the server really did.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_did_itself_is_not_said_of_us() {
    let removed = "rehearsal.person-can-be-removed.switched-off";
    let twin = "rehearsal.second-person-is-refused.other-status";
    for (habit, id, words) in [
        (
            Habit::CannotDelete,
            removed,
            "127.0.0.1 deletes nobody (405). We switched the test person off.",
        ),
        (
            Habit::DeleteDeactivates,
            removed,
            "127.0.0.1 said that it removed the person (204). It only switched them off.",
        ),
        (
            Habit::DuplicateIs200,
            twin,
            "The second one was not refused: 127.0.0.1 answered 200. We saw no second one.",
        ),
    ] {
        let stand = Stand::with(&[habit]).await;
        let (look, rehearsal) = (stand.look().await, stand.rehearse().await);
        let saw = saw(&judged(look, rehearsal), id);
        assert!(saw.starts_with(words), "{habit}: {saw}");
    }
}
