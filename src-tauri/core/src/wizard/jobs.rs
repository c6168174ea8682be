//! Long actions: asking Kisi. A job carries the revision of the answers that it started from; results of an
//! older revision are dropped. No lock is held while it runs.

use super::{Effect, Wizard};
use crate::observation::{Observation, PublicAnswer, Seen, SettingsAnswer};
use crate::secret::Secret;
use crate::view::{Action, Button, JobView};
use crate::words::{Words, args};

/// A running action.
#[derive(Clone)]
pub struct Job {
    pub id: u32,
    pub revision: u32,
    pub request: Request,
    /// Where Kisi is asked: live, or practice.
    pub kisi: String,
}

/// What is asked.
#[derive(Clone)]
pub enum Request {
    PublicOrganization {
        domain: String,
    },
    Settings {
        key: std::sync::Arc<Secret>,
        domain: String,
    },
}

impl Job {
    pub(super) fn view(&self, words: &Words) -> JobView {
        let label = |id: &str| words.plain(id, &args());
        JobView {
            id: self.id,
            title: words.say("job-ask-kisi", &args()),
            cancel: Some(Button {
                label: label("job-cancel"),
                accessible: None,
                action: Action::CancelJob,
                waiting: None,
                done: false,
            }),
        }
    }

    /// Asks. Called by the shell, off the lock.
    pub async fn run(&self) -> Vec<Seen> {
        let reader = match crate::wire::Reader::new(&self.kisi, crate::wire::Way::to(&self.kisi)) {
            Ok(reader) => reader,
            Err(silence) => {
                let answer = PublicAnswer::CannotAsk {
                    reason: silence.reason.name().into(),
                    detail: silence.detail,
                };
                let domain = match &self.request {
                    Request::PublicOrganization { domain } | Request::Settings { domain, .. } => {
                        domain.clone()
                    }
                };
                return vec![Seen::PublicOrganization { domain, answer }];
            }
        };
        match &self.request {
            Request::PublicOrganization { domain } => {
                vec![crate::probe::public_organization(&reader, domain).await]
            }
            Request::Settings { key, domain } => vec![
                crate::probe::public_organization(&reader, domain).await,
                crate::probe::settings(&reader, key).await,
            ],
        }
    }
}

impl Wizard {
    /// Begins to ask Kisi about the domain, and with a key about its settings.
    pub(super) fn ask_kisi(&mut self) -> Effect {
        let Some(kisi) = self.kisi_address() else {
            return Effect::StartPractice;
        };
        let Some(open) = self.open.as_ref() else {
            return Effect::Nothing;
        };
        let Some(domain) = open.session.setup.domain().map(str::to_owned) else {
            return Effect::Nothing;
        };
        let request = match open.secrets.get("kisi-key") {
            Some(key) => Request::Settings {
                key: std::sync::Arc::new(Secret::new(key.expose().to_owned())),
                domain,
            },
            None => Request::PublicOrganization { domain },
        };
        self.jobs += 1;
        let job = Job {
            id: self.jobs,
            revision: self.revision,
            request,
            kisi,
        };
        self.job = Some(job.clone());
        Effect::Run(job)
    }

    /// The live vendor, or practice; never an address from a setup.
    fn kisi_address(&self) -> Option<String> {
        if self.is_practice() {
            self.practice_kisi.clone()
        } else {
            Some(crate::kisi::API.to_owned())
        }
    }

    /// A job came back. Its answer counts only when no answer changed meanwhile and nobody cancelled it.
    pub fn finished(&mut self, job: &Job, seen: Vec<Seen>) {
        let current = self
            .job
            .as_ref()
            .is_some_and(|running| running.id == job.id);
        if !current {
            return;
        }
        self.job = None;
        if job.revision != self.revision {
            return;
        }
        let mut found = None;
        self.change(|open| {
            let at = open.session.now;
            for seen in seen {
                if let Seen::PublicOrganization {
                    answer:
                        PublicAnswer::Found {
                            name,
                            sso_flow_enabled,
                        },
                    ..
                } = &seen
                {
                    found = Some((name.clone(), *sso_flow_enabled));
                }
                open.session
                    .setup
                    .observations
                    .push(Observation { at, seen });
            }
            keep_newest(&mut open.session.setup.observations);
        });
        if let Some((name, sso_on)) = found {
            self.take_organization(&name, sso_on);
        }
        self.say("say-kisi-answered");
    }
}

/// Observations are small; the last fifty tell the story.
fn keep_newest(observations: &mut Vec<Observation>) {
    let many = observations.len().saturating_sub(50);
    observations.drain(..many);
}

/// What Kisi says of single sign-on right now, in words; `None` when it was not asked.
pub(super) fn live(
    open: &super::Open,
    words: &Words,
) -> Option<(crate::view::Tone, crate::view::Text)> {
    use crate::view::Tone;
    let last = open.session.setup.observations.last()?;
    let when = words.moment(last.at, open.session.now);
    if let Some(SettingsAnswer::Refused) = open.session.settings() {
        return Some((Tone::Careful, words.say("live-key-refused", &args())));
    }
    if let Some(SettingsAnswer::NotAllowed) = open.session.settings() {
        return Some((Tone::Careful, words.say("live-key-not-allowed", &args())));
    }
    if let Some(SettingsAnswer::Found {
        sso_configured: Some(true),
        ..
    }) = open.session.settings()
    {
        return Some((
            Tone::Good,
            words.say("live-configured", &args().text("when", when)),
        ));
    }
    let saved = open.session.setup.answer("saved-in-kisi") == Some("saved");
    match open.session.public_organization()? {
        PublicAnswer::Found {
            name,
            sso_flow_enabled,
        } => {
            let (tone, id) = match sso_flow_enabled {
                // Once the person saved there, it is what was wanted.
                Some(true) if saved => (Tone::Plain, "live-on"),
                Some(true) => (Tone::Careful, "live-on"),
                Some(false) => (Tone::Good, "live-off"),
                None => (Tone::Plain, "live-found"),
            };
            Some((
                tone,
                words.say(id, &args().text("name", name).text("when", when)),
            ))
        }
        PublicAnswer::Unknown => None,
        PublicAnswer::CannotAsk { reason, detail } => {
            let id = format!("unreachable-{reason}");
            let id = if words.has(&id) {
                id
            } else {
                "unreachable-strange".to_owned()
            };
            let why = words.plain(&id, &args());
            Some((
                Tone::Wait,
                words.say(
                    "live-cannot-ask",
                    &args().text("why", why).text("detail", detail),
                ),
            ))
        }
    }
}
