//! JumpCloud: one organization with its people, its user groups and its single sign-on applications,
//! which send people to Kisi. No multi-tenant portal, and no people in its own interface.

pub(crate) mod application;
pub(crate) mod certificate;
mod export;
pub(crate) mod group;
pub(crate) mod identity;
pub(crate) mod people;
mod refusal;
pub(crate) mod routes;
pub(crate) mod settings;
pub(crate) mod wire;

use anyhow::Result;
use jiff::Timestamp;

use crate::random;
use application::Application;
use group::Group;

pub(crate) struct JumpCloud {
    pub(crate) organization: Organization,
    pub(crate) groups: Vec<Group>,
    pub(crate) applications: Vec<Application>,
}

pub(crate) struct Organization {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) created: Timestamp,
}

impl JumpCloud {
    pub(crate) fn new(organization: &str, now: Timestamp) -> Result<Self> {
        Ok(Self {
            organization: Organization {
                id: random::object_id()?,
                name: organization.to_owned(),
                created: now,
            },
            groups: group::first_groups()?,
            applications: Vec::new(),
        })
    }

    pub(crate) fn application(&self, id: &str) -> Option<&Application> {
        self.applications.iter().find(|one| one.id == id)
    }

    pub(crate) fn application_mut(&mut self, id: &str) -> Option<&mut Application> {
        self.applications.iter_mut().find(|one| one.id == id)
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
