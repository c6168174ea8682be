//! What a change works with: for each vendor the line and the key, the ledger, somebody who may stop it and somebody
//! who hears what is asked. Whoever only looks gets no writer.

use tokio_util::sync::CancellationToken;

use super::deeds::Deeds;
use super::outcome::Outcome;
use super::what::{Change, Vendor};
use crate::secret::Secret;
use crate::wire::{Answer, Credential, Reader, Writer, read};

/// What a change works with.
pub struct ChangeHands<'a> {
    pub jumpcloud: Option<Hand<'a>>,
    /// With an owner's key.
    pub kisi: Option<Hand<'a>>,
    /// JumpCloud's key that Kisi gets for its import, and for nothing else.
    pub import_key: Option<&'a Secret>,
    pub deeds: &'a Deeds,
    pub cancel: &'a CancellationToken,
    pub tell: &'a (dyn Fn(Doing) + Sync),
}

/// One vendor: who writes there, and with which key.
#[derive(Clone, Copy)]
pub struct Hand<'a> {
    pub writer: &'a Writer,
    pub credential: Credential<'a>,
}

/// What looking works with.
pub struct Eyes<'a> {
    pub jumpcloud: Option<Eye<'a>>,
    pub kisi: Option<Eye<'a>>,
    pub tell: &'a (dyn Fn(Doing) + Sync),
}

/// One vendor: who reads there, and with which key.
#[derive(Clone, Copy)]
pub struct Eye<'a> {
    pub reader: &'a Reader,
    pub credential: Credential<'a>,
}

/// A request, by its name in the words: `asked-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    ReadApplication,
    ListApplications,
    ReadExport,
    ListBoundGroups,
    ListImports,
    ReadImport,
    ReadSettings,
    MakeApplication,
    ChangeApplication,
    RemoveApplication,
    BindGroup,
    UnbindGroup,
    MakeImport,
    RemoveImport,
    GenerateCertificate,
}

impl Doing {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ReadApplication => "read-application",
            Self::ListApplications => "list-applications",
            Self::ReadExport => "read-export",
            Self::ListBoundGroups => "list-bound-groups",
            Self::ListImports => "list-imports",
            Self::ReadImport => "read-import",
            Self::ReadSettings => "kisi-settings",
            Self::MakeApplication => "make-application",
            Self::ChangeApplication => "change-application",
            Self::RemoveApplication => "remove-application",
            Self::BindGroup => "bind-group",
            Self::UnbindGroup => "unbind-group",
            Self::MakeImport => "make-import",
            Self::RemoveImport => "remove-import",
            Self::GenerateCertificate => "generate-certificate",
        }
    }
}

impl<'a> ChangeHands<'a> {
    /// The same without its writing.
    #[must_use]
    pub fn eyes(&self) -> Eyes<'a> {
        let eye = |hand: Hand<'a>| Eye {
            reader: hand.writer.reader(),
            credential: hand.credential,
        };
        Eyes {
            jumpcloud: self.jumpcloud.map(eye),
            kisi: self.kisi.map(eye),
            tell: self.tell,
        }
    }

    pub(super) fn hand(&self, change: &Change) -> Result<Hand<'a>, Outcome> {
        let vendor = change.vendor();
        let hand = match vendor {
            Vendor::JumpCloud => self.jumpcloud,
            Vendor::Kisi => self.kisi,
        };
        hand.ok_or(Outcome::NoKey(vendor))
    }
}

impl<'a> Eyes<'a> {
    pub(super) fn at(&self, change: &Change) -> Result<Looking<'a>, Outcome> {
        let vendor = change.vendor();
        let eye = match vendor {
            Vendor::JumpCloud => self.jumpcloud,
            Vendor::Kisi => self.kisi,
        };
        let tell = self.tell;
        eye.map(|eye| Looking { eye, tell })
            .ok_or(Outcome::NoKey(vendor))
    }
}

/// One vendor, looked at.
#[derive(Clone, Copy)]
pub(super) struct Looking<'a> {
    eye: Eye<'a>,
    tell: &'a (dyn Fn(Doing) + Sync),
}

impl Looking<'_> {
    pub(super) async fn get(&self, path: &str, doing: Doing) -> Result<Answer, Outcome> {
        (self.tell)(doing);
        let Eye { reader, credential } = self.eye;
        Ok(reader.get_patiently(path, credential, doing.name()).await?)
    }

    /// What stands at a path; `None` where nothing does.
    pub(super) async fn find(&self, path: &str, doing: Doing) -> Result<Option<Answer>, Outcome> {
        let answer = self.get(path, doing).await?;
        match answer.status {
            404 | 410 => Ok(None),
            _ => {
                // Everything but 2xx with JSON is a no.
                read::<serde::de::IgnoredAny>(&answer)?;
                Ok(Some(answer))
            }
        }
    }

    pub(super) fn base(&self) -> &str {
        self.eye.reader.base()
    }

    pub(super) fn organization(&self) -> Option<&str> {
        self.eye.credential.organization()
    }
}
