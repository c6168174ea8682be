//! What practice assumes about Kisi's own interface: its people, groups, imports, events and keys.

use super::Source::{Inferred, Invented};
use super::{Assumed, assumed};

pub(super) const ALL: &[Assumed] = &[
    assumed(
        "kisi-limits-are-firm",
        Invented,
        "A limit or an offset beyond the documented most is refused with 422, and so is one that is not a number.",
    ),
    assumed(
        "kisi-lists-by-age",
        Invented,
        "Lists that are not sorted are in the order in which things were created.",
    ),
    assumed(
        "kisi-filters-any-case",
        Invented,
        "email finds the whole address and query a part of the text, both in any letter case.",
    ),
    assumed(
        "kisi-filter-unknown-group",
        Invented,
        "group_id of no group gives an empty list.",
    ),
    assumed(
        "kisi-sort-unknown",
        Invented,
        "A sort or a scope that is not documented is refused with 422.",
    ),
    assumed(
        "kisi-not-found",
        Invented,
        "A person, a group or an import that is not there gets 404 with code 000404.",
    ),
    assumed(
        "kisi-admins-read",
        Inferred,
        "People, groups, roles, imports, events and the dashboard are for the owner and administrators; another key gets 403 with fcd8ef.",
    ),
    assumed(
        "kisi-settings-for-owner",
        Inferred,
        "The settings of single sign-on are for the owner alone, as its menu is; an administrator's key gets 403.",
    ),
    assumed(
        "kisi-key-of-who-is-gone",
        Invented,
        "The API key of somebody who was deleted gets 401.",
    ),
    assumed(
        "kisi-email-is-user-name",
        Inferred,
        "The e-mail address of a person is their userName in SCIM.",
    ),
    assumed(
        "kisi-scim-manages",
        Inferred,
        "SCIM manages whom it created or changed; scim_access_enabled is then what it said as active.",
    ),
    assumed(
        "kisi-scim-active-before",
        Invented,
        "Whom SCIM does not manage it shows as active when access_enabled is true.",
    ),
    assumed(
        "kisi-password-flow",
        Invented,
        "Who was in Kisi before may sign in with a password; who comes by SCIM or an import may not.",
    ),
    assumed(
        "kisi-pushed-groups-open-no-door",
        Inferred,
        "A group that SCIM pushed belongs to the organization and has locks_count 0.",
    ),
    assumed(
        "kisi-role-ids",
        Invented,
        "The roles are called organization_owner, organization_admin and group_basic.",
    ),
    assumed(
        "kisi-import-tries-key",
        Inferred,
        "An import whose key JumpCloud refuses is not kept: 422 with code abee11.",
    ),
    assumed(
        "kisi-import-organization-id",
        Inferred,
        "An organization id that is typed has to be one of the key's, and an administrator of several has to type it, or the answer is abee11 as well.",
    ),
    assumed(
        "kisi-import-any-region",
        Invented,
        "Kisi asks for no region, so an import takes a key of any of JumpCloud's regions.",
    ),
    assumed(
        "kisi-import-reader-key",
        Inferred,
        "The key of a JumpCloud administrator who may only look is enough for an import.",
    ),
    assumed(
        "kisi-import-silent-partner",
        Invented,
        "While JumpCloud fails, an import is not kept: 422 with code abdd11; a run then changes nothing.",
    ),
    assumed(
        "kisi-import-unknown-group",
        Inferred,
        "A group that JumpCloud does not have gets 422 with code abcc11.",
    ),
    assumed(
        "kisi-import-at-once",
        Inferred,
        "Saving an import that is enabled runs it at once; later runs are asked for by hand.",
    ),
    assumed(
        "kisi-import-by-address",
        Inferred,
        "Somebody who is in Kisi already is found by the e-mail address, in any letter case, and is not made twice.",
    ),
    assumed(
        "kisi-import-takes-all",
        Invented,
        "Everybody in JumpCloud's group comes by the address in email, suspended people as well.",
    ),
    assumed(
        "kisi-import-needs-address",
        Inferred,
        "Who has no e-mail address in JumpCloud is left out of an import, and two people with one address become one.",
    ),
    assumed(
        "kisi-import-has-no-cap",
        Invented,
        "An import brings any number of people; for Kisi's other imports 500 to a group are documented.",
    ),
    assumed(
        "kisi-import-removes",
        Inferred,
        "Who left JumpCloud's group leaves Kisi's group, and Kisi too if the import had made them.",
    ),
    assumed(
        "kisi-import-leaves-people",
        Invented,
        "Deleting an import leaves the people that it brought.",
    ),
    assumed(
        "kisi-import-switched-off",
        Inferred,
        "When JumpCloud refuses the key at a run, Kisi switches the import off at once; enabling it again clears the error.",
    ),
    assumed(
        "kisi-import-writes",
        Inferred,
        "An import into a group writes an e-mail to everybody who is new in it, one for people only to nobody.",
    ),
    assumed(
        "kisi-emails-stand-nowhere",
        Inferred,
        "No answer of Kisi's interface tells whether e-mails are paused; the console alone shows it.",
    ),
    assumed(
        "kisi-event-sets",
        Invented,
        "An event set is finished when it is looked at for the second time, has the last event first, and names no actor.",
    ),
    assumed(
        "kisi-pace",
        Invented,
        "Five requests in any second pass; what is refused does not count, has code ffffff, and says only sometimes when to come again.",
    ),
    assumed(
        "kisi-issuer-typed",
        Inferred,
        "identity_provider_issuer_url can be typed over the metadata's, and sign-ins from another issuer are then refused.",
    ),
    assumed(
        "kisi-changes-reset",
        Inferred,
        "A first certificate, a rotation and another issuer make sso_configured false, as new metadata does.",
    ),
];
