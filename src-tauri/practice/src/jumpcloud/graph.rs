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

/// An object that can be reached. Nothing here has attributes to compile.
pub(super) struct Reached<'a> {
    kind: &'static str,
    id: &'a str,
    through: Option<Through<'a>>,
}

/// Any of these groups, each with its place, in which somebody with these bits is.
struct Through<'a> {
    groups: &'a [(usize, &'a Group)],
    bits: u64,
}

impl<'a> Reached<'a> {
    /// In one step.
    pub(super) fn at_once(kind: &'static str, id: &'a str) -> Self {
        Self {
            kind,
            id,
            through: None,
        }
    }

    /// A person, by each of the groups that they are in; nothing for somebody in none of them.
    pub(super) fn through(
        groups: &'a [(usize, &'a Group)],
        id: &'a str,
        bits: u64,
    ) -> Option<Self> {
        let is_in = groups.iter().any(|(place, _)| bits >> place & 1 == 1);
        is_in.then_some(Self {
            kind: USER,
            id,
            through: Some(Through { groups, bits }),
        })
    }

    fn paths(&self) -> Vec<Vec<Value>> {
        let here = || Edge(self.kind, self.id).shown();
        let Some(through) = &self.through else {
            return vec![vec![here()]];
        };
        let groups = through.groups.iter();
        groups
            .filter(|(place, _)| through.bits >> place & 1 == 1)
            .map(|(_, group)| vec![Edge(USER_GROUP, &group.id).shown(), here()])
            .collect()
    }
}

impl Row for Reached<'_> {
    fn cell(&self, field: &str) -> Option<Cow<'_, str>> {
        match field {
            "id" => Some(self.id.into()),
            "type" => Some(self.kind.into()),
            _ => None,
        }
    }

    fn shown(&self) -> Value {
        json!({
            "id": self.id,
            "type": self.kind,
            "compiledAttributes": null,
            "paths": self.paths(),
        })
    }
}
