//! What a job brought is kept: the small things with the setup, the large ones as long as the window is open.

use super::{Brought, Job, Request};
use crate::observation::{Observation, PublicAnswer, Seen};
use crate::view::Slot;
use crate::wizard::{Effect, Wizard};
use crate::words::args;

impl Wizard {
    /// A job came back. Its answer counts only when no answer changed meanwhile and nobody cancelled it; what was
    /// changed or left at a vendor is always taken note of.
    pub fn finished(&mut self, job: &Job, brought: Vec<Brought>) -> Effect {
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
            return self.cleaned_up(&setup.clone());
        }
        if job.revision != self.revision && !job.request.writes() {
            return Effect::Nothing;
        }
        self.say(&format!("say-{}-done", job.request.name()));
        let mut seen = Vec::new();
        let mut next = Effect::Nothing;
        for one in brought {
            match one {
                Brought::Seen(one) => seen.push(one),
                Brought::Changed(id, outcome) => next = self.changed(&id, *outcome),
                other => self.keep_large(other),
            }
        }
        self.keep(job, seen);
        next
    }

    fn keep(&mut self, job: &Job, seen: Vec<Seen>) {
        let mut found = None;
        self.change(|open| {
            let at = open.session.now;
            if matches!(job.request, Request::Look { .. }) {
                crate::wizard::sync::note_before(open, &seen);
            }
            if matches!(job.request, Request::Ask { .. }) {
                let kept = &mut open.session.setup.observations;
                kept.retain(|there| !matches!(there.seen, Seen::NoList { .. }));
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

    fn keep_large(&mut self, brought: Brought) {
        if let Brought::Preview(id, came) = brought {
            return self.previewed(&id, *came);
        }
        if let Brought::Export(xml) = brought {
            let name = std::path::Path::new("JumpCloud-saml2-metadata.xml");
            self.bring(Slot::Export, Some(name), xml.as_bytes());
            return self.say("say-export-fetched");
        }
        if let Brought::NoExport = brought {
            let words = self.words();
            let activate = words.plain("menu-activate", &args());
            let given = args().text("activate", activate);
            let text = words.plain("say-export-not-there", &given);
            return self.announce(text);
        }
        let Some(open) = self.open.as_mut() else {
            return;
        };
        let large = &mut open.session.large;
        large.revision += 1;
        match brought {
            Brought::Groups(groups) => large.groups = groups,
            Brought::KisiGroups(groups) => large.kisi_groups = groups,
            Brought::People(people) => {
                large.people = Some(people);
                large.arrivals = None;
            }
            Brought::Arrivals(arrivals) => large.arrivals = Some(arrivals),
            _ => {}
        }
    }
}

/// What Kisi answers is small; the last fifty tell the story. All else stands once each.
fn keep_newest(observations: &mut Vec<Observation>) {
    let is_story = |there: &&Observation| there.seen.is_kisis();
    let mut many = observations
        .iter()
        .filter(is_story)
        .count()
        .saturating_sub(50);
    observations.retain(|there| {
        let goes = many > 0 && there.seen.is_kisis();
        many -= usize::from(goes);
        !goes
    });
}
