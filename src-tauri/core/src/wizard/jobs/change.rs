//! A change at work, off the lock: looked at, done, taken back, or asked after.

use std::path::Path;

use super::ways::{Inside, Ways, way};
use super::{Act, Brought, Job};
use crate::change::{ChangeHands, Deeds, Eye, Eyes, Hand, Outcome, apply, preview, resume, undo};
use crate::observation::NoAnswer;
use crate::secret::Secret;
use crate::wire::{Credential, Reader, Writer};

impl Job {
    /// What came of it, by the id of its part.
    pub(super) async fn changed(
        &self,
        act: &Act,
        ways: &Ways,
        import_key: Option<&Secret>,
        deeds: &Path,
    ) -> Vec<Brought> {
        let inside = match &ways.jumpcloud {
            Some(way) => match way.enter(&self.transcript).await {
                Ok(inside) => Some(inside),
                Err(why) => return vec![ended(act, outcome(why))],
            },
            None => None,
        };
        let kisi = Reader::new(&ways.kisi.base, way(&ways.kisi.base, &self.transcript)).ok();
        let kisi = kisi.zip(ways.kisi.key.as_deref());
        match act {
            Act::Preview { id, change } => {
                let eyes = eyes(inside.as_ref(), kisi.as_ref());
                let came = preview(&eyes, change.clone()).await;
                vec![Brought::Preview(id.clone(), Box::new(came))]
            }
            _ => {
                let outcome = self
                    .done(act, inside.as_ref(), kisi.as_ref(), import_key, deeds)
                    .await;
                vec![ended(act, outcome)]
            }
        }
    }

    async fn done(
        &self,
        act: &Act,
        inside: Option<&Inside<'_>>,
        kisi: Option<&(Reader, &Secret)>,
        import_key: Option<&Secret>,
        deeds: &Path,
    ) -> Outcome {
        let deeds = match Deeds::open(deeds) {
            Ok(deeds) => deeds,
            Err(trouble) => return Outcome::NoLedger(trouble),
        };
        let jumpcloud_writer = inside.map(|inside| Writer::new(inside.reader.clone()));
        let kisi_writer = kisi.map(|(reader, _)| Writer::new(reader.clone()));
        let jumpcloud = inside.zip(jumpcloud_writer.as_ref());
        let hands = ChangeHands {
            jumpcloud: jumpcloud.map(|(inside, writer)| Hand {
                writer,
                credential: inside.credential(),
            }),
            kisi: kisi
                .zip(kisi_writer.as_ref())
                .map(|((_, key), writer)| Hand {
                    writer,
                    credential: Credential::KisiLogin(key),
                }),
            import_key,
            deeds: &deeds,
            cancel: &self.cancel,
            tell: &|_| {},
        };
        match act {
            Act::Apply { preview, .. } => apply(&hands, preview).await,
            Act::Undo { deed } => undo(&hands, deed).await,
            Act::Resume { deed } => resume(&hands, deed).await,
            Act::Preview { .. } => Outcome::NotDone,
        }
    }
}

fn eyes<'a>(inside: Option<&'a Inside<'a>>, kisi: Option<&'a (Reader, &'a Secret)>) -> Eyes<'a> {
    Eyes {
        jumpcloud: inside.map(|inside| Eye {
            reader: &inside.reader,
            credential: inside.credential(),
        }),
        kisi: kisi.map(|(reader, key)| Eye {
            reader,
            credential: Credential::KisiLogin(key),
        }),
        tell: &|_| {},
    }
}

fn outcome(why: NoAnswer) -> Outcome {
    match why {
        NoAnswer::Refused(refused) => refused.into(),
        NoAnswer::Silent(silence) => silence.into(),
    }
}

fn ended(act: &Act, outcome: Outcome) -> Brought {
    match act {
        Act::Preview { id, .. } => Brought::Preview(id.clone(), Box::new(Err(outcome))),
        Act::Apply { id, .. } => Brought::Changed(id.clone(), Box::new(outcome)),
        Act::Undo { deed } | Act::Resume { deed } => {
            Brought::Changed(deed.change.name().to_owned(), Box::new(outcome))
        }
    }
}
