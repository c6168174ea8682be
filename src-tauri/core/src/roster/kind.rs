//! What will happen to somebody, and why: one kind for each person, and every reason that was seen.

use serde::{Deserialize, Serialize};

/// What will happen, the most serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// In Kisi by SCIM, and in none of the groups: would be switched off.
    Deactivate,
    /// Would become somebody else, or a second person.
    Conflict,
    /// Cannot come: there is no address.
    Incomplete,
    /// Expected, and cannot use it.
    Inactive,
    /// What happens is not known.
    Open,
    Create,
    /// Kisi has this address already: the same person, from now on by SCIM.
    Adopt,
    /// Only in Kisi, and nobody touches them.
    Stay,
}

/// Why. Each decides a kind, or is a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum Reason {
    /// In Kisi by SCIM and in none of the groups.
    InNoGroup,
    /// Kisi has the address in other capitals.
    OtherCapitals,
    /// Kisi has the same mailbox, with or without something behind a plus.
    PlusAddress,
    /// Two people come with one address.
    SharedAddress,
    /// Kisi has the address twice.
    TwiceInKisi,
    /// JumpCloud sends a user name that is not the e-mail address.
    UserNameOther,
    /// What JumpCloud sends has blanks around it.
    Blanks,
    NoEmail,
    /// What stands there is no e-mail address.
    NoAddress,
    Suspended,
    PasswordExpired,
    Locked,
    Staged,
    NeverActivated,
    /// Nobody knows whether SCIM manages them in Kisi.
    PerhapsByScim,
    /// Not found among those who come, and that list is not whole.
    PerhapsUnread,
    /// They come, and their record could not be read.
    RecordUnread,
    /// Not in Kisi.
    New,
    /// Not seen in Kisi, and Kisi's list is not whole.
    PerhapsThere,
    /// In Kisi with the same address.
    SameAddress,
    /// In Kisi, and not by SCIM.
    NotByScim,
    /// Has neither first nor last name.
    NoName,
    /// In JumpCloud, and in none of the groups.
    OutsideGroups,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Deactivate,
        Self::Conflict,
        Self::Incomplete,
        Self::Inactive,
        Self::Open,
        Self::Create,
        Self::Adopt,
        Self::Stay,
    ];

    /// The name in the words: `roster-kind-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Deactivate => "deactivate",
            Self::Conflict => "conflict",
            Self::Incomplete => "incomplete",
            Self::Inactive => "inactive",
            Self::Open => "open",
            Self::Create => "create",
            Self::Adopt => "adopt",
            Self::Stay => "stay",
        }
    }
}

impl Reason {
    pub const ALL: [Self; 23] = [
        Self::InNoGroup,
        Self::OtherCapitals,
        Self::PlusAddress,
        Self::SharedAddress,
        Self::TwiceInKisi,
        Self::UserNameOther,
        Self::Blanks,
        Self::NoEmail,
        Self::NoAddress,
        Self::Suspended,
        Self::PasswordExpired,
        Self::Locked,
        Self::Staged,
        Self::NeverActivated,
        Self::PerhapsByScim,
        Self::PerhapsUnread,
        Self::RecordUnread,
        Self::New,
        Self::PerhapsThere,
        Self::SameAddress,
        Self::NotByScim,
        Self::NoName,
        Self::OutsideGroups,
    ];

    /// The name in the words: `roster-reason-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::InNoGroup => "in-no-group",
            Self::OtherCapitals => "other-capitals",
            Self::PlusAddress => "plus-address",
            Self::SharedAddress => "shared-address",
            Self::TwiceInKisi => "twice-in-kisi",
            Self::UserNameOther => "user-name-other",
            Self::Blanks => "blanks",
            Self::NoEmail => "no-email",
            Self::NoAddress => "no-address",
            Self::Suspended => "suspended",
            Self::PasswordExpired => "password-expired",
            Self::Locked => "locked",
            Self::Staged => "staged",
            Self::NeverActivated => "never-activated",
            Self::PerhapsByScim => "perhaps-by-scim",
            Self::PerhapsUnread => "perhaps-unread",
            Self::RecordUnread => "record-unread",
            Self::New => "new",
            Self::PerhapsThere => "perhaps-there",
            Self::SameAddress => "same-address",
            Self::NotByScim => "not-by-scim",
            Self::NoName => "no-name",
            Self::OutsideGroups => "outside-groups",
        }
    }

    /// The kind that it decides; `None` for a note.
    #[must_use]
    pub fn kind(self) -> Option<Kind> {
        Some(match self {
            Self::InNoGroup => Kind::Deactivate,
            Self::OtherCapitals
            | Self::PlusAddress
            | Self::SharedAddress
            | Self::TwiceInKisi
            | Self::UserNameOther
            | Self::Blanks => Kind::Conflict,
            Self::NoEmail | Self::NoAddress => Kind::Incomplete,
            Self::Suspended
            | Self::PasswordExpired
            | Self::Locked
            | Self::Staged
            | Self::NeverActivated => Kind::Inactive,
            Self::PerhapsByScim | Self::PerhapsUnread | Self::RecordUnread => Kind::Open,
            Self::New | Self::PerhapsThere => Kind::Create,
            Self::SameAddress => Kind::Adopt,
            Self::NotByScim => Kind::Stay,
            Self::NoName | Self::OutsideGroups => return None,
        })
    }

    /// Whether JumpCloud sends such a person as not active: who is suspended, or whose password expired (told by a
    /// third party of JumpCloud's own default).
    #[must_use]
    pub fn is_sent_inactive(self) -> bool {
        matches!(self, Self::Suspended | Self::PasswordExpired)
    }

    fn bit(self) -> u32 {
        1 << (self as u8)
    }
}

/// Several reasons, in four bytes: there may be a hundred thousand of these.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reasons(u32);

impl Reasons {
    pub fn add(&mut self, reason: Reason) {
        self.0 |= reason.bit();
    }

    #[must_use]
    pub fn has(self, reason: Reason) -> bool {
        self.0 & reason.bit() != 0
    }

    /// The most serious first.
    pub fn iter(self) -> impl Iterator<Item = Reason> {
        Reason::ALL.into_iter().filter(move |one| self.has(*one))
    }

    /// What the most serious of them decides; nobody knows without one.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.iter()
            .filter_map(Reason::kind)
            .min()
            .unwrap_or(Kind::Open)
    }
}

impl std::fmt::Debug for Reasons {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

impl FromIterator<Reason> for Reasons {
    fn from_iter<I: IntoIterator<Item = Reason>>(reasons: I) -> Self {
        let mut all = Self::default();
        reasons.into_iter().for_each(|reason| all.add(reason));
        all
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_reason_has_a_bit_and_a_name_of_its_own() {
        let bits: BTreeSet<_> = Reason::ALL.map(Reason::bit).into();
        let names: BTreeSet<_> = Reason::ALL.map(Reason::name).into();
        assert_eq!(
            (bits.len(), names.len()),
            (Reason::ALL.len(), Reason::ALL.len())
        );
        assert!(Reason::ALL.is_sorted() && Kind::ALL.is_sorted());
    }

    #[test]
    fn the_names_are_those_in_json() {
        for reason in Reason::ALL {
            assert_eq!(serde_json::json!(reason), reason.name());
        }
        for kind in Kind::ALL {
            assert_eq!(serde_json::json!(kind), kind.name());
        }
    }

    #[test]
    fn the_most_serious_decides_and_notes_do_not() {
        let reasons: Reasons = [Reason::NoName, Reason::New, Reason::Suspended]
            .into_iter()
            .collect();
        assert_eq!(reasons.kind(), Kind::Inactive);
        assert_eq!(Reasons::from_iter([Reason::NoName]).kind(), Kind::Open);
        assert!(reasons.has(Reason::New) && !reasons.has(Reason::Locked));
    }
}
