//! A job at work, off the lock: asks, and tells what it has seen by now.

use super::ways::way;
use super::{Brought, Job, Request};
use crate::change::{Hands, Ledger, clean_up, rehearse};
use crate::observation::{End, Look, PublicAnswer, Question, Rehearsal, Seen};
use crate::pasted::Form;
use crate::probe::{Wishes, chance, kisi_account, look, public_organization, settings};
use crate::scim::Address;
use crate::secret::Secret;
use crate::wire::{Reader, Unreachable, Way, Writer};

impl Job {
    /// Asks. Called by the shell, off the lock. `tell` hears what is known so far, after each answer.
    pub async fn run(&self, tell: &(dyn Fn(Option<Seen>) + Sync)) -> Vec<Brought> {
        let hear = |seen| tell(Some(seen));
        let seen = match &self.request {
            // These two are large: on the heap they leave the stack of whoever waits for them alone.
            Request::Ask { asked, ways } => {
                return Box::pin(self.asked(asked, ways, tell)).await;
            }
            Request::Change {
                act,
                ways,
                import_key,
                deeds,
            } => {
                let changing = self.changed(act, ways, import_key.as_deref(), deeds);
                return Box::pin(changing).await;
            }
            Request::PublicOrganization { domain } => self.about(domain, None).await,
            Request::Settings { key, form, domain } => {
                self.about(domain, Some((key, form.clone()))).await
            }
            Request::Look {
                address,
                token,
                groups,
                key,
            } => {
                // Dropped where it stands: nothing was changed.
                tokio::select! {
                    biased;
                    () = self.cancel.cancelled() => Vec::new(),
                    seen = self.looked(address, token, *groups, key.as_deref(), &hear) => seen,
                }
            }
            Request::Rehearse { address, .. } => self.rehearsed(address, &hear).await,
            Request::CleanUp {
                address,
                token,
                ledger,
                ..
            } => self.cleaned(address, token, ledger).await,
        };
        seen.into_iter().map(Brought::Seen).collect()
    }

    async fn about(&self, domain: &str, key: Option<(&Secret, Option<Form>)>) -> Vec<Seen> {
        let reader = match Reader::new(&self.kisi, self.way(&self.kisi)) {
            Ok(reader) => reader,
            Err(silence) => return vec![cannot_ask(domain, silence)],
        };
        let mut seen = vec![public_organization(&reader, domain).await];
        if let Some((key, form)) = key {
            seen.push(settings(&reader, key).await);
            if let Some(form) = form {
                let account = Box::new(kisi_account(&reader, key, form).await);
                seen.push(Seen::KisiAccount { account });
            }
        }
        seen
    }

    fn way(&self, base: &str) -> Way {
        way(base, &self.transcript)
    }

    /// What Kisi says of user sync before the first call, the look itself, and what Kisi says then.
    async fn looked(
        &self,
        address: &Address,
        token: &Secret,
        groups: bool,
        key: Option<&Secret>,
        tell: &(dyn Fn(Seen) + Sync),
    ) -> Vec<Seen> {
        let kisi = Reader::new(&self.kisi, self.way(&self.kisi)).ok();
        let ask = async || match (&kisi, key) {
            (Some(kisi), Some(key)) => Some(settings(kisi, key).await),
            _ => None,
        };
        let mut seen: Vec<Seen> = ask().await.into_iter().collect();
        let reader = match Reader::new(&address.base, self.way(&address.base)) {
            Ok(reader) => reader,
            Err(silence) => {
                let mut look = Look::new(address.clone(), groups);
                look.answers.insert(Question::Users, Err(silence));
                seen.push(Seen::Look {
                    look: Box::new(look),
                });
                return seen;
            }
        };
        let chance = chance();
        let wishes = Wishes {
            address,
            token,
            groups,
            chance: &chance,
        };
        let tell = |now: &Look| {
            tell(Seen::Look {
                look: Box::new(now.clone()),
            });
        };
        let look = Box::new(look(&reader, &wishes, &tell).await);
        seen.push(Seen::Look { look });
        seen.extend(ask().await);
        seen
    }

    async fn rehearsed(&self, address: &Address, tell: &(dyn Fn(Seen) + Sync)) -> Vec<Seen> {
        let Request::Rehearse {
            token,
            plan,
            ledger,
            ..
        } = &self.request
        else {
            return Vec::new();
        };
        let group = plan.group.as_deref();
        let not_begun = |end| {
            let mut rehearsal = Box::new(Rehearsal::new(address.clone(), &plan.email, group));
            rehearsal.end = end;
            vec![Seen::Rehearsal { rehearsal }]
        };
        let Ok(ledger) = Ledger::open(ledger) else {
            return not_begun(End::NoLedger);
        };
        let Ok(reader) = Reader::new(&address.base, self.way(&address.base)) else {
            return not_begun(End::Silence);
        };
        let tell = |now: &Rehearsal| {
            tell(Seen::Rehearsal {
                rehearsal: Box::new(now.clone()),
            });
        };
        let hands = Hands {
            writer: &Writer::new(reader),
            token,
            ledger: &ledger,
            cancel: &self.cancel,
            tell: &tell,
        };
        let rehearsal = Box::new(rehearse(&hands, address, plan).await);
        vec![Seen::Rehearsal { rehearsal }]
    }

    /// What is left stands in the ledger's file.
    async fn cleaned(
        &self,
        address: &Address,
        token: &Secret,
        ledger: &std::path::Path,
    ) -> Vec<Seen> {
        let reader = Reader::new(&address.base, self.way(&address.base));
        if let (Ok(reader), Ok(ledger)) = (reader, Ledger::open(ledger)) {
            clean_up(&Writer::new(reader), token, &ledger).await;
        }
        Vec::new()
    }
}

fn cannot_ask(domain: &str, silence: Unreachable) -> Seen {
    Seen::PublicOrganization {
        domain: domain.to_owned(),
        answer: PublicAnswer::CannotAsk {
            reason: silence.reason.name().into(),
            detail: silence.detail,
        },
    }
}
