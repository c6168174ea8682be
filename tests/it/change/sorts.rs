//! One change of each sort, filled in for what is there.

use serde_json::{Value, json};
use setup_core::change::{
    Bond, Change, Correction, Edit, KisiGroup, Named, NewApplication, NewImport,
};

use super::stand::{Before, Stand};

/// The sorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Make,
    Bind,
    Unbind,
    Correct,
    CorrectActive,
    Activate,
    Import,
    Certificate,
}

impl Sort {
    pub const ALL: [Self; 8] = [
        Self::Make,
        Self::Bind,
        Self::Unbind,
        Self::Correct,
        Self::CorrectActive,
        Self::Activate,
        Self::Import,
        Self::Certificate,
    ];

    /// Whether it can be taken back.
    pub fn can_be_undone(self) -> bool {
        self != Self::Certificate
    }

    pub fn is_kisis(self) -> bool {
        matches!(self, Self::Import | Self::Certificate)
    }

    fn before(self) -> Before {
        match self {
            Self::Make | Self::Import | Self::Certificate => Before::Nothing,
            Self::Bind | Self::Unbind | Self::Correct => Before::Inactive,
            Self::CorrectActive | Self::Activate => Before::Active,
        }
    }
}

pub fn edit(field: &str, value: impl Into<Value>) -> Edit {
    Edit {
        field: field.to_owned(),
        value: value.into(),
    }
}

pub fn new_application() -> NewApplication {
    let entity_id = "https://api.kisi.io/saml/metadata";
    NewApplication {
        label: "Kisi SSO".to_owned(),
        sso_url: "https://sso.jumpcloud.com/saml2/kisi-sso".to_owned(),
        values: vec![
            edit("idpEntityId", entity_id),
            edit("spEntityId", entity_id),
            edit("acsUrl", "https://api.kisi.io/saml/consume/practice"),
            edit("spCertificate", "not yet"),
            edit("subjectField", "email"),
            edit(
                "overrideNameIdFormat",
                "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
            ),
            edit("signAssertion", true),
            edit("declareRedirectEndpoint", false),
            edit(
                "databaseAttributes",
                json!([{ "name": "Email", "value": "email" }, { "name": "FirstName", "value": "firstname" }]),
            ),
            edit("constantAttributes", json!([])),
        ],
    }
}

/// Two values with signs that JSON has to escape, and rows.
pub fn edits() -> Vec<Edit> {
    vec![
        edit("idpInitUrl", "https://web.kisi.io/\"é\"?a=b&c"),
        edit("declareRedirectEndpoint", true),
        edit(
            "databaseAttributes",
            json!([{ "name": "Email", "value": "username" }]),
        ),
    ]
}

fn named(record: &Value, name: &str) -> Named {
    Named {
        id: record["id"].as_str().expect("an id").to_owned(),
        name: record[name].as_str().unwrap_or_default().to_owned(),
    }
}

/// The one application, or one that nobody knows.
pub async fn application(stand: &Stand) -> Named {
    let state = stand.state().await;
    match state["jumpcloud"]["applications"].get(0) {
        Some(record) => named(record, "displayLabel"),
        None => Named {
            id: "0123456789abcdef01234567".to_owned(),
            name: String::new(),
        },
    }
}

pub async fn bond(stand: &Stand) -> Bond {
    let state = stand.state().await;
    Bond {
        application: application(stand).await,
        group: named(&state["jumpcloud"]["groups"][0], "name"),
    }
}

pub async fn correction(stand: &Stand) -> Correction {
    Correction {
        application: application(stand).await,
        edits: edits(),
    }
}

/// A stand at which this sort can be done, and the change.
pub async fn ready(sort: Sort) -> (Stand, Change) {
    let stand = Stand::with(sort.before()).await;
    let change = match sort {
        Sort::Make => Change::MakeApplication(new_application()),
        Sort::Bind => Change::BindGroup(bond(&stand).await),
        Sort::Unbind => {
            let bond = bond(&stand).await;
            let bound = stand.does(&Change::BindGroup(bond.clone())).await;
            assert_eq!(bound.name(), "done");
            stand.deeds().let_go(stand.deed().number);
            Change::UnbindGroup(bond)
        }
        Sort::Correct | Sort::CorrectActive => Change::CorrectFields(correction(&stand).await),
        Sort::Activate => {
            switch_off(&stand).await;
            Change::ActivateApplication {
                application: application(&stand).await,
            }
        }
        Sort::Import => Change::MakeImport(NewImport {
            name: "JumpCloud".to_owned(),
            organization: None,
            from: bond(&stand).await.group,
            into: Some(KisiGroup {
                id: 12,
                name: "Everybody".to_owned(),
            }),
            import_members_only: false,
            enabled: true,
        }),
        Sort::Certificate => Change::GenerateCertificate,
    };
    (stand, change)
}

/// Somebody switches the application off: its certificate stays.
async fn switch_off(stand: &Stand) {
    let path = format!("/api/applications/{}", application(stand).await.id);
    let url = format!("{}{path}", stand.practice.jumpcloud);
    let http = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("a client");
    let key = stand.practice.jumpcloud_key.as_str();
    let got = http.get(&url).header("x-api-key", key).send().await;
    let mut record: Value = got.expect("practice answers").json().await.expect("JSON");
    record["active"] = json!(false);
    let put = http
        .put(&url)
        .header("x-api-key", key)
        .json(&record)
        .send()
        .await;
    assert!(put.expect("practice answers").status().is_success());
}
