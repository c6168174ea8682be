//! Answers, and what a new one forgets: whatever was computed from or seen because of the old one.

use super::act::outdated;
use super::dialog::Asking;
use super::{Effect, Wizard};
use crate::kisi::DomainReading;
use crate::setup::Answer;
use crate::words::args;

/// Steps whose work depends on the domain.
const FROM_DOMAIN: &[&str] = &[
    "application",
    "export",
    "kisi",
    "back",
    "read-back",
    "try",
    "hand-over",
];

impl Wizard {
    pub(super) fn answer(&mut self, question: &str, value: &str) -> Effect {
        match question {
            "domain-typed" => return self.type_domain(value),
            "display-label" if value.trim().is_empty() => {
                self.change(|open| {
                    open.session.setup.answers.remove("display-label");
                });
            }
            _ => self.put(question, value.trim()),
        }
        self.revision += 1;
        if matches!((question, value), ("saved-in-kisi", "saved")) {
            return self.ask_kisi();
        }
        Effect::Nothing
    }

    fn put(&mut self, question: &str, value: &str) {
        let (question, value) = (question.to_owned(), value.to_owned());
        self.change(|open| {
            let at = open.session.now;
            if value.is_empty() {
                open.session.setup.answers.remove(&question);
            } else {
                open.session
                    .setup
                    .answers
                    .insert(question, Answer { value, at });
            }
        });
    }

    fn type_domain(&mut self, typed: &str) -> Effect {
        let old = self
            .open
            .as_ref()
            .and_then(|open| open.session.setup.domain().map(str::to_owned));
        let new = match crate::kisi::read_domain(typed) {
            DomainReading::Domain { domain, .. } => Some(domain),
            _ => None,
        };
        match (old, new) {
            (Some(old), Some(new)) if old != new && self.something_came_from_the_domain() => {
                self.dialog = Some(Asking::ChangeDomain {
                    old,
                    new,
                    typed: typed.trim().to_owned(),
                });
                Effect::Nothing
            }
            (_, new) => self.set_domain(typed, new.as_deref()),
        }
    }

    fn something_came_from_the_domain(&self) -> bool {
        self.open.as_ref().is_some_and(|open| {
            let setup = &open.session.setup;
            FROM_DOMAIN
                .iter()
                .any(|step| setup.done.contains_key(*step))
                || setup.copied.contains_key("acs-url")
        })
    }

    /// Takes the domain, forgets what came from the old one, and asks Kisi.
    pub(super) fn set_domain(&mut self, typed: &str, domain: Option<&str>) -> Effect {
        let (typed, domain) = (typed.trim().to_owned(), domain.map(str::to_owned));
        self.revision += 1;
        self.change(|open| {
            let at = open.session.now;
            let old = open.session.setup.domain().map(str::to_owned);
            let setup = &mut open.session.setup;
            setup
                .answers
                .insert("domain-typed".into(), Answer { value: typed, at });
            if old != domain {
                for forgotten in [
                    "domain",
                    "organization",
                    "is-it-you",
                    "sso-before",
                    "sso-there",
                    "existing-sso",
                ] {
                    setup.answers.remove(forgotten);
                }
                setup
                    .answers
                    .retain(|name, _| !name.starts_with("compare."));
                setup.copied.remove("acs-url");
                setup.done.remove("domain");
                for step in FROM_DOMAIN {
                    if setup.done.remove(*step).is_some() {
                        setup.ticks.insert(outdated(step));
                    }
                }
            }
            if let Some(domain) = domain {
                open.note("domain", domain.clone());
                open.session
                    .setup
                    .answers
                    .insert("domain".into(), Answer { value: domain, at });
            }
        });
        if self
            .open
            .as_ref()
            .is_some_and(|open| open.session.setup.domain().is_some())
        {
            self.ask_kisi()
        } else {
            self.say("say-no-domain");
            Effect::Nothing
        }
    }

    /// A secret was typed. It is held until the window closes, and never shown.
    pub fn give_secret(&mut self, id: &str, text: String) {
        let secret = crate::secret::Secret::new(text.trim().to_owned());
        let Some(open) = self.open.as_mut() else {
            return;
        };
        if secret.expose().is_empty() {
            open.secrets.remove(id);
        } else {
            open.secrets.insert(id.to_owned(), secret);
        }
        self.say("say-key-held");
    }

    pub(super) fn forget_secret(&mut self, id: &str) {
        if let Some(open) = self.open.as_mut() {
            open.secrets.remove(id);
        }
        self.say("say-key-forgotten");
    }

    /// What Kisi calls the organization, taken when the person says that it is theirs.
    pub(super) fn take_organization(&mut self, name: &str, sso_on: Option<bool>) {
        let name = name.to_owned();
        self.change(|open| {
            let at = open.session.now;
            let answers = &mut open.session.setup.answers;
            answers.insert("organization".into(), Answer { value: name, at });
            if let Some(on) = sso_on {
                let value = if on { "on" } else { "off" }.to_owned();
                answers
                    .entry("sso-before".into())
                    .or_insert(Answer { value, at });
            }
        });
        let _ = args();
    }
}
