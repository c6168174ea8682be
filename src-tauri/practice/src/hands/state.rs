//! Both sides as their own interfaces tell them, for tests. No key and no token is in here.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use crate::fault::Fault;
use crate::jumpcloud::JumpCloud;
use crate::jumpcloud::identity::Identity;
use crate::jumpcloud::list::Row;
use crate::jumpcloud::routes::seen;
use crate::jumpcloud::wire;
use crate::world::Shared;

/// More people of JumpCloud than this are only counted.
const MOST: usize = 100;
/// And of Kisi; a rehearsal sees by this list that it left nobody behind, also on a second page.
const MOST_IN_KISI: usize = 1_000;

pub(super) async fn tell(State(world): State<Shared>) -> Json<Value> {
    let state = world.state();
    let has_addresses = !state.faults.contains(&Fault::ScimUsernameNoEmail);
    Json(json!({
        "now": world.now().to_string(),
        "faults": state.faults.iter().map(|fault| fault.id()).collect::<Vec<_>>(),
        "jumpcloud": jumpcloud(&state.jumpcloud, has_addresses),
        "kisi": state.kisi.settings(),
        "kisi_mails": {
            "paused": !state.faults.contains(&Fault::EmailsOn),
            "sent": state.kisi.mails,
        },
        "scim": state.kisi.scim.told(MOST_IN_KISI),
    }))
}

fn jumpcloud(jumpcloud: &JumpCloud, has_addresses: bool) -> Value {
    let organization = &jumpcloud.organization;
    let applications: Vec<_> = jumpcloud
        .applications
        .iter()
        .map(|one| {
            let mut record = wire::application(one, &organization.id);
            record["groups"] = json!(one.groups);
            record["identity_management"] = json!(one.identity.as_ref().map(Identity::to_json));
            record
        })
        .collect();
    let people = seen(jumpcloud, has_addresses).take(MOST).map(|seen| {
        let mut told = seen.shown();
        let groups = jumpcloud.groups.iter().enumerate();
        let theirs = groups.filter(|(at, _)| seen.person.is_in(*at));
        told["groups"] = theirs.map(|(_, group)| group.name.as_str()).collect();
        told
    });
    json!({
        "organization": { "id": organization.id, "name": organization.name },
        "applications": applications,
        "groups": jumpcloud.groups.iter().map(|group| group.to_json()).collect::<Vec<_>>(),
        "people": people.collect::<Vec<_>>(),
        "people_count": jumpcloud.people.len(),
    })
}
