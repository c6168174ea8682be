//! JumpCloud's side: who is in the groups, then their records. Whether all records are read, or those that are needed
//! are asked for by their ids, is decided by how many questions it takes.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use super::pages::{Came, Pages, each};
use super::{From, Tally, Whom};
use crate::jumpcloud::{List, Member, PAGE, Person, list_v1, list_v2, path};
use crate::roster::address::folded;
use crate::roster::{Comer, Gap, Part, Road, Unread};
use crate::wire::{Answer, Refused};

/// Ids in one question: the address of a request has a length.
const TOGETHER: usize = 50;

/// JumpCloud's side.
pub(super) struct Comers {
    pub comers: Vec<Comer>,
    pub outside: Option<HashSet<Box<str>>>,
    pub groups: Vec<usize>,
    pub gaps: Vec<Gap>,
}

pub(super) async fn comers(from: &From<'_>, tally: &Tally<'_>) -> Comers {
    let members = members(from, tally).await;
    let mut gaps = members.gaps;
    let records = Records {
        road: from.road,
        wanted: members.ids,
        read: Mutex::default(),
    };
    let is_all = match records.wanted.is_empty() {
        true => false,
        false => records.fetch(from, tally, &mut gaps).await,
    };
    let read = records.read.into_inner();
    let read = read.unwrap_or_else(PoisonError::into_inner);
    let mut comers = read.comers;
    let unread: Vec<_> = records
        .wanted
        .iter()
        .filter(|id| !read.seen.contains(*id))
        .map(|id| Comer::unread(id))
        .collect();
    // When the reading broke off, that is what is said.
    if !unread.is_empty() && gaps.iter().all(|gap| gap.part != Part::People) {
        gaps.push(Gap {
            part: Part::People,
            why: Unread::NoRecord {
                count: unread.len(),
            },
        });
    }
    comers.extend(unread);
    Comers {
        comers,
        outside: is_all.then_some(read.outside),
        groups: members.groups,
        gaps,
    }
}

#[derive(Default)]
struct Members {
    ids: HashSet<Box<str>>,
    groups: Vec<usize>,
    gaps: Vec<Gap>,
}

async fn members(from: &From<'_>, tally: &Tally<'_>) -> Members {
    let all = Mutex::new(Members::default());
    match from.whom {
        Whom::Application(id) => {
            let path = |skip| path::application_people(id, skip);
            let (ids, gaps) = members_at(from, tally, &path).await;
            return Members {
                ids,
                groups: Vec::new(),
                gaps,
            };
        }
        Whom::Groups(groups) => {
            let (all, groups) = (&all, groups);
            each(groups.len(), |at| async move {
                let path = |skip| path::group_members(&groups[at], skip);
                let (ids, gaps) = members_at(from, tally, &path).await;
                let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
                all.groups.push(ids.len());
                all.ids.extend(ids);
                all.gaps.extend(gaps);
                true
            })
            .await;
        }
    }
    all.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// The people of one list of members. What else may be in it, other groups, brings nobody by itself: the list is of
/// everybody who effectively is in.
async fn members_at(
    from: &From<'_>,
    tally: &Tally<'_>,
    path: &(dyn Fn(usize) -> String + Sync),
) -> (HashSet<Box<str>>, Vec<Gap>) {
    let seen: Mutex<HashMap<Box<str>, bool>> = Mutex::default();
    let take = |members: Vec<Member>| {
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        let before = seen.len();
        seen.extend(members.into_iter().map(|member| {
            let is_person = member.kind.is_empty() || member.kind == "user";
            (member.id.into_boxed_str(), is_person)
        }));
        seen.len() - before
    };
    let pages = Pages {
        reader: from.jumpcloud,
        credential: from.key,
        about: "roster-members",
        part: Part::Members,
        size: PAGE,
        farthest: usize::MAX,
        path,
        read: |answer| came(answer, list_v2),
        take: &take,
        tally,
        notes: super::pages::Notes::default(),
    };
    let gaps = pages.all().await;
    let seen = seen.into_inner().unwrap_or_else(PoisonError::into_inner);
    let people = seen.into_iter().filter(|(_, is_person)| *is_person);
    (people.map(|(id, _)| id).collect(), gaps)
}

fn came<T>(
    answer: &Answer,
    list: fn(&Answer) -> Result<List<T>, Refused>,
) -> Result<Came<T>, Refused> {
    let list = list(answer)?;
    Ok(Came {
        records: list.records,
        total: list.total,
        unreadable: list.unreadable,
    })
}

/// The records of those who come.
struct Records {
    road: Road,
    wanted: HashSet<Box<str>>,
    read: Mutex<Read>,
}

#[derive(Default)]
struct Read {
    seen: HashSet<Box<str>>,
    comers: Vec<Comer>,
    outside: HashSet<Box<str>>,
}

impl Records {
    /// Whether everybody in JumpCloud was looked at.
    async fn fetch(&self, from: &From<'_>, tally: &Tally<'_>, gaps: &mut Vec<Gap>) -> bool {
        let take = |people: Vec<Person>| self.take(&people);
        let all = self.pages(from, tally, &|skip| path::people(skip), &take);
        let Some(first) = all.first().await else {
            gaps.extend(all.gaps(true));
            return false;
        };
        let missing = self.missing();
        let single = missing.len().div_ceil(TOGETHER);
        let pages = first
            .total
            .map(|total| total.div_ceil(PAGE).saturating_sub(1));
        if pages.is_some_and(|pages| pages <= single) || first.total.is_none() {
            all.rest(first).await;
            let found = all.gaps(true);
            let is_all = found.is_empty();
            gaps.extend(found);
            return is_all;
        }
        gaps.extend(all.gaps(false));
        let together: Vec<_> = missing.chunks(TOGETHER).collect();
        let path = |at: usize| path::people_of(together[at]);
        let some = self.pages(from, tally, &path, &take);
        each(together.len(), |at| some.some(at)).await;
        gaps.extend(some.gaps(false));
        false
    }

    fn pages<'a>(
        &'a self,
        from: &'a From<'_>,
        tally: &'a Tally<'a>,
        path: &'a (dyn Fn(usize) -> String + Sync),
        take: &'a (dyn Fn(Vec<Person>) -> usize + Sync),
    ) -> Pages<'a, Person> {
        Pages {
            reader: from.jumpcloud,
            credential: from.key,
            about: "roster-people",
            part: Part::People,
            size: PAGE,
            farthest: usize::MAX,
            path,
            read: |answer| came(answer, list_v1),
            take,
            tally,
            notes: super::pages::Notes::default(),
        }
    }

    fn take(&self, people: &[Person]) -> usize {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let before = read.seen.len();
        for person in people {
            let id = person.id.as_str();
            if !read.seen.insert(id.into()) {
                continue;
            }
            if self.wanted.contains(id) {
                read.comers.push(Comer::of(person, self.road));
            } else if let Some(email) = &person.email {
                read.outside.insert(folded(email).into());
            }
        }
        read.seen.len() - before
    }

    fn missing(&self) -> Vec<&str> {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let wanted = self.wanted.iter().map(|id| &**id);
        wanted.filter(|id| !read.seen.contains(*id)).collect()
    }
}
