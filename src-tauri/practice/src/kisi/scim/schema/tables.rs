//! The attributes of people and groups that Kisi's server is known to have (Microsoft's tutorial on
//! provisioning Kisi), with `emails` and `externalId`, which JumpCloud sends. No extension.

use super::{Attribute, Kind, Shape, attribute, boolean, complex, reference, text};

/// RFC 7643 §3.1. They stand in no schema.
pub(in super::super) const COMMON: &[Attribute] = &[
    reference("schemas", &["uri"], "The schemas of the resource.")
        .many()
        .read_only(),
    text("id", "The identifier that the server gave.")
        .exact()
        .read_only(),
    text("externalId", "The identifier that the client gave.").exact(),
    complex(
        "meta",
        &[
            text("resourceType", "The kind of the resource.")
                .exact()
                .read_only(),
            attribute("created", Kind::Time, "When it was created.").read_only(),
            attribute("lastModified", Kind::Time, "When it was changed last.").read_only(),
            reference("location", &["uri"], "Its address.").read_only(),
            text("version", "Its entity tag.").exact().read_only(),
        ],
        "What the server says about the resource.",
    )
    .read_only(),
];

const NAME: &[Attribute] = &[
    text("formatted", "The whole name as it is shown."),
    text("familyName", "The last name."),
    text("givenName", "The first name."),
];

const EMAIL: &[Attribute] = &[
    text("value", "The e-mail address."),
    text("type", "What the address is used for.").one_of(&["work", "home", "other"]),
    boolean("primary", "Whether this is the main address."),
];

const MEMBER: &[Attribute] = &[
    text("value", "The id of the member.").exact().immutable(),
    reference("$ref", &["User"], "The address of the member.").immutable(),
    text("type", "The kind of the member.")
        .one_of(&["User"])
        .immutable(),
];

pub(in super::super) const USER_SHAPE: Shape = Shape {
    name: "User",
    urn: "urn:ietf:params:scim:schemas:core:2.0:User",
    endpoint: "Users",
    says: "A person.",
    attributes: &[
        text("userName", "The name that the person signs in with.")
            .required()
            .unique(),
        complex("name", NAME, "The parts of the person's name."),
        text("displayName", "The name that others see."),
        complex("emails", EMAIL, "The person's e-mail addresses.").many(),
        boolean("active", "Whether the person has access."),
    ],
};

pub(in super::super) const GROUP_SHAPE: Shape = Shape {
    name: "Group",
    urn: "urn:ietf:params:scim:schemas:core:2.0:Group",
    endpoint: "Groups",
    says: "A group of people.",
    attributes: &[
        text("displayName", "The name of the group.").required(),
        complex("members", MEMBER, "The people in the group.").many(),
    ],
};
