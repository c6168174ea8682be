//! How both sides are read: by how many questions, with patience, and stopped at any moment.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use setup_core::probe::{Progress, Whom, application_of, roster};
use setup_core::roster::{Kind, Mark, Marked, Road, Source, Standing, Summary};
use setup_practice::{Fault, Habit};
use tokio_util::sync::CancellationToken;

use super::stand::{Door, Stand};

#[tokio::test(flavor = "multi_thread")]
async fn few_people_are_asked_for_by_their_ids_and_many_by_pages() {
    let stand = Stand::of(950).await;
    let few = stand.roster("Kisi trial", Door::Scim).await;
    assert!(few.is_whole() && few.counts().comers > 20);
    assert_eq!(
        stand.asked("/api/systemusers?"),
        1,
        "all of them are on the first page"
    );
    let many = stand.roster("Contractors", Door::Scim).await;
    assert!(many.is_whole() && many.counts().comers > 45);
    assert_eq!(
        stand.asked("/api/systemusers?"),
        3,
        "a page and one question for fifty ids"
    );
    let all = stand.roster("All Users", Door::Scim).await;
    assert!(all.is_whole());
    assert_eq!(all.counts().comers, 950);
    assert_eq!(stand.asked("/api/systemusers?"), 13);
    let nobody = stand.roster("Visitors", Door::Scim).await;
    assert_eq!((nobody.counts().comers, nobody.is_whole()), (0, true));
    assert_eq!(
        stand.asked("/api/systemusers?"),
        13,
        "nobody is asked for nobody"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_application_brings_the_people_of_its_groups() {
    let stand = Stand::of(300).await;
    let id = stand.application("Engineering").await;
    let found = application_of("practice", &stand.jumpcloud, stand.key()).await;
    assert_eq!(found, Ok(vec![id.clone()]));
    let other = application_of("other", &stand.jumpcloud, stand.key()).await;
    assert_eq!(other, Ok(vec![]));
    let of_application = stand
        .read(&stand.from(Whom::Application(&id), Door::Api))
        .await;
    let of_group = stand.roster("Engineering", Door::Api).await;
    assert_eq!(of_application.all(), of_group.all());
    // Both groups have the same people: each of them stands there once.
    let groups = [
        stand.group("Engineering").await,
        stand.group("Engineering by rule").await,
        stand.group("Contractors").await,
    ];
    let several = stand
        .read(&stand.from(Whom::Groups(&groups), Door::Api))
        .await;
    assert!(several.is_whole());
    let sizes = &several.sides().groups;
    assert_eq!(sizes.len(), 3);
    assert!(several.counts().comers < sizes.iter().sum());
    assert_eq!(
        Summary::of(&several).largest_group,
        sizes.iter().max().copied()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn too_many_requests_are_waited_for() {
    let faults = [Fault::JumpCloudBusy, Fault::KisiStrictRate];
    let stand = Stand::with(600, &faults, &[]).await;
    let groups = [stand.group("All Users").await];
    let roster = stand
        .read(&stand.from(Whom::Groups(&groups), Door::Api))
        .await;
    assert_eq!(roster.gaps(), []);
    assert_eq!(roster.counts().comers, 600);
    let busy = stand.transcript.all();
    let busy = busy.iter().filter(|one| {
        let came = one.came.as_ref().and_then(|came| came.answer.as_ref().ok());
        came.is_some_and(|shown| shown.status == 429)
    });
    assert!(busy.count() >= 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_stops_in_the_middle() {
    let stand = Stand::with(2_000, &[Fault::JumpCloudSlow], &[]).await;
    let groups = [stand.group("All Users").await];
    let from = stand.from(Whom::Groups(&groups), Door::Scim);
    for pages in [1, 3, 20] {
        let cancel = CancellationToken::new();
        let stopped = Mutex::new(None);
        let tell = |now: Progress| {
            if now.jumpcloud.done >= pages * 100 && !cancel.is_cancelled() {
                cancel.cancel();
                *stopped.lock().expect("nobody panicked") = Some(Instant::now());
            }
        };
        let read = roster(&from, &cancel, &tell).await;
        assert!(read.is_none(), "after {pages} pages");
        let stopped = stopped.into_inner().expect("nobody panicked");
        let took = stopped.expect("it was told").elapsed();
        assert!(
            took < Duration::from_millis(250),
            "an answer takes 300 ms: {took:?}"
        );
        let before = stand.transcript.all().len();
        tokio::time::sleep(Duration::from_millis(400)).await;
        assert_eq!(stand.transcript.all().len(), before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn progress_ends_where_it_was_announced() {
    let stand = Stand::of(450).await;
    let groups = [stand.group("All Users").await];
    let last = Mutex::new(Progress::default());
    let tell = |now: Progress| {
        assert!(now.jumpcloud.done <= now.jumpcloud.of && now.kisi.done <= now.kisi.of);
        *last.lock().expect("nobody panicked") = now;
    };
    let from = stand.from(Whom::Groups(&groups), Door::Scim);
    let read = roster(&from, &CancellationToken::new(), &tell).await;
    let present = read.expect("nobody cancelled it").counts().present;
    let last = last.into_inner().expect("nobody panicked");
    // Who is in the group, and their records.
    assert_eq!((last.jumpcloud.done, last.jumpcloud.of), (900, 900));
    assert_eq!((last.kisi.done, last.kisi.of), (present, present));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_is_known_by_the_key_and_marked() {
    let stand = Stand::of(40).await;
    for door in [Door::Api, Door::Both] {
        let roster = stand.roster("Kisi trial", door).await;
        let owner = roster.all().iter().find(|row| row.marks.has(Mark::Owner));
        assert_eq!(
            owner.map(|row| &*row.email),
            Some("maria.owner@practice.example")
        );
        let summary = Summary::of(&roster);
        assert!(matches!(summary.owner, Standing::There { .. }));
        let source = if door == Door::Api {
            Source::Api
        } else {
            Source::Scim
        };
        assert_eq!(summary.source, source);
    }
    let groups = [stand.group("All Users").await];
    let mut from = stand.from(Whom::Groups(&groups), Door::Scim);
    from.marked = Marked {
        owner: Some("MARIA.owner@practice.example".into()),
        tester: Some("nobody@practice.example".into()),
        ..Marked::default()
    };
    let summary = Summary::of(&stand.read(&from).await);
    assert_eq!(summary.owner.kind(), Some(Kind::Adopt));
    assert_eq!(summary.tester, Standing::Absent);
}

/// Whatever page the server likes to give.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_knows_no_pages_is_read_as_well() {
    for habit in [
        Habit::NoPaging,
        Habit::LowerCaseResources,
        Habit::IdsAreNumbers,
        Habit::IdsWithSigns,
    ] {
        let stand = Stand::with(300, &[], &[habit]).await;
        let roster = stand.roster("All Users", Door::Scim).await;
        assert_eq!(roster.gaps(), [], "{habit:?}");
        let plain = stand.roster("All Users", Door::Api).await;
        assert_eq!(roster.counts().kinds, plain.counts().kinds, "{habit:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_needs_no_user_names() {
    let stand = Stand::with(300, &[Fault::ScimUsernameNoEmail], &[]).await;
    let groups = [stand.group("All Users").await];
    let mut from = stand.from(Whom::Groups(&groups), Door::Api);
    let by_scim = stand.read(&from).await;
    assert!(by_scim.counts().kind(Kind::Conflict) > 250);
    from.road = Road::Import;
    let by_import = stand.read(&from).await;
    assert!(by_import.counts().kind(Kind::Conflict) < 50);
}
