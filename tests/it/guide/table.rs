//! The guide's numbered lines and fields, each with the instruction, value, question or note that carries it.
//! Quoted are labels only.

use setup_core::view::Slot;

/// Where a line is carried.
#[derive(Clone, Copy, Debug)]
pub enum By {
    /// Step, block of instructions, number in it, and a word that must stand there.
    Instruction(&'static str, &'static str, usize, &'static str),
    /// Step, field.
    Value(&'static str, &'static str),
    Question(&'static str, &'static str),
    Note(&'static str, &'static str),
    Drop(&'static str, Slot),
    /// Step, secret.
    Secret(&'static str, &'static str),
    Check(&'static str),
}

/// One numbered line: heading, number, its first words, who carries it.
pub type Line = (&'static str, u32, &'static str, &'static [By]);

use By::{Check, Drop, Instruction, Note, Question, Value};

pub const IN_JUMPCLOUD: &str = "Set up the integration in JumpCloud";
const IN_KISI: &str = "Set up the integration in Kisi";

/// Every numbered line, in the guide's order. Its numbers begin again after a list of fields or a paragraph.
pub const SSO_LINES: &[Line] = &[
    (
        IN_JUMPCLOUD,
        1,
        "Sign in to JumpCloud",
        &[Instruction("application", "create", 1, "Sign in")],
    ),
    (
        IN_JUMPCLOUD,
        2,
        "Navigate to SSO",
        &[
            Instruction("application", "create", 1, "SSO"),
            Instruction("application", "create", 2, "+"),
        ],
    ),
    (
        IN_JUMPCLOUD,
        3,
        "In the search field",
        &[
            Instruction("application", "create", 2, "Configure"),
            Instruction("application", "create", 3, "SAML 2.0"),
        ],
    ),
    (
        IN_JUMPCLOUD,
        4,
        "In the Details section",
        &[
            Instruction("application", "create", 4, "Single Sign-On Configuration"),
            Instruction("application", "create", 6, "Fill in"),
        ],
    ),
    (
        IN_JUMPCLOUD,
        1,
        "Click Activate",
        &[Instruction("export", "export", 1, "Activate")],
    ),
    (
        IN_JUMPCLOUD,
        2,
        "Under Details",
        &[
            Instruction("export", "export", 2, "Export Metadata"),
            Drop("export", Slot::Export),
        ],
    ),
    (
        IN_JUMPCLOUD,
        3,
        "Under the User Groups tab",
        &[
            Instruction("groups", "groups", 1, "User Groups"),
            Instruction("groups", "groups", 2, "Tick the group"),
            Question("groups", "group-ticked"),
        ],
    ),
    (
        IN_JUMPCLOUD,
        4,
        "Click Save",
        &[Instruction("groups", "groups", 3, "Save")],
    ),
    (
        IN_KISI,
        1,
        "Sign in to Kisi",
        &[Instruction("kisi", "kisi-upload", 1, "organization owner")],
    ),
    (
        IN_KISI,
        2,
        "Under Organization Setup",
        &[Instruction("kisi", "kisi-upload", 1, "SSO & SCIM")],
    ),
    (
        IN_KISI,
        3,
        "Upload the Metadata file",
        &[Instruction("kisi", "kisi-upload", 2, "Upload")],
    ),
    (
        IN_KISI,
        4,
        "Click Save",
        &[
            Instruction("kisi", "kisi-upload", 3, "Save"),
            Question("kisi", "saved-in-kisi"),
        ],
    ),
    (
        IN_KISI,
        5,
        "Click on Generate Certificate",
        &[
            Instruction("kisi", "kisi-certificate", 1, "Generate Certificate"),
            Drop("kisi", Slot::KisiCertificate),
        ],
    ),
    (
        IN_KISI,
        1,
        "Under Details",
        &[Instruction("back", "replace", 2, "Replace SP Certificate")],
    ),
    (
        IN_KISI,
        2,
        "Click Save",
        &[
            Instruction("back", "replace", 3, "Save"),
            Drop("back", Slot::SecondExport),
        ],
    ),
];

/// A field of the form: its label in the guide, what the guide puts there, who carries it.
pub type Field = (&'static str, &'static str, &'static [By]);

const ENTITY_ID: &str = "https://api.kisi.io/saml/metadata";
const SHEET: &str = "application";

pub const SSO_FIELDS: &[Field] = &[
    (
        "Display Label",
        "Kisi SSO",
        &[
            Value(SHEET, "display-label"),
            Question(SHEET, "display-label"),
        ],
    ),
    (
        "IdP Entity ID",
        ENTITY_ID,
        &[
            Value(SHEET, "idp-entity-id"),
            Note(SHEET, "equal-entity-ids"),
            Check("metadata.entity-id-is-kisi"),
        ],
    ),
    (
        "SP Entity ID",
        ENTITY_ID,
        &[
            Value(SHEET, "sp-entity-id"),
            Value("read-back", "sp-entity-id"),
        ],
    ),
    (
        "ACS URL",
        "https://api.kisi.io/saml/consume/dreamworldinc",
        &[
            Value(SHEET, "acs-url"),
            Value("read-back", "acs-url"),
            Question("domain", "domain-typed"),
        ],
    ),
    // Kisi can make it only after it has the metadata: empty at first, put in when it exists.
    (
        "SP Certificate",
        "",
        &[
            Value(SHEET, "sp-certificate"),
            Question(SHEET, "sp-certificate-required"),
            Instruction("back", "replace", 2, "Replace SP Certificate"),
        ],
    ),
    (
        "SAMLSubject NameID",
        "email",
        &[Value(SHEET, "name-id"), Value("read-back", "name-id")],
    ),
    // The guide leaves `tc:` out.
    (
        "SAMLSubject NameID Format",
        "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
        &[
            Value(SHEET, "name-id-format"),
            Note(SHEET, "name-id-misprint"),
            Check("metadata.name-id-persistent"),
        ],
    ),
    (
        "Signature Algorithm",
        "RSA-SHA256",
        &[
            Value(SHEET, "signature-algorithm"),
            Value("read-back", "signature-algorithm"),
        ],
    ),
    (
        "Sign Assertion",
        "Sign Assertion",
        &[Value(SHEET, "sign"), Value("read-back", "sign")],
    ),
    (
        "Default RelayState",
        "",
        &[
            Value(SHEET, "relay-state"),
            Value("read-back", "relay-state"),
        ],
    ),
    (
        "IdP-Initiated URL",
        "",
        &[Value(SHEET, "login-url"), Value("read-back", "login-url")],
    ),
    (
        "Declare Redirect Endpoint",
        "",
        &[
            Value(SHEET, "redirect-endpoint"),
            Check("metadata.no-redirect-endpoint"),
        ],
    ),
    (
        "Email",
        "email",
        &[
            Value(SHEET, "attribute-email"),
            Value("read-back", "attribute-email"),
        ],
    ),
    (
        "FirstName",
        "firstname",
        &[Value(SHEET, "attribute-first-name")],
    ),
    (
        "LastName",
        "lastname",
        &[Value(SHEET, "attribute-last-name")],
    ),
];

/// What the guide says outside its numbered lines.
pub const AROUND: &[(&str, &[By])] = &[
    (
        "a Kisi organization owner account",
        &[Question("before", "sees-sso")],
    ),
    (
        "a valid and activated SSO license",
        &[Question("before", "sees-sso")],
    ),
    (
        "reach out to Kisi Support",
        &[Note("before", "support-license")],
    ),
    (
        "enable authentication with password",
        &[Question("before", "spare-key")],
    ),
    (
        "limited to one SSO and one SCIM integration",
        &[
            Question("domain", "existing-sso"),
            Check("domain.single-sign-on-is-not-on"),
        ],
    ),
    (
        "make sure you have SSO set up",
        &[
            Question("sync-before", "sso-works"),
            Note("sync-before", "needs-sso"),
        ],
    ),
    (
        "recommend, however, setting up SSO",
        super::import_table::BETTER,
    ),
    ("Multi-Tenant Portal user", super::import_table::SEVERAL),
];

/// All lines in the guide's order.
pub fn lines() -> impl Iterator<Item = &'static Line> {
    SSO_LINES
        .iter()
        .chain(super::sync_table::LINES)
        .chain(super::import_table::LINES)
}

/// All fields.
pub fn fields() -> impl Iterator<Item = &'static Field> {
    SSO_FIELDS.iter().chain(super::sync_table::FIELDS)
}
