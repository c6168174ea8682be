//! What the checks must know of user sync, clause by clause: reading only, and rehearsal.

use super::clauses::Clause;

pub(super) const TOKEN: &[Clause] = &[
    (
        "no Bearer, blanks, line breaks, quotes",
        &["scim.token-is-bare"],
    ),
    ("not a JumpCloud key", &["scim.token-is-for-user-sync"]),
    ("length only a hint", &["scim.token-looks-usual"]),
    ("Base URL exactly Kisi's", &["scim.base-url-is-kisis"]),
];

pub(super) const WAY: &[Clause] = &[
    ("name not found", &["scim.host-is-known"]),
    ("refused", &["scim.connection-is-accepted"]),
    ("timed out", &["scim.answers-in-time"]),
    ("proxy asked for a password", &["scim.proxy-lets-through"]),
    ("TLS expired", &["scim.certificate-is-in-date"]),
    ("TLS wrong name", &["scim.certificate-names-this-host"]),
    (
        "TLS unknown issuer",
        &["scim.certificate-issuer-is-trusted"],
    ),
    (
        "intercepted by a company proxy",
        &["scim.nobody-reads-along"],
    ),
    (
        "TLS of another kind, or none",
        &["scim.connection-is-private"],
    ),
    ("an answer without an end", &["scim.answers-to-the-end"]),
    ("redirect (where to)", &["scim.nobody-redirects"]),
    ("HTML instead of JSON", &["scim.answers-as-a-program"]),
    ("captive portal", &["scim.no-sign-in-page-in-between"]),
    ("401", &["scim.token-is-accepted"]),
    ("403", &["scim.token-may-read"]),
    (
        "404 at this path but not at another",
        &["scim.answers-at-this-path"],
    ),
    ("429 with Retry-After", &["scim.is-not-busy"]),
    ("5xx", &["scim.server-is-well"]),
    ("any other refusal", &["scim.answers-without-complaint"]),
    (
        "wrong content type, invalid JSON, wrong encoding",
        &[
            "scim.content-type-is-json",
            "scim.answer-is-json",
            "scim.answer-is-utf-8",
        ],
    ),
    (
        "refusal control: without a token, with a wrong one",
        &["scim.refuses-without-token", "scim.refuses-a-wrong-token"],
    ),
];

pub(super) const READING: &[Clause] = &[
    (
        "ServiceProviderConfig, ResourceTypes, Schemas: present, readable",
        &[
            "scim.says-what-it-can",
            "scim.says-what-it-keeps",
            "scim.says-its-schemas",
        ],
    ),
    (
        "what is announced (patch, filter)",
        &["scim.can-change-parts", "scim.can-search"],
    ),
    (
        "Users: ListResponse, totalResults",
        &["scim.people-are-listed", "scim.list-names-its-schema"],
    ),
    (
        "paging (startIndex, count=0, count=1)",
        &["scim.people-come-in-pages", "scim.no-page-is-empty"],
    ),
    (
        "filter for a name that does not exist gives none",
        &["scim.people-can-be-searched", "scim.known-person-is-found"],
    ),
    (
        "ids are strings",
        &["scim.person-ids-are-text", "scim.group-ids-are-text"],
    ),
    (
        "userName is an e-mail address",
        &["scim.person-names-are-addresses"],
    ),
    (
        "schemas, meta",
        &[
            "scim.people-name-their-schema",
            "scim.people-carry-their-history",
        ],
    ),
    (
        "Groups likewise, filter on displayName",
        &["scim.groups-are-listed", "scim.groups-can-be-searched"],
    ),
    (
        "unknown id 404 with a SCIM error",
        &[
            "scim.unknown-person-is-not-found",
            "scim.unknown-group-is-not-found",
        ],
    ),
    ("response times", &["scim.answers-quickly"]),
    ("scim_configured before", &["scim.sync-is-not-used-yet"]),
];

pub(super) const REHEARSAL: &[Clause] = &[
    (
        "look up; an address that does not exist yet",
        &["rehearsal.test-address-is-new"],
    ),
    (
        "create",
        &[
            "rehearsal.person-can-be-made",
            "rehearsal.new-person-has-a-text-id",
            "rehearsal.new-person-is-as-sent",
        ],
    ),
    (
        "read back",
        &[
            "rehearsal.person-can-be-read",
            "rehearsal.person-is-found-by-name",
        ],
    ),
    (
        "duplicate refused (409)",
        &["rehearsal.second-person-is-refused"],
    ),
    ("replace (PUT)", &["rehearsal.person-can-be-replaced"]),
    (
        "PATCH active false and true",
        &[
            "rehearsal.person-can-be-switched-off",
            "rehearsal.person-can-be-switched-on",
        ],
    ),
    ("PATCH a name", &["rehearsal.person-can-be-renamed"]),
    (
        "group create",
        &[
            "rehearsal.group-can-be-made",
            "rehearsal.new-group-has-a-text-id",
            "rehearsal.group-is-found-by-name",
        ],
    ),
    (
        "add member, read membership",
        &[
            "rehearsal.member-can-be-added",
            "rehearsal.members-come-with-the-group",
        ],
    ),
    ("remove member", &["rehearsal.member-can-be-removed"]),
    ("rename", &["rehearsal.group-can-be-renamed"]),
    (
        "delete group, really gone",
        &["rehearsal.group-can-be-removed"],
    ),
    (
        "delete user, really gone",
        &["rehearsal.person-can-be-removed"],
    ),
    ("what remains is listed", &["rehearsal.nothing-is-left"]),
    (
        "cancelled, network lost",
        &["rehearsal.rehearsal-went-to-its-end"],
    ),
];
