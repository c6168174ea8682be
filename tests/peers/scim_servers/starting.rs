//! Every server starts, holds what was put into it, keeps others out, and is gone afterwards.

use std::net::TcpStream;

use reqwest::{Client, Method, StatusCode};
use rstest::rstest;

use super::{Counts, GROUP, Kind, Server, USERS};

#[rstest]
#[case::scim2_server(Kind::Scim2Server)]
#[case::scimmy(Kind::Scimmy)]
#[case::django(Kind::Django)]
#[tokio::test]
async fn it_starts_with_two_users_and_a_group_and_ends(#[case] kind: Kind) {
    let server = Server::start(kind).await;
    let counts = Counts {
        users: USERS.len(),
        groups: 1,
    };
    assert_eq!(server.count_objects().await, counts);

    let request = server.request(Method::GET, "/Groups").send();
    let groups = request.await.expect("an answer").text().await;
    let groups: serde_json::Value =
        serde_json::from_str(&groups.expect("a body")).expect("a list of groups");
    let group = &groups["Resources"][0];
    assert_eq!(group["displayName"], GROUP);
    assert_eq!(
        group["members"].as_array().map(Vec::len),
        Some(1),
        "{group}"
    );

    let users = format!("{}/Users", server.base_url);
    let client = Client::builder().no_proxy().build().expect("a client");
    for token in ["", "wrong"] {
        let answer = client.get(&users).bearer_auth(token).send().await;
        assert_eq!(
            answer.expect("an answer").status(),
            StatusCode::UNAUTHORIZED
        );
    }

    let place = users.split('/').nth(2).expect("a host and a port");
    assert!(TcpStream::connect(place).is_ok());
    drop(server);
    assert!(TcpStream::connect(place).is_err(), "{place} still listens");
}
