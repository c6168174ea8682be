//! Who may use it: groups with their names and people, and the person who tries the sign-in.

use reqwest::Method;
use rstest::rstest;
use serde_json::{Value, json};
use setup_core::jumpcloud::State;
use setup_core::observation::{Standing, Tester};
use setup_core::probe::ApplicationWishes;
use setup_core::wire::Exchange;
use setup_practice::{Fault, Options};

use super::hands::{Office, TESTER, WISHES, found, now, waiting};
use super::listener::{listener, read};

fn wishing(tester: &str) -> ApplicationWishes<'_> {
    ApplicationWishes {
        tester: Some(tester),
        ..WISHES
    }
}

#[tokio::test]
async fn groups_have_names_and_are_counted() {
    let office = Office::set_up(&[]).await;
    let seen = office.read(&WISHES).await;
    let groups = seen.groups.expect("asked").expect("seen");
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].name, Ok(Some("Kisi trial".to_owned())));
    let people = groups[0].people.clone().expect("counted");
    assert_eq!(seen.people, Some(people));
    assert_eq!(seen.people_bound, Some(Ok(0)));
}

#[rstest]
#[case::by_group(TESTER, State::Active, true)]
#[case::in_capitals("Anna.Kim@Practice.Example", State::Active, true)]
#[case::in_no_group("maria.owner@practice.example", State::Active, false)]
#[case::suspended("dmitri.volkov@practice.example", State::Suspended, true)]
#[case::expired("elif.aydin@practice.example", State::PasswordExpired, true)]
#[tokio::test]
async fn the_tester_stands_as_jumpcloud_says(
    #[case] email: &str,
    #[case] state: State,
    #[case] admitted: bool,
) {
    let office = Office::set_up(&[]).await;
    let seen = office.read(&wishing(email)).await;
    let admitted = Some(Ok(admitted));
    let standing = Tester::Known(Standing { state, admitted });
    assert_eq!(seen.tester, Some(Ok(standing)));
}

#[tokio::test]
async fn somebody_who_is_not_there() {
    let office = Office::set_up(&[]).await;
    let seen = office.read(&wishing("nobody@practice.example")).await;
    assert_eq!(
        found(&seen, &[]),
        ["application.tester-may-sign-in.unknown"]
    );
}

#[tokio::test]
async fn among_thousands_one_is_found_without_reading_them_all() {
    let office = Office::of(Options {
        people: Some(3_000),
        now: Some(now()),
        ..Options::default()
    })
    .await;
    office.make().await;
    let one = office.record().await;
    let path = format!(
        "/api/v2/applications/{}/associations",
        one["_id"].as_str().expect("an id")
    );
    let groups = office.api(Method::GET, "/api/v2/usergroups", None).await;
    let groups = groups.as_array().expect("a list");
    let everybody = groups.iter().find(|one| one["name"] == "All Users");
    let id = &everybody.expect("a group")["id"];
    let bind = json!({ "op": "add", "type": "user_group", "id": id });
    office.api(Method::POST, &path, Some(&bind)).await;
    let last = office
        .api(
            Method::GET,
            "/api/systemusers?limit=1&skip=2990&sort=_id",
            None,
        )
        .await;
    let email = last["results"][0]["email"].as_str().expect("an address");
    let seen = office.read(&wishing(email)).await;
    let tester = seen.tester.expect("asked").expect("seen");
    let Tester::Known(standing) = tester else {
        panic!("{tester:?}");
    };
    assert_eq!(standing.admitted, Some(Ok(true)));
    assert_eq!(seen.people, Some(Ok(3_000)));
    let requests = office.transcript.all().len();
    assert!(requests < 20, "{requests}");
}

/// An office of five thousand, of whom one is bound without a group; what `but` names is refused or said otherwise.
fn large_office(path: &str, but: fn(&str) -> Option<(u16, Value)>) -> (u16, String) {
    let (status, body) = but(path).unwrap_or_else(|| (200, office(path)));
    (status, body.to_string())
}

fn office(path: &str) -> Value {
    let page = |ids: std::ops::Range<usize>| -> Value {
        ids.map(|id| json!({ "id": format!("{id:024}"), "type": "user" }))
            .collect()
    };
    let one = json!({
        "_id": "a",
        "organization": "o",
        "name": "saml2",
        "displayLabel": "Kisi SSO",
        "config": {},
    });
    let start = |start: &str| path.starts_with(start);
    match () {
        () if start("/api/applications?") => json!({ "totalCount": 1, "results": [one] }),
        () if start("/api/applications/a") => one,
        () if start("/api/systemusers") => {
            json!({ "totalCount": 1, "results": [{ "_id": "t", "email": TESTER }] })
        }
        () if path.contains("targets=user_group") && path.contains("skip=0") => {
            json!([{ "to": { "id": "g", "type": "user_group" } }])
        }
        () if path.contains("targets=user&") && path.contains("skip=0") => {
            json!([{ "to": { "id": "t", "type": "user" } }])
        }
        () if start("/api/v2/applications/a/users") => {
            let skip = path
                .rsplit("skip=")
                .next()
                .and_then(|skip| skip.parse().ok());
            let skip = skip.unwrap_or(0_usize);
            page(skip..(skip + 100).min(5_000))
        }
        () => json!([]),
    }
}

#[tokio::test]
async fn somebody_who_is_bound_without_a_group() {
    let base = listener(|path, _| large_office(path, |_| None)).await;
    let seen = read(&base, Some(TESTER)).await;
    assert_eq!(seen.people_bound, Some(Ok(1)));
    assert_eq!(seen.people, Some(Ok(5_000)), "counted without a header");
    assert!(found(&seen, &[]).is_empty(), "{:?}", found(&seen, &[]));
}

#[tokio::test]
async fn who_is_in_no_list_is_out_and_what_is_not_shown_decides_nothing() {
    let nobody_alone = |path: &str| path.contains("targets=user&").then(|| (200, json!([])));
    let base = listener(move |path, _| large_office(path, nobody_alone)).await;
    let seen = read(&base, Some(TESTER)).await;
    assert_eq!(
        found(&seen, &[]),
        ["application.tester-may-sign-in.not-admitted"]
    );
    for hidden in ["targets=user&", "targets=user_group", "memberof"] {
        let base = listener(move |path: &str, _| match path.contains(hidden) {
            true => (403, r#"{"message":"Forbidden"}"#.to_owned()),
            false => large_office(path, nobody_alone),
        })
        .await;
        let seen = read(&base, Some(TESTER)).await;
        assert!(found(&seen, &[]).is_empty(), "{hidden}");
        assert!(
            waiting(&seen).contains(&"application.tester-may-sign-in"),
            "{hidden}"
        );
    }
}

#[tokio::test]
async fn a_filter_that_is_not_followed_says_nothing_of_one() {
    let everybody = |path: &str| {
        let people =
            json!({ "totalCount": 1, "results": [{ "_id": "x", "email": "x@y.example" }] });
        path.starts_with("/api/systemusers")
            .then_some((200, people))
    };
    let base = listener(move |path, _| large_office(path, everybody)).await;
    let seen = read(&base, Some(TESTER)).await;
    assert!(matches!(seen.tester, Some(Err(_))), "{:?}", seen.tester);
    assert!(found(&seen, &[]).is_empty());
}

#[tokio::test]
async fn a_key_that_loses_its_rights_sees_nothing_and_finds_nothing() {
    let office = Office::set_up(&[Fault::JumpCloudKeyLosesRights]).await;
    let seen = office.read(&WISHES).await;
    assert!(matches!(seen.list, Some(Err(_))));
    assert!(found(&seen, &[]).is_empty());
    assert!(waiting(&seen).contains(&"application.exists"));
    assert!(seen.silence().is_some());
}

#[tokio::test]
async fn a_busy_server_is_waited_for() {
    let office = Office::set_up(&[]).await;
    let faults = json!({ "faults": ["jumpcloud-busy"] });
    office.hand("faults", faults).await;
    let seen = office.read(&WISHES).await;
    assert!(found(&seen, &[]).is_empty());
    assert!(waiting(&seen).is_empty());
    let was_busy = |one: &Exchange| {
        let answer = one.came.as_ref().and_then(|came| came.answer.as_ref().ok());
        answer.is_some_and(|answer| answer.status == 429)
    };
    assert!(office.transcript.all().iter().any(was_busy));
}
