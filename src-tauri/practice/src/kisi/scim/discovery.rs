//! What the server says about itself (RFC 7644 §4): ServiceProviderConfig, ResourceTypes, Schemas.
//! Everything in it comes from the tables that the server works with.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::Scim;
use super::asked::{Answered, encoded};
use super::habit::Habit;
use super::list::{MOST, list_response};
use super::refused::Refused;
use super::schema::{CORE, GROUP_SHAPE, Shape, USER_SHAPE};

impl Scim {
    pub(super) fn provider(&self) -> Answered {
        let supported = |is: bool| json!({ "supported": is });
        Answered::json(
            StatusCode::OK,
            json!({
                "schemas": [CORE[0].urn],
                "patch": supported(true),
                "bulk": { "supported": false, "maxOperations": 0, "maxPayloadSize": 0 },
                "filter": { "supported": true, "maxResults": MOST },
                "changePassword": supported(false),
                "sort": supported(false),
                "etag": supported(true),
                "authenticationSchemes": [{
                    "type": "oauthbearertoken",
                    "name": "Bearer token",
                    "description": "The token that Kisi's console generates.",
                }],
                "meta": {
                    "resourceType": "ServiceProviderConfig",
                    "location": format!("{}/ServiceProviderConfig", self.base),
                },
            }),
        )
    }

    /// One by its name, or all.
    pub(super) fn resource_types(&self, id: Option<&str>) -> Result<Answered, Refused> {
        let told = |shape: &&Shape| {
            json!({
                "schemas": [CORE[1].urn],
                "id": shape.name,
                "name": shape.name,
                "description": shape.says,
                "endpoint": format!("/{}", shape.endpoint),
                "schema": shape.urn,
                "meta": {
                    "resourceType": "ResourceType",
                    "location": format!("{}/ResourceTypes/{}", self.base, encoded(shape.name)),
                },
            })
        };
        let shapes = self.shapes();
        match id {
            None => Ok(all(shapes.iter().map(told).collect())),
            Some(id) => shapes
                .iter()
                .find(|shape| shape.name == id)
                .map(|shape| Answered::json(StatusCode::OK, told(shape)))
                .ok_or_else(|| Refused::not_found("ResourceType")),
        }
    }

    /// One by its URN, or all.
    pub(super) fn schemas(&self, id: Option<&str>) -> Result<Answered, Refused> {
        let shapes = self.shapes().into_iter().chain(&CORE);
        let mut shapes = shapes.map(|shape| (shape.urn, shape.json(&self.base)));
        match id {
            None => Ok(all(shapes.map(|(_, told)| told).collect())),
            Some(id) => shapes
                .find(|(urn, _)| urn.eq_ignore_ascii_case(id))
                .map(|(_, told)| Answered::json(StatusCode::OK, told))
                .ok_or_else(|| Refused::not_found("Schema")),
        }
    }

    fn shapes(&self) -> Vec<&'static Shape> {
        match self.has(Habit::NoGroups) {
            true => vec![&USER_SHAPE],
            false => vec![&USER_SHAPE, &GROUP_SHAPE],
        }
    }
}

fn all(resources: Vec<Value>) -> Answered {
    list_response(resources.len(), 1, resources)
}
