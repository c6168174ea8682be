//! What the server says about itself (RFC 7643, sections 5 to 7; RFC 7644, section 4): that it reads, filters by
//! equality and does nothing else.

use serde_json::{Value, json};

use super::super::http::Answer;
use super::{Right, error};

pub(super) const KINDS: [&str; 3] = ["ServiceProviderConfig", "ResourceTypes", "Schemas"];

const CORE: &str = "urn:ietf:params:scim:schemas:core:2.0";

impl Right {
    pub(super) fn discover(&self, kind: &str, id: &str, base: &str) -> Answer {
        let all = match kind {
            "ServiceProviderConfig" => return Answer::scim(200, &config(base)),
            "ResourceTypes" => resource_types(base),
            _ => schemas(base),
        };
        if id.is_empty() {
            let total = all.len();
            return self.listed(all, total, 1);
        }
        match all.iter().find(|one| one["id"] == id) {
            Some(one) => Answer::scim(200, one),
            None => error(404, "There is no such description."),
        }
    }
}

fn config(base: &str) -> Value {
    json!({
        "schemas": [format!("{CORE}:ServiceProviderConfig")],
        "documentationUri": "https://scim.example/docs",
        "patch": { "supported": false },
        "bulk": { "supported": false, "maxOperations": 0, "maxPayloadSize": 0 },
        "filter": { "supported": true, "maxResults": 100 },
        "changePassword": { "supported": false },
        "sort": { "supported": false },
        "etag": { "supported": false },
        "authenticationSchemes": [{
            "type": "oauthbearertoken",
            "name": "Bearer token",
            "description": "From the settings of the Büro",
            "primary": true,
        }],
        "meta": { "resourceType": "ServiceProviderConfig", "location": format!("{base}/ServiceProviderConfig") },
    })
}

fn resource_types(base: &str) -> Vec<Value> {
    let resource_type = |(name, endpoint): (&str, &str)| {
        json!({
            "schemas": [format!("{CORE}:ResourceType")],
            "id": name,
            "name": name,
            "description": format!("{name}, in the Büro and elsewhere"),
            "endpoint": endpoint,
            "schema": format!("{CORE}:{name}"),
            "schemaExtensions": [],
            "meta": { "resourceType": "ResourceType", "location": format!("{base}/ResourceTypes/{name}") },
        })
    };
    [("User", "/Users"), ("Group", "/Groups")]
        .map(resource_type)
        .into()
}

fn schemas(base: &str) -> Vec<Value> {
    let user = [
        attribute("userName", "string", true, "server"),
        attribute("displayName", "string", false, "none"),
        attribute("active", "boolean", false, "none"),
        name(),
        emails(),
    ];
    let group = [attribute("displayName", "string", true, "none"), members()];
    [("User", json!(user)), ("Group", json!(group))]
        .map(|(name, attributes)| {
            let id = format!("{CORE}:{name}");
            json!({
                "schemas": [format!("{CORE}:Schema")],
                "id": id,
                "name": name,
                "description": format!("{name}, in the Büro and elsewhere"),
                "attributes": attributes,
                "meta": { "resourceType": "Schema", "location": format!("{base}/Schemas/{id}") },
            })
        })
        .into()
}

fn attribute(name: &str, kind: &str, required: bool, uniqueness: &str) -> Value {
    json!({
        "name": name,
        "type": kind,
        "multiValued": false,
        "description": name,
        "required": required,
        "caseExact": false,
        "mutability": "readOnly",
        "returned": "default",
        "uniqueness": uniqueness,
    })
}

fn name() -> Value {
    let parts = ["givenName", "familyName", "formatted"];
    let mut name = attribute("name", "complex", false, "none");
    name["subAttributes"] = json!(parts.map(|part| attribute(part, "string", false, "none")));
    name
}

fn emails() -> Value {
    let mut emails = attribute("emails", "complex", false, "none");
    emails["multiValued"] = json!(true);
    emails["subAttributes"] = json!([
        attribute("value", "string", false, "none"),
        attribute("type", "string", false, "none"),
        attribute("primary", "boolean", false, "none"),
    ]);
    emails
}

fn members() -> Value {
    let parts = ["value", "$ref", "display", "type"];
    let mut members = attribute("members", "complex", false, "none");
    members["multiValued"] = json!(true);
    members["subAttributes"] = json!(parts.map(|part| attribute(part, "string", false, "none")));
    members
}
