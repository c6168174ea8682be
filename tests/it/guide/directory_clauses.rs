//! What must be known with an API key: of the keys themselves, of who will come, of directory imports.
//! Not here: the application read back (`application_clauses`) and the files (`clauses`).

use super::clauses::Clause;

/// JumpCloud's key: what its documents and its answers tell of keys, regions and organizations.
pub(super) const ACCESS: &[Clause] = &[
    (
        "an API key, and nothing else",
        &[
            "access.jumpcloud-key-is-an-api-key",
            "access.jumpcloud-key-is-bare",
            "access.jumpcloud-key-looks-usual",
        ],
    ),
    (
        "network, each told apart",
        &["access.jumpcloud-answers", "access.nobody-reads-along"],
    ),
    (
        "HTML, a redirect elsewhere, 404",
        &["access.jumpcloud-itself-answers"],
    ),
    ("no key arrived: 302", &["access.jumpcloud-key-arrives"]),
    ("429", &["access.jumpcloud-is-not-busy"]),
    ("5xx", &["access.jumpcloud-is-well"]),
    (
        "wrong key or another region: 401",
        &["access.jumpcloud-key-is-accepted"],
    ),
    ("blocked: 403", &["access.jumpcloud-key-is-let-in"]),
    ("another refusal", &["access.jumpcloud-takes-the-question"]),
    (
        "multi-tenant: which organization",
        &["access.jumpcloud-organization-is-known"],
    ),
    (
        "a key dies with its administrator, or with its time",
        &[
            "access.jumpcloud-administrator-is-known",
            "access.jumpcloud-key-lasts",
        ],
    ),
    (
        "a key has the rights of its role",
        &["access.jumpcloud-key-only-reads"],
    ),
];

pub(super) const ROSTER: &[Clause] = &[
    (
        "JumpCloud people beside those whom Kisi has",
        &["roster.somebody-comes", "roster.list-is-whole"],
    ),
    (
        "conflict: other capitals, plus-address, two people one address",
        &["roster.nobody-is-in-conflict"],
    ),
    (
        "conflict: userName is not the e-mail",
        &["roster.user-names-are-addresses"],
    ),
    (
        "incomplete: no e-mail, no names",
        &[
            "roster.everybody-has-an-address",
            "roster.everybody-has-a-name",
        ],
    ),
    (
        "inactive: suspended, password expired, locked, staged, never activated",
        &["roster.everybody-is-active"],
    ),
    ("would be deactivated", &["roster.nobody-is-switched-off"]),
    (
        "owner or admin among them",
        &["roster.owner-stays", "roster.administrators-stay"],
    ),
    ("the tester is among them", &["roster.tester-comes"]),
    (
        "at most 500 people into a group by an import",
        &["roster.fits-an-import"],
    ),
];

/// What Kisi's guide and its OpenAPI tell of directory imports.
pub(super) const IMPORT: &[Clause] = &[
    (
        "the integration is there, enabled, and was not disabled due to an error",
        &[
            "import.is-there",
            "import.is-enabled",
            "import.did-not-stop",
        ],
    ),
    (
        "JumpCloud group and Kisi group as chosen",
        &[
            "import.reads-the-chosen-group",
            "import.goes-where-you-chose",
        ],
    ),
    (
        "several imports beside one another",
        &["import.stands-alone"],
    ),
];
