//! "Look in JumpCloud", "Read the groups", "Read who will come": what is asked with the keys that are here.

use std::sync::Arc;

use crate::journeys::connect;
use crate::jumpcloud::{KeySeen, Region};
use crate::observation::Seen;
use crate::secret::Secret;
use crate::session::Session;
use crate::setup::Answer;
use crate::view::Slot;
use crate::wire::Transcript;
use crate::wizard::jobs::{
    Act, ApplicationAsked, Asked, JumpCloudWay, KisiWay, Login, Request, Ways,
};
use crate::wizard::secrets::KISI_KEY;
use crate::wizard::{Effect, Wizard};
use crate::words::args;

impl Wizard {
    /// Asks a vendor's API. What is missing for it is said.
    pub(in crate::wizard) fn ask(&mut self, what: &str) -> Effect {
        if let Some(number) = what.strip_prefix("deed-") {
            return self.resume(number);
        }
        if self.is_practice() && self.practice.is_none() {
            return Effect::StartPractice;
        }
        if self.is_writing() {
            self.say("say-still-busy");
            return Effect::Nothing;
        }
        let Some(asked) = self.asked(what) else {
            return Effect::Nothing;
        };
        let Some(ways) = self.ways(&asked) else {
            return Effect::Nothing;
        };
        let transcript = Transcript::default();
        if let Some(open) = self.open.as_mut() {
            open.transcript = transcript.clone();
        }
        self.begin(Request::Ask { asked, ways }, transcript)
    }

    fn asked(&mut self, what: &str) -> Option<Asked> {
        let open = self.open.as_ref()?;
        Some(match what {
            connect::KEY => Asked::JumpCloudKey,
            "application" => Asked::Application(self.application_asked(false)?),
            "export" => Asked::Application(self.application_asked(true)?),
            "bound-groups" => Asked::Groups {
                application: Some(self.application_asked(false)?),
            },
            "groups" => Asked::Groups { application: None },
            "kisi-groups" => Asked::KisiGroups,
            "import" => Asked::Imports,
            "roster" => self.roster_asked()?,
            "arrived" => Asked::Arrived {
                people: open.session.large.people.clone()?,
            },
            "watch" => Asked::Watch,
            _ => return None,
        })
    }

    fn application_asked(&self, bring: bool) -> Option<ApplicationAsked> {
        let session = &self.open.as_ref()?.session;
        let answer = |question: &str| session.setup.answer(question).map(str::to_owned);
        Some(ApplicationAsked {
            label: session.label().to_owned(),
            location: location(session),
            chosen: answer("jumpcloud-application"),
            tester: answer("tester"),
            bring,
        })
    }

    fn roster_asked(&mut self) -> Option<Asked> {
        let session = &self.open.as_ref()?.session;
        let answer = |question: &str| session.setup.answer(question).map(str::to_owned);
        if session.setup.journey == "import" {
            let Some(group) = answer("import-group") else {
                self.say("say-choose-first");
                return None;
            };
            return Some(Asked::Roster {
                application: None,
                group: Some(group),
                tester: None,
            });
        }
        Some(Asked::Roster {
            application: Some(self.application_asked(false)?),
            group: None,
            tester: answer("tester"),
        })
    }

    /// The ways that a question needs, or what is missing for it.
    fn ways(&mut self, asked: &Asked) -> Option<Ways> {
        let ways = self.all_ways()?;
        if asked.needs_jumpcloud() && ways.jumpcloud.is_none() {
            self.say("say-key-missing");
            return None;
        }
        if asked.needs_kisi() && ways.kisi.key.is_none() {
            self.say("say-kisi-key-missing");
            return None;
        }
        Some(ways)
    }

    pub(in crate::wizard) fn all_ways(&self) -> Option<Ways> {
        let open = self.open.as_ref()?;
        Some(Ways {
            jumpcloud: self.jumpcloud_way(),
            kisi: KisiWay {
                base: self.kisi_address()?,
                key: open.secrets.get(KISI_KEY).cloned(),
            },
            scim: self.scim_address().zip(self.token()),
            scim_used: match open.session.setup.answer("scim-before") {
                Some("used") => Some(true),
                Some(_) => Some(false),
                None => None,
            },
            since: since(&open.session),
        })
    }

    fn jumpcloud_way(&self) -> Option<JumpCloudWay> {
        let open = self.open.as_ref()?;
        let session = &open.session;
        let secret = |name: &str| -> Option<Arc<Secret>> { open.secrets.get(name).cloned() };
        let login = match connect::by_account(session) {
            true => Login::Account {
                id: session.setup.answer("account-id")?.to_owned(),
                secret: secret(connect::ACCOUNT_SECRET)?,
            },
            false => Login::Key(secret(connect::KEY)?),
        };
        let seen = session.jumpcloud_key();
        let typed = session.setup.answer("jumpcloud-region");
        let region = seen
            .and_then(|seen| seen.region)
            .or_else(|| typed.and_then(Region::of_name));
        let several = seen.is_some_and(|seen| seen.organizations.len() > 1);
        Some(JumpCloudWay {
            login,
            seen: seen.map_or_else(KeySeen::kept, |seen| seen.seen.clone()),
            region,
            organization: connect::organization(session).filter(|_| several),
            practice: match self.is_practice() {
                true => Some(self.practice.as_ref()?.jumpcloud.clone()),
                false => None,
            },
        })
    }

    /// Begins a change, or says what is missing for it.
    pub(in crate::wizard) fn begin_change(&mut self, act: Act) -> Effect {
        if self.is_practice() && self.practice.is_none() {
            return Effect::StartPractice;
        }
        if self.is_writing() {
            self.say("say-still-busy");
            return Effect::Nothing;
        }
        let Some(ways) = self.all_ways() else {
            return Effect::Nothing;
        };
        let Some(open) = self.open.as_mut() else {
            return Effect::Nothing;
        };
        let transcript = Transcript::default();
        open.transcript = transcript.clone();
        let deeds = self.store.deeds(&open.session.setup.id);
        let import_key = open.secrets.get(connect::KEY).cloned();
        let request = Request::Change {
            act,
            ways,
            import_key,
            deeds,
        };
        self.begin(request, transcript)
    }

    /// The address of a console tells the region.
    pub(in crate::wizard) fn take_console(&mut self, typed: &str) {
        if typed.trim().is_empty() {
            self.change(|open| {
                let answers = &mut open.session.setup.answers;
                answers.remove("jumpcloud-console");
                answers.remove("jumpcloud-region");
            });
            return;
        }
        let Some(region) = Region::of_address(typed) else {
            return self.say("say-no-console");
        };
        self.change(|open| {
            connect::forget(&mut open.session.setup);
            let at = open.session.now;
            let answers = &mut open.session.setup.answers;
            for (question, value) in [
                ("jumpcloud-console", typed.trim()),
                ("jumpcloud-region", region.name()),
            ] {
                let value = value.to_owned();
                answers.insert(question.to_owned(), Answer { value, at });
            }
        });
        let words = self.words();
        let region = words.plain(&format!("region-{}", region.name()), &args());
        let text = words.plain("say-region", &args().text("region", region));
        self.announce(text);
    }

    /// Which of several organizations is meant: what was seen of another one is forgotten.
    pub(in crate::wizard) fn take_jumpcloud_organization(&mut self, id: &str) {
        let id = id.to_owned();
        self.change(|open| {
            let setup = &mut open.session.setup;
            setup
                .observations
                .retain(|there| !there.seen.is_about_one_organization());
            for there in &mut setup.observations {
                if let Seen::JumpCloudKey { key } = &mut there.seen {
                    key.chosen = Some(id.clone());
                }
            }
            open.session.large.forget();
        });
        self.write_answer("jumpcloud-organization", &id);
    }

    /// The group that is imported, with its name.
    pub(in crate::wizard) fn take_group(&mut self, question: &str, id: &str) {
        let name = self.open.as_ref().and_then(|open| {
            let mut groups = open.session.large.groups.iter();
            let group = groups.find(|group| group.id == id)?;
            Some(group.name.clone())
        });
        let Some(name) = name else {
            return self.say("say-choose-first");
        };
        self.write_answer(question, id);
        if question == "import-group" {
            self.write_answer("import-group-name", &name);
            self.change(|open| open.session.large.forget_people());
        }
    }
}

/// Where the exported metadata sends people.
fn location(session: &Session) -> Option<String> {
    let metadata = session.dropped(Slot::Export)?.metadata()?;
    let role = metadata.identity_provider()?.idp_roles.first()?;
    role.single_sign_on.first()?.location.clone()
}

/// When it was activated, as the person said; a day before now where nobody said it.
fn since(session: &Session) -> String {
    let answers = &session.setup.answers;
    let said = ["sync-activated", "import-added", "import-id"]
        .iter()
        .filter_map(|question| answers.get(*question))
        .map(|answer| answer.at)
        .max();
    let day = jiff::SignedDuration::from_hours(24);
    let hour = jiff::SignedDuration::from_hours(1);
    let at = match said {
        Some(at) => at.checked_sub(hour).unwrap_or(at),
        None => session.now.checked_sub(day).unwrap_or(session.now),
    };
    at.to_string()
}
