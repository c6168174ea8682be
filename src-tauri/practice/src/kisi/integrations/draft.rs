//! Whether an import may stand as it was typed: Kisi tries the key on JumpCloud before it keeps it.

use axum::http::StatusCode;
use serde_json::{Map, Value};

use super::{Said, TYPE, sync};
use crate::jumpcloud::partner::Closed;
use crate::kisi::groups;
use crate::kisi::refusal::{refuse, unprocessable};
use crate::refusal::Refusal;
use crate::world::{State, World};

const BLANK: &str = "can't be blank";

/// `before` with what was sent over it.
pub(super) fn said(
    world: &World,
    state: &State,
    before: Option<&Said>,
    sent: &Map<String, Value>,
) -> Result<Said, Refusal> {
    match sent.get("type").and_then(Value::as_str) {
        None if before.is_some() => {}
        Some(TYPE) => {}
        None => return Err(unprocessable("type", BLANK)),
        Some(_) => return Err(unprocessable("type", "is not included in the list")),
    }
    let before = before.cloned().unwrap_or_default();
    let group = match sent.get("group_id") {
        None => before.group,
        Some(Value::Null) => None,
        Some(number) => Some(group(state, number)?),
    };
    let said = Said {
        name: text(sent, "name", before.name)?,
        api_key: text(sent, "api_key", before.api_key)?,
        enabled: switch(sent, "enabled", before.enabled)?,
        jumpcloud_organization_id: id(
            sent,
            "jumpcloud_organization_id",
            before.jumpcloud_organization_id,
        )?,
        jumpcloud_group_id: id(sent, "jumpcloud_group_id", before.jumpcloud_group_id)?,
        group,
        import_members_only: switch(sent, "import_members_only", before.import_members_only)?,
    };
    tried(world, state, said)
}

/// JumpCloud takes the key, and has the group.
fn tried(world: &World, state: &State, said: Said) -> Result<Said, Refusal> {
    let partner = |code: &str, words: &str| refuse(StatusCode::UNPROCESSABLE_ENTITY, code, words);
    if said.enabled && said.jumpcloud_group_id.is_none() {
        return Err(unprocessable("jumpcloud_group_id", BLANK));
    }
    let jumpcloud = sync::open(world, state, &said).map_err(|closed| match closed {
        Closed::Refused => partner(
            "abee11",
            "Authorization with the integration partner failed.",
        ),
        Closed::Silent => partner(
            "abdd11",
            "Communication with the integration partner failed.",
        ),
    })?;
    match &said.jumpcloud_group_id {
        Some(group) if jumpcloud.group(group).is_none() => {
            Err(partner("abcc11", "The partner's resource was not found."))
        }
        _ => Ok(said),
    }
}

/// The serial number of a group of Kisi.
fn group(state: &State, number: &Value) -> Result<u64, Refusal> {
    let record = number
        .as_u64()
        .and_then(|number| groups::with_number(state, number));
    match record {
        Some(record) => Ok(record.serial),
        None => Err(unprocessable("group_id", "must exist")),
    }
}

/// A text that has to be there.
fn text(sent: &Map<String, Value>, name: &str, before: String) -> Result<String, Refusal> {
    let text = match sent.get(name) {
        None => before,
        Some(text) => text.as_str().unwrap_or_default().trim().to_owned(),
    };
    match text.is_empty() {
        true => Err(unprocessable(name, BLANK)),
        false => Ok(text),
    }
}

/// A text that may be left empty.
fn id(
    sent: &Map<String, Value>,
    name: &str,
    before: Option<String>,
) -> Result<Option<String>, Refusal> {
    match sent.get(name) {
        None => Ok(before),
        Some(Value::Null) => Ok(None),
        Some(Value::String(id)) => Ok(Some(id.trim().to_owned()).filter(|id| !id.is_empty())),
        Some(_) => Err(unprocessable(name, "is invalid")),
    }
}

fn switch(sent: &Map<String, Value>, name: &str, before: bool) -> Result<bool, Refusal> {
    match sent.get(name) {
        None => Ok(before),
        Some(Value::Bool(on)) => Ok(*on),
        Some(_) => Err(unprocessable(name, "is invalid")),
    }
}
