//! What was seen last of each kind, with its time; what a running job saw counts before what is kept.

use jiff::Timestamp;

use super::Session;
use crate::observation::{
    ApplicationSeen, ArrivedSeen, Came, ImportsSeen, JumpCloudKeySeen, KisiAccountSeen, Look,
    Observation, PublicAnswer, Rehearsal, Seen, SettingsAnswer,
};
use crate::pasted::Form;
use crate::roster::Summary;

impl Session {
    /// Everything, the newest first.
    fn seen(&self) -> impl Iterator<Item = &Observation> {
        self.running
            .iter()
            .rev()
            .chain(self.setup.observations.iter().rev())
    }

    /// The newest one that fits, with its time.
    fn newest<'a, T: ?Sized>(
        &'a self,
        pick: impl Fn(&'a Seen) -> Option<&'a T>,
    ) -> Option<(Timestamp, &'a T)> {
        self.seen()
            .find_map(|there| pick(&there.seen).map(|picked| (there.at, picked)))
    }

    /// Kisi's newest public answer about the domain that stands now.
    #[must_use]
    pub fn public_organization(&self) -> Option<&PublicAnswer> {
        let domain = self.setup.domain()?;
        let picked = self.newest(|seen| match seen {
            Seen::PublicOrganization {
                domain: asked,
                answer,
            } if asked == domain => Some(answer),
            _ => None,
        });
        picked.map(|(_, answer)| answer)
    }

    /// Kisi's newest answer about its settings.
    #[must_use]
    pub fn settings(&self) -> Option<&SettingsAnswer> {
        self.settings_asked().map(|(_, answer)| answer)
    }

    /// The same, with the time when it was asked.
    #[must_use]
    pub fn settings_asked(&self) -> Option<(Timestamp, &SettingsAnswer)> {
        self.newest(|seen| match seen {
            Seen::Settings { answer } => Some(answer),
            _ => None,
        })
    }

    /// The JumpCloud key that was pasted last, and what JumpCloud said to it.
    #[must_use]
    pub fn jumpcloud_key(&self) -> Option<&JumpCloudKeySeen> {
        self.jumpcloud_key_read().map(|(_, key)| key)
    }

    /// The same, with its time.
    #[must_use]
    pub fn jumpcloud_key_read(&self) -> Option<(Timestamp, &JumpCloudKeySeen)> {
        self.newest(|seen| match seen {
            Seen::JumpCloudKey { key } => Some(key.as_ref()),
            _ => None,
        })
    }

    /// The Kisi key that was pasted last, and what Kisi said to it.
    #[must_use]
    pub fn kisi_account(&self) -> Option<&KisiAccountSeen> {
        let picked = self.newest(|seen| match seen {
            Seen::KisiAccount { account } => Some(account.as_ref()),
            _ => None,
        });
        picked.map(|(_, account)| account)
    }

    /// The SCIM token that was pasted last: its form.
    #[must_use]
    pub fn token(&self) -> Option<&Form> {
        self.token_read().map(|(_, token)| token)
    }

    /// When it was pasted.
    #[must_use]
    pub fn token_given(&self) -> Option<Timestamp> {
        self.token_read().map(|(at, _)| at)
    }

    fn token_read(&self) -> Option<(Timestamp, &Form)> {
        self.newest(|seen| match seen {
            Seen::Token { token } => Some(token),
            _ => None,
        })
    }

    /// The newest look at the SCIM server.
    #[must_use]
    pub fn look(&self) -> Option<&Look> {
        self.looked().map(|(_, look)| look)
    }

    /// The same, with its time.
    #[must_use]
    pub fn looked(&self) -> Option<(Timestamp, &Look)> {
        self.newest(|seen| match seen {
            Seen::Look { look } => Some(look.as_ref()),
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
        self.newest(|seen| match seen {
            Seen::Rehearsal { rehearsal } => Some(rehearsal.as_ref()),
            _ => None,
        })
    }

    /// JumpCloud's application, as its API gave it back last.
    #[must_use]
    pub fn application(&self) -> Option<&ApplicationSeen> {
        self.application_read().map(|(_, application)| application)
    }

    /// The same, with its time.
    #[must_use]
    pub fn application_read(&self) -> Option<(Timestamp, &ApplicationSeen)> {
        self.newest(|seen| match seen {
            Seen::Application { application } => Some(application.as_ref()),
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
        self.newest(|seen| match seen {
            Seen::Roster { roster } => Some(roster.as_ref()),
            _ => None,
        })
    }

    /// Who arrived, in numbers.
    #[must_use]
    pub fn arrived(&self) -> Option<&ArrivedSeen> {
        self.arrived_read().map(|(_, arrived)| arrived)
    }

    /// The same, with its time.
    #[must_use]
    pub fn arrived_read(&self) -> Option<(Timestamp, &ArrivedSeen)> {
        self.newest(|seen| match seen {
            Seen::Arrived { arrived } => Some(arrived.as_ref()),
            _ => None,
        })
    }

    /// Kisi's directory imports.
    #[must_use]
    pub fn imports(&self) -> Option<&ImportsSeen> {
        self.imports_read().map(|(_, imports)| imports)
    }

    /// The same, with its time.
    #[must_use]
    pub fn imports_read(&self) -> Option<(Timestamp, &ImportsSeen)> {
        self.newest(|seen| match seen {
            Seen::Imports { imports } => Some(imports.as_ref()),
            _ => None,
        })
    }

    /// What came in place of JumpCloud's answer the last time, if the key was not asked about again since.
    #[must_use]
    pub fn no_list(&self) -> Option<&Came> {
        let (at, came) = self.newest(|seen| match seen {
            Seen::NoList { came } => Some(came.as_ref()),
            _ => None,
        })?;
        let key = self.jumpcloud_key_read();
        key.is_none_or(|(asked, _)| asked <= at).then_some(came)
    }
}
