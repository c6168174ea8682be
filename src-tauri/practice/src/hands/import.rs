//! A person in Kisi's console who adds a directory import. Kisi tries what was typed as it does for its
//! own interface.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::kisi::reach;
use super::read;
use crate::kisi::integrations::{TYPE, routes};
use crate::refusal::Refusal;
use crate::world::Shared;

#[derive(Deserialize)]
pub(super) struct Form {
    name: String,
    key: String,
    /// Its id; left out by who has one organization only.
    organization: Option<String>,
    /// The id of JumpCloud's group.
    group: Option<String>,
    /// The number of Kisi's group.
    kisi_group: Option<u64>,
    #[serde(default)]
    members_only: bool,
}

impl Form {
    /// As Kisi's own interface is told; a person enables it before they press Add.
    fn sent(self) -> Map<String, Value> {
        let fields = [
            ("name", json!(self.name)),
            ("type", json!(TYPE)),
            ("api_key", json!(self.key)),
            ("enabled", json!(true)),
            ("jumpcloud_organization_id", json!(self.organization)),
            ("jumpcloud_group_id", json!(self.group)),
            ("group_id", json!(self.kisi_group)),
            ("import_members_only", json!(self.members_only)),
        ];
        let named = fields.map(|(name, value)| (name.to_owned(), value));
        Map::from_iter(named)
    }
}

/// Fills in the form and presses Add. The answer is the import, or what the form says.
pub(super) async fn add(State(world): State<Shared>, body: Bytes) -> Result<Json<Value>, Refusal> {
    reach(&world)?;
    let shape = r#"{"name":"…","key":"…","organization":"…","group":"…","kisi_group":1,"members_only":true}"#;
    let typed: Form = read(&body, shape)?;
    let added = routes::add(&world, &typed.sent()).map_err(in_words)?;
    Ok(Json(added))
}

/// Kisi's refusal, with a sentence also where Kisi names a field and what is wrong with it.
fn in_words(refused: Refusal) -> Refusal {
    let Refusal::Json(status, mut said) = refused else {
        return refused;
    };
    let wrong = said["errors"].as_object().and_then(|all| all.iter().next());
    if let Some((field, problems)) = wrong {
        let problem = problems[0].as_str().unwrap_or_default();
        said["error"] = json!(format!("{} {problem}.", label(field)));
    }
    Refusal::Json(status, said)
}

/// As it stands over the field.
fn label(field: &str) -> &str {
    match field {
        "name" => "Name",
        "api_key" => "API Key",
        "jumpcloud_group_id" => "JumpCloud group",
        "group_id" => "Kisi group",
        other => other,
    }
}
