//! Whether the key is the owner's: Kisi recommends it, and some settings may be kept from others.

use crate::check::{Check, Need, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.kisi-key-is-the-owners",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(seen) = case.session.kisi_account() else {
        return Outcome::Waiting(Need::KisiKey);
    };
    let Some(Ok(account)) = &seen.account else {
        return Outcome::Waiting(Need::Kisi);
    };
    match seen.is_owner {
        None => Outcome::Waiting(Need::Kisi),
        Some(true) => Outcome::PASS,
        Some(false) => {
            let known = account.email.as_deref().or(account.name.as_deref());
            finding("somebody-elses")
                .choice("known", if known.is_some() { "yes" } else { "no" })
                .text("who", known.unwrap_or_default())
                .into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{kisi_said, no, owner, says_of_kisi};
    use super::*;
    use crate::observation::KisiAccountSeen;
    use crate::wire::Refusal;

    #[test]
    fn somebody_elses_key_is_named() {
        let other = KisiAccountSeen {
            is_owner: Some(false),
            ..owner()
        };
        insta::assert_snapshot!(says_of_kisi(&CHECK, other), @"
        WARN access.kisi-key-is-the-owners.somebody-elses
          Know that this is not the owner's key
          saw: The key belongs to maria@acme.example, who does not own this organization.
          Kisi needs: The key of the organization's owner
          do: You can go on. If something cannot be seen here, let the owner make a key: in Kisi, My Account → API → Add API key.
        ");
        assert_eq!(says_of_kisi(&CHECK, owner()), "PASS\n");
    }

    #[test]
    fn what_kisi_did_not_say_is_waited_for() {
        let unknown = KisiAccountSeen {
            is_owner: None,
            ..owner()
        };
        assert!(says_of_kisi(&CHECK, unknown).starts_with("WAIT"));
        let refused = kisi_said(no(Refusal::Key, 401, ""));
        assert!(says_of_kisi(&CHECK, refused).starts_with("WAIT"));
    }
}
