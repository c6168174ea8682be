//! Every way in which a list is less than whole is said, and then nothing is told as sure that hangs on it.

use setup_core::probe::Whom;
use setup_core::roster::{Gap, Kind, Part, Reason, Roster, Side, Unread};
use setup_core::secret::Secret;
use setup_core::wire::Refusal;
use setup_practice::Fault;

use super::stand::{Door, Stand};

fn nobody_is_called_switched_off(roster: &Roster) {
    assert!(!roster.sides().is_whole(Side::JumpCloud));
    assert_eq!(roster.counts().kind(Kind::Deactivate), 0);
    assert_eq!(roster.counts().kind(Kind::Stay), 0);
}

async fn under(fault: Fault, people: u32) -> Roster {
    let stand = Stand::of(people).await;
    let groups = [stand.group("All Users").await];
    stand
        .hand("faults", serde_json::json!({ "faults": [fault.id()] }))
        .await;
    stand
        .read(&stand.from(Whom::Groups(&groups), Door::Scim))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_breaks_is_said() {
    let roster = under(Fault::JumpCloudCutsInTheMiddle, 900).await;
    nobody_is_called_switched_off(&roster);
    let broke = |gap: &Gap| matches!(gap.why, Unread::Silent { .. });
    assert!(roster.gaps().iter().any(broke), "{:?}", roster.gaps());
}

#[tokio::test(flavor = "multi_thread")]
async fn people_who_come_and_go_meanwhile_are_said() {
    let roster = under(Fault::JumpCloudPeopleChange, 900).await;
    nobody_is_called_switched_off(&roster);
    let parts: Vec<_> = roster.gaps().iter().map(|gap| gap.part).collect();
    assert!(parts.contains(&Part::People), "{:?}", roster.gaps());
}

#[tokio::test(flavor = "multi_thread")]
async fn each_refusal_is_said_with_its_kind() {
    for (fault, refusal) in [
        (Fault::JumpCloudKeyRevoked, Refusal::Key),
        (Fault::JumpCloudKeyLosesRights, Refusal::NotAllowed),
        (Fault::JumpCloudBroken, Refusal::Broken),
        (Fault::JumpCloudWebPage, Refusal::WebPage),
    ] {
        let roster = under(fault, 50).await;
        nobody_is_called_switched_off(&roster);
        assert_eq!(roster.counts().comers, 0);
        let [gap] = roster.gaps() else {
            panic!("{fault}: {:?}", roster.gaps());
        };
        assert_eq!(gap.part, Part::Members);
        assert!(
            matches!(&gap.why, Unread::Refused { refusal: there, .. } if *there == refusal),
            "{gap:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_surely_new_when_kisi_does_not_answer() {
    let mut stand = Stand::of(60).await;
    let unknown = stand.roster("All Users", Door::None).await;
    assert_eq!(unknown.gaps()[0].why, Unread::NotAsked);
    stand.token = Secret::new("wrong".to_owned());
    stand.kisi_key = Secret::new("wrong".to_owned());
    for (door, part) in [
        (Door::Scim, Part::ScimPeople),
        (Door::Api, Part::KisiPeople),
    ] {
        let roster = stand.roster("All Users", door).await;
        let why = Unread::Refused {
            refusal: Refusal::Key,
            status: 401,
        };
        assert_eq!(roster.gaps(), [Gap { part, why }]);
        assert_eq!(roster.counts().reason(Reason::New), 0);
        assert!(roster.counts().reason(Reason::PerhapsThere) > 40);
        assert!(roster.sides().is_whole(Side::JumpCloud) && !roster.is_whole());
    }
}

/// Kisi gives nobody behind an offset of 20,000; from both ends of the list together, 40,200 people.
#[tokio::test(flavor = "multi_thread")]
async fn a_large_office_is_read_from_both_ends() {
    let stand = Stand::of(36_000).await;
    let roster = stand.roster("Kisi trial", Door::Api).await;
    assert_eq!(roster.gaps(), []);
    assert!(roster.counts().present > 22_000);
    assert!(stand.asked("sort=-name") < 30);
    let by_scim = stand.roster("Kisi trial", Door::Both).await;
    assert_eq!(by_scim.gaps(), []);
    assert_eq!(by_scim.counts().present, roster.counts().present);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_kisis_own_list_is_said() {
    let stand = Stand::of(66_000).await;
    let roster = stand.roster("Kisi trial", Door::Api).await;
    let [
        Gap {
            part: Part::KisiPeople,
            why: Unread::Farthest { read, total },
        },
    ] = roster.gaps()
    else {
        panic!("{:?}", roster.gaps());
    };
    assert_eq!(*read, 40_200);
    assert!(*total > 40_300, "{total}");
    assert!(!roster.is_whole());
    // Those who come are few, and were looked for one by one.
    let sure = Stand::of(100).await.roster("Kisi trial", Door::Api).await;
    assert!(stand.asked("/users?email=") > 0);
    assert_eq!(
        roster.counts().kind(Kind::Adopt),
        sure.counts().kind(Kind::Adopt)
    );
}
