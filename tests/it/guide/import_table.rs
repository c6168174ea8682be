//! The guide's lines for a directory import, each with what carries it. Quoted are labels only.

use super::table::By::{Check, Instruction, Note, Question, Secret, Value};
use super::table::Line;

const IN_KISI: &str = "Set up the integration in Kisi";
const KEY: &str = "Get the JumpCloud Directory API key";

/// The numbered lines, in the guide's order.
pub const LINES: &[Line] = &[
    (
        KEY,
        1,
        "Sign in to your JumpCloud",
        &[Instruction("import-key", "make-key", 1, "Sign in")],
    ),
    (
        KEY,
        2,
        "At the top",
        &[Instruction("import-key", "make-key", 2, "API Settings")],
    ),
    (
        KEY,
        3,
        "Copy the API key",
        &[
            Instruction("import-key", "make-key", 3, "Copy"),
            Secret("import-key", "jumpcloud-key"),
            // A new one switches the old one off: that is asked first.
            Question("import-key", "key-there"),
        ],
    ),
    (
        IN_KISI,
        1,
        "Sign in to Kisi",
        &[
            Instruction("import-add", "import-add", 1, "owner"),
            Question("import-before", "import-owner"),
        ],
    ),
    (
        IN_KISI,
        2,
        "Under Organization Setup",
        &[
            Instruction("import-add", "import-add", 2, "Integrations"),
            Instruction("import-add", "import-add", 2, "Add Integration"),
        ],
    ),
    (
        IN_KISI,
        3,
        "Enter a name",
        &[
            Instruction(
                "import-add",
                "import-add",
                3,
                "JumpCloud Directory User Import",
            ),
            Value("import-add", "import-name"),
            Value("import-add", "import-type"),
        ],
    ),
    (
        IN_KISI,
        4,
        "Enter the API Key",
        &[
            Instruction("import-add", "import-add", 4, "API Key"),
            Value("import-add", "import-api-key"),
        ],
    ),
    (
        IN_KISI,
        5,
        "For Jumpcloud Multi-Tenant",
        &[
            Instruction("import-add", "import-add", 5, "blank"),
            Value("import-add", "import-organization-id"),
        ],
    ),
    (
        IN_KISI,
        6,
        "After validating",
        &[
            Instruction("import-add", "import-add", 6, "JumpCloud groups"),
            Value("import-add", "import-jumpcloud-group"),
            Check("import.reads-the-chosen-group"),
        ],
    ),
    (
        IN_KISI,
        7,
        "Select the Kisi group",
        &[
            Instruction("import-add", "import-add", 7, "Kisi group"),
            Value("import-add", "import-kisi-group"),
            Check("import.goes-where-you-chose"),
        ],
    ),
    (
        IN_KISI,
        8,
        "Enable the integration",
        &[
            Instruction("import-add", "import-add", 8, "Enable"),
            Value("import-add", "import-enabled"),
            Check("import.is-enabled"),
        ],
    ),
    (
        IN_KISI,
        9,
        "Click Add",
        &[
            Instruction("import-add", "import-add", 9, "Add"),
            Check("import.is-there"),
        ],
    ),
];

/// What the guide says of imports outside its numbered lines.
pub const BETTER: &[super::table::By] = &[
    Question("import-before", "why-import"),
    Note("import-before", "sso-is-better"),
];

pub const SEVERAL: &[super::table::By] = &[
    Question("import-key", "jumpcloud-organization"),
    Value("import-add", "import-organization-id"),
];
