//! What practice assumes about SCIM, on Kisi's side and on JumpCloud's. Each habit of the server in
//! `kisi::scim::habit` is the alternative to one of these.

use super::Source::{Inferred, Invented};
use super::{Assumed, assumed};

pub(super) const ALL: &[Assumed] = &[
    assumed(
        "kisi-scim-token",
        Invented,
        "The token is 48 hex digits, has no end, and a new one replaces it at once.",
    ),
    assumed(
        "kisi-scim-off",
        Invented,
        "While SCIM is switched off, every request gets 401, and the token is gone for good.",
    ),
    assumed(
        "kisi-scim-configured",
        Inferred,
        "Any request with status 2xx makes scim_configured true, also one that only reads.",
    ),
    assumed(
        "kisi-scim-first-people",
        Invented,
        "People and groups that were in Kisi before are seen through SCIM as well.",
    ),
    assumed(
        "kisi-scim-any-user-name",
        Invented,
        "userName is any text that is not empty; whether Kisi asks for an e-mail address is not documented.",
    )
    .or(&["addresses-only"]),
    assumed(
        "kisi-scim-names-are-optional",
        Inferred,
        "Only userName is required of a person, and only displayName of a group.",
    )
    .or(&["needs-names"]),
    assumed(
        "kisi-scim-duplicate-is-refused",
        Inferred,
        "A second person with the same userName, in any letter case, gets 409 uniqueness.",
    )
    .or(&["creates-duplicates", "duplicate-is-200"]),
    assumed(
        "kisi-scim-group-names-repeat",
        Invented,
        "Two groups may have the same displayName.",
    )
    .or(&["unique-group-names"]),
    assumed(
        "kisi-scim-active-unless-said",
        Invented,
        "POST and PUT without active make the person active.",
    ),
    assumed(
        "kisi-scim-keeps-external-id",
        Inferred,
        "externalId is kept for people and for groups, and need not be unique.",
    )
    .or(&["no-external-id"]),
    assumed(
        "kisi-scim-keeps-emails",
        Inferred,
        "emails is kept beside userName, and the two may differ.",
    ),
    assumed(
        "kisi-scim-unknown-is-left-out",
        Invented,
        "Attributes that are not known are left out without an error.",
    ),
    assumed(
        "kisi-scim-ids",
        Inferred,
        "Ids are JSON text in the shape of a UUID.",
    )
    .or(&["ids-are-numbers", "ids-with-signs"]),
    assumed(
        "kisi-scim-deletes-people",
        Inferred,
        "DELETE removes a person, also from groups, and the person is not found any more.",
    )
    .or(&["cannot-delete", "delete-deactivates"]),
    assumed(
        "kisi-scim-forgets-deleted",
        Inferred,
        "Who was deleted can be created again.",
    )
    .or(&["remembers-deleted"]),
    assumed(
        "kisi-scim-has-groups",
        Inferred,
        "Groups are SCIM groups at /Groups, with people as members.",
    )
    .or(&["no-groups"]),
    assumed(
        "kisi-scim-deletes-groups",
        Inferred,
        "DELETE removes a group.",
    )
    .or(&["cannot-delete-groups"]),
    assumed(
        "kisi-scim-groups-may-be-empty",
        Inferred,
        "A group needs no members.",
    )
    .or(&["no-empty-groups"]),
    assumed(
        "kisi-scim-members-on-creation",
        Inferred,
        "Members that are sent with a new group are in it.",
    )
    .or(&["drops-members-on-creation"]),
    assumed(
        "kisi-scim-members-by-value",
        Inferred,
        "A member is its id in value; an unknown id gets 400.",
    )
    .or(&["needs-ref"]),
    assumed(
        "kisi-scim-patch-answers",
        Invented,
        "PATCH answers 200 with the resource.",
    )
    .or(&["patch-answers-204"]),
    assumed(
        "kisi-scim-filters",
        Inferred,
        "Every filter of RFC 7644 works on every attribute.",
    )
    .or(&["ignores-filters", "refuses-filters"]),
    assumed(
        "kisi-scim-filters-ignore-case",
        Inferred,
        "Filters compare userName, emails and displayName without regard to letter case.",
    )
    .or(&["filters-case-sensitive"]),
    assumed(
        "kisi-scim-pages",
        Invented,
        "startIndex and count work; without count there are 100 at most, with it 200.",
    )
    .or(&["no-paging"]),
    assumed(
        "kisi-scim-seen-at-once",
        Inferred,
        "Who was created is in the next list.",
    )
    .or(&["slow-to-see"]),
    assumed(
        "kisi-scim-list-spelling",
        Inferred,
        "A list is in Resources, as RFC 7644 spells it.",
    )
    .or(&["lower-case-resources"]),
    assumed(
        "kisi-scim-errors",
        Invented,
        "Errors are SCIM errors, with the status as text.",
    )
    .or(&["kisi-errors", "empty-errors", "html-errors", "numeric-error-status"]),
    assumed(
        "kisi-scim-media-types",
        Inferred,
        "Bodies may be application/json or application/scim+json; answers are application/scim+json.",
    )
    .or(&["json-only"]),
    assumed(
        "kisi-scim-discovery",
        Invented,
        "ServiceProviderConfig, ResourceTypes and Schemas are there, and need the token.",
    )
    .or(&["no-discovery", "open-discovery"]),
    assumed(
        "kisi-scim-busy",
        Inferred,
        "Too many requests get 429 with Retry-After in seconds.",
    ),
    assumed(
        "jumpcloud-scim-test-requests",
        Inferred,
        "Test Connection looks the person up by userName, creates, and deletes or deactivates by PATCH; with groups it also creates one with this member, renames it by PATCH and deletes it.",
    ),
    assumed(
        "jumpcloud-scim-leaves-test-person",
        Inferred,
        "After a test that failed half-way, the test person stays.",
    ),
    assumed(
        "jumpcloud-scim-updates",
        Invented,
        "People who are there already are replaced by PUT, groups get their members by a PATCH that replaces.",
    ),
    assumed(
        "jumpcloud-scim-sends-at-once",
        Inferred,
        "Everybody in the bound groups is sent when identity management is activated.",
    ),
    assumed(
        "jumpcloud-scim-goes-on",
        Invented,
        "When somebody is refused, the others are sent all the same.",
    ),
];
