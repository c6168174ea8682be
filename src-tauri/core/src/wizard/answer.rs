//! Answers, and what a new one forgets: whatever was computed from or seen because of the old one.

use super::act::outdated;
use super::dialog::Asking;
use super::{Effect, Wizard};
use crate::kisi::DomainReading;
use crate::observation::Seen;
use crate::setup::{Answer, Setup};

/// Steps whose work depends on the domain.
const FROM_DOMAIN: &[&str] = &[
    "application",
    "export",
    "kisi",
    "back",
    "read-back",
    "try",
    "hand-over",
    "sync-token",
    "sync-look",
    "sync-rehearse",
    "sync-test",
    "sync-who",
    "sync-activate",
    "sync-arrived",
    "sync-hand-over",
    "import-add",
    "import-state",
    "import-hand-over",
];

/// Answers that were about the organization of the old domain.
const ABOUT_DOMAIN: &[&str] = &[
    "domain",
    "organization",
    "is-it-you",
    "sso-before",
    "sso-there",
    "existing-sso",
    "old-provider",
    "saved-in-kisi",
    "who-asked",
    "error-page",
    "scim-before",
    "test-result",
    "sync-activated",
    "arrived",
    "kisi-group",
    "kisi-group-name",
    "import-added",
    "import-id",
    "import-arrived",
];

/// Forgets what came from the old domain; steps that were done with it are out of date.
fn forget(setup: &mut Setup) {
    setup
        .answers
        .retain(|name, _| !ABOUT_DOMAIN.contains(&name.as_str()) && !name.starts_with("compare."));
    setup.ticks.retain(|tick| !tick.starts_with("gate."));
    setup.copied.remove("acs-url");
    // What Kisi says of a domain names it; its settings do not.
    setup.observations.retain(|observation| {
        !matches!(
            observation.seen,
            Seen::Settings { .. } | Seen::KisiAccount { .. } | Seen::Imports { .. }
        ) && !observation.seen.is_about_sync()
    });
    setup.ticks.retain(|tick| !tick.starts_with("who-comes."));
    setup.done.remove("domain");
    setup.done.remove("sync-domain");
    for step in FROM_DOMAIN {
        if setup.done.remove(*step).is_some() {
            setup.ticks.insert(outdated(step));
        }
    }
}

impl Wizard {
    pub(super) fn answer(&mut self, question: &str, value: &str) -> Effect {
        if self.refuses(value) {
            return Effect::Nothing;
        }
        match question {
            "domain-typed" => return self.type_domain(value),
            "display-label" if value.trim().is_empty() => {
                self.change(|open| {
                    open.session.setup.answers.remove("display-label");
                });
            }
            "mailbox" | "rehearsal-email" | "test-email" => {
                self.put_address(question, value.trim())
            }
            "jumpcloud-console" => self.take_console(value),
            "jumpcloud-organization" => self.take_jumpcloud_organization(value),
            "import-group" | "bind-group" => self.take_group(question, value),
            _ => self.put(question, value.trim()),
        }
        self.revision += 1;
        match (question, value) {
            // With other groups, other things were looked at.
            ("sync-groups", _) => self.change(|open| {
                let kept = &mut open.session.setup.observations;
                kept.retain(|there| {
                    !matches!(there.seen, Seen::Look { .. } | Seen::Rehearsal { .. })
                });
            }),
            // JumpCloud wants a new address for every test.
            ("test-result", "failed") => self.count_up("tests"),
            _ => {}
        }
        // What Kisi says now is news: its file is saved, or the trial went through.
        match (question, value) {
            ("saved-in-kisi", "saved") | ("who-asked", "jumpcloud") => self.ask_kisi(),
            _ => Effect::Nothing,
        }
    }

    /// A private key pasted into a field for words is not taken.
    pub(super) fn refuses(&mut self, text: &str) -> bool {
        let is_secret = super::bring::is_private_key(text);
        if is_secret {
            self.say("say-secret-not-kept");
        }
        is_secret
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

    /// An e-mail address; the two for tests are never the same.
    fn put_address(&mut self, question: &str, value: &str) {
        let is_address = value.is_empty() || value.parse::<email_address::EmailAddress>().is_ok();
        if !is_address {
            return self.say("say-no-email");
        }
        let other = match question {
            "rehearsal-email" => "test-email",
            "test-email" => "rehearsal-email",
            _ => return self.put(question, value),
        };
        let there = self
            .open
            .as_ref()
            .and_then(|open| open.session.setup.answer(other));
        if there.is_some_and(|there| there.eq_ignore_ascii_case(value)) {
            return self.say("say-same-email");
        }
        self.put(question, value);
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
                forget(setup);
                // They belong to one organization.
                if old.is_some() {
                    open.secrets.remove(super::TOKEN);
                    open.secrets.remove(super::KISI_KEY);
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

    /// What Kisi calls the organization, taken when the person says that it is theirs.
    pub(super) fn take_organization(&mut self, name: &str, sso_on: Option<bool>) {
        let name = name.to_owned();
        self.change(|open| {
            let at = open.session.now;
            let answers = &mut open.session.setup.answers;
            answers.insert("organization".into(), Answer { value: name, at });
            // Once Kisi has JumpCloud's file, it speaks of what was done here.
            let is_before = answers
                .get("saved-in-kisi")
                .is_none_or(|answer| answer.value != "saved");
            if let Some(on) = sso_on.filter(|_| is_before) {
                let value = if on { "on" } else { "off" }.to_owned();
                answers
                    .entry("sso-before".into())
                    .or_insert(Answer { value, at });
            }
        });
    }
}
