//! What happens once identity management is active: the people of the bound groups go to Kisi, and
//! the groups where they are managed. Looked up first, then created or updated; nobody is taken
//! away again here.

use serde::Serialize;
use serde_json::{Value, json};

use super::Identity;
use super::client::{Client, Profile, Why, group, user};
use crate::fault::Fault;
use crate::jumpcloud::person::Seen;
use crate::world::{Shared, State};

#[derive(Default, Serialize)]
pub(crate) struct Sent {
    pub(crate) ok: bool,
    /// The first refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Why>,
    users: usize,
    groups: usize,
}

/// A bound group, by its place among all.
struct Bound {
    place: usize,
    name: String,
}

/// Somebody to be sent, and in which of all groups they are.
struct Member {
    profile: Profile,
    groups: u64,
}

/// `groups`: the ids of those that are bound to the application.
pub(crate) fn send(world: &Shared, form: &Identity, groups: &[String]) -> Sent {
    let client = Client { world, form };
    let (bound, members) = {
        let state = world.state();
        let bound = bound(&state, groups);
        let members = members(&state, &bound);
        (bound, members)
    };
    let mut sent = Sent::default();
    let mut arrived = Vec::new();
    for member in &members {
        match send_person(&client, &member.profile) {
            Ok(id) => {
                arrived.push((member.groups, id));
                sent.users += 1;
            }
            Err(why) => sent.why = sent.why.or(Some(why)),
        }
    }
    for group in bound.iter().filter(|_| form.groups) {
        let inside = arrived.iter().filter(|(of, _)| of >> group.place & 1 == 1);
        let members: Vec<Value> = inside.map(|(_, id)| json!({ "value": id })).collect();
        // Groups without members are not created.
        if members.is_empty() {
            continue;
        }
        match send_group(&client, &group.name, &members) {
            Ok(()) => sent.groups += 1,
            Err(why) => sent.why = sent.why.or(Some(why)),
        }
    }
    sent.ok = sent.why.is_none();
    sent
}

fn bound(state: &State, ids: &[String]) -> Vec<Bound> {
    let groups = state.jumpcloud.groups.iter().enumerate();
    groups
        .filter(|(_, group)| ids.contains(&group.id))
        .map(|(place, group)| Bound {
            place,
            name: group.name.clone(),
        })
        .collect()
}

fn members(state: &State, bound: &[Bound]) -> Vec<Member> {
    let by_address = !state.faults.contains(&Fault::ScimUsernameNoEmail);
    let people = state.jumpcloud.people.iter();
    people
        .filter(|person| bound.iter().any(|group| person.is_in(group.place)))
        .map(|person| Member {
            profile: Profile {
                username: Seen { person, by_address }.username().into_owned(),
                email: person.email.clone(),
                first_name: person.first_name.clone(),
                last_name: person.last_name.clone(),
                active: person.is_active(),
            },
            groups: person.groups,
        })
        .collect()
}

/// The id that Kisi has for this person.
fn send_person(client: &Client<'_>, profile: &Profile) -> Result<String, Why> {
    let name = profile.username.as_str();
    let found = client.find("Users", "userName", name);
    let who = ("user", name);
    match client.told("user_lookup_provision", who, found)? {
        Some(id) => {
            let done = client.replace("Users", &id, &user(profile));
            client.told("user_update_provision", who, done)?;
            Ok(id)
        }
        None => {
            let done = client.create("Users", &user(profile));
            client.told("user_create_provision", who, done)
        }
    }
}

/// A group of the same name is taken over.
fn send_group(client: &Client<'_>, name: &str, members: &[Value]) -> Result<(), Why> {
    let which = ("user_group", name);
    match client.find("Groups", "displayName", name)? {
        Some(id) => {
            let done = client.patch("Groups", &id, "members", &json!(members));
            client.told("group_update_provision", which, done)
        }
        None => {
            let done = client.create("Groups", &group(name, members)).map(|_| ());
            client.told("group_create_provision", which, done)
        }
    }
}
