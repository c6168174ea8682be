//! JumpCloud's application as its API gave it back: its settings, its export, and who may use it. Nobody's name and no
//! address is in it. Not here: which of it is right (`checks::application`).

use serde::{Deserialize, Serialize};

use super::NoAnswer;
use crate::jumpcloud::{Application, State};

/// A part of what was asked: `None` while nobody asked; then what came, or why nothing did.
pub type Part<T> = Option<Result<T, NoAnswer>>;

/// One reading of the application.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ApplicationSeen {
    /// All applications, as far as they may be the one.
    pub list: Part<Listed>,
    /// The id of the one that was taken, by its signs or because a person chose it.
    pub taken: Option<String>,
    pub application: Part<Application>,
    /// Its export, as it came.
    pub metadata: Part<String>,
    /// The groups that are bound to it.
    pub groups: Part<Vec<BoundGroup>>,
    /// How many people are bound to it without a group.
    pub people_bound: Part<usize>,
    /// How many people may use it, by whatever path.
    pub people: Part<usize>,
    /// The person who tries the sign-in; not asked when nobody was named.
    pub tester: Part<Tester>,
    /// Everything was asked that can be asked.
    pub complete: bool,
}

/// All applications of the organization, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Listed {
    pub total: usize,
    /// Records that could not be read.
    pub unreadable: usize,
    /// `false`: it changed while it was read, so something may have been missed.
    pub steady: bool,
    /// Those that may be Kisi's, the likeliest first.
    pub candidates: Vec<Candidate>,
}

/// An application that may be Kisi's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Candidate {
    pub id: String,
    pub label: String,
    /// `saml2` for a custom one.
    pub template: String,
    pub active: Option<bool>,
    pub organization: Option<String>,
    /// What speaks for it. Never empty.
    pub signs: Vec<Sign>,
}

/// Something that speaks for an application. Its words are `sign-{name}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// People sign in at the address that stands in the exported metadata.
    ExportedAddress,
    /// The IdP Entity ID is the one of Kisi's guide.
    IdpEntityId,
    SpEntityId,
    /// The ACS URL is under Kisi's.
    AcsUrl,
    /// The label is the one that the person told.
    Label,
    /// The template has Kisi's name: the prebuilt connector.
    Prebuilt,
}

/// A group that is bound to the application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct BoundGroup {
    pub id: String,
    /// Absent when the list of groups does not show it.
    pub name: Result<Option<String>, NoAnswer>,
    /// How many people are in it; `None` while nobody counted.
    pub people: Part<usize>,
}

/// The person who tries the sign-in, as JumpCloud knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tester {
    /// JumpCloud knows nobody with this address.
    Unknown,
    /// Several people have it.
    Several,
    Known(Standing),
}

/// How somebody stands towards the application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Standing {
    pub state: State,
    /// Whether they may use the application; `None` while nobody asked.
    pub admitted: Part<bool>,
}

impl Listed {
    /// Whether what is not in it is not there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.steady && self.unreadable == 0
    }
}

impl ApplicationSeen {
    /// The application that is meant, when it was read.
    #[must_use]
    pub fn one(&self) -> Option<&Application> {
        self.application.as_ref()?.as_ref().ok()
    }

    /// Several may be the one, and a person has to choose.
    #[must_use]
    pub fn to_choose_from(&self) -> Option<&[Candidate]> {
        let listed = self.list.as_ref()?.as_ref().ok()?;
        (self.taken.is_none() && listed.candidates.len() > 1).then_some(&listed.candidates)
    }

    /// The export as a file: its name, as the browser saves it, and its bytes.
    #[must_use]
    pub fn export(&self) -> Option<(String, Vec<u8>)> {
        let text = self.metadata.as_ref()?.as_ref().ok()?;
        let template = &self.one()?.template;
        Some((
            format!("JumpCloud-{template}-metadata.xml"),
            text.clone().into_bytes(),
        ))
    }

    /// Why nothing could be seen at all.
    #[must_use]
    pub fn silence(&self) -> Option<&NoAnswer> {
        let part = match self.taken {
            Some(_) => self.application.as_ref()?.as_ref().err(),
            None => None,
        };
        part.or_else(|| self.list.as_ref()?.as_ref().err())
            .filter(|_| self.one().is_none())
    }
}

impl Sign {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ExportedAddress => "exported-address",
            Self::IdpEntityId => "idp-entity-id",
            Self::SpEntityId => "sp-entity-id",
            Self::AcsUrl => "acs-url",
            Self::Label => "label",
            Self::Prebuilt => "prebuilt",
        }
    }

    /// Whether it is one of Kisi's own addresses: no other application has those by chance.
    #[must_use]
    pub fn is_kisis(self) -> bool {
        matches!(self, Self::IdpEntityId | Self::SpEntityId | Self::AcsUrl)
    }
}
