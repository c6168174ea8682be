//! Who owns the organization in Kisi, when a key tells: the owner must not be locked out.

use super::{Kisi, KisiPeople};
use crate::kisi::{Account, Owned, path};
use crate::roster::Source;
use crate::wire::{Credential, read};

/// The owner's number, and the address when the key is theirs.
pub(super) struct Owner {
    id: u64,
    email: Option<String>,
}

pub(super) async fn owner(kisi: &Kisi<'_>) -> Option<Owner> {
    let (reader, key) = kisi.api?;
    let credential = Credential::KisiLogin(key);
    let about = "roster-owner";
    let (organization, account) = tokio::join!(
        reader.get_patiently(path::ORGANIZATION, credential, about),
        reader.get_patiently(path::ACCOUNT, credential, about),
    );
    let organization: Owned = read(&organization.ok()?).ok()?;
    let id = organization.user_id?;
    let account: Option<Account> = account.ok().and_then(|answer| read(&answer).ok());
    let email = account
        .filter(|account| account.id == id)
        .and_then(|account| account.email);
    Some(Owner { id, email })
}

impl Owner {
    /// The address, else that of the person with the number. SCIM has numbers of its own.
    pub(super) fn address(self, people: &KisiPeople) -> Option<String> {
        if self.email.is_some() || people.source != Source::Api {
            return self.email;
        }
        let id = self.id.to_string();
        let mut present = people.present.iter();
        present
            .find(|one| *one.id == *id)
            .map(|one| one.email.to_string())
    }
}
