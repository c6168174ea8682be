//! People who were there before: nobody of them is removed, whatever got lost and whatever name they carry.

use std::time::Duration;

use reqwest::Method;
use rstest::rstest;
use serde_json::{Value, json};
use setup_core::observation::{End, Left};
use setup_core::scim::Endpoint;

use super::cutting::{Fault, Then, When};
use super::place::Place;
use super::{Kind, Server};

/// The same address in other letters, as one of the servers does not find it by a filter.
const THEIRS: &str = "Taken@Example.test";
const OURS: &str = "taken@example.test";

async fn make(server: &Server, body: Value) {
    let request = server.request(Method::POST, "/Users");
    let request = request.header("content-type", "application/scim+json");
    let answer = request.body(body.to_string()).send().await;
    assert_eq!(answer.expect("an answer").status(), 201);
}

fn person(name: &str) -> Value {
    json!({ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": name })
}

#[rstest]
#[case::scim2_server(Kind::Scim2Server)]
#[case::scimmy(Kind::Scimmy)]
#[case::django(Kind::Django)]
#[tokio::test]
async fn whoever_has_the_address_keeps_it(#[case] kind: Kind) {
    let place = Place::new(kind, Duration::ZERO).await;
    let mut ada = person(THEIRS);
    ada["name"] = json!({ "givenName": "Ada", "familyName": "Lovelace" });
    make(&place.server, ada).await;
    // Asked whether the address is free and whether the group's name is, and then the person is made.
    for nth in [None, Some(1), Some(2), Some(3)] {
        let (when, then) = (When::BeforeTheAnswer, Then::Cut);
        place.line.begin(nth.map(|nth| Fault { nth, when, then }));
        let rehearsal = place.rehearse(OURS).await;
        let ends = [End::AddressTaken, End::Silence];
        assert!(ends.contains(&rehearsal.end), "{nth:?}: {rehearsal:#?}");
        assert_eq!(rehearsal.left, [], "{nth:?}");
        assert_eq!(place.server.names_of_others().await, [THEIRS], "{nth:?}");
    }
}

#[rstest]
#[case::scim2_server(Kind::Scim2Server)]
#[case::scimmy(Kind::Scimmy)]
#[case::django(Kind::Django)]
#[tokio::test]
async fn whoever_cannot_be_told_from_ours_is_named_and_stays(#[case] kind: Kind) {
    let place = Place::new(kind, Duration::ZERO).await;
    make(&place.server, person(OURS)).await;
    let names = vec![OURS.to_owned()];
    let planned = place
        .ledger()
        .plan(&place.line.base_url, Endpoint::Users, names, "our marker");
    planned.expect("it is written");
    let left = place.clean_up().await;
    assert_eq!(left.len(), 1);
    assert_eq!(
        (left[0].name.as_str(), left[0].why),
        (OURS, Left::Unfinished)
    );
    assert_eq!(place.server.names_of_others().await, [OURS]);
}
