//! An open setup: its parsed files, its clock, whose rules apply. Everything that a check may look at.
//! Not here: what a person does with it (`wizard`) and the disk (`setup::Store`).

mod dropped;

use jiff::Timestamp;

pub use dropped::Dropped;

use crate::observation::{Look, Observation, PublicAnswer, Rehearsal, Seen, SettingsAnswer};
use crate::roster::{Roster, Summary};
use crate::rules::Profile;
use crate::saml::metadata::{Entity, IdpRole, Metadata};
use crate::scim::TokenSeen;
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
    /// Everybody who would come, person by person: in memory only.
    pub people: Option<Roster>,
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
            people: None,
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

    /// Everything that was seen, the newest first; what a running job saw counts before what is kept.
    fn seen(&self) -> impl Iterator<Item = &Observation> {
        self.running
            .iter()
            .rev()
            .chain(self.setup.observations.iter().rev())
    }

    /// Kisi's newest public answer about the domain that stands now.
    #[must_use]
    pub fn public_organization(&self) -> Option<&PublicAnswer> {
        let domain = self.setup.domain()?;
        self.seen().find_map(|observation| match &observation.seen {
            Seen::PublicOrganization {
                domain: asked,
                answer,
            } if asked == domain => Some(answer),
            _ => None,
        })
    }

    /// Kisi's newest answer about its settings.
    #[must_use]
    pub fn settings(&self) -> Option<&SettingsAnswer> {
        self.settings_asked().map(|(_, answer)| answer)
    }

    /// The same, with the time when it was asked.
    #[must_use]
    pub fn settings_asked(&self) -> Option<(Timestamp, &SettingsAnswer)> {
        self.seen().find_map(|observation| match &observation.seen {
            Seen::Settings { answer } => Some((observation.at, answer)),
            _ => None,
        })
    }

    /// The SCIM token that was pasted last: its form.
    #[must_use]
    pub fn token(&self) -> Option<&TokenSeen> {
        self.seen().find_map(|observation| match &observation.seen {
            Seen::Token { token } => Some(token),
            _ => None,
        })
    }

    /// When it was pasted.
    #[must_use]
    pub fn token_given(&self) -> Option<Timestamp> {
        let is_token = |there: &&Observation| matches!(there.seen, Seen::Token { .. });
        self.seen().find(is_token).map(|there| there.at)
    }

    /// The newest look at the SCIM server.
    #[must_use]
    pub fn look(&self) -> Option<&Look> {
        self.looked().map(|(_, look)| look)
    }

    /// The same, with its time.
    #[must_use]
    pub fn looked(&self) -> Option<(Timestamp, &Look)> {
        self.seen().find_map(|observation| match &observation.seen {
            Seen::Look { look } => Some((observation.at, look.as_ref())),
            _ => None,
        })
    }

    /// The newest rehearsal.
    #[must_use]
    pub fn rehearsal(&self) -> Option<&Rehearsal> {
        self.rehearsed().map(|(_, rehearsal)| rehearsal)
    }

    /// The same, with its time.
    #[must_use]
    pub fn rehearsed(&self) -> Option<(Timestamp, &Rehearsal)> {
        self.seen().find_map(|observation| match &observation.seen {
            Seen::Rehearsal { rehearsal } => Some((observation.at, rehearsal.as_ref())),
            _ => None,
        })
    }

    /// The newest roster, in numbers.
    #[must_use]
    pub fn roster(&self) -> Option<&Summary> {
        self.rostered().map(|(_, roster)| roster)
    }

    /// The same, with its time.
    #[must_use]
    pub fn rostered(&self) -> Option<(Timestamp, &Summary)> {
        self.seen().find_map(|observation| match &observation.seen {
            Seen::Roster { roster } => Some((observation.at, roster.as_ref())),
            _ => None,
        })
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
