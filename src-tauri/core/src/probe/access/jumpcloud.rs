//! JumpCloud's API key: which region takes it, which organizations it sees, whose it is. Nobody but the three regions
//! can tell where a key belongs, so they are asked one after the other, and none behind the one that takes it.

use std::collections::BTreeSet;

use super::short;
use crate::jumpcloud::{Administrator, KeySeen, List, Organization, PAGE, Region, list_v1, path};
use crate::observation::{Came, JumpCloudKeySeen, NoAnswer};
use crate::secret::Secret;
use crate::wire::{Credential, Reader, Reason, Refusal, Refused, Unreachable, host_of};

/// Most pages of organizations that are read.
const PAGES: usize = 50;

/// Where JumpCloud is asked.
pub struct Doors<'a> {
    /// The way to a region's API: live, or practice.
    pub reader: &'a (dyn Fn(Region) -> Result<Reader, Unreachable> + Sync),
    /// The only one that is asked; all of them where it is not known.
    pub region: Option<Region>,
    /// The id of the one that was chosen, for an administrator of several.
    pub organization: Option<&'a str>,
}

impl Doors<'_> {
    pub(super) fn regions(&self) -> Vec<Region> {
        self.region.map_or(Region::ALL.to_vec(), |only| vec![only])
    }

    /// Asks one region, and writes down what came. Whether that was the end of it.
    pub(super) async fn knock(
        &self,
        region: Region,
        key: Key<'_>,
        seen: &mut JumpCloudKeySeen,
    ) -> bool {
        let reader = match (self.reader)(region) {
            Ok(reader) => reader,
            Err(silence) => return note(seen, region, &region.console(), Err(silence.into())),
        };
        let answer = organizations(&reader, key, &mut seen.organizations).await;
        seen.peer = reader.peer();
        let is_taken = answer.is_ok() || !seen.organizations.is_empty();
        if is_taken {
            seen.region = Some(region);
            seen.administrator = self.administrator(&reader, key, seen).await;
        }
        note(seen, region, host_of(reader.base()), answer) || is_taken
    }

    /// Whose key it is. Among several organizations JumpCloud wants to know for which one it is asked.
    async fn administrator(
        &self,
        reader: &Reader,
        key: Key<'_>,
        seen: &JumpCloudKeySeen,
    ) -> Option<Administrator> {
        let organization = match seen.organizations.len() {
            0 | 1 => None,
            _ => Some(&*seen.organization()?.id),
        };
        let credential = key.credential(organization);
        let answer = reader
            .get_patiently(path::SELF, credential, "jumpcloud-self")
            .await;
        let who = Administrator::read(&answer.ok()?).ok()?;
        Some(Administrator {
            email: who.email.map(short),
            role: who.role.map(short),
            key_expires: who.key_expires.map(short),
        })
    }
}

/// What is shown at the door.
#[derive(Clone, Copy)]
pub(super) enum Key<'a> {
    Api(&'a Secret),
    /// A service account's.
    Token(&'a Secret),
}

impl<'a> Key<'a> {
    fn credential(self, organization: Option<&'a str>) -> Credential<'a> {
        match self {
            Self::Api(key) => Credential::ApiKey { key, organization },
            Self::Token(token) => Credential::ServiceToken {
                token,
                organization,
            },
        }
    }
}

/// Asks what an administrator's API key opens. `seen`: what was pasted.
pub async fn jumpcloud_key(doors: &Doors<'_>, key: &Secret, seen: KeySeen) -> JumpCloudKeySeen {
    all(doors, Key::Api(key), JumpCloudKeySeen::new(seen)).await
}

/// The same with the token of a service account, which was fetched before. `seen`: its secret as it was pasted.
pub async fn jumpcloud_token(doors: &Doors<'_>, token: &Secret, seen: KeySeen) -> JumpCloudKeySeen {
    let seen = JumpCloudKeySeen {
        service_account: true,
        ..JumpCloudKeySeen::new(seen)
    };
    all(doors, Key::Token(token), seen).await
}

async fn all(doors: &Doors<'_>, key: Key<'_>, mut seen: JumpCloudKeySeen) -> JumpCloudKeySeen {
    seen.chosen = doors.organization.map(str::to_owned);
    for region in doors.regions() {
        if doors.knock(region, key, &mut seen).await {
            break;
        }
    }
    seen
}

/// Writes down what came from a region. Whether no other one need be asked.
pub(super) fn note(
    seen: &mut JumpCloudKeySeen,
    region: Region,
    host: &str,
    answer: Result<(), NoAnswer>,
) -> bool {
    let is_the_end = answer.as_ref().is_err_and(|no| !another_may_know(no));
    seen.asked.push(Came {
        region,
        host: host.to_owned(),
        answer,
    });
    is_the_end
}

/// Whether another region may take what this one did not. What stands between us and JumpCloud stands before all of
/// them, and the key is not shown to it again.
fn another_may_know(no: &NoAnswer) -> bool {
    match no {
        NoAnswer::Refused(refused) => matches!(
            refused.refusal,
            Refusal::Key | Refusal::Busy | Refusal::Broken
        ),
        NoAnswer::Silent(silence) => matches!(
            silence.reason,
            Reason::Name | Reason::Refused | Reason::TimedOut | Reason::Drips | Reason::BrokenOff
        ),
    }
}

/// All organizations, page by page. What came before a page that did not come stays.
async fn organizations(
    reader: &Reader,
    key: Key<'_>,
    found: &mut Vec<Organization>,
) -> Result<(), NoAnswer> {
    let mut skip = 0;
    let mut ids = BTreeSet::new();
    for _ in 0..PAGES {
        let page = page(reader, key, skip).await?;
        skip += page.length();
        let is_last = page.length() < PAGE || page.total.is_some_and(|total| skip >= total);
        let before = found.len();
        let new = page
            .records
            .into_iter()
            .filter(|one| ids.insert(one.id.clone()));
        found.extend(new.map(|one| Organization {
            id: short(one.id),
            name: one.name.map(short),
        }));
        // A server that ignores `skip` gives the same page for ever.
        if is_last || found.len() == before {
            break;
        }
    }
    Ok(())
}

/// JumpCloud takes no `x-org-id` here.
async fn page(reader: &Reader, key: Key<'_>, skip: usize) -> Result<List<Organization>, NoAnswer> {
    let path = path::organizations(skip);
    let credential = key.credential(None);
    let answer = reader
        .get_patiently(&path, credential, "jumpcloud-organizations")
        .await?;
    let page: List<Organization> = list_v1(&answer)?;
    if page.records.is_empty() && page.unreadable > 0 {
        return Err(Refused {
            refusal: Refusal::Strange,
            status: answer.status,
            says: String::new(),
        }
        .into());
    }
    Ok(page)
}
