//! The test group's acts, in their order. Whether the person is in it from the start decides which membership act
//! comes first: each is tried once.

use serde_json::{Value, json};

use super::{Made, Run};
use crate::observation::{Act, End};
use crate::scim::path::{self, Endpoint};
use crate::scim::{Marked, Reply, group, member, patch, remove};
use crate::wire::Method;

impl Run<'_> {
    pub(super) async fn look_up_group(&self) {
        if let Some(name) = &self.plan.group {
            self.named(Act::LookUpGroup, Endpoint::Groups, name, false)
                .await;
        }
    }

    fn member(&self, reference: bool) -> Option<Value> {
        let person = self.made(Endpoint::Users)?;
        let base = self.hands.writer.reader().base();
        let address = format!("{base}{}", path::one(Endpoint::Users, &person.id));
        Some(member(&person.id, reference.then_some(&address)))
    }

    /// With the person in it: JumpCloud makes no empty groups.
    pub(super) async fn make_group(&self) {
        let (Some(name), Some(plain)) = (&self.plan.group, self.member(false)) else {
            return;
        };
        if self.is_stopped() {
            return;
        }
        let base = self.hands.writer.reader().base();
        let names = [Some(name.clone()), self.plan.renamed_group()];
        let names = names.into_iter().flatten().collect();
        let ledger = self.hands.ledger;
        let Ok(number) = ledger.plan(base, Endpoint::Groups, names, &self.plan.marker) else {
            return self.stop(End::NoLedger);
        };
        let marked = Marked {
            name,
            marker: &self.plan.marker,
        };
        let mut reply = self.post_group(&marked, plain).await;
        if reply.as_ref().is_some_and(is_refused)
            && let Some(whole) = self.member(true)
        {
            reply = self.post_group(&marked, whole).await;
            let took = reply.as_ref().is_some_and(Reply::is_success);
            self.seen().habits.member_reference = took;
        }
        let Some(reply) = reply else {
            return;
        };
        match self.id_of(&reply, Endpoint::Groups, name).await {
            Some(id) => {
                ledger.made(number, &id);
                self.remember(Endpoint::Groups, Some(Made { number, id }));
            }
            None if (400..500).contains(&reply.status) || reply.status == 501 => {
                ledger.gone(number)
            }
            None => {}
        }
    }

    async fn post_group(&self, marked: &Marked<'_>, one: Value) -> Option<Reply> {
        let body = group(marked, &[one]);
        let path = Endpoint::Groups.path();
        self.send(Act::MakeGroup, Method::POST, path, Some(&body))
            .await
    }

    pub(super) async fn read_group(&self) {
        let Some(name) = self
            .plan
            .group
            .as_ref()
            .filter(|_| self.made(Endpoint::Groups).is_some())
        else {
            return;
        };
        tokio::join!(
            self.read(Act::ReadGroup, Endpoint::Groups),
            self.named(Act::FindGroup, Endpoint::Groups, name, true)
        );
    }

    /// Whether the person is a member since the group was made.
    fn is_member_from_the_start(&self) -> bool {
        let person = self.made(Endpoint::Users);
        let seen = self.seen();
        let members = seen
            .reply(Act::ReadGroup)
            .and_then(Reply::resource)
            .map(|group| &group.members);
        members
            .zip(person)
            .is_some_and(|(members, person)| members.contains(&person.id))
    }

    pub(super) async fn first_membership(&self) {
        if self.is_member_from_the_start() {
            self.remove_member().await;
        } else {
            self.add_member().await;
        }
    }

    pub(super) async fn read_first_membership(&self) {
        let act = match self.is_member_from_the_start() {
            true => Act::ReadRemoved,
            false => Act::ReadAdded,
        };
        self.read(act, Endpoint::Groups).await;
    }

    pub(super) async fn second_membership(&self) {
        if self.is_member_from_the_start() {
            self.add_member().await;
        } else {
            self.remove_member().await;
        }
    }

    pub(super) async fn read_second_membership(&self) {
        let act = match self.is_member_from_the_start() {
            true => Act::ReadAdded,
            false => Act::ReadRemoved,
        };
        self.read(act, Endpoint::Groups).await;
    }

    async fn patch_group(&self, act: Act, body: &Value) -> Option<Reply> {
        let made = self.made(Endpoint::Groups)?;
        let path = path::one(Endpoint::Groups, &made.id);
        self.send(act, Method::PATCH, &path, Some(body)).await
    }

    async fn add_member(&self) {
        let learned = self.seen().habits.member_reference;
        let Some(one) = self.member(learned) else {
            return;
        };
        let body = patch("add", Some("members"), &json!([one]));
        let reply = self.patch_group(Act::AddMember, &body).await;
        if reply.as_ref().is_some_and(is_refused)
            && !learned
            && let Some(whole) = self.member(true)
        {
            let body = patch("add", Some("members"), &json!([whole]));
            let second = self.patch_group(Act::AddMember, &body).await;
            self.seen().habits.member_reference = second.is_some_and(|reply| reply.is_success());
        }
    }

    async fn remove_member(&self) {
        let Some(person) = self.made(Endpoint::Users) else {
            return;
        };
        let id = Value::from(person.id.as_str());
        let body = remove(&format!("members[value eq {id}]"));
        let reply = self.patch_group(Act::RemoveMember, &body).await;
        let learned = self.seen().habits.member_reference;
        if reply.as_ref().is_some_and(is_refused)
            && let Some(one) = self.member(learned)
        {
            let body = patch("remove", Some("members"), &json!([one]));
            let second = self.patch_group(Act::RemoveMember, &body).await;
            self.seen().habits.remove_by_value = second.is_some_and(|reply| reply.is_success());
        }
    }

    pub(super) async fn rename_group(&self) {
        let Some(name) = self.plan.renamed_group() else {
            return;
        };
        let body = patch("replace", Some("displayName"), &json!(name));
        let reply = self.patch_group(Act::RenameGroup, &body).await;
        if reply.as_ref().is_some_and(is_refused) {
            let body = patch("replace", None, &json!({ "displayName": name }));
            let second = self.patch_group(Act::RenameGroup, &body).await;
            if second.as_ref().is_some_and(is_refused) {
                self.replace_group(&name).await;
            }
        }
    }

    /// The whole group under its new name, where no part of it can be changed.
    async fn replace_group(&self, name: &str) {
        let Some(made) = self.made(Endpoint::Groups) else {
            return;
        };
        let marker = &self.plan.marker;
        let mut body = group(&Marked { name, marker }, &[]);
        body["id"] = json!(made.id);
        let path = path::one(Endpoint::Groups, &made.id);
        let reply = self
            .send(Act::RenameGroup, Method::PUT, &path, Some(&body))
            .await;
        self.seen().habits.group_only_whole = reply.is_some_and(|reply| reply.is_success());
    }

    pub(super) async fn remove_group(&self) {
        if let Some(made) = self.made(Endpoint::Groups) {
            let path = path::one(Endpoint::Groups, &made.id);
            self.send(Act::RemoveGroup, Method::DELETE, &path, None)
                .await;
        }
    }

    pub(super) async fn prove_group_gone(&self) {
        if let Some(name) = self.plan.renamed_group() {
            self.prove_gone(
                Endpoint::Groups,
                Act::ReadGoneGroup,
                Act::FindGoneGroup,
                &name,
            )
            .await;
        }
    }
}

/// Refused for its form: the other form may be taken.
fn is_refused(reply: &Reply) -> bool {
    matches!(reply.status, 400 | 405 | 422 | 501)
}
