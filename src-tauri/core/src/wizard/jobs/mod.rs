//! Long actions: asking Kisi, looking at its SCIM server, rehearsing, cleaning up. A job carries the revision of the
//! answers that it started from; results of an older revision are dropped. No lock is held while it runs.

mod live;
mod run;

use std::path::PathBuf;
use std::sync::Arc;

use tokio_util::sync::CancellationToken;

pub(super) use live::live;

use super::{Effect, Wizard};
use crate::change::Plan;
use crate::observation::{Observation, PublicAnswer, Seen};
use crate::scim::Address;
use crate::secret::Secret;
use crate::view::{Action, Button, JobView, Progress};
use crate::wire::Transcript;
use crate::words::{Words, args};

/// A running action.
#[derive(Clone)]
pub struct Job {
    pub id: u32,
    pub revision: u32,
    pub request: Request,
    /// Where Kisi is asked: live, or practice.
    pub kisi: String,
    /// Stops it at the next await. A rehearsal still takes everything away.
    pub cancel: CancellationToken,
    /// Everything it asks, for the screen.
    pub transcript: Transcript,
}

/// What is asked.
#[derive(Clone)]
pub enum Request {
    PublicOrganization {
        domain: String,
    },
    Settings {
        key: Arc<Secret>,
        domain: String,
    },
    /// Reads only. With a Kisi key it is also noted what Kisi says before and after.
    Look {
        address: Address,
        token: Arc<Secret>,
        groups: bool,
        key: Option<Arc<Secret>>,
    },
    Rehearse {
        address: Address,
        token: Arc<Secret>,
        plan: Plan,
        ledger: PathBuf,
    },
    /// Takes away what an earlier rehearsal left.
    CleanUp {
        setup: String,
        address: Address,
        token: Arc<Secret>,
        ledger: PathBuf,
    },
}

impl Request {
    /// The name in the words: `job-{name}`.
    fn name(&self) -> &'static str {
        match self {
            Self::PublicOrganization { .. } | Self::Settings { .. } => "ask-kisi",
            Self::Look { .. } => "look",
            Self::Rehearse { .. } => "rehearse",
            Self::CleanUp { .. } => "clean-up",
        }
    }

    /// Whether it makes or removes something at Kisi: then it is not simply dropped.
    #[must_use]
    pub fn writes(&self) -> bool {
        matches!(self, Self::Rehearse { .. } | Self::CleanUp { .. })
    }

    /// About how many answers it waits for.
    fn answers(&self) -> Option<u32> {
        match self {
            Self::Look { groups: true, .. } => Some(14),
            Self::Look { .. } => Some(11),
            Self::Rehearse { plan, .. } if plan.group.is_some() => Some(29),
            Self::Rehearse { .. } => Some(16),
            _ => None,
        }
    }
}

impl Job {
    pub(super) fn view(&self, words: &Words) -> JobView {
        let name = self.request.name();
        let stopping = self.cancel.is_cancelled();
        let title = match stopping {
            true => "job-stopping".to_owned(),
            false => format!("job-{name}"),
        };
        let done = u32::try_from(self.transcript.answered());
        let progress = self.request.answers().zip(done.ok());
        JobView {
            id: self.id,
            title: words.say(&title, &args()),
            progress: progress.map(|(of, done)| Progress {
                done: done.min(of),
                of,
            }),
            // What cleans up is not stopped: what it takes away must go.
            cancel: (!stopping && !matches!(self.request, Request::CleanUp { .. })).then(|| {
                let id = match self.request.writes() {
                    true => "job-stop-and-clean-up",
                    false => "job-cancel",
                };
                Button {
                    label: words.plain(id, &args()),
                    accessible: None,
                    action: Action::CancelJob,
                    waiting: None,
                    done: false,
                }
            }),
        }
    }
}

impl Wizard {
    pub(super) fn begin(
        &mut self,
        request: Request,
        kisi: String,
        transcript: Transcript,
    ) -> Effect {
        self.jobs += 1;
        let job = Job {
            id: self.jobs,
            revision: self.revision,
            request,
            kisi,
            cancel: CancellationToken::new(),
            transcript,
        };
        self.job = Some(job.clone());
        Effect::Run(job)
    }

    /// Begins to ask Kisi about the domain, and with a key about its settings.
    pub(super) fn ask_kisi(&mut self) -> Effect {
        let Some(kisi) = self.kisi_address() else {
            return Effect::StartPractice;
        };
        let Some(open) = self.open.as_ref().filter(|_| !self.is_writing()) else {
            return Effect::Nothing;
        };
        let Some(domain) = open.session.setup.domain().map(str::to_owned) else {
            return Effect::Nothing;
        };
        let request = match open.secrets.get("kisi-key") {
            Some(key) => Request::Settings {
                key: key.clone(),
                domain,
            },
            None => Request::PublicOrganization { domain },
        };
        self.begin(request, kisi, Transcript::default())
    }

    /// The live vendor, or practice; never an address from a setup.
    pub(super) fn kisi_address(&self) -> Option<String> {
        if self.is_practice() {
            self.practice_kisi.clone()
        } else {
            Some(crate::kisi::API.to_owned())
        }
    }

    /// Whether something is being made or removed at Kisi right now.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.job.as_ref().is_some_and(|job| job.request.writes())
    }

    /// Stops what runs. What only reads is forgotten at once; what writes is let go when it has cleaned up.
    pub fn stop_job(&mut self) {
        let Some(job) = &self.job else {
            return;
        };
        job.cancel.cancel();
        if !job.request.writes() {
            self.job = None;
            if let Some(open) = self.open.as_mut() {
                open.session.running.clear();
            }
        }
    }

    /// What a running job has seen so far. `false` when nobody waits for it any more.
    pub fn progressed(&mut self, job: &Job, seen: Seen) -> bool {
        let current = self
            .job
            .as_ref()
            .is_some_and(|running| running.id == job.id);
        if current && let Some(open) = self.open.as_mut() {
            open.session
                .running
                .retain(|there| !seen.replaces(&there.seen));
            let at = self.clock.now();
            open.session.running.push(Observation { at, seen });
        }
        current
    }

    /// A job came back. Its answer counts only when no answer changed meanwhile and nobody cancelled it; what a
    /// rehearsal left is always taken note of.
    pub fn finished(&mut self, job: &Job, seen: Vec<Seen>) -> Effect {
        let current = self
            .job
            .as_ref()
            .is_some_and(|running| running.id == job.id);
        if !current {
            return Effect::Nothing;
        }
        self.job = None;
        if let Some(open) = self.open.as_mut() {
            open.session.running.clear();
        }
        if let Request::CleanUp { setup, .. } = &job.request {
            return self.cleaned_up(&setup.clone(), seen);
        }
        if job.revision != self.revision && !job.request.writes() {
            return Effect::Nothing;
        }
        self.keep(job, seen);
        self.say(&format!("say-{}-done", job.request.name()));
        Effect::Nothing
    }

    fn keep(&mut self, job: &Job, seen: Vec<Seen>) {
        let mut found = None;
        self.change(|open| {
            let at = open.session.now;
            if matches!(job.request, Request::Look { .. }) {
                super::sync::note_before(open, &seen);
            }
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
                let kept = &mut open.session.setup.observations;
                kept.retain(|there| !seen.replaces(&there.seen));
                kept.push(Observation { at, seen });
            }
            keep_newest(&mut open.session.setup.observations);
        });
        if matches!(job.request, Request::Rehearse { .. }) {
            self.count_up("rehearsals");
        }
        self.read_ledger();
        if let Some((name, sso_on)) = found {
            self.take_organization(&name, sso_on);
        }
    }
}

/// What Kisi answers is small; the last fifty tell the story. All else stands once each.
fn keep_newest(observations: &mut Vec<Observation>) {
    let asked = |there: &&Observation| there.seen.is_kisis();
    let mut many = observations.iter().filter(asked).count().saturating_sub(50);
    observations.retain(|there| {
        let goes = many > 0 && there.seen.is_kisis();
        many -= usize::from(goes);
        !goes
    });
}
