//! THE table: how bad each finding is under "kisi" and under "standard", how sure we are, who says so.
//! Not here: the judging (`checks`) and the sentences (`words`).

mod certificate;
mod domain;
mod file;
mod metadata;
mod rehearsal;
mod roster;
mod scim_lists;
mod scim_token;
mod scim_way;

use crate::view::{Certainty, Severity};

/// Whose rules a document is judged by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// What Kisi and JumpCloud need of each other.
    #[default]
    Kisi,
    /// What the standards ask of any identity provider.
    Standard,
}

/// Who says what is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Kisi's guide for JumpCloud.
    KisiGuide,
    /// Kisi's other documents.
    Kisi,
    JumpCloud,
    Saml,
    Xml,
    X509,
    /// RFC 7643 and RFC 7644.
    Scim,
    /// HTTP, TLS, DNS: what lies in between.
    Network,
    Ours,
}

impl Source {
    /// The name in the words: `source-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::KisiGuide => "kisi-guide",
            Self::Kisi => "kisi",
            Self::JumpCloud => "jumpcloud",
            Self::Saml => "saml",
            Self::Xml => "xml",
            Self::X509 => "x509",
            Self::Scim => "scim",
            Self::Network => "network",
            Self::Ours => "ours",
        }
    }

    /// Who needs it, in the words: `needed-…`.
    #[must_use]
    pub fn who(self) -> &'static str {
        match self {
            Self::KisiGuide | Self::Kisi => "kisi",
            Self::JumpCloud => "jumpcloud",
            Self::Saml | Self::Xml | Self::X509 | Self::Scim => "standard",
            Self::Network => "network",
            Self::Ours => "ours",
        }
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The check's id and the problem: `metadata.entity-id-is-kisi.different`.
    pub id: &'static str,
    /// `None`: nothing to say under this profile.
    pub kisi: Option<Severity>,
    pub standard: Option<Severity>,
    pub certainty: Certainty,
    pub source: Source,
    /// The section or the page, for those who want to read it there.
    pub reference: &'static str,
}

impl Rule {
    #[must_use]
    pub fn severity(&self, profile: Profile) -> Option<Severity> {
        match profile {
            Profile::Kisi => self.kisi,
            Profile::Standard => self.standard,
        }
    }
}

const FAIL: Option<Severity> = Some(Severity::Fail);
const WARN: Option<Severity> = Some(Severity::Warn);
const NOTE: Option<Severity> = Some(Severity::Note);
const NONE: Option<Severity> = None;

/// `rule(id, kisi, standard, certainty, source, reference)`
const fn rule(
    id: &'static str,
    kisi: Option<Severity>,
    standard: Option<Severity>,
    certainty: Certainty,
    source: Source,
    reference: &'static str,
) -> Rule {
    Rule {
        id,
        kisi,
        standard,
        certainty,
        source,
        reference,
    }
}

/// All rows, area by area.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [
        file::RULES,
        metadata::RULES,
        certificate::RULES,
        domain::RULES,
        scim_token::RULES,
        scim_way::RULES,
        scim_lists::RULES,
        rehearsal::RULES,
        roster::RULES,
    ]
    .into_iter()
    .flatten()
}

/// The row of a finding.
///
/// # Panics
/// When a check finds something that the table does not know: a bug that a test finds.
#[must_use]
pub fn of(id: &str) -> &'static Rule {
    all()
        .find(|rule| rule.id == id)
        .unwrap_or_else(|| panic!("no rule for the finding {id}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_only_inferred_never_fails() {
        for rule in all().filter(|rule| rule.certainty == Certainty::Inferred) {
            assert!(rule.kisi < FAIL && rule.standard < FAIL, "{}", rule.id);
        }
    }

    #[test]
    fn every_id_stands_once() {
        let mut ids: Vec<_> = all().map(|rule| rule.id).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}
