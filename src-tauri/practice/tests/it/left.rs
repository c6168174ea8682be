//! Somebody closes the window half-way and comes back: both consoles stand as they were left.

use serde_json::json;
use setup_practice::{Left, Options, start};

use crate::client::{NOW, Visitor, visit};

async fn came_back(left: Left) -> Visitor {
    let http = visit(&[]).await.http;
    let options = Options {
        now: Some(NOW.parse().expect("a time")),
        left: Some(left),
        ..Options::default()
    };
    let practice = start(options).await.expect("practice starts");
    Visitor { practice, http }
}

fn filled_in() -> Left {
    Left {
        label: "Kisi SSO".into(),
        domain: "practice".into(),
        ..Left::default()
    }
}

#[tokio::test]
async fn who_comes_back_goes_on_where_they_stopped() {
    let first = visit(&[]).await;
    first.new_application().await;
    first.hand("jumpcloud/activate", json!({})).await;
    first.hand("jumpcloud/group", json!({})).await;
    let export = first.export().await;

    let after_six = Left {
        export: Some(export.clone()),
        group: true,
        ..filled_in()
    };
    let second = came_back(after_six.clone()).await;
    assert_eq!(second.export().await, export, "the same certificate");
    second.upload().await;
    let pem = second.kisi_certificate().await;
    let typed = json!({ "pem": pem });
    second.hand("jumpcloud/sp-certificate", typed).await;

    let third = came_back(Left {
        in_kisi: Some(export),
        kisi_certificate: Some(pem.clone()),
        sp_certificate: Some(pem),
        ..after_six
    })
    .await;
    assert_eq!(third.state().await["kisi"]["sso_flow_enabled"], true);
    let (asked, ok, why) = third.sign_in().await;
    assert!(ok, "{asked}: {why}");
}

#[tokio::test]
async fn what_cannot_be_read_counts_as_not_done() {
    let again = came_back(Left {
        export: Some("<nothing/>".into()),
        in_kisi: Some("<nothing/>".into()),
        kisi_certificate: Some("nothing".into()),
        ..filled_in()
    })
    .await;
    let state = again.state().await;
    assert_eq!(state["jumpcloud"]["applications"][0]["active"], false);
    assert_eq!(state["kisi"]["sso_flow_enabled"], false);
    assert!(state["kisi"]["sp_certificate"].is_null());
}
