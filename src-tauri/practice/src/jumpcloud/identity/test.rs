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
    if client.find("Users", "userName", address)?.is_some() {
        return Err("There is a user with the test e-mail already.".to_owned());
    }
    let id = client.create(
        "Users",
        &user(&Profile {
            username: address.clone(),
            email: address.clone(),
            first_name: "JumpCloud".to_owned(),
            last_name: "Test".to_owned(),
            active: true,
        }),
    )?;
    if form.groups {
        test_group(&client, &id)?;
    }
    if !client.delete("Users", &id)? {
        client.patch("Users", &id, "active", &json!(false))?;
    }
    Ok(())
}

/// Creation, update and deletion are all needed; the way out is to switch group management off.
fn test_group(client: &Client<'_>, member: &str) -> Result<(), Why> {
    let name = "JumpCloud test group";
    let id = client.create("Groups", &group(name, &[json!({ "value": member })]))?;
    let renamed = json!(format!("{name} (updated)"));
    client.patch("Groups", &id, "displayName", &renamed)?;
    match client.delete("Groups", &id)? {
        true => Ok(()),
        false => Err("Groups cannot be deleted: switch Group Management off.".to_owned()),
    }
}
