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
        let Some(name) = &self.plan.group else {
            return;
        };
        if self.is_stopped() || self.made(Endpoint::Users).is_none() {
            return;
        }
        let base = self.hands.writer.reader().base();
        let names = vec![name.clone()];
        let ledger = self.hands.ledger;
        let Ok(number) = ledger.plan(base, Endpoint::Groups, names, &self.plan.marker) else {
            return self.stop(End::NoLedger);
        };
        let Some(reply) = self.post_group(name).await else {
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

    async fn post_group(&self, name: &str) -> Option<Reply> {
        let marker = &self.plan.marker;
        let body = |one| (Method::POST, group(&Marked { name, marker }, &[one]));
        let forms: Vec<_> = self.members().into_iter().map(body).collect();
        let path = Endpoint::Groups.path();
        let came = self.send_in_forms(Act::MakeGroup, path, &forms).await;
        self.learn_reference(came)
    }

    /// The person as a member, in all forms that may be taken: by the id alone, and with the address.
    fn members(&self) -> Vec<Value> {
        let learned = self.seen().habits.member_reference;
        let forms: &[bool] = if learned { &[true] } else { &[false, true] };
        let member = |reference: &bool| self.member(*reference);
        forms.iter().filter_map(member).collect()
    }

    /// The answer, after it was seen whether only the second of these forms was taken.
    fn learn_reference(&self, came: Option<(usize, Reply)>) -> Option<Reply> {
        let (form, reply) = came?;
        self.seen().habits.member_reference |= form == 1 && reply.is_success();
        Some(reply)
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

    async fn change_group(&self, act: Act, forms: &[(Method, Value)]) -> Option<(usize, Reply)> {
        let made = self.made(Endpoint::Groups)?;
        let path = path::one(Endpoint::Groups, &made.id);
        self.send_in_forms(act, &path, forms).await
    }

    async fn add_member(&self) {
        let body = |one| (Method::PATCH, patch("add", Some("members"), &json!([one])));
        let forms: Vec<_> = self.members().into_iter().map(body).collect();
        let came = self.change_group(Act::AddMember, &forms).await;
        self.learn_reference(came);
    }

    async fn remove_member(&self) {
        let learned = self.seen().habits.member_reference;
        let (Some(person), Some(one)) = (self.made(Endpoint::Users), self.member(learned)) else {
            return;
        };
        let id = Value::from(person.id.as_str());
        let forms = [
            remove(&format!("members[value eq {id}]")),
            patch("remove", Some("members"), &json!([one])),
        ]
        .map(|body| (Method::PATCH, body));
        if let Some((1, reply)) = self.change_group(Act::RemoveMember, &forms).await {
            self.seen().habits.remove_by_value = reply.is_success();
        }
    }

    pub(super) async fn rename_group(&self) {
        let Some(name) = self.plan.renamed_group() else {
            return;
        };
        let Some(made) = self.made(Endpoint::Groups).filter(|_| !self.is_stopped()) else {
            return;
        };
        let marker = &self.plan.marker;
        let mut whole = group(
            &Marked {
                name: &name,
                marker,
            },
            &[],
        );
        whole["id"] = json!(made.id);
        let forms = [
            (
                Method::PATCH,
                patch("replace", Some("displayName"), &json!(name)),
            ),
            (
                Method::PATCH,
                patch("replace", None, &json!({ "displayName": name })),
            ),
            // Where no part of it can be changed.
            (Method::PUT, whole),
        ];
        self.hands.ledger.may_be_called(made.number, &name);
        let came = self.change_group(Act::RenameGroup, &forms).await;
        if let Some((form, _)) = came.filter(|(_, reply)| reply.is_success()) {
            self.hands.ledger.called(made.number, &name);
            self.seen().habits.group_only_whole = form == 2;
        }
    }

    pub(super) async fn remove_group(&self) {
        if let Some(made) = self.made(Endpoint::Groups) {
            let path = path::one(Endpoint::Groups, &made.id);
            self.send(Act::RemoveGroup, Method::DELETE, &path, None)
                .await;
        }
    }

    /// By the name that was read last: where it cannot be renamed, the new one proves nothing.
    pub(super) async fn prove_group_gone(&self) {
        let read = {
            let seen = self.seen();
            let kept = seen.reply(Act::ReadRenamedGroup).and_then(Reply::resource);
            kept.and_then(|group| group.display_name.clone())
        };
        if let Some(name) = read.or_else(|| self.plan.renamed_group()) {
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
