//! JumpCloud's own OpenAPI documents judge practice: every request goes through prism, which holds it and its answer
//! against the document. Where a recording of the real one contradicts the document, the recording wins, and the
//! difference is argued in `argued`.

mod argued;
mod complaint;
mod stand;
mod tour;

pub use stand::{Stand, drive};

use std::collections::BTreeSet;

use argued::ARGUED;
use setup_practice::{Options, start};

#[tokio::test(flavor = "multi_thread")]
async fn practice_keeps_jumpclouds_contract_but_for_what_was_recorded_otherwise() {
    let Some(data) = setup_tests::data() else {
        return;
    };
    let practice = start(Options {
        people: Some(300),
        // The third has no name, as the recorded one.
        tenants: 4,
        ..Options::default()
    })
    .await
    .expect("practice starts");
    let stand = Stand::before(practice, &data).await;
    let asked = tour::all(&stand).await;
    assert!(asked > 30, "only {asked} requests");

    let mut occurred = BTreeSet::new();
    let mut others = Vec::new();
    for complaint in stand.complaints().await {
        let place = (complaint.operation.as_str(), complaint.pointer.as_str());
        match ARGUED
            .iter()
            .find(|argued| (argued.operation, argued.pointer) == place)
        {
            Some(argued) => {
                occurred.insert((argued.operation, argued.pointer));
            }
            None => others.push(complaint),
        }
    }
    assert!(others.is_empty(), "{others:#?}");
    let argued = ARGUED
        .iter()
        .map(|argued| (argued.operation, argued.pointer));
    let never: Vec<_> = argued.filter(|place| !occurred.contains(place)).collect();
    assert!(
        never.is_empty(),
        "argued, but it does not occur: {never:#?}"
    );
}

/// A judge that sees nothing would always be content.
#[tokio::test(flavor = "multi_thread")]
async fn prism_sees_what_is_wrong() {
    let Some(data) = setup_tests::data() else {
        return;
    };
    let practice = start(Options::default()).await.expect("practice starts");
    let stand = Stand::before(practice, &data).await;
    let color = serde_json::json!({
        "name": "saml2", "ssoUrl": "https://sso.jumpcloud.com/saml2/x", "color": "pink",
        "config": { "acsUrl": { "value": 1 } },
    });
    let sent = [stand.post("/api/applications", color)];
    assert_eq!(drive(&stand.base_url, &sent).await[0].0, 400);
    let pointers: Vec<_> = stand.complaints().await;
    let pointers: Vec<_> = pointers.iter().map(|one| one.pointer.as_str()).collect();
    assert!(pointers.contains(&"request/body/color"), "{pointers:?}");
    assert!(
        pointers.iter().any(|one| one.ends_with("acsUrl/value")),
        "{pointers:?}"
    );
}
