//! The test person's acts, in their order.

use serde_json::json;

use super::{Made, Run};
use crate::change::plan::{FAMILY_NAME, GIVEN_NAME, RENAMED, REPLACED};
use crate::observation::{Act, End};
use crate::scim::path::{self, Endpoint};
use crate::scim::{JSON, Person, Reply, SCIM_JSON, patch, person};
use crate::wire::Method;

impl Run<'_> {
    fn body(&self, family_name: &str) -> serde_json::Value {
        person(&Person {
            address: &self.plan.email,
            given_name: GIVEN_NAME,
            family_name,
            marker: &self.plan.marker,
            active: true,
        })
    }

    /// Somebody who has this address is never touched.
    pub(super) async fn look_up_person(&self) {
        let found = self
            .named(Act::LookUpPerson, Endpoint::Users, &self.plan.email, false)
            .await;
        if found.is_some_and(|found| !found.is_empty()) {
            self.stop(End::AddressTaken);
        }
    }

    /// In the ledger first, then the request.
    fn plan_person(&self) -> Option<u32> {
        if self.is_stopped() {
            return None;
        }
        let base = self.hands.writer.reader().base();
        let names = vec![self.plan.email.clone()];
        let planned = self
            .hands
            .ledger
            .plan(base, Endpoint::Users, names, &self.plan.marker);
        if planned.is_err() {
            self.stop(End::NoLedger);
        }
        planned.ok()
    }

    pub(super) async fn make_person(&self) {
        let Some(number) = self.plan_person() else {
            return;
        };
        let Some(reply) = self.post_person(Act::MakePerson).await else {
            return;
        };
        let id = self.id_of(&reply, Endpoint::Users, &self.plan.email).await;
        match id {
            Some(id) => {
                self.hands.ledger.made(number, &id);
                self.remember(Endpoint::Users, Some(Made { number, id }));
            }
            None if reply.status == 409 => {
                self.hands.ledger.gone(number);
                self.stop(End::AddressTaken);
            }
            None => {
                // Refused is not made; anything else may be, and is looked for by name.
                if (400..500).contains(&reply.status) {
                    self.hands.ledger.gone(number);
                }
                self.stop(End::NotMade);
            }
        }
    }

    /// Some servers take only one of the two media types.
    async fn post_person(&self, act: Act) -> Option<Reply> {
        let body = self.body(FAMILY_NAME);
        let path = Endpoint::Users.path();
        let learned = self.seen().habits.scim_media_type;
        let kind = if learned { SCIM_JSON } else { JSON };
        let asked = self
            .send_as(act, Method::POST, path, Some((kind, &body)))
            .await;
        let is_refused = |status: u16| matches!(status, 400 | 406 | 415 | 422);
        match &asked {
            Ok(reply) if is_refused(reply.status) && !learned => {
                let other = self
                    .send_as(act, Method::POST, path, Some((SCIM_JSON, &body)))
                    .await;
                match other {
                    Ok(reply) if is_refused(reply.status) => self.note(act, asked),
                    // Also a fault of the server's: who knows what it made.
                    other => {
                        let took = other.as_ref().is_ok_and(Reply::is_success);
                        self.seen().habits.scim_media_type = took;
                        self.note(act, other)
                    }
                }
            }
            _ => self.note(act, asked),
        }
    }

    /// The id of what was made: from the answer, its address, or the list.
    pub(super) async fn id_of(
        &self,
        reply: &Reply,
        endpoint: Endpoint,
        name: &str,
    ) -> Option<String> {
        if !reply.is_success() {
            return None;
        }
        let from_body = reply
            .resource()
            .and_then(|made| made.id.as_ref())
            .map(|id| id.text.clone());
        if from_body.is_some() {
            return from_body;
        }
        let address = reply.location.as_deref()?.trim_end_matches('/');
        let (list, last) = address.rsplit_once('/')?;
        if list.ends_with(endpoint.path()) && !last.is_empty() {
            return Some(path::decoded(last));
        }
        let act = if endpoint == Endpoint::Users {
            Act::FindPerson
        } else {
            Act::FindGroup
        };
        let found = self.named(act, endpoint, name, true).await?;
        found.into_iter().find_map(|one| one.id).map(|id| id.text)
    }

    pub(super) async fn read_person(&self) {
        self.read(Act::ReadPerson, Endpoint::Users).await;
    }

    pub(super) async fn find_person(&self) {
        if self.made(Endpoint::Users).is_some() {
            self.named(Act::FindPerson, Endpoint::Users, &self.plan.email, true)
                .await;
        }
    }

    /// The same person once more: it should be refused. Where it is not, there are two, and both go.
    pub(super) async fn make_twin(&self) {
        let Some(first) = self.made(Endpoint::Users) else {
            return;
        };
        let Some(number) = self.plan_person() else {
            return;
        };
        let Some(reply) = self.post_person(Act::MakeTwin).await else {
            return;
        };
        match reply.resource().and_then(|made| made.id.clone()) {
            Some(id) if id.text != first.id => {
                self.seen().habits.twins = true;
                self.hands.ledger.made(number, &id.text);
            }
            // The first one came back, or it was refused.
            Some(_) => self.hands.ledger.gone(number),
            None if (400..500).contains(&reply.status) => self.hands.ledger.gone(number),
            // Not said: the cleaning looks for a second one of this name.
            None => {}
        }
    }

    pub(super) async fn replace_person(&self) {
        if let Some(made) = self.made(Endpoint::Users) {
            let mut body = self.body(REPLACED);
            body["id"] = json!(made.id);
            let path = path::one(Endpoint::Users, &made.id);
            self.send(Act::ReplacePerson, Method::PUT, &path, Some(&body))
                .await;
        }
    }

    pub(super) async fn rename_person(&self) {
        if let Some(made) = self.made(Endpoint::Users) {
            let body = patch("replace", Some("name.familyName"), &json!(RENAMED));
            let path = path::one(Endpoint::Users, &made.id);
            self.send(Act::RenamePerson, Method::PATCH, &path, Some(&body))
                .await;
        }
    }

    /// Off or on: with a path, and without where that is refused.
    pub(super) async fn switch(&self, act: Act) {
        let Some(made) = self.made(Endpoint::Users) else {
            return;
        };
        let on = act == Act::SwitchOn;
        let path = path::one(Endpoint::Users, &made.id);
        let with_path = patch("replace", Some("active"), &json!(on));
        let without = patch("replace", None, &json!({ "active": on }));
        let learned = self.seen().habits.active_without_path;
        let forms = [with_path, without].map(|body| (Method::PATCH, body));
        let forms = if learned { &forms[1..] } else { &forms[..] };
        if let Some((1, reply)) = self.send_in_forms(act, &path, forms).await {
            self.seen().habits.active_without_path = reply.is_success();
        }
    }

    pub(super) async fn remove_person(&self) {
        let Some(made) = self.made(Endpoint::Users) else {
            return;
        };
        let path = path::one(Endpoint::Users, &made.id);
        let reply = self
            .send(Act::RemovePerson, Method::DELETE, &path, None)
            .await;
        // Who cannot be deleted is switched off, as JumpCloud does it.
        if reply.is_some_and(|reply| !reply.is_success()) {
            let body = match self.seen().habits.active_without_path {
                true => patch("replace", None, &json!({ "active": false })),
                false => patch("replace", Some("active"), &json!(false)),
            };
            self.send(Act::SwitchOffInstead, Method::PATCH, &path, Some(&body))
                .await;
        }
    }

    pub(super) async fn prove_person_gone(&self) {
        let name = &self.plan.email;
        self.prove_gone(
            Endpoint::Users,
            Act::ReadGonePerson,
            Act::FindGonePerson,
            name,
        )
        .await;
    }
}
