//! What was seen of a SCIM server by reading alone, question by question. Nobody's name is in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::scim::{Address, Asked, Reply};
use crate::wire::{Peer, Unreachable};

/// One look at a SCIM server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Look {
    pub address: Address,
    /// Whether groups were looked at.
    pub groups: bool,
    pub answers: BTreeMap<Question, Asked>,
    /// Where SCIM answers on the same host, when it does not at the address.
    pub neighbour: Option<String>,
    /// The certificate that was shown.
    pub peer: Option<Peer>,
    /// Everything was asked that can be asked.
    pub complete: bool,
}

/// What is asked. Its words are `asked-{name}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// The first person of the list, with the token: everything else hangs on it.
    Users,
    /// The same at another path of this host.
    Neighbour,
    /// A name that nobody has.
    NoSuchUser,
    /// The name of the first person once more.
    KnownUser,
    NoUsers,
    SecondPage,
    UnknownUser,
    Groups,
    NoSuchGroup,
    UnknownGroup,
    ServiceProviderConfig,
    ResourceTypes,
    Schemas,
    WithoutToken,
    /// One token that was made up. Never a second one.
    WrongToken,
}

impl Question {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Users => "users",
            Self::Neighbour => "neighbour",
            Self::NoSuchUser => "no-such-user",
            Self::KnownUser => "known-user",
            Self::NoUsers => "no-users",
            Self::SecondPage => "second-page",
            Self::UnknownUser => "unknown-user",
            Self::Groups => "groups",
            Self::NoSuchGroup => "no-such-group",
            Self::UnknownGroup => "unknown-group",
            Self::ServiceProviderConfig => "service-provider-config",
            Self::ResourceTypes => "resource-types",
            Self::Schemas => "schemas",
            Self::WithoutToken => "without-token",
            Self::WrongToken => "wrong-token",
        }
    }
}

impl Look {
    #[must_use]
    pub fn new(address: Address, groups: bool) -> Self {
        Self {
            address,
            groups,
            answers: BTreeMap::new(),
            neighbour: None,
            peer: None,
            complete: false,
        }
    }

    /// The answer to a question, when one came.
    #[must_use]
    pub fn reply(&self, question: Question) -> Option<&Reply> {
        self.answers.get(&question)?.as_ref().ok()
    }

    /// Why the first question was not answered.
    #[must_use]
    pub fn silence(&self) -> Option<&Unreachable> {
        self.answers.get(&Question::Users)?.as_ref().err()
    }

    /// Whether the list of people could be read: only then the rest was asked.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.reply(Question::Users)
            .is_some_and(|reply| reply.list().is_some())
    }

    /// All answers that came, the slowest last.
    pub fn replies(&self) -> impl Iterator<Item = (Question, &Reply)> {
        self.answers
            .iter()
            .filter_map(|(question, asked)| Some((*question, asked.as_ref().ok()?)))
    }
}
