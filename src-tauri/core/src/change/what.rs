//! What can be altered beside a rehearsal, as plain data without any key: it is shown before anybody agrees, and kept in
//! the ledger. How it is done is in `apply`.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One alteration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Makes JumpCloud's application, switched on.
    MakeApplication(NewApplication),
    /// Lets a group use an application.
    BindGroup(Bond),
    UnbindGroup(Bond),
    /// Puts other values into the settings of an application, and leaves everything else as it is.
    CorrectFields(Correction),
    /// Switches single sign-on of an application on.
    ActivateApplication {
        application: Named,
    },
    /// Makes Kisi's directory import. The key that Kisi gets for it is not in here.
    MakeImport(NewImport),
    /// Has Kisi make the certificate that JumpCloud gets.
    GenerateCertificate,
}

/// Something of a vendor's: its id, and its name for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub id: String,
    pub name: String,
}

/// An application that shall be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct NewApplication {
    pub label: String,
    /// Where people will sign in. It can never be changed (JumpCloud, "SSO Application Connector Fields").
    pub sso_url: String,
    pub values: Vec<Edit>,
}

/// The value of a setting, named as the API names it under `config`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    pub field: String,
    pub value: Value,
}

/// Other values for settings of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    pub application: Named,
    pub edits: Vec<Edit>,
}

/// A group and the application that it may use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bond {
    pub application: Named,
    pub group: Named,
}

/// A directory import that shall be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct NewImport {
    pub name: String,
    /// JumpCloud's, for a multi-tenant portal.
    pub organization: Option<String>,
    /// JumpCloud's group.
    pub from: Named,
    /// Kisi's group; `None` where people are imported and put into none.
    pub into: Option<KisiGroup>,
    pub import_members_only: bool,
    pub enabled: bool,
}

/// One of Kisi's groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KisiGroup {
    pub id: u64,
    pub name: String,
}

/// What can be done about it afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It can be put back as it was.
    Undoable,
    /// What was made can be removed; what came of it in between stays.
    Compensable,
    /// It cannot be taken back.
    Final,
}

impl Kind {
    /// The name in the words: `change-kind-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Undoable => "undoable",
            Self::Compensable => "compensable",
            Self::Final => "final",
        }
    }
}

/// At whose side something is altered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vendor {
    JumpCloud,
    Kisi,
}

impl Vendor {
    /// The name in the words: `vendor-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::JumpCloud => "jumpcloud",
            Self::Kisi => "kisi",
        }
    }
}

impl Change {
    /// The name in the words: `change-…`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::MakeApplication(_) => "make-application",
            Self::BindGroup(_) => "bind-group",
            Self::UnbindGroup(_) => "unbind-group",
            Self::CorrectFields(_) => "correct-fields",
            Self::ActivateApplication { .. } => "activate-application",
            Self::MakeImport(_) => "make-import",
            Self::GenerateCertificate => "generate-certificate",
        }
    }

    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::MakeApplication(_) | Self::MakeImport(_) => Kind::Compensable,
            Self::BindGroup(_)
            | Self::UnbindGroup(_)
            | Self::CorrectFields(_)
            | Self::ActivateApplication { .. } => Kind::Undoable,
            Self::GenerateCertificate => Kind::Final,
        }
    }

    #[must_use]
    pub fn vendor(&self) -> Vendor {
        match self {
            Self::MakeImport(_) | Self::GenerateCertificate => Vendor::Kisi,
            _ => Vendor::JumpCloud,
        }
    }
}
