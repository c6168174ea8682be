//! Test Connection: a test person, and a test group where groups are managed; both go again, or the
//! person is deactivated where nothing can be deleted (JumpCloud, "Provision and Manage Users and
//! Groups in Apps using Custom SCIM Identity Management Integration"). After a failure they stay.

use serde_json::json;

use super::Identity;
use super::client::{Client, Profile, Why, group, user};
use crate::world::Shared;

pub(crate) fn test(world: &Shared, form: &Identity) -> Result<(), Why> {
    let client = Client { world, form };
    let address = &form.test_email;
    let who = ("user", address.as_str());
    let found = client.find("Users", "userName", address);
    if client.told("user_lookup_provision", who, found)?.is_some() {
        return Err("There is a user with the test e-mail already.".to_owned());
    }
    let profile = Profile {
        username: address.clone(),
        email: address.clone(),
        first_name: "JumpCloud".to_owned(),
        last_name: "Test".to_owned(),
        active: true,
    };
    let id = client.create("Users", &user(&profile));
    let id = client.told("user_create_provision", who, id)?;
    if form.groups {
        test_group(&client, &id)?;
    }
    let gone = client.delete("Users", &id);
    if !client.told("user_delete_provision", who, gone)? {
        let off = client.patch("Users", &id, "active", &json!(false));
        client.told("user_deprovision", who, off)?;
    }
    Ok(())
}

/// Creation, update and deletion are all needed; the way out is to switch group management off.
fn test_group(client: &Client<'_>, member: &str) -> Result<(), Why> {
    let name = "JumpCloud test group";
    let which = ("user_group", name);
    let id = client.create("Groups", &group(name, &[json!({ "value": member })]));
    let id = client.told("group_create_provision", which, id)?;
    let renamed = json!(format!("{name} (updated)"));
    let done = client.patch("Groups", &id, "displayName", &renamed);
    client.told("group_update_provision", which, done)?;
    let gone = client.delete("Groups", &id);
    match client.told("group_delete_provision", which, gone)? {
        true => Ok(()),
        false => Err("Groups cannot be deleted: switch Group Management off.".to_owned()),
    }
}
