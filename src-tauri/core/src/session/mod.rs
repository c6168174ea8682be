//! An open setup: its parsed files, its clock, whose rules apply. Everything that a check may look at.
//! Not here: what a person does with it (`wizard`) and the disk (`setup::Store`).

mod dropped;
mod large;
mod seen;

use jiff::Timestamp;

pub use dropped::Dropped;
pub use large::{JumpCloudGroup, Large};

use crate::observation::Observation;
use crate::rules::Profile;
use crate::saml::metadata::{Entity, IdpRole, Metadata};
use crate::setup::Setup;
use crate::view::Slot;
use crate::x509::{Certificate, KeyMatch};

/// An open setup with everything parsed.
pub struct Session {
    pub setup: Setup,
    pub now: Timestamp,
    pub profile: Profile,
    /// What a running job has seen so far. It is shown and not kept.
    pub running: Vec<Observation>,
    /// Groups and people: in memory only.
    pub large: Large,
    /// The setup's files, parsed; per slot the oldest first.
    files: Vec<(Slot, Dropped)>,
}

impl Session {
    #[must_use]
    pub fn new(setup: Setup, now: Timestamp, profile: Profile) -> Self {
        let files = setup
            .files
            .iter()
            .map(|file| (file.slot, Dropped::from(file)))
            .collect();
        Self {
            setup,
            now,
            profile,
            running: Vec::new(),
            large: Large::default(),
            files,
        }
    }

    /// The newest file of a slot.
    #[must_use]
    pub fn dropped(&self, slot: Slot) -> Option<&Dropped> {
        self.of(slot).next_back()
    }

    /// The file that a slot's newest one is compared with: for the second export the first one,
    /// else the one before it in the same slot.
    #[must_use]
    pub fn previous(&self, slot: Slot) -> Option<&Dropped> {
        match slot {
            Slot::SecondExport => self.dropped(Slot::Export),
            slot => self.of(slot).rev().nth(1),
        }
    }

    /// JumpCloud's newest export, as far as it could be read.
    #[must_use]
    pub fn newest_export(&self) -> Option<&Metadata> {
        let exports = [Slot::SecondExport, Slot::Export].into_iter();
        let dropped = exports.filter_map(|slot| self.dropped(slot));
        dropped.max_by_key(|dropped| dropped.at)?.metadata()
    }

    /// Where the newest export sends people to sign in.
    #[must_use]
    pub fn exported_address(&self) -> Option<&str> {
        let role = self
            .newest_export()?
            .identity_provider()?
            .idp_roles
            .first()?;
        role.single_sign_on.first()?.location.as_deref()
    }

    /// Reads the setup's files anew after they changed.
    pub fn reread(&mut self) {
        self.files = self
            .setup
            .files
            .iter()
            .map(|file| (file.slot, Dropped::from(file)))
            .collect();
    }

    /// What the person calls the application in JumpCloud.
    #[must_use]
    pub fn label(&self) -> &str {
        self.setup.answer("display-label").unwrap_or("Kisi SSO")
    }

    /// Changes what was read from the newest certificate of a slot: so that a test need not make a bad one.
    #[cfg(test)]
    pub(crate) fn alter_certificate(&mut self, slot: Slot, alter: impl FnOnce(&mut Certificate)) {
        let mut files = self.files.iter_mut().rev();
        let (_, file) = files.find(|(of, _)| *of == slot).expect("a file");
        alter(file.certificate_mut());
    }

    fn of(&self, slot: Slot) -> impl DoubleEndedIterator<Item = &Dropped> {
        self.files
            .iter()
            .filter(move |(there, _)| *there == slot)
            .map(|(_, dropped)| dropped)
    }
}

/// What the place asked for where a file was dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// JumpCloud's metadata.
    Metadata,
    /// Kisi's certificate.
    KisiCertificate,
    /// Any certificate.
    Certificate,
}

impl Asked {
    /// The name in the words: a variant of `$asked`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Metadata => "metadata",
            Self::KisiCertificate => "kisi-certificate",
            Self::Certificate => "certificate",
        }
    }
}

/// One file of a session, as the checks see it: what was asked for, what came, what came before.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    pub session: &'a Session,
    pub asked: Asked,
    /// The file in question.
    pub file: Option<&'a Dropped>,
    /// The one to compare it with.
    pub previous: Option<&'a Dropped>,
    /// Whether a private key that was given belongs to the certificate.
    pub private_key: Option<KeyMatch>,
}

impl<'a> Case<'a> {
    /// The newest file of a slot.
    #[must_use]
    pub fn of(session: &'a Session, slot: Slot) -> Self {
        Self {
            session,
            asked: match slot {
                Slot::Export | Slot::SecondExport | Slot::WayBack => Asked::Metadata,
                Slot::KisiCertificate => Asked::KisiCertificate,
                Slot::Inspected => Asked::Certificate,
            },
            file: session.dropped(slot),
            previous: session.previous(slot),
            private_key: None,
        }
    }

    /// The answers and what Kisi said, without any file.
    #[must_use]
    pub fn without_file(session: &'a Session) -> Self {
        Self {
            session,
            asked: Asked::Certificate,
            file: None,
            previous: None,
            private_key: None,
        }
    }

    /// A file that belongs to no slot (yet).
    #[must_use]
    pub fn with_file(self, file: &'a Dropped) -> Self {
        Self {
            file: Some(file),
            ..self
        }
    }

    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.session.now
    }

    /// The file read as metadata; also a broken one, as far as it goes. `None` without a file, or when the
    /// file is no XML at all.
    #[must_use]
    pub fn metadata(&self) -> Option<&'a Metadata> {
        self.file.and_then(Dropped::metadata)
    }

    /// The metadata of SAML 2.0 that was read to its end: what is absent there is really missing.
    #[must_use]
    pub fn whole_metadata(&self) -> Option<&'a Metadata> {
        self.metadata()
            .filter(|metadata| metadata.is_whole() && metadata.is_metadata())
    }

    /// The one identity provider and its first role.
    #[must_use]
    pub fn identity_provider(&self) -> Option<(&'a Entity, &'a IdpRole)> {
        let entity = self.metadata()?.identity_provider()?;
        Some((entity, entity.idp_roles.first()?))
    }

    /// The file read as a certificate.
    #[must_use]
    pub fn certificate(&self) -> Option<&'a Certificate> {
        self.file.and_then(Dropped::certificate)
    }

    /// The Kisi domain, when it is known.
    #[must_use]
    pub fn domain(&self) -> Option<&'a str> {
        self.session.setup.domain()
    }
}
