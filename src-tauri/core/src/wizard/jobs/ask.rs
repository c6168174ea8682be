//! A question to the vendors' APIs at work, off the lock: it only reads, and is dropped where it stands when it is
//! stopped.

use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use super::request::ApplicationAsked;
use super::ways::{Inside, Ways, way};
use super::{Asked, Brought, Job};
use crate::observation::{ApplicationSeen, ArrivedSeen, Seen, SettingsAnswer};
use crate::probe;
use crate::roster::{Marked, Road, Roster};
use crate::secret::Secret;
use crate::view::Progress;
use crate::wire::{Reader, Unreachable};

/// How often Kisi is asked whether somebody signed in, and how long we wait in between: five minutes, far below Kisi's
/// limit.
pub(super) const LOOKS: u32 = 60;
const PAUSE: Duration = Duration::from_secs(5);

/// A list of thousands would redraw the window for every page.
const REDRAWN: Duration = Duration::from_millis(200);

type Tell<'a> = &'a (dyn Fn(Option<Seen>) + Sync);

impl Job {
    pub(super) async fn asked(&self, asked: &Asked, ways: &Ways, tell: Tell<'_>) -> Vec<Brought> {
        let asking = self.asking(asked, ways, tell);
        let came = self.cancel.run_until_cancelled(asking).await;
        came.unwrap_or_default()
    }

    async fn asking(&self, asked: &Asked, ways: &Ways, tell: Tell<'_>) -> Vec<Brought> {
        match asked {
            Asked::JumpCloudKey => Box::pin(self.key(ways)).await,
            Asked::Application(application) => {
                Box::pin(self.application(application, ways, tell)).await
            }
            Asked::Groups { application } => {
                Box::pin(self.groups(application.as_ref(), ways, tell)).await
            }
            Asked::KisiGroups => self.kisi_groups(ways).await,
            Asked::Imports => self.imports(ways).await,
            Asked::Roster { .. } => Box::pin(self.roster(asked, ways, tell)).await,
            Asked::Arrived { people } => Box::pin(self.arrived(people, ways, tell)).await,
            Asked::Watch => self.watch(ways, tell).await,
        }
    }

    async fn key(&self, ways: &Ways) -> Vec<Brought> {
        let Some(way) = &ways.jumpcloud else {
            return Vec::new();
        };
        let key = Box::new(way.key(&self.transcript).await);
        vec![Seen::JumpCloudKey { key }.into()]
    }

    async fn application(
        &self,
        asked: &ApplicationAsked,
        ways: &Ways,
        tell: Tell<'_>,
    ) -> Vec<Brought> {
        let Some(way) = &ways.jumpcloud else {
            return Vec::new();
        };
        let seen = match way.enter(&self.transcript).await {
            Ok(inside) => read_application(&inside, asked, tell).await,
            Err(why) => ApplicationSeen {
                list: Some(Err(why)),
                ..ApplicationSeen::default()
            },
        };
        let export = match &seen.metadata {
            _ if !asked.bring => None,
            Some(Ok(xml)) => Some(Brought::Export(xml.clone())),
            _ => Some(Brought::NoExport),
        };
        let application = Box::new(seen);
        let mut brought = vec![Seen::Application { application }.into()];
        brought.extend(export);
        brought
    }

    async fn groups(
        &self,
        application: Option<&ApplicationAsked>,
        ways: &Ways,
        tell: Tell<'_>,
    ) -> Vec<Brought> {
        let Some(way) = &ways.jumpcloud else {
            return Vec::new();
        };
        let mut brought = match application {
            Some(application) => self.application(application, ways, tell).await,
            None => Vec::new(),
        };
        let groups = match way.enter(&self.transcript).await {
            Ok(inside) => probe::groups(&inside.reader, inside.credential()).await,
            Err(why) => Err(why),
        };
        match groups {
            Ok(groups) => brought.push(Brought::Groups(groups)),
            Err(why) => brought.push(way.nothing(why).into()),
        }
        brought
    }

    async fn kisi_groups(&self, ways: &Ways) -> Vec<Brought> {
        let Some((reader, key)) = self.kisi(ways) else {
            return Vec::new();
        };
        match probe::kisi_groups(&reader, key).await {
            Ok(groups) => vec![Brought::KisiGroups(groups)],
            // The name can be typed.
            Err(_) => Vec::new(),
        }
    }

    async fn imports(&self, ways: &Ways) -> Vec<Brought> {
        let Some((reader, key)) = self.kisi(ways) else {
            return Vec::new();
        };
        let imports = Box::new(probe::imports(&reader, key).await);
        vec![Seen::Imports { imports }.into()]
    }

    async fn roster(&self, asked: &Asked, ways: &Ways, tell: Tell<'_>) -> Vec<Brought> {
        let (
            Asked::Roster {
                application,
                group,
                tester,
            },
            Some(way),
        ) = (asked, &ways.jumpcloud)
        else {
            return Vec::new();
        };
        let inside = match way.enter(&self.transcript).await {
            Ok(inside) => inside,
            Err(why) => return vec![way.nothing(why).into()],
        };
        let mut brought = Vec::new();
        let mut taken = None;
        if let Some(application) = application {
            let seen = read_application(&inside, application, tell).await;
            taken.clone_from(&seen.taken);
            let application = Box::new(seen);
            brought.push(Seen::Application { application }.into());
        }
        let groups: Vec<String> = group.iter().cloned().collect();
        let whom = match &taken {
            Some(id) => probe::Whom::Application(id),
            None if groups.is_empty() => return brought,
            None => probe::Whom::Groups(&groups),
        };
        let doors = self.doors(ways);
        let from = probe::From {
            jumpcloud: &inside.reader,
            key: inside.credential(),
            whom,
            kisi: doors.kisi(),
            road: match group {
                Some(_) => Road::Import,
                None => Road::UserName,
            },
            marked: Marked {
                tester: tester.clone(),
                ..Marked::default()
            },
        };
        let people = probe::roster(&from, &self.cancel, &|now| self.count(now, tell)).await;
        if let Some(people) = people {
            let roster = Box::new(crate::roster::Summary::of(&people));
            brought.push(Seen::Roster { roster }.into());
            brought.push(Brought::People(Arc::new(people)));
        }
        brought
    }

    async fn arrived(&self, people: &Roster, ways: &Ways, tell: Tell<'_>) -> Vec<Brought> {
        let doors = self.doors(ways);
        let inside = match &ways.jumpcloud {
            Some(way) => way.enter(&self.transcript).await.ok(),
            None => None,
        };
        let insights = inside
            .as_ref()
            .and_then(|inside| Some((inside, inside.insights(&self.transcript).ok()?)));
        let since = ways.since.as_str();
        let insights = insights.as_ref().map(|(inside, reader)| probe::Insights {
            reader,
            key: inside.credential(),
            since,
            application: None,
        });
        let count = |now| self.count(now, tell);
        let arrivals = probe::arrived(
            people,
            &doors.kisi(),
            insights.as_ref(),
            &self.cancel,
            &count,
        )
        .await;
        let Some(arrivals) = arrivals else {
            return Vec::new();
        };
        let arrived = Box::new(ArrivedSeen::of(&arrivals));
        vec![
            Seen::Arrived { arrived }.into(),
            Brought::Arrivals(Box::new(arrivals)),
        ]
    }

    /// Asks Kisi again and again whether somebody came through JumpCloud.
    async fn watch(&self, ways: &Ways, tell: Tell<'_>) -> Vec<Brought> {
        let Some((reader, key)) = self.kisi(ways) else {
            return Vec::new();
        };
        let mut last = Vec::new();
        for _ in 0..LOOKS {
            let seen = probe::settings(&reader, key).await;
            let came = matches!(
                seen,
                Seen::Settings {
                    answer: SettingsAnswer::Found {
                        sso_configured: Some(true),
                        ..
                    }
                }
            );
            let is_closed = matches!(
                seen,
                Seen::Settings {
                    answer: SettingsAnswer::Refused | SettingsAnswer::NotAllowed
                }
            );
            tell(Some(seen.clone()));
            last = vec![Brought::Seen(seen)];
            if came || is_closed {
                break;
            }
            tokio::time::sleep(PAUSE).await;
        }
        last
    }

    fn kisi<'a>(&self, ways: &'a Ways) -> Option<(Reader, &'a Secret)> {
        let reader = Reader::new(&ways.kisi.base, way(&ways.kisi.base, &self.transcript));
        Some((reader.ok()?, ways.kisi.key.as_deref()?))
    }

    fn doors<'a>(&self, ways: &'a Ways) -> Doors<'a> {
        let scim = |address: &crate::scim::Address| -> Result<Reader, Unreachable> {
            Reader::new(&address.base, way(&address.base, &self.transcript))
        };
        Doors {
            scim: ways
                .scim
                .as_ref()
                .and_then(|(address, token)| Some((scim(address).ok()?, token.as_ref()))),
            api: self.kisi(ways),
            scim_used: ways.scim_used,
        }
    }

    /// Writes down how far a long list is, and redraws the window now and then.
    fn count(&self, now: probe::Progress, tell: Tell<'_>) {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let progress = Progress {
            done: number(now.jumpcloud.done + now.kisi.done),
            of: number(now.jumpcloud.of + now.kisi.of),
        };
        let mut sheet = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = sheet.at.is_none_or(|at| at.elapsed() >= REDRAWN);
        sheet.progress = Some(progress);
        if is_due {
            sheet.at = Some(Instant::now());
        }
        drop(sheet);
        if is_due {
            tell(None);
        }
    }
}

/// Kisi's doors that are open to us.
struct Doors<'a> {
    scim: Option<(Reader, &'a Secret)>,
    api: Option<(Reader, &'a Secret)>,
    scim_used: Option<bool>,
}

impl Doors<'_> {
    fn kisi(&self) -> probe::Kisi<'_> {
        probe::Kisi {
            scim: self.scim.as_ref().map(|(reader, token)| (reader, *token)),
            api: self.api.as_ref().map(|(reader, key)| (reader, *key)),
            scim_used: self.scim_used,
        }
    }
}

async fn read_application(
    inside: &Inside<'_>,
    asked: &ApplicationAsked,
    tell: Tell<'_>,
) -> ApplicationSeen {
    let wishes = probe::ApplicationWishes {
        label: &asked.label,
        location: asked.location.as_deref(),
        chosen: asked.chosen.as_deref(),
        tester: asked.tester.as_deref(),
    };
    let tell = |now: &ApplicationSeen| {
        let application = Box::new(now.clone());
        tell(Some(Seen::Application { application }));
    };
    probe::application(&inside.reader, inside.credential(), &wishes, &tell).await
}
