//! What was seen with the two vendors' API keys: where a key is taken, whose it is, what it may see. Nothing of a key
//! is in it.

use serde::{Deserialize, Serialize};

use super::NoAnswer;
use crate::jumpcloud::{Administrator, KeySeen, Organization, Region};
use crate::kisi::Account;
use crate::pasted::Form;
use crate::wire::{Peer, Refusal};

/// A JumpCloud key that was pasted, and what JumpCloud said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct JumpCloudKeySeen {
    /// What was pasted; of a service account, its secret.
    pub seen: KeySeen,
    pub service_account: bool,
    /// The regions that were asked, in their order, each with what came. Nothing is asked behind the one that took it.
    pub asked: Vec<Came>,
    /// The region that took it.
    pub region: Option<Region>,
    /// All that it may see.
    pub organizations: Vec<Organization>,
    /// The id of the organization that was chosen among several.
    pub chosen: Option<String>,
    /// Whose it is, where JumpCloud told.
    pub administrator: Option<Administrator>,
    /// The certificate that was shown last.
    pub peer: Option<Peer>,
}

/// What came from one region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Came {
    pub region: Region,
    /// The host that was asked.
    pub host: String,
    pub answer: Result<(), NoAnswer>,
}

impl JumpCloudKeySeen {
    /// One that was pasted and not asked about yet.
    #[must_use]
    pub fn new(seen: KeySeen) -> Self {
        Self {
            seen,
            service_account: false,
            asked: Vec::new(),
            region: None,
            organizations: Vec::new(),
            chosen: None,
            administrator: None,
            peer: None,
        }
    }

    /// The organization that is meant: the chosen one, or the only one.
    #[must_use]
    pub fn organization(&self) -> Option<&Organization> {
        match (&self.chosen, self.organizations.as_slice()) {
            (None, [only]) => Some(only),
            (None, _) => None,
            (Some(chosen), all) => all.iter().find(|one| one.id == *chosen),
        }
    }

    /// What stopped us: where every region refuses the key, the first; else the first that did anything but that,
    /// because it might have taken it.
    #[must_use]
    pub fn stopped(&self) -> Option<(&Came, &NoAnswer)> {
        let counts = |came: &&Came| self.region.is_none_or(|taken| came.region == taken);
        let is_other = |(_, no): &(&Came, &NoAnswer)| no.refusal() != Some(Refusal::Key);
        let all = || {
            let came = self.asked.iter().filter(counts);
            came.filter_map(|came| Some((came, came.answer.as_ref().err()?)))
        };
        all().find(is_other).or_else(|| all().next())
    }
}

/// A Kisi key that was pasted, and what Kisi said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct KisiAccountSeen {
    pub form: Form,
    /// Whose it is; `None` where nobody asked.
    pub account: Option<Result<Account, NoAnswer>>,
    /// Whether that person owns the organization; `None` where Kisi does not say.
    pub is_owner: Option<bool>,
    /// Whether that person may sign in with a password; `None` where Kisi does not say.
    pub has_password: Option<bool>,
    /// Groups that open no door; `None` where Kisi does not say.
    pub doorless: Option<Doorless>,
}

/// Groups that open no door.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Doorless {
    /// Those with people in them.
    pub with_people: usize,
    pub empty: usize,
    /// The first of those with people, by name.
    pub names: Vec<String>,
}

impl KisiAccountSeen {
    /// One that was pasted and not asked about yet.
    #[must_use]
    pub fn new(form: Form) -> Self {
        Self {
            form,
            account: None,
            is_owner: None,
            has_password: None,
            doorless: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jumpcloud::read_key;
    use crate::wire::{Reason, Refused, Unreachable};

    fn refused(refusal: Refusal, status: u16) -> Result<(), NoAnswer> {
        let says = String::new();
        Err(Refused {
            refusal,
            status,
            says,
        }
        .into())
    }

    fn seen(answers: [Result<(), NoAnswer>; 3]) -> JumpCloudKeySeen {
        let asked = Region::ALL.into_iter().zip(answers);
        JumpCloudKeySeen {
            asked: asked
                .map(|(region, answer)| Came {
                    region,
                    host: region.console(),
                    answer,
                })
                .collect(),
            ..JumpCloudKeySeen::new(read_key("jca_9f8e7d6c", &[]).seen)
        }
    }

    #[test]
    fn what_might_have_taken_the_key_counts_before_a_refusal() {
        let wrong = || refused(Refusal::Key, 401);
        let stopped = |seen: &JumpCloudKeySeen| {
            let (came, no) = seen.stopped().expect("something");
            (came.region, no.refusal().expect("a refusal"))
        };
        let all = seen([wrong(), wrong(), wrong()]);
        assert_eq!(stopped(&all), (Region::Us, Refusal::Key));
        let busy = seen([wrong(), refused(Refusal::Busy, 429), wrong()]);
        assert_eq!(stopped(&busy), (Region::Eu, Refusal::Busy));
        let mut taken = seen([wrong(), wrong(), Ok(())]);
        taken.region = Some(Region::In);
        assert_eq!(taken.stopped(), None);
    }

    #[test]
    fn the_organization_is_the_chosen_one_or_the_only_one() {
        let one = |id: &str| Organization {
            id: id.into(),
            name: None,
        };
        let mut seen = seen([Ok(()), Ok(()), Ok(())]);
        let id = |seen: &JumpCloudKeySeen| seen.organization().map(|one| one.id.clone());
        assert_eq!(id(&seen), None);
        seen.organizations.push(one("a"));
        assert_eq!(id(&seen).as_deref(), Some("a"));
        seen.organizations.push(one("b"));
        assert_eq!(id(&seen), None);
        seen.chosen = Some("b".into());
        assert_eq!(id(&seen).as_deref(), Some("b"));
        seen.chosen = Some("c".into());
        assert_eq!(id(&seen), None);
    }

    #[test]
    fn it_comes_back_from_disk_as_it_was() {
        let silence = Unreachable {
            reason: Reason::Name,
            detail: "dns".into(),
            peer: None,
        };
        let seen = seen([Ok(()), Err(silence.into()), refused(Refusal::NoKey, 302)]);
        let kept = serde_json::to_string(&seen).expect("JSON");
        assert_eq!(
            serde_json::from_str::<JumpCloudKeySeen>(&kept).expect("the same"),
            seen
        );
    }
}
