//! The schemas of the discovery endpoints themselves (RFC 7643 §5 to §7), which have to be listed
//! beside those of people and groups. Nothing is read or filtered by them.

use super::{Attribute, Kind, Shape, attribute, boolean, complex, reference, text};

const SUPPORTED: Attribute = boolean("supported", "Whether it is supported.")
    .required()
    .read_only();

const fn whole(name: &'static str, says: &'static str) -> Attribute {
    attribute(name, Kind::Whole, says).required().read_only()
}

const fn option(name: &'static str, inside: &'static [Attribute]) -> Attribute {
    complex(name, inside, "Whether and how this can be used.")
        .required()
        .read_only()
}

const PROVIDER: &[Attribute] = &[
    reference("documentationUri", &["external"], "Where to read more.").read_only(),
    option("patch", &[SUPPORTED]),
    option(
        "bulk",
        &[
            SUPPORTED,
            whole("maxOperations", "How many operations at most."),
            whole("maxPayloadSize", "How many bytes at most."),
        ],
    ),
    option(
        "filter",
        &[
            SUPPORTED,
            whole("maxResults", "How many resources at most."),
        ],
    ),
    option("changePassword", &[SUPPORTED]),
    option("sort", &[SUPPORTED]),
    option("etag", &[SUPPORTED]),
    complex(
        "authenticationSchemes",
        &[
            text("type", "The kind of the scheme.")
                .required()
                .read_only(),
            text("name", "The name of the scheme.")
                .required()
                .read_only(),
            text("description", "What the scheme is.")
                .required()
                .read_only(),
        ],
        "How a client shows who it is.",
    )
    .many()
    .required()
    .read_only(),
];

const RESOURCE_TYPE: &[Attribute] = &[
    text("id", "The identifier of the kind.").read_only(),
    text("name", "The name of the kind.").required().read_only(),
    text("description", "What it is.").read_only(),
    reference("endpoint", &["uri"], "Where its resources are.")
        .required()
        .read_only(),
    reference("schema", &["uri"], "Its schema.")
        .required()
        .read_only(),
];

const fn told(name: &'static str) -> Attribute {
    text(name, "RFC 7643, section 7.").read_only()
}

const fn whether(name: &'static str) -> Attribute {
    boolean(name, "RFC 7643, section 7.").read_only()
}

/// What a line of a schema says, without the sub-attributes.
const LINE: [Attribute; 11] = [
    told("name").required(),
    told("type").required(),
    whether("multiValued").required(),
    told("description"),
    whether("required"),
    told("canonicalValues").many(),
    whether("caseExact"),
    told("mutability"),
    told("returned"),
    told("uniqueness"),
    told("referenceTypes").many(),
];

const LINE_AND_INSIDE: &[Attribute] = &[
    LINE[0],
    LINE[1],
    LINE[2],
    LINE[3],
    LINE[4],
    LINE[5],
    LINE[6],
    LINE[7],
    LINE[8],
    LINE[9],
    LINE[10],
    complex("subAttributes", &LINE, "The attributes inside.")
        .many()
        .read_only(),
];

const SCHEMA: &[Attribute] = &[
    text("id", "The address of the schema.")
        .required()
        .read_only(),
    text("name", "The name of the schema.")
        .required()
        .read_only(),
    text("description", "What it describes.").read_only(),
    complex("attributes", LINE_AND_INSIDE, "Its attributes.")
        .many()
        .required()
        .read_only(),
];

pub(in super::super) const CORE: [Shape; 3] = [
    Shape {
        name: "ServiceProviderConfig",
        urn: "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig",
        endpoint: "ServiceProviderConfig",
        says: "What the server can do.",
        attributes: PROVIDER,
    },
    Shape {
        name: "ResourceType",
        urn: "urn:ietf:params:scim:schemas:core:2.0:ResourceType",
        endpoint: "ResourceTypes",
        says: "A kind of resource.",
        attributes: RESOURCE_TYPE,
    },
    Shape {
        name: "Schema",
        urn: "urn:ietf:params:scim:schemas:core:2.0:Schema",
        endpoint: "Schemas",
        says: "The attributes of a kind of resource.",
        attributes: SCHEMA,
    },
];
