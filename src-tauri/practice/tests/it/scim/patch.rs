//! PATCH in each of its forms, and what none of them may do.

use serde_json::{Value, json};

use super::{Desk, desk, path};

const MARIA: &str = "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d01";
const TOM: &str = "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d02";
const INES: &str = "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d03";

/// Patches Anna as she was and tells what became of one attribute.
async fn patched(desk: &Desk, one: &str, operations: Value, attribute: &str) -> Value {
    assert_eq!(desk.put(one, super::anna()).await.status, 200);
    let answer = desk.patch(one, operations.clone()).await;
    assert_eq!(answer.status, 200, "{operations}: {}", answer.text);
    assert_eq!(desk.get(one).await.json, answer.json);
    answer.json[attribute].clone()
}

fn op(op: &str, path: &str, value: Value) -> Value {
    json!([{ "op": op, "path": path, "value": value }])
}

#[tokio::test]
async fn a_single_value_is_set_and_removed() {
    let desk = desk(&[]).await;
    let one = path("/Users", &desk.anna().await);
    let name =
        |given: &str| json!({ "givenName": given, "familyName": "Kim", "formatted": "Anna Kim" });
    let urn = "urn:ietf:params:scim:schemas:core:2.0:User:name.givenName";
    let cases = [
        (
            op("replace", "displayName", json!("A")),
            "displayName",
            json!("A"),
        ),
        (
            op("Add", "DISPLAYNAME", json!("A")),
            "displayName",
            json!("A"),
        ),
        (
            op("REPLACE", "active", json!(false)),
            "active",
            json!(false),
        ),
        (
            op("replace", "active", json!("False")),
            "active",
            json!(false),
        ),
        (
            op("replace", "name.givenName", json!("Ann")),
            "name",
            name("Ann"),
        ),
        (op("add", urn, json!("Ann")), "name", name("Ann")),
        (
            op("replace", "name", json!({ "givenName": "Ann" })),
            "name",
            name("Ann"),
        ),
        (
            op("replace", "externalId", json!("x")),
            "externalId",
            json!("x"),
        ),
        (
            json!([{ "op": "remove", "path": "displayName" }]),
            "displayName",
            Value::Null,
        ),
        (
            json!([{ "op": "Remove", "path": "name" }]),
            "name",
            Value::Null,
        ),
        (
            json!([{ "op": "remove", "path": "name.formatted" }]),
            "name",
            json!({ "givenName": "Anna", "familyName": "Kim" }),
        ),
        (
            json!([{ "op": "remove", "path": "active" }]),
            "active",
            Value::Null,
        ),
    ];
    for (operations, attribute, expected) in cases {
        let told = patched(&desk, &one, operations.clone(), attribute).await;
        assert_eq!(told, expected, "{operations}");
    }
}

#[tokio::test]
async fn without_a_path_the_value_names_the_attributes() {
    let desk = desk(&[]).await;
    let one = path("/Users", &desk.anna().await);
    for word in ["add", "replace"] {
        let value = json!({
            "Active": "True", "displayName": "A", "name": { "givenName": "Ann" },
            "name.familyName": "Lee", "id": "x", "schemas": [], "shoeSize": 44,
            "urn:ietf:params:scim:schemas:core:2.0:User:externalId": "y",
        });
        let operations = json!([{ "op": word, "value": value }]);
        patched(&desk, &one, operations, "id").await;
        let told = desk.get(&one).await.json;
        assert_eq!(told["displayName"], "A");
        assert_eq!(told["externalId"], "y");
        assert_eq!(
            told["name"],
            json!({ "givenName": "Ann", "familyName": "Lee", "formatted": "Anna Kim" })
        );
    }
}

#[tokio::test]
async fn one_of_many_values_is_chosen_by_a_filter() {
    let desk = desk(&[]).await;
    let one = path("/Users", &desk.anna().await);
    let work = |value: &str, primary| json!({ "value": value, "type": "work", "primary": primary });
    let there = "anna.kim@practice.example";
    let home = json!({ "value": "anna@home.example", "type": "home" });
    let work_path = r#"emails[type eq "work"]"#;
    let cases = [
        (
            op(
                "replace",
                r#"emails[type eq "WORK"].value"#,
                json!("a@b.example"),
            ),
            json!([work("a@b.example", true)]),
        ),
        (
            op("replace", work_path, json!({ "primary": false })),
            json!([work(there, false)]),
        ),
        (
            op("replace", work_path, json!([{ "primary": false }])),
            json!([work(there, false)]),
        ),
        (
            op("replace", "emails.value", json!("a@b.example")),
            json!([work("a@b.example", true)]),
        ),
        (
            op("add", "emails", json!([home])),
            json!([work(there, true), home]),
        ),
        (
            op("add", "emails", home.clone()),
            json!([work(there, true), home]),
        ),
        (
            op("add", "emails", json!([work(there, true)])),
            json!([work(there, true)]),
        ),
        (op("replace", "emails", json!([home])), json!([home])),
        (
            op(
                "Add",
                r#"emails[type eq "home"].value"#,
                json!("anna@home.example"),
            ),
            json!([work(there, true), home]),
        ),
        (
            op(
                "add",
                "emails",
                json!([{ "value": "n@b.example", "primary": true }]),
            ),
            json!([work(there, false), { "value": "n@b.example", "primary": true }]),
        ),
        (json!([{ "op": "remove", "path": work_path }]), Value::Null),
        (json!([{ "op": "remove", "path": "emails" }]), Value::Null),
        (
            json!([{ "op": "remove", "path": r#"emails[type eq "home"]"# }]),
            json!([work(there, true)]),
        ),
        (
            json!([{ "op": "remove", "path": r#"emails[type eq "work"].primary"# }]),
            json!([{ "value": there, "type": "work" }]),
        ),
    ];
    for (operations, expected) in cases {
        let told = patched(&desk, &one, operations.clone(), "emails").await;
        assert_eq!(told, expected, "{operations}");
    }
}

async fn members(desk: &Desk, one: &str, operations: Value) -> Vec<String> {
    let sent = json!({ "displayName": "x", "members": [{ "value": MARIA }, { "value": TOM }] });
    assert_eq!(desk.put(one, sent).await.status, 200);
    let answer = desk.patch(one, operations.clone()).await;
    assert_eq!(answer.status, 200, "{operations}: {}", answer.text);
    let all = answer.json["members"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let ids = all
        .iter()
        .map(|one| one["value"].as_str().expect("text").to_owned());
    ids.collect()
}

#[tokio::test]
async fn members_come_and_go_in_every_form() {
    let desk = desk(&[]).await;
    let created = desk.post("/Groups", json!({ "displayName": "x" })).await;
    let one = path("/Groups", &created.json);
    let ines = json!([{ "value": INES }]);
    let by_path = format!("members[value eq \"{TOM}\"]");
    let cases: [(Value, &[&str]); 14] = [
        (op("add", "members", ines.clone()), &[MARIA, TOM, INES]),
        (
            op("add", "members", json!({ "value": INES })),
            &[MARIA, TOM, INES],
        ),
        (op("add", "members", json!([INES])), &[MARIA, TOM, INES]),
        (
            op("add", "members", json!([{ "value": TOM }])),
            &[MARIA, TOM],
        ),
        (
            json!([{ "op": "add", "value": { "members": ines } }]),
            &[MARIA, TOM, INES],
        ),
        (op("replace", "members", ines.clone()), &[INES]),
        (
            json!([{ "op": "Replace", "value": { "members": ines } }]),
            &[INES],
        ),
        (op("replace", "members", json!([])), &[]),
        (json!([{ "op": "remove", "path": by_path }]), &[MARIA]),
        (
            json!([{ "op": "Remove", "path": "members", "value": [{ "value": TOM }] }]),
            &[MARIA],
        ),
        (
            json!([{ "op": "remove", "path": "members", "value": [{ "value": INES }] }]),
            &[MARIA, TOM],
        ),
        (
            json!([{ "op": "remove", "path": format!("members[value eq \"{INES}\"]") }]),
            &[MARIA, TOM],
        ),
        (json!([{ "op": "remove", "path": "members" }]), &[]),
        (
            json!([
                { "op": "remove", "path": by_path },
                { "op": "add", "path": "members", "value": ines },
                { "op": "replace", "path": "displayName", "value": "y" },
            ]),
            &[MARIA, INES],
        ),
    ];
    for (operations, expected) in cases {
        let told = members(&desk, &one, operations.clone()).await;
        assert_eq!(told, expected, "{operations}");
    }
}

#[tokio::test]
async fn what_cannot_be_done_is_refused_and_none_of_it_is_done() {
    let desk = desk(&[]).await;
    let one = path("/Users", &desk.anna().await);
    let before = desk.get(&one).await.json;
    let cases = [
        (json!([]), "invalidSyntax"),
        (json!("x"), "invalidSyntax"),
        (json!(["x"]), "invalidSyntax"),
        (
            json!([{ "path": "active", "value": true }]),
            "invalidSyntax",
        ),
        (op("move", "active", json!(true)), "invalidSyntax"),
        (op("replace", "shoeSize", json!(44)), "invalidPath"),
        (op("replace", "name.nick", json!("x")), "invalidPath"),
        (op("replace", "emails[type eq", json!("x")), "invalidPath"),
        (
            op("replace", r#"name[givenName eq "Anna"]"#, json!({})),
            "invalidPath",
        ),
        (
            op("replace", "urn:other:User:active", json!(true)),
            "invalidPath",
        ),
        (
            json!([{ "op": "add", "path": 7, "value": true }]),
            "invalidPath",
        ),
        (op("replace", "id", json!("x")), "mutability"),
        (op("add", "meta.created", json!("x")), "mutability"),
        (
            json!([{ "op": "remove", "path": "userName" }]),
            "mutability",
        ),
        (json!([{ "op": "remove" }]), "noTarget"),
        (
            op("replace", r#"emails[type eq "home"].value"#, json!("x")),
            "noTarget",
        ),
        (json!([{ "op": "add", "path": "active" }]), "invalidValue"),
        (op("replace", "active", json!("maybe")), "invalidValue"),
        (op("replace", "userName", json!(" ")), "invalidValue"),
        (json!([{ "op": "add", "value": "x" }]), "invalidValue"),
        (
            op("replace", "emails[primary gt true].value", json!("x")),
            "invalidFilter",
        ),
    ];
    for (operations, scim_type) in cases {
        let mut all = vec![json!({ "op": "replace", "path": "displayName", "value": "half" })];
        match operations.as_array() {
            Some(list) if !list.is_empty() => all.extend(list.clone()),
            _ => all.clear(),
        }
        let sent = if all.is_empty() {
            operations.clone()
        } else {
            json!(all)
        };
        let answer = desk.patch(&one, sent).await;
        assert_eq!(answer.refusal(), (400, scim_type), "{operations}");
    }
    assert_eq!(desk.get(&one).await.json, before);
    let nobody = op("add", "members", json!([{ "value": "nobody" }]));
    let group = "/Groups/5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d11";
    assert_eq!(
        desk.patch(group, nobody).await.refusal(),
        (400, "invalidValue")
    );
}
