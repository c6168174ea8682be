//! JumpCloud: organizations with their people, their user groups and their single sign-on
//! applications, which send people to Kisi. Where it is asked over HTTP is in `routes`.

pub(crate) mod application;
pub(crate) mod certificate;
pub(crate) mod door;
pub(crate) mod event;
mod export;
mod graph;
pub(crate) mod group;
pub(crate) mod identity;
pub(crate) mod keys;
pub(crate) mod list;
pub(crate) mod partner;
pub(crate) mod person;
mod refusal;
pub(crate) mod region;
pub(crate) mod routes;
pub(crate) mod settings;
mod slip;
mod template;
pub(crate) mod traffic;
pub(crate) mod wire;

use anyhow::Result;
use jiff::Timestamp;

use crate::crowd::{self, Crowd, FIRST_UID};
use crate::random;
use application::Application;
use event::Events;
use group::Group;
use person::Person;

/// One organization and everything in it.
pub(crate) struct JumpCloud {
    pub(crate) organization: Organization,
    /// In the order of their ids.
    pub(crate) people: Vec<Person>,
    pub(crate) groups: Vec<Group>,
    pub(crate) applications: Vec<Application>,
    pub(crate) events: Events,
    /// What the fault "people change" has done since it was switched on.
    pub(crate) change: Change,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Change {
    #[default]
    Nothing,
    SomebodyLeft,
    SomebodyCame,
}

pub(crate) struct Organization {
    pub(crate) id: String,
    /// Some have none.
    pub(crate) name: Option<String>,
    pub(crate) created: Timestamp,
}

impl JumpCloud {
    pub(crate) fn new(organization: Option<&str>, crowd: Crowd, now: Timestamp) -> Result<Self> {
        Ok(Self {
            organization: Organization {
                id: random::object_id()?,
                name: organization.map(str::to_owned),
                created: now,
            },
            people: crowd.people,
            groups: crowd.groups,
            applications: Vec::new(),
            events: Events::default(),
            change: Change::default(),
        })
    }

    pub(crate) fn application(&self, id: &str) -> Option<&Application> {
        self.applications.iter().find(|one| one.id == id)
    }

    pub(crate) fn application_mut(&mut self, id: &str) -> Option<&mut Application> {
        self.applications.iter_mut().find(|one| one.id == id)
    }

    pub(crate) fn person(&self, id: &str) -> Option<&Person> {
        let at = self.people.binary_search_by(|one| one.id.as_str().cmp(id));
        at.ok().map(|at| &self.people[at])
    }

    /// A group and its place in the list, by which people know that they are in it.
    pub(crate) fn group(&self, id: &str) -> Option<(usize, &Group)> {
        self.groups
            .iter()
            .enumerate()
            .find(|(_, group)| group.id == id)
    }

    pub(crate) fn members(&self, group: usize) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |one| one.is_in(group))
    }

    /// Before the last application, so that people go on working on that one. Nothing without one.
    pub(crate) fn add_twin(&mut self, now: Timestamp) -> Result<()> {
        if let Some(one) = self.applications.last() {
            let twin = one.twin(now)?;
            self.applications.insert(0, twin);
        }
        Ok(())
    }

    /// For Directory Insights, about the application that is worked on.
    pub(crate) fn remember(&mut self, happened: &event::Happened<'_>, now: Timestamp) {
        let application = self.applications.last();
        let id = &self.organization.id;
        self.events.record(id, application, happened, now);
    }

    /// After the first page somebody who was on it is deleted, after the second somebody is added.
    fn come_and_go(&mut self, page: usize) {
        match (self.change, page) {
            (Change::Nothing, 0) if !self.people.is_empty() => {
                self.people.remove(0);
                self.change = Change::SomebodyLeft;
            }
            (Change::SomebodyLeft, 1) => {
                let last = self.people.last().map_or(0, |one| one.unix_uid - FIRST_UID);
                self.people.push(crowd::person(last + 1));
                self.change = Change::SomebodyCame;
            }
            _ => {}
        }
    }

    /// The group of the person who tries the sign-in.
    pub(crate) fn testers_group(&self) -> Option<&Group> {
        self.groups.iter().find(|group| group.has_tester)
    }

    /// Whether the person who tries the sign-in is in a group bound to this application.
    pub(crate) fn tester_may_use(&self, application: &Application) -> bool {
        self.groups
            .iter()
            .any(|group| group.has_tester && application.groups.contains(&group.id))
    }
}
