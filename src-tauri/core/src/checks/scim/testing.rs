//! What the tests of `scim.*` share: a look, answer by answer, from the text that a server would send.

use crate::check::{Check, judge};
use crate::checks::testing::{now, session};
use crate::observation::{Look, Observation, Question, Seen};
use crate::rules::Profile;
use crate::scim::path::Endpoint;
use crate::scim::{BASE_URL, SCIM_JSON, read_address, read_token, reply};
use crate::session::{Case, Session};
use crate::told::in_lines;
use crate::wire::{Answer, Peer, Reason, Unreachable};
use crate::words::{Screens, Words};

/// Whom the list begins with, and who is asked for once more.
pub(super) const KNOWN: &str = "ada@acme.example";
pub(super) const PERSON: &str = r#"{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"1","userName":"ada@acme.example","meta":{}}"#;
const GROUP: &str = r#"{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"id":"g","displayName":"Office","meta":{}}"#;
pub(super) const NOT_FOUND: &str =
    r#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"Not here."}"#;
pub(super) const PAGE: &str = "<html><title>Sign in</title></html>";

/// A ListResponse with this total and these resources.
pub(super) fn list(total: usize, resources: &str) -> String {
    format!(
        r#"{{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":{total},"Resources":[{resources}]}}"#
    )
}

/// A look in the making.
pub(super) struct Looking(Look);

/// A look at Kisi's address that has just begun.
pub(super) fn look() -> Looking {
    at(BASE_URL)
}

/// The same at another address.
pub(super) fn at(url: &str) -> Looking {
    Looking(Look::new(read_address(url).expect("an address"), true))
}

/// A look that is over, at a server with two people and one group that no check complains about.
pub(super) fn right() -> Looking {
    let config = r#"{"schemas":["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],"patch":{"supported":true},"filter":{"supported":true}}"#;
    let second = PERSON.replace("\"1\"", "\"2\"");
    let mut looking = look()
        .with(Question::Users, 200, &list(2, PERSON))
        .with(Question::NoSuchUser, 200, &list(0, ""))
        .with(Question::KnownUser, 200, &list(1, PERSON))
        .with(Question::NoUsers, 200, &list(2, ""))
        .with(Question::SecondPage, 200, &list(2, &second))
        .with(Question::UnknownUser, 404, NOT_FOUND)
        .with(Question::Groups, 200, &list(1, GROUP))
        .with(Question::NoSuchGroup, 200, &list(0, ""))
        .with(Question::UnknownGroup, 404, NOT_FOUND)
        .with(Question::ServiceProviderConfig, 200, config)
        .with(Question::ResourceTypes, 200, &list(2, ""))
        .with(Question::Schemas, 200, &list(2, ""))
        .with(Question::WithoutToken, 401, "")
        .with(Question::WrongToken, 401, "");
    looking.0.complete = true;
    looking
}

impl Looking {
    /// This came as the answer.
    pub(super) fn with(self, question: Question, status: u16, text: &str) -> Self {
        self.answered(
            question,
            Answer {
                status,
                content_type: SCIM_JSON.to_owned(),
                body: text.as_bytes().to_vec(),
                ..Answer::default()
            },
        )
    }

    pub(super) fn answered(mut self, question: Question, answer: Answer) -> Self {
        let endpoint = match question {
            Question::Groups | Question::NoSuchGroup | Question::UnknownGroup => Endpoint::Groups,
            _ => Endpoint::Users,
        };
        let wanted: &[&str] = match question {
            Question::KnownUser => &[KNOWN],
            _ => &["nobody"],
        };
        let reply = reply(&answer, endpoint, wanted);
        self.0.answers.insert(question, Ok(reply));
        self
    }

    /// The first answer sends us elsewhere.
    pub(super) fn redirected(self, location: Option<&str>) -> Self {
        self.answered(
            Question::Users,
            Answer {
                status: 302,
                location: location.map(str::to_owned),
                ..Answer::default()
            },
        )
    }

    /// No answer came.
    pub(super) fn silent(mut self, question: Question, reason: Reason) -> Self {
        let silence = Unreachable {
            reason,
            detail: "10 s".into(),
            peer: self.0.peer.clone(),
        };
        self.0.answers.insert(question, Err(silence));
        self
    }

    /// This was not asked.
    pub(super) fn without(mut self, question: Question) -> Self {
        self.0.answers.remove(&question);
        self
    }

    /// A certificate by this issuer, for these hosts, valid through 2026, was shown.
    pub(super) fn certified(mut self, issuer: &str, names: &[&str]) -> Self {
        let second = |at: &str| {
            let at: jiff::Timestamp = at.parse().expect("a moment");
            at.as_second()
        };
        self.0.peer = Some(Peer {
            issuer: issuer.to_owned(),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            not_before: second("2026-01-01T00:00:00Z"),
            not_after: second("2026-12-31T00:00:00Z"),
        });
        self
    }

    pub(super) fn neighbour(mut self, base: &str) -> Self {
        self.0.neighbour = Some(base.to_owned());
        self
    }

    /// What a check says of it, as the person reads it.
    pub(super) fn says(self, check: &Check) -> String {
        let look = Box::new(self.0);
        said(check, &seen(Seen::Look { look }))
    }
}

/// What a check says of a pasted token.
pub(super) fn says_of_token(check: &Check, pasted: &str) -> String {
    let token = read_token(pasted).seen;
    said(check, &seen(Seen::Token { token }))
}

/// A session in which this was seen.
fn seen(seen: Seen) -> Session {
    let mut session = session(Profile::Kisi, &[]);
    let at = now();
    session.setup.observations.push(Observation { at, seen });
    session
}

pub(super) fn said(check: &Check, session: &Session) -> String {
    let judgement = judge([check], &Case::without_file(session));
    if judgement.passed.is_empty() && judgement.findings.is_empty() && judgement.waiting.is_empty()
    {
        return "NOT APPLICABLE\n".to_owned();
    }
    in_lines(&judgement, &Words::new("en", Screens::Newer, "Kisi SSO"))
}

#[test]
fn everything_waits_for_something() {
    let nothing = session(Profile::Kisi, &[]);
    for check in super::all() {
        assert!(said(check, &nothing).starts_with("WAIT"), "{}", check.id);
    }
}

#[test]
fn nothing_is_said_of_a_right_server() {
    let apart = [
        "scim.token-is-for-user-sync",
        "scim.token-is-bare",
        "scim.token-looks-usual",
        "scim.sync-is-not-used-yet",
    ];
    for check in super::all().filter(|check| !apart.contains(&check.id)) {
        assert_eq!(right().says(check), "PASS\n", "{}", check.id);
    }
}

#[test]
fn what_stands_behind_the_first_hurdle_waits() {
    let behind = super::STANDARD
        .iter()
        .filter(|check| check.id != "scim.answers-quickly");
    for check in behind {
        let told = look().with(Question::Users, 401, "").says(check);
        assert!(told.starts_with("WAIT"), "{}: {told}", check.id);
    }
}
