//! JumpCloud's key against practice: found in its region, asked for its organizations and its administrator, refused
//! once by each region and no more.

use std::str::FromStr as _;

use setup_core::jumpcloud::Region;
use setup_core::wire::{Refusal, har};
use setup_practice::{Fault, Options, Practice, start};

use super::{Regions, WRONG, found_of, organization};

async fn practice(options: Options) -> (Practice, Regions) {
    let practice = start(options).await.expect("practice starts");
    let regions = Regions::at(practice.regions.clone().map(|(_, base)| base));
    (practice, regions)
}

fn living_in(region: Region) -> Options {
    let region = setup_practice::Region::from_str(region.name()).expect("the same three");
    Options {
        region,
        ..Options::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_found_in_its_region_and_goes_no_further() {
    for (home, counts) in [
        (Region::Us, [2, 0, 0]),
        (Region::Eu, [1, 2, 0]),
        (Region::In, [1, 1, 2]),
    ] {
        let (practice, regions) = practice(living_in(home)).await;
        let key = regions.key(&practice.jumpcloud_key, None, None).await;
        assert_eq!(key.region, Some(home));
        assert_eq!(regions.counts(), counts, "{home:?}");
        assert_eq!(key.organizations.len(), 1);
        assert!(key.organization().is_some());
        let who = key.administrator.as_ref().expect("somebody");
        assert_eq!(who.email.as_deref(), Some("admin@practice.example"));
        assert_eq!(
            found_of(&key),
            [
                "access.jumpcloud-administrator-is-known.theirs",
                "access.jumpcloud-key-only-reads.may-change",
            ]
        );
        practice.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_named_region_is_the_only_one_that_is_asked() {
    let (practice, regions) = practice(living_in(Region::Eu)).await;
    let key = regions
        .key(&practice.jumpcloud_key, Some(Region::Us), None)
        .await;
    assert_eq!(regions.counts(), [1, 0, 0]);
    assert_eq!(key.region, None);
    assert_eq!(found_of(&key), ["access.jumpcloud-key-is-accepted.in-one"]);
    let key = regions
        .key(&practice.jumpcloud_key, Some(Region::Eu), None)
        .await;
    assert_eq!(key.region, Some(Region::Eu));
    assert_eq!(regions.counts(), [1, 2, 0]);
    practice.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_is_sent_once_to_each_region() {
    let (practice, regions) = practice(Options::default()).await;
    let key = regions.key(WRONG, None, None).await;
    assert_eq!(regions.counts(), [1, 1, 1]);
    assert!(
        key.asked.iter().all(
            |came| came.answer.as_ref().err().and_then(|no| no.refusal()) == Some(Refusal::Key)
        )
    );
    assert_eq!(
        found_of(&key),
        ["access.jumpcloud-key-is-accepted.everywhere"]
    );
    practice.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_key_is_kept_or_written_down() {
    let (practice, regions) = practice(Options::default()).await;
    for text in [practice.jumpcloud_key.as_str(), WRONG] {
        let key = regions.key(text, None, None).await;
        let kept = serde_json::to_string(&key).expect("JSON");
        assert!(!kept.contains(text) && !kept.contains(&text[4..]), "{kept}");
        for transcript in &regions.transcripts {
            assert!(!har(transcript, "1").contains(&text[4..]));
        }
    }
    practice.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn among_several_organizations_nothing_more_is_asked_until_one_is_chosen() {
    let (practice, regions) = practice(Options {
        tenants: 3,
        ..Options::default()
    })
    .await;
    let key = regions.key(&practice.jumpcloud_key, None, None).await;
    assert_eq!(regions.counts(), [1, 0, 0]);
    assert_eq!((key.organizations.len(), key.organization()), (3, None));
    let chosen = key.organizations[1].id.clone();
    let key = regions
        .key(&practice.jumpcloud_key, None, Some(&chosen))
        .await;
    assert_eq!(key.organization().map(|one| &one.id), Some(&chosen));
    assert!(key.administrator.is_some());
    let asked = &regions.asked()[0];
    let told: Vec<_> = asked
        .iter()
        .map(|one| (one.url.contains("/api/organizations"), organization(one)))
        .collect();
    assert_eq!(
        told,
        [(true, None), (true, None), (false, Some(chosen.as_str()))]
    );
    let another = regions
        .key(
            &practice.jumpcloud_key,
            None,
            Some("5280d598aa00000000000fff"),
        )
        .await;
    assert_eq!(
        found_of(&another)[0],
        "access.jumpcloud-organization-is-known.another"
    );
    practice.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_pages_of_organizations_are_read_and_none_is_for_one() {
    let (practice, regions) = practice(Options {
        tenants: 230,
        ..Options::default()
    })
    .await;
    let key = regions.key(&practice.jumpcloud_key, None, None).await;
    assert_eq!(key.organizations.len(), 230);
    let asked = &regions.asked()[0];
    assert_eq!(asked.len(), 3);
    assert!(asked.iter().all(|one| organization(one).is_none()));
    practice.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_only_reads_is_told_by_its_role() {
    let (practice, regions) = practice(Options::default()).await;
    let key = regions
        .key(&practice.jumpcloud_reader_key, None, None)
        .await;
    assert_eq!(
        found_of(&key),
        ["access.jumpcloud-administrator-is-known.theirs"]
    );
    practice.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_practice_can_have_wrong_is_told_apart() {
    for (fault, counts, id) in [
        (
            Fault::JumpCloudBroken,
            [1, 1, 1],
            "access.jumpcloud-is-well.broken",
        ),
        (
            Fault::JumpCloudWebPage,
            [1, 0, 0],
            "access.jumpcloud-itself-answers.web-page",
        ),
        (
            Fault::JumpCloudKeyRevoked,
            [1, 1, 1],
            "access.jumpcloud-key-is-accepted.everywhere",
        ),
    ] {
        let (practice, regions) = practice(Options {
            faults: vec![fault],
            ..Options::default()
        })
        .await;
        let key = regions.key(&practice.jumpcloud_key, None, None).await;
        assert_eq!(found_of(&key), [id], "{fault:?}");
        assert_eq!(regions.counts(), counts, "{fault:?}");
        practice.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_told_is_not_seen() {
    let (practice, regions) = practice(Options {
        faults: vec![Fault::JumpCloudKeyLosesRights],
        ..Options::default()
    })
    .await;
    let key = regions.key(&practice.jumpcloud_key, None, None).await;
    assert_eq!(
        (key.region, key.administrator.clone()),
        (Some(Region::Us), None)
    );
    assert_eq!(
        found_of(&key),
        ["access.jumpcloud-administrator-is-known.not-seen"]
    );
    practice.stop().await;
}
