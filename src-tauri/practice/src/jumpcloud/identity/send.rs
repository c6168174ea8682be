//! What happens once identity management is active: the people of the bound groups go to Kisi, and
//! the groups where they are managed. Looked up first, then created or updated; nobody is taken
//! away again here.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::Identity;
use super::client::{Client, Profile, Why, group, user};
use crate::fault::Fault;
use crate::jumpcloud::people::{PEOPLE, Person};
use crate::world::Shared;

#[derive(Default, Serialize)]
pub(crate) struct Sent {
    pub(crate) ok: bool,
    /// The first refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Why>,
    users: usize,
    groups: usize,
}

/// `groups`: the names of those that are bound to the application.
pub(crate) fn send(world: &Shared, form: &Identity, groups: &[String]) -> Sent {
    let client = Client { world, form };
    let is_address = !world.state().faults.contains(&Fault::ScimUsernameNoEmail);
    let is_bound = |person: &&Person| groups.iter().any(|group| person.is_in(group));
    let mut sent = Sent::default();
    let mut ids = BTreeMap::new();
    for person in PEOPLE.iter().filter(is_bound) {
        match send_person(&client, person, is_address) {
            Ok(id) => {
                ids.insert(person.email, id);
                sent.users += 1;
            }
            Err(why) => sent.why = sent.why.or(Some(why)),
        }
    }
    for name in groups.iter().filter(|_| form.groups) {
        let members: Vec<Value> = PEOPLE
            .iter()
            .filter(|person| person.is_in(name))
            .filter_map(|person| ids.get(person.email))
            .map(|id| json!({ "value": id }))
            .collect();
        // Groups without members are not created.
        if members.is_empty() {
            continue;
        }
        match send_group(&client, name, &members) {
            Ok(()) => sent.groups += 1,
            Err(why) => sent.why = sent.why.or(Some(why)),
        }
    }
    sent.ok = sent.why.is_none();
    sent
}

/// The id that Kisi has for this person.
fn send_person(client: &Client<'_>, person: &Person, is_address: bool) -> Result<String, Why> {
    let profile = Profile {
        username: person.username(is_address),
        email: person.email.to_owned(),
        first_name: person.first_name.to_owned(),
        last_name: person.last_name.to_owned(),
        active: person.is_active(),
    };
    match client.find("Users", "userName", &profile.username)? {
        Some(id) => {
            client.replace("Users", &id, &user(&profile))?;
            Ok(id)
        }
        None => client.create("Users", &user(&profile)),
    }
}

/// A group of the same name is taken over.
fn send_group(client: &Client<'_>, name: &str, members: &[Value]) -> Result<(), Why> {
    match client.find("Groups", "displayName", name)? {
        Some(id) => client.patch("Groups", &id, "members", &json!(members)),
        None => client.create("Groups", &group(name, members)).map(|_| ()),
    }
}
