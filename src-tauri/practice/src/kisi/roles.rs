//! `GET /role_assignments`: who is in which group, and who has a say in the organization
//! (`RoleAssignment` of Kisi's OpenAPI). The ids of roles are made up.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use serde_json::{Value, json};

use super::admit::admit_admin;
use super::directory::record::{Record, serial};
use super::directory::{OWNER, Which};
use super::page::Parameters;
use super::refusal::unprocessable;
use super::{groups, people};
use crate::refusal::Refusal;
use crate::world::{Shared, State as Remembered};

pub(super) fn routes() -> Router<Shared> {
    Router::new().route("/role_assignments", get(list))
}

/// A person, and the group that they are in; without a group, the organization.
type Assignment<'a> = (&'a Record, Option<&'a Record>);

async fn list(
    State(world): State<Shared>,
    headers: HeaderMap,
    Query(asked): Query<Parameters>,
) -> Result<Response, Refusal> {
    admit_admin(&world, &headers)?;
    let page = asked.page(10, 250)?;
    let state = world.state();
    let mut found = found(&state, &asked)?;
    if let Some(sort) = asked.one_of("sort", &["user.name", "-user.name"])? {
        found.sort_by_cached_key(|(person, _)| person.label().to_lowercase());
        if sort.starts_with('-') {
            found.reverse();
        }
    }
    Ok(page.of(&found, |(person, group)| told(&state, person, *group)))
}

fn found<'a>(state: &'a Remembered, asked: &Parameters) -> Result<Vec<Assignment<'a>>, Refusal> {
    let whose = asked.one_of("applies_to_type", &["Organization", "Place", "Group"])?;
    let id = together(asked, "applies_to_id", whose.is_some())?;
    let assignee = asked.one_of("assignee_type", &["User", "Team", "Guest"])?;
    let person = together(asked, "assignee_id", assignee.is_some())?;
    let directory = &state.kisi.scim.directory;
    let users = directory.all(Which::Users);
    let mut found: Vec<Assignment<'a>> = Vec::new();
    if matches!(whose, None | Some("Organization")) && id.is_none_or(|id| id == state.kisi.id) {
        let has_a_say = |one: &&Record| one.serial == OWNER || one.own.is_admin;
        let leaders = users.as_slice().iter().filter(has_a_say);
        found.extend(leaders.map(|person| (person, None)));
    }
    if matches!(whose, None | Some("Group")) {
        let groups = directory.all(Which::Groups).as_slice().iter();
        for group in groups.filter(|group| id.is_none_or(|id| id == group.number())) {
            let members = group.members.iter();
            let members = members.filter_map(|serial| users.get(*serial));
            found.extend(members.map(|person| (person, Some(group))));
        }
    }
    let person = person.map(serial);
    found.retain(|(one, _)| {
        assignee.is_none_or(|assignee| assignee == "User")
            && person.is_none_or(|person| person == Some(one.serial))
            && asked.asks_for(&[one.text("userName"), one.label()])
    });
    Ok(found)
}

/// An id that means nothing without a type.
fn together(asked: &Parameters, name: &str, has_type: bool) -> Result<Option<u64>, Refusal> {
    match asked.number(name)? {
        Some(_) if !has_type => Err(unprocessable(name, "must be used with its type")),
        id => Ok(id),
    }
}

fn told(state: &Remembered, person: &Record, group: Option<&Record>) -> Value {
    let (kind, place, role, applies_to) = match group {
        Some(group) => ("Group", group.number(), "group_basic", groups::named(group)),
        None => {
            let role = match person.serial == OWNER {
                true => "organization_owner",
                false => "organization_admin",
            };
            let organization = state.kisi.named();
            ("Organization", state.kisi.id, role, organization)
        }
    };
    let since = group.map_or(person.created, |group| group.created.max(person.created));
    let mut told = json!({
        "id": group.map_or(0, |group| group.serial) * 10_000_000 + person.serial,
        "resource_type": "RoleAssignment",
        "created_at": since.to_string(),
        "updated_at": since.to_string(),
        "role_id": role,
        "notify": false,
        "applies_to_type": kind,
        "applies_to_id": place,
        "applies_to": applies_to,
        "assignee_type": "User",
        "assignee_id": person.number(),
        "assignee": people::named(person),
        "created_by_type": null,
        "created_by_id": null,
        "user_id": person.number(),
        "user": people::named(person),
        "assignee_team_id": null,
        "guest_id": null,
        "issued_by_id": null,
        "type": kind.to_lowercase(),
        "scope": kind.to_lowercase(),
    });
    if let Some(group) = group {
        told["group_id"] = json!(group.number());
        told["group"] = groups::named(group);
    }
    told
}
