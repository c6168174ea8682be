//! Long actions: asking Kisi, looking at its SCIM server, rehearsing, cleaning up. A job carries the revision of the
//! answers that it started from; results of an older revision are dropped. No lock is held while it runs.

mod ask;
mod brought;
mod change;
mod keep;
mod live;
mod request;
mod run;
mod ways;

use std::sync::{Arc, Mutex, PoisonError};

use tokio_util::sync::CancellationToken;

pub use brought::Brought;
pub(super) use live::live;
pub use request::{Act, ApplicationAsked, Asked, Request};
pub use ways::{JumpCloudWay, KisiWay, Login, Ways};

use super::secrets::KISI_KEY;
use super::{Effect, Wizard};
use crate::observation::{Observation, Seen};
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
    /// How far it is, where it can say so itself.
    pub progress: Arc<Mutex<Far>>,
    /// Stops it at the next await. A rehearsal still takes everything away.
    pub cancel: CancellationToken,
    /// Everything it asks, for the screen.
    pub transcript: Transcript,
}

/// How far a long list is, and when that was shown last.
#[derive(Clone, Copy, Debug, Default)]
pub struct Far {
    pub(super) progress: Option<Progress>,
    pub(super) at: Option<std::time::Instant>,
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
        let far = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        let told = far.progress;
        drop(far);
        let counted = self.request.answers().zip(done.ok());
        let counted = counted.map(|(of, done)| Progress {
            done: done.min(of),
            of,
        });
        JobView {
            id: self.id,
            title: words.say(&title, &args()),
            progress: told.or(counted),
            cancel: self
                .request
                .stop()
                .filter(|_| !stopping)
                .map(|label| Button {
                    label: words.plain(label, &args()),
                    accessible: None,
                    action: Action::CancelJob,
                    waiting: None,
                    done: false,
                }),
        }
    }
}

impl Wizard {
    pub(super) fn begin(&mut self, request: Request, transcript: Transcript) -> Effect {
        let Some(kisi) = self.kisi_address() else {
            return Effect::Nothing;
        };
        self.jobs += 1;
        let job = Job {
            id: self.jobs,
            revision: self.revision,
            request,
            kisi,
            progress: Arc::default(),
            cancel: CancellationToken::new(),
            transcript,
        };
        self.job = Some(job.clone());
        Effect::Run(Box::new(job))
    }

    /// Begins to ask Kisi about the domain, and with a key about its settings.
    pub(super) fn ask_kisi(&mut self) -> Effect {
        if self.kisi_address().is_none() {
            return Effect::StartPractice;
        }
        let Some(open) = self.open.as_ref().filter(|_| !self.is_writing()) else {
            return Effect::Nothing;
        };
        let Some(domain) = open.session.setup.domain().map(str::to_owned) else {
            return Effect::Nothing;
        };
        let request = match open.secrets.get(KISI_KEY) {
            Some(key) => Request::Settings {
                key: key.clone(),
                form: open.session.kisi_account().map(|seen| seen.form.clone()),
                domain,
            },
            None => Request::PublicOrganization { domain },
        };
        self.begin(request, Transcript::default())
    }

    /// The live vendor, or practice; never an address from a setup.
    pub(super) fn kisi_address(&self) -> Option<String> {
        if self.is_practice() {
            self.practice.as_ref().map(|practice| practice.kisi.clone())
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

    /// What a running job has seen so far, if that is new. `false` when nobody waits for it any more.
    pub fn progressed(&mut self, job: &Job, seen: Option<Seen>) -> bool {
        let current = self
            .job
            .as_ref()
            .is_some_and(|running| running.id == job.id);
        if current
            && let Some(seen) = seen
            && let Some(open) = self.open.as_mut()
        {
            open.session
                .running
                .retain(|there| !seen.replaces(&there.seen));
            let at = self.clock.now();
            open.session.running.push(Observation { at, seen });
        }
        current
    }
}
