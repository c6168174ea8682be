//! How practice behaves where no vendor document says what the real one does. Nothing in this list
//! may be told to a person as a fact about JumpCloud or Kisi. What concerns JumpCloud's interface is in
//! `jumpcloud`, what concerns SCIM in `scim`, and Kisi's people, groups, imports and keys are in `office`.

mod jumpcloud;
mod office;
mod scim;

#[derive(Clone, Copy)]
pub struct Assumed {
    /// Stable, in kebab case.
    pub id: &'static str,
    pub sentence: &'static str,
    pub source: Source,
    /// Habits, by their ids: how the real one might do it instead, for practice to try.
    pub alternatives: &'static [&'static str],
}

/// Where a behaviour comes from, since it comes from no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Concluded from something that is documented or was recorded.
    Inferred,
    /// Told by somebody who is not the vendor.
    ThirdParty,
    /// Made up here, because practice has to answer something.
    Invented,
}

impl Source {
    pub fn tag(self) -> &'static str {
        match self {
            Source::Inferred => "inferred",
            Source::ThirdParty => "third-party",
            Source::Invented => "invented",
        }
    }
}

const fn assumed(id: &'static str, source: Source, sentence: &'static str) -> Assumed {
    Assumed {
        id,
        sentence,
        source,
        alternatives: &[],
    }
}

impl Assumed {
    const fn or(self, alternatives: &'static [&'static str]) -> Self {
        Self {
            alternatives,
            ..self
        }
    }
}

use Source::{Inferred, Invented};

pub const ALL: &[Assumed] = &all();

const LISTS: [&[Assumed]; 4] = [SIGN_IN, jumpcloud::ALL, scim::ALL, office::ALL];

const fn count() -> usize {
    let (mut count, mut at) = (0, 0);
    while at < LISTS.len() {
        count += LISTS[at].len();
        at += 1;
    }
    count
}

const fn all() -> [Assumed; count()] {
    let mut all = [SIGN_IN[0]; count()];
    let (mut list, mut at, mut next) = (0, 0, 0);
    while list < LISTS.len() {
        while at < LISTS[list].len() {
            all[next] = LISTS[list][at];
            at += 1;
            next += 1;
        }
        at = 0;
        list += 1;
    }
    all
}

const SIGN_IN: &[Assumed] = &[
    // Kisi
    assumed(
        "kisi-metadata-as-xml",
        Inferred,
        "PATCH /organization takes the metadata as XML text in organization.metadata.",
    ),
    assumed(
        "kisi-metadata-refused",
        Invented,
        "Text that is not one identity provider's metadata with a certificate and an HTTP-POST address gets 422 on metadata.",
    ),
    assumed(
        "kisi-metadata-switches-on",
        Inferred,
        "Saving metadata sets sso_flow_enabled to true at once, and sso_configured to false.",
    ),
    assumed(
        "kisi-issuer-from-metadata",
        Inferred,
        "identity_provider_issuer_url is the entityID of the uploaded metadata.",
    ),
    assumed(
        "kisi-first-certificate-counts",
        Inferred,
        "The first generated certificate is the current one at once; later ones wait until rotate_certificate.",
    ),
    assumed(
        "kisi-waiting-certificate-decrypts",
        Invented,
        "While a next certificate waits, Kisi can read what is encrypted for it or for the current one.",
    ),
    assumed(
        "kisi-certificate-profile",
        Invented,
        "Kisi's certificate is RSA 2048, valid for three years, with CN=Kisi and the domain.",
    ),
    assumed(
        "kisi-certificate-file-name",
        Invented,
        "The browser saves Kisi's certificate as kisi-certificate.pem.",
    ),
    assumed(
        "kisi-certificate-not-required",
        Inferred,
        "sp_certificate_required is false, so a sign-in works before JumpCloud has Kisi's certificate.",
    ),
    assumed(
        "kisi-wrong-key",
        Inferred,
        "A missing or wrong API key gets 401 with code afc496; a key that is not good for what was asked 403 with fcd8ef.",
    ),
    assumed(
        "kisi-unknown-organization-words",
        Invented,
        "The 404 for an unknown domain says \"Organization not found.\" with code 000404.",
    ),
    // The sign-in
    assumed(
        "sign-in-issuer",
        Inferred,
        "The sign-in works only if the IdP Entity ID in JumpCloud and in the uploaded metadata is the one of Kisi's guide.",
    ),
    assumed(
        "sign-in-name-id",
        Inferred,
        "Kisi refuses a NameID that is not an e-mail address in the format persistent.",
    ),
    assumed(
        "sign-in-attribute-name",
        Inferred,
        "Kisi finds the attribute Email in exactly these letters only.",
    ),
    assumed(
        "sign-in-certificate-dates",
        Invented,
        "Kisi refuses a sign-in whose signing certificate has expired.",
    ),
    assumed(
        "sign-in-encryption",
        Inferred,
        "JumpCloud encrypts for the SP certificate; if that one is not Kisi's, the sign-in fails.",
    ),
    assumed(
        "sign-in-words",
        Invented,
        "What the pages say when a sign-in fails is made up.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_id_is_there_once_and_every_sentence_ends() {
        let ids: BTreeSet<_> = ALL.iter().map(|one| one.id).collect();
        assert_eq!(ids.len(), ALL.len());
        for one in ALL {
            assert!(one.sentence.ends_with('.'), "{}", one.id);
            let area = one.id.split('-').next();
            assert!(
                matches!(area, Some("jumpcloud" | "kisi" | "sign")),
                "{}",
                one.id
            );
        }
    }

    #[test]
    fn every_habit_is_the_alternative_to_one_assumption() {
        let named = ALL.iter().flat_map(|one| one.alternatives.iter().copied());
        let mut named: Vec<_> = named.collect();
        named.sort_unstable();
        let mut habits: Vec<_> = crate::Habit::ALL.iter().map(|habit| habit.id()).collect();
        habits.sort_unstable();
        assert_eq!(named, habits);
    }
}
