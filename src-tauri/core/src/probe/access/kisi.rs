//! Kisi's API key: whose it is, whether that is the owner, whether they get in without single sign-on, and which groups
//! open no door. Of the people in Kisi only the key's own is asked for.

use super::short;
use crate::kisi::{self, Account, Group, Named, Owned, Page, Person, path};
use crate::observation::{Doorless, KisiAccountSeen, NoAnswer};
use crate::pasted::Form;
use crate::secret::Secret;
use crate::wire::{Answer, Credential, Reader, read};

/// Most names of groups that are kept.
const NAMES: usize = 20;

/// Asks what a key opens. `form`: what was pasted.
pub async fn kisi_account(reader: &Reader, key: &Secret, form: Form) -> KisiAccountSeen {
    let asking = Asking { reader, key };
    let account = asking.account().await;
    let mut seen = KisiAccountSeen::new(form);
    if let Ok(account) = &account {
        seen.is_owner = asking.is_owner(account).await;
        seen.has_password = asking.has_password(account).await;
        seen.doorless = asking.doorless().await;
    }
    seen.account = Some(account);
    seen
}

struct Asking<'a> {
    reader: &'a Reader,
    key: &'a Secret,
}

impl Asking<'_> {
    async fn get(&self, path: &str, about: &'static str) -> Result<Answer, NoAnswer> {
        let credential = Credential::KisiLogin(self.key);
        Ok(self.reader.get_patiently(path, credential, about).await?)
    }

    async fn account(&self) -> Result<Account, NoAnswer> {
        let answer = self.get(path::ACCOUNT, "kisi-account").await?;
        let account: Account = read(&answer)?;
        Ok(Account {
            email: account.email.map(short),
            name: account.name.map(short),
            organization: account.organization.map(|one| Named {
                name: one.name.map(short),
                domain: one.domain.map(short),
            }),
            ..account
        })
    }

    async fn is_owner(&self, account: &Account) -> Option<bool> {
        let answer = self.get(path::ORGANIZATION, "kisi-organization").await;
        let owned: Owned = read(&answer.ok()?).ok()?;
        Some(owned.user_id? == account.id)
    }

    async fn has_password(&self, account: &Account) -> Option<bool> {
        let path = path::people_with(account.email.as_deref()?);
        let answer = self.get(&path, "kisi-person").await.ok()?;
        let page: Page<Person> = kisi::page(&answer).ok()?;
        let mut people = page.records.iter();
        people
            .find(|person| person.id == account.id)?
            .password_flow_enabled
    }

    /// `None` when a page did not come: half a list would tell something untrue.
    async fn doorless(&self) -> Option<Doorless> {
        let mut found = Doorless::default();
        let mut offset = 0;
        while offset <= path::FARTHEST {
            let answer = self.get(&path::groups(offset), "kisi-groups").await.ok()?;
            let page: Page<Group> = kisi::page(&answer).ok()?;
            let length = page.records.len();
            for group in &page.records {
                found.count(group);
            }
            offset += length;
            let is_last = length < path::RECORDS || page.total.is_some_and(|all| offset >= all);
            if is_last {
                break;
            }
        }
        Some(found)
    }
}

impl Doorless {
    fn count(&mut self, group: &Group) {
        if group.locks_count != Some(0) {
            return;
        }
        if group.users_count == Some(0) {
            self.empty += 1;
            return;
        }
        self.with_people += 1;
        if self.names.len() < NAMES {
            self.names.push(short(group.name.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_groups_without_doors_count_and_only_some_are_named() {
        let mut found = Doorless::default();
        for (locks_count, users_count) in [
            (Some(0), Some(3)),
            (Some(0), None),
            (Some(0), Some(0)),
            (Some(2), Some(3)),
            (None, Some(3)),
        ] {
            found.count(&Group {
                id: 1,
                name: "Office".into(),
                users_count,
                locks_count,
            });
        }
        assert_eq!((found.with_people, found.empty), (2, 1));
        for _ in 0..100 {
            found.count(&Group {
                id: 1,
                name: "Lab".into(),
                users_count: None,
                locks_count: Some(0),
            });
        }
        assert_eq!((found.with_people, found.names.len()), (102, NAMES));
    }
}
