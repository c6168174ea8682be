//! The ways to the vendors' APIs: whose key, which region, which organization, live or practice. Addresses come from the
//! vendors' own tables or from the practice that this window started, never from a setup.

use std::sync::Arc;

use crate::jumpcloud::{Hosts, KeySeen, Region};
use crate::observation::{Came, JumpCloudKeySeen, NoAnswer, Seen};
use crate::probe::{Doors, jumpcloud_key, service_account, service_token};
use crate::scim::Address;
use crate::secret::Secret;
use crate::wire::{Credential, Reader, Transcript, Unreachable, Way};

/// Kisi's documented limit, kept from our side.
const KISIS_PACE: u32 = 5;

/// Everything that may be asked with.
#[derive(Clone)]
pub struct Ways {
    pub jumpcloud: Option<JumpCloudWay>,
    pub kisi: KisiWay,
    /// Kisi's SCIM.
    pub scim: Option<(Address, Arc<Secret>)>,
    /// Whether SCIM had been used before we did.
    pub scim_used: Option<bool>,
    /// Since when JumpCloud's events count: the activation (RFC 3339).
    pub since: String,
}

/// The way to Kisi's own API.
#[derive(Clone)]
pub struct KisiWay {
    pub base: String,
    pub key: Option<Arc<Secret>>,
}

/// The way to JumpCloud.
#[derive(Clone)]
pub struct JumpCloudWay {
    pub login: Login,
    /// What can be said of the key that was pasted.
    pub seen: KeySeen,
    /// The only one that is asked; all three where it is not known.
    pub region: Option<Region>,
    /// Named only where a key opens several.
    pub organization: Option<String>,
    /// Practice on this computer: the addresses of its regions.
    pub practice: Option<[String; 3]>,
}

/// With what JumpCloud is entered.
#[derive(Clone)]
pub enum Login {
    Key(Arc<Secret>),
    Account { id: String, secret: Arc<Secret> },
}

/// Inside: a reader of the API, and the token where one was fetched.
pub(super) struct Inside<'a> {
    pub(super) reader: Reader,
    way: &'a JumpCloudWay,
    token: Option<Secret>,
}

/// A polite way to an address.
pub(super) fn way(base: &str, transcript: &Transcript) -> Way {
    Way {
        most_in_a_second: base.starts_with(crate::kisi::API).then_some(KISIS_PACE),
        transcript: transcript.clone(),
        ..Way::to(base)
    }
}

impl JumpCloudWay {
    pub(super) fn hosts(&self, region: Region) -> Hosts {
        let place = Region::ALL.iter().position(|one| *one == region);
        match (&self.practice, place) {
            (Some(bases), Some(place)) => Hosts::all_at(&bases[place]),
            _ => region.hosts(),
        }
    }

    pub(super) fn reader(
        &self,
        region: Region,
        transcript: &Transcript,
    ) -> Result<Reader, Unreachable> {
        let base = self.hosts(region).api;
        Reader::new(&base, way(&base, transcript))
    }

    /// JumpCloud brought nothing where it did before.
    pub(super) fn nothing(&self, why: NoAnswer) -> Seen {
        let region = self.region.unwrap_or(Region::Us);
        let hosts = self.hosts(region);
        let came = Came {
            region,
            host: crate::wire::host_of(&hosts.api).to_owned(),
            answer: Err(why),
        };
        Seen::NoList {
            came: Box::new(came),
        }
    }

    /// What the key opens.
    pub(super) async fn key(&self, transcript: &Transcript) -> JumpCloudKeySeen {
        let doors = Doors {
            reader: &|region| self.reader(region, transcript),
            region: self.region,
            organization: self.organization.as_deref(),
        };
        match &self.login {
            Login::Key(key) => jumpcloud_key(&doors, key, self.seen.clone()).await,
            Login::Account { id, secret } => {
                let token = |region| {
                    let base = self.hosts(region).token;
                    Reader::new(&base, way(&base, transcript))
                };
                let seen = self.seen.clone();
                let (seen, _) = service_account(&doors, &token, id, secret, seen).await;
                seen
            }
        }
    }

    /// A token for a service account; nothing for a key.
    pub(super) async fn token(
        &self,
        region: Region,
        transcript: &Transcript,
    ) -> Result<Option<Secret>, NoAnswer> {
        let Login::Account { id, secret } = &self.login else {
            return Ok(None);
        };
        let base = self.hosts(region).token;
        let reader = Reader::new(&base, way(&base, transcript))?;
        let (token, _) = service_token(&reader, id, secret).await?;
        Ok(Some(token))
    }

    /// Enters the region that took the key.
    pub(super) async fn enter(&self, transcript: &Transcript) -> Result<Inside<'_>, NoAnswer> {
        let region = self.region.unwrap_or(Region::Us);
        Ok(Inside {
            reader: self.reader(region, transcript)?,
            token: self.token(region, transcript).await?,
            way: self,
        })
    }
}

impl Inside<'_> {
    pub(super) fn credential(&self) -> Credential<'_> {
        let organization = self.way.organization.as_deref();
        match (&self.way.login, &self.token) {
            (_, Some(token)) => Credential::ServiceToken {
                token,
                organization,
            },
            (Login::Key(key), None) => Credential::ApiKey { key, organization },
            // A service account without a token does not come in.
            (Login::Account { .. }, None) => Credential::Nobody,
        }
    }

    /// Directory Insights answer elsewhere.
    pub(super) fn insights(&self, transcript: &Transcript) -> Result<Reader, Unreachable> {
        let region = self.way.region.unwrap_or(Region::Us);
        let base = self.way.hosts(region).insights;
        Reader::new(&base, way(&base, transcript))
    }
}
