//! The look at a SCIM server: reads only, and says after each answer what is known by now. Independent questions go
//! side by side; the first goes alone, because a refused token must not be sent again and again.

use std::sync::{Mutex, PoisonError};

use crate::observation::{Look, Question};
use crate::scim::path::{self, Endpoint};
use crate::scim::{Address, Asked, Body, Reply, first_name, reply};
use crate::secret::Secret;
use crate::wire::{Credential, Reader};

/// What is looked at.
pub struct Wishes<'a> {
    pub address: &'a Address,
    pub token: &'a Secret,
    /// Groups as well.
    pub groups: bool,
    /// Eight or more letters that nobody else has: for names and ids that do not exist, and the wrong token.
    pub chance: &'a str,
}

struct Looking<'a> {
    reader: &'a Reader,
    wishes: &'a Wishes<'a>,
    tell: &'a (dyn Fn(&Look) + Sync),
    seen: Mutex<Look>,
}

/// Looks. Dropping the future stops it at once; nothing was changed.
pub async fn look(reader: &Reader, wishes: &Wishes<'_>, tell: &(dyn Fn(&Look) + Sync)) -> Look {
    let looking = Looking {
        reader,
        wishes,
        tell,
        seen: Mutex::new(Look::new(wishes.address.clone(), wishes.groups)),
    };
    looking.all().await;
    let mut seen = looking
        .seen
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    seen.peer = reader.peer();
    seen.complete = true;
    seen
}

impl Looking<'_> {
    async fn all(&self) {
        let first_person = self.first().await;
        let (is_open, status, total) = {
            let seen = self.seen();
            let users = seen.reply(Question::Users);
            let total = users.and_then(|reply| reply.list()?.total);
            (seen.is_open(), users.map(|reply| reply.status), total)
        };
        if matches!(status, Some(404 | 405 | 410 | 501)) {
            self.neighbours().await;
        }
        // Without the list of people everything else would be guessing, and perhaps a punished token.
        if !is_open {
            return;
        }
        let chance = self.wishes.chance;
        let nobody = format!("nobody-{chance}@kisi-setup.invalid");
        let nothing = format!("Nothing {chance}");
        let id = format!("00000000-0000-4000-8000-{chance:0>12.12}");
        let groups = self.wishes.groups;
        let page = path::page;
        let groups_page = page(Endpoint::Groups, 1, 1);
        tokio::join!(
            self.named(Question::NoSuchUser, Endpoint::Users, Some(&nobody)),
            self.named(
                Question::KnownUser,
                Endpoint::Users,
                first_person.as_deref()
            ),
            self.get_if(groups, Question::Groups, &groups_page),
            self.get(Question::ServiceProviderConfig, "/ServiceProviderConfig"),
        );
        let (none, second) = (page(Endpoint::Users, 1, 0), page(Endpoint::Users, 2, 1));
        tokio::join!(
            self.get(Question::ResourceTypes, "/ResourceTypes"),
            self.get(Question::Schemas, "/Schemas"),
            self.get(Question::NoUsers, &none),
            self.get_if(
                total.is_some_and(|total| total > 1),
                Question::SecondPage,
                &second
            ),
        );
        let user = path::one(Endpoint::Users, &id);
        let group = path::one(Endpoint::Groups, &id);
        let no_group = groups.then_some(nothing.as_str());
        tokio::join!(
            self.named(Question::NoSuchGroup, Endpoint::Groups, no_group),
            self.get(Question::UnknownUser, &user),
            self.get_if(groups, Question::UnknownGroup, &group),
            self.as_nobody(),
        );
        self.with_a_wrong_token().await;
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Look> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, question: Question, mut asked: Asked) {
        if let Ok(reply) = &mut asked {
            forget_people(question, reply);
        }
        let now = {
            let mut seen = self.seen();
            seen.answers.insert(question, asked);
            seen.clone()
        };
        (self.tell)(&now);
    }

    /// The first page of people; the name of the first of them, which is not kept.
    async fn first(&self) -> Option<String> {
        let path = path::page(Endpoint::Users, 1, 1);
        let credential = Credential::Bearer(self.wishes.token);
        let came = self
            .reader
            .get(&path, credential, Question::Users.name())
            .await;
        let name = came
            .as_ref()
            .ok()
            .and_then(|answer| first_name(answer, Endpoint::Users));
        self.note(
            Question::Users,
            came.map(|answer| reply(&answer, Endpoint::Users, &[])),
        );
        name
    }

    async fn get(&self, question: Question, path: &str) {
        self.get_as(question, path, Credential::Bearer(self.wishes.token), &[])
            .await;
    }

    async fn get_if(&self, is: bool, question: Question, path: &str) {
        if is {
            self.get(question, path).await;
        }
    }

    /// Asks for a name. Who it is does not stay: only how many carry it.
    async fn named(&self, question: Question, endpoint: Endpoint, name: Option<&str>) {
        if let Some(name) = name {
            let credential = Credential::Bearer(self.wishes.token);
            self.get_as(question, &path::named(endpoint, name), credential, &[name])
                .await;
        }
    }

    async fn get_as(
        &self,
        question: Question,
        path: &str,
        credential: Credential<'_>,
        wanted: &[&str],
    ) {
        let endpoint = match path.starts_with(Endpoint::Groups.path()) {
            true => Endpoint::Groups,
            false => Endpoint::Users,
        };
        let came = self.reader.get(path, credential, question.name()).await;
        self.note(
            question,
            came.map(|answer| reply(&answer, endpoint, wanted)),
        );
    }

    async fn as_nobody(&self) {
        let path = path::page(Endpoint::Users, 1, 1);
        self.get_as(Question::WithoutToken, &path, Credential::Nobody, &[])
            .await;
    }

    /// Alone and last: some servers punish the second wrong token, and hold their answer.
    async fn with_a_wrong_token(&self) {
        let wrong = Secret::new(format!("wrong-{}", self.wishes.chance));
        let path = path::page(Endpoint::Users, 1, 1);
        self.get_as(Question::WrongToken, &path, Credential::Bearer(&wrong), &[])
            .await;
    }

    /// Other paths of the same host where SCIM often stands; the first that answers as SCIM counts.
    async fn neighbours(&self) {
        for base in neighbours(self.reader.base()) {
            let path = path::page(Endpoint::Users, 1, 1);
            let credential = Credential::Bearer(self.wishes.token);
            let there = self.reader.at(&base);
            let came = there
                .get(&path, credential, Question::Neighbour.name())
                .await;
            let asked = came.map(|answer| reply(&answer, Endpoint::Users, &[]));
            let is_there = asked.as_ref().is_ok_and(|reply| reply.list().is_some());
            let is_refused = asked
                .as_ref()
                .is_ok_and(|reply| matches!(reply.status, 401 | 403));
            self.note(Question::Neighbour, asked);
            if is_there {
                self.seen().neighbour = Some(base);
            }
            // A second wrong token may be punished.
            if is_there || is_refused {
                return;
            }
        }
    }
}

/// What was found is somebody's: how many is enough. A complaint about a known name may repeat it.
fn forget_people(question: Question, reply: &mut Reply) {
    let is_about_somebody = question == Question::KnownUser;
    match &mut reply.body {
        Body::List(list) => list.matches.clear(),
        Body::Error(error) if is_about_somebody => error.says = None,
        Body::WebPage { title, .. } if is_about_somebody => title.clear(),
        Body::NotJson { begins, .. } if is_about_somebody => begins.clear(),
        Body::Resource(resource) => {
            resource.user_name = resource.user_name.take().map(|_| String::new());
            resource.display_name = None;
            resource.given_name = None;
            resource.family_name = None;
            resource.external_id = None;
            resource.members.clear();
        }
        _ => {}
    }
}

/// Where SCIM stands on most hosts, without the address itself.
fn neighbours(base: &str) -> Vec<String> {
    let Some((scheme, rest)) = base.split_once("://") else {
        return Vec::new();
    };
    let host = rest.split('/').next().unwrap_or_default();
    let origin = format!("{scheme}://{host}");
    let shorter = base.rsplit_once('/').map(|(shorter, _)| shorter.to_owned());
    let mut all = vec![
        format!("{origin}/scim/v2"),
        format!("{base}/v2"),
        format!("{base}/scim/v2"),
    ];
    all.extend(shorter.filter(|shorter| shorter.starts_with(&origin)));
    all.extend(["scim", "v2", "api/scim/v2"].map(|path| format!("{origin}/{path}")));
    let mut seen = vec![base.to_owned()];
    all.retain(|one| {
        let is_new = !seen.contains(one);
        seen.push(one.clone());
        is_new
    });
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Answer;

    #[test]
    fn nobodys_name_is_kept_whatever_came() {
        for (status, body) in [
            (
                200,
                r#"{"Resources":[{"userName":"ada@acme.example","id":"1"}]}"#,
            ),
            (
                200,
                r#"{"userName":"ada@acme.example","name":{"givenName":"ada"}}"#,
            ),
            (
                400,
                r#"{"detail":"userName eq ada@acme.example: no filters"}"#,
            ),
            (404, "<title>ada@acme.example is not here</title>"),
            (200, "ada@acme.example"),
            (200, r#"{"userName":"ada@acme.example""#),
        ] {
            let answer = Answer {
                status,
                body: body.as_bytes().to_vec(),
                location: Some("/login?next=ada@acme.example".into()),
                ..Answer::default()
            };
            let mut read = reply(&answer, Endpoint::Users, &["ada@acme.example"]);
            forget_people(Question::KnownUser, &mut read);
            let kept = serde_json::to_string(&read).expect("JSON");
            assert!(!kept.contains("ada"), "{kept}");
        }
    }

    #[test]
    fn neighbours_stay_on_the_host() {
        assert_eq!(
            neighbours("https://api.kisi.io/scim"),
            [
                "https://api.kisi.io/scim/v2",
                "https://api.kisi.io/scim/scim/v2",
                "https://api.kisi.io",
                "https://api.kisi.io/v2",
                "https://api.kisi.io/api/scim/v2",
            ]
        );
        assert!(
            neighbours("https://a.example/x/y")
                .iter()
                .all(|one| one.starts_with("https://a.example"))
        );
    }
}
