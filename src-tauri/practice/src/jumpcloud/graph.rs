//! How API v2 tells what hangs together with what (its `GraphConnection` and `GraphObjectWithPaths`,
//! as recorded): an edge, and an object with all the ways that lead to it. Written out when shown.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::group::Group;
use super::list::Row;

pub(super) const USER: &str = "user";
pub(super) const USER_GROUP: &str = "user_group";

/// One step to an object: its kind and its id.
pub(super) struct Edge<'a>(pub(super) &'static str, pub(super) &'a str);

impl Row for Edge<'_> {
    fn cell(&self, _: &str) -> Option<Cow<'_, str>> {
        None
    }

    fn shown(&self) -> Value {
        json!({
            "attributes": null,
            "to": { "attributes": null, "id": self.1, "type": self.0 },
        })
    }
}

/// An object that can be reached, one way or several.
pub(super) enum Reached<'a> {
    /// In one step.
    Person(&'a str),
    /// In one step.
    Group(&'a Group),
    /// A person, by any of these groups, each with its place, in which they are by their bits.
    Through {
        groups: &'a [(usize, &'a Group)],
        id: &'a str,
        bits: u64,
    },
}

impl<'a> Reached<'a> {
    /// Nothing for somebody in none of the groups.
    pub(super) fn through(
        groups: &'a [(usize, &'a Group)],
        id: &'a str,
        bits: u64,
    ) -> Option<Self> {
        let is_in = groups.iter().any(|(place, _)| bits >> place & 1 == 1);
        is_in.then_some(Self::Through { groups, id, bits })
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Group(_) => USER_GROUP,
            Self::Person(_) | Self::Through { .. } => USER,
        }
    }

    fn id(&self) -> &str {
        match self {
            Self::Person(id) | Self::Through { id, .. } => id,
            Self::Group(group) => &group.id,
        }
    }

    /// The groups on the way.
    fn groups(&self) -> Vec<&Group> {
        match self {
            Self::Person(_) => Vec::new(),
            Self::Group(group) => vec![group],
            Self::Through { groups, bits, .. } => groups
                .iter()
                .filter(|(place, _)| bits >> place & 1 == 1)
                .map(|(_, group)| *group)
                .collect(),
        }
    }

    fn paths(&self) -> Vec<Vec<Value>> {
        let person = || Edge(USER, self.id()).shown();
        let groups = self.groups();
        match self {
            Self::Person(_) => vec![vec![person()]],
            Self::Group(group) => vec![vec![with_names(group)]],
            Self::Through { .. } => groups
                .into_iter()
                .map(|group| vec![with_names(group), person()])
                .collect(),
        }
    }
}

impl Row for Reached<'_> {
    fn cell(&self, field: &str) -> Option<Cow<'_, str>> {
        match field {
            "id" => Some(self.id().into()),
            "type" => Some(self.kind().into()),
            _ => None,
        }
    }

    fn shown(&self) -> Value {
        json!({
            "id": self.id(),
            "type": self.kind(),
            "compiledAttributes": names(&self.groups()),
            "paths": self.paths(),
        })
    }
}

/// A step to a group. Every group has its own name for LDAP (recorded), and no other attribute here.
fn with_names(group: &Group) -> Value {
    let mut step = Edge(USER_GROUP, &group.id).shown();
    step["to"]["attributes"] = names(&[group]);
    step
}

fn names(groups: &[&Group]) -> Value {
    let name = |group: &&Group| json!({ "name": group.name });
    let names: Vec<_> = groups.iter().map(name).collect();
    match names.is_empty() {
        true => Value::Null,
        false => json!({ "ldapGroups": names }),
    }
}
