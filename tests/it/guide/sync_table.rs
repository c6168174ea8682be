//! The guide's lines and fields for user sync, each with what carries it. Quoted are labels only.

use super::table::By::{Check, Instruction, Note, Question, Secret, Value};
use super::table::{Field, Line};

const TOKEN: &str = "Generate your SCIM Token in Kisi";
const SCIM: &str = "Set up SCIM with JumpCloud";

/// The numbered lines, in the guide's order.
pub const LINES: &[Line] = &[
    (
        TOKEN,
        1,
        "Go back to Kisi",
        &[Instruction(
            "sync-token",
            "make-token",
            1,
            "Go back to Kisi",
        )],
    ),
    (
        TOKEN,
        2,
        "Under Organization setup",
        &[Instruction("sync-token", "make-token", 2, "SSO & SCIM")],
    ),
    (
        TOKEN,
        3,
        "Enable SCIM",
        &[
            Instruction("sync-token", "make-token", 3, "Enable SCIM"),
            Instruction("sync-token", "make-token", 3, "Generate Token"),
        ],
    ),
    (
        TOKEN,
        4,
        "Copy the token",
        &[
            Instruction("sync-token", "make-token", 4, "once"),
            Secret("sync-token", "scim-token"),
            Note("sync-token", "token-lost"),
        ],
    ),
    (
        SCIM,
        1,
        "Sign in to JumpCloud",
        &[Instruction("sync-values", "sync-open", 1, "Sign in")],
    ),
    (
        SCIM,
        2,
        "Navigate to SSO",
        &[
            Instruction("sync-token", "open-field", 1, "SSO"),
            Instruction("sync-values", "sync-open", 1, "SSO"),
        ],
    ),
    (
        SCIM,
        3,
        "Click on the Identity Management tab",
        &[
            Instruction("sync-values", "sync-open", 2, "Identity Management"),
            // The tab is there only if a box was ticked when the application was made.
            Note("application", "export-users-tick"),
            Question("sync-before", "identity-tab"),
        ],
    ),
    (
        SCIM,
        4,
        "Enter the Base URL",
        &[
            Value("sync-values", "base-url"),
            Check("scim.base-url-is-kisis"),
        ],
    ),
    (
        SCIM,
        5,
        "Under Token Key",
        &[Value("sync-values", "token-key")],
    ),
    (
        SCIM,
        6,
        "To synchronize both groups",
        &[
            Value("sync-values", "group-management"),
            Question("sync-before", "sync-groups"),
        ],
    ),
    (
        SCIM,
        7,
        "Click Test",
        &[
            Instruction("sync-test", "sync-test", 1, "Test"),
            Value("sync-values", "test-user-email"),
            Question("sync-test", "test-result"),
        ],
    ),
    (
        SCIM,
        8,
        "Click Activate",
        &[Instruction("sync-activate", "sync-activate", 1, "Activate")],
    ),
    (
        SCIM,
        9,
        "Click Save",
        &[
            Instruction("sync-activate", "sync-activate", 2, "Save"),
            Question("sync-activate", "sync-activated"),
        ],
    ),
];

/// JumpCloud's Identity Management tab.
pub const FIELDS: &[Field] = &[
    (
        "Base URL",
        "https://api.kisi.io/scim/v2",
        &[
            Value("sync-values", "base-url"),
            Check("scim.base-url-is-kisis"),
        ],
    ),
    // No letter of the token stands anywhere: it is copied.
    (
        "Token Key",
        "••••••••",
        &[Value("sync-values", "token-key")],
    ),
    (
        "Enable management of User Groups and Group Membership",
        "",
        &[
            Value("sync-values", "group-management"),
            Question("sync-before", "sync-groups"),
        ],
    ),
];
