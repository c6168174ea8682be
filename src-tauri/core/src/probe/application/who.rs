//! Who may use the application: its groups, the people without a group, and the one who tries the sign-in. People are
//! counted and nobody's name is kept.

use super::Reading;
use crate::jumpcloud::{self, Bound, Group, Member, PAGE, list_v1, list_v2, path};
use crate::observation::{BoundGroup, NoAnswer, Part, Standing, Tester};
use crate::probe::whole::{Pages, Whole};
use crate::wire::{Refusal, Refused};

/// Groups that are counted side by side.
const LANES: usize = 4;

/// The tester as JumpCloud's list shows them.
pub(super) type Person = Result<Who, NoAnswer>;

/// What was found for an address.
pub(super) enum Who {
    Unknown,
    Several,
    Known(jumpcloud::Person),
}

/// The first of those who may use the application.
pub(super) struct First {
    ids: Vec<String>,
    /// There are no others.
    all: bool,
}

impl Reading<'_> {
    /// `None` when nobody was named.
    pub(super) async fn find_tester(&self) -> Option<Person> {
        let email = self.wishes.tester?.trim();
        let found = match self.people_with(email).await {
            // JumpCloud compares letter by letter, and writes addresses in small letters.
            Ok(found) if found.is_empty() && email.to_lowercase() != email => {
                self.people_with(&email.to_lowercase()).await
            }
            found => found,
        };
        Some(
            found.map(|mut found| match (found.pop(), found.is_empty()) {
                (None, _) => Who::Unknown,
                (Some(one), true) => Who::Known(one),
                (Some(_), false) => Who::Several,
            }),
        )
    }

    async fn people_with(&self, email: &str) -> Result<Vec<jumpcloud::Person>, NoAnswer> {
        let answer = self.ask(&path::people_with(email), "tester").await?;
        let page = list_v1::<jumpcloud::Person>(&answer).map_err(NoAnswer::Refused)?;
        // A filter that is not followed gives everybody, and says nothing of one.
        let has_it = |one: &jumpcloud::Person| {
            let there = one.email.as_deref().unwrap_or_default();
            there.eq_ignore_ascii_case(email)
        };
        let length = page.length();
        let found: Vec<_> = page.records.into_iter().filter(has_it).collect();
        if found.is_empty() && length > 0 {
            return Err(NoAnswer::Refused(Refused {
                refusal: Refusal::Strange,
                status: answer.status,
                says: String::new(),
            }));
        }
        Ok(found)
    }

    /// The groups that are bound; their names are in another list.
    pub(super) async fn groups(&self, id: &str) {
        let path = |skip| path::bound_groups(id, skip);
        let bound = self.bound("application-groups", &path);
        let names = Pages {
            reader: self.reader,
            key: self.key,
            about: "group-names",
            path: &path::groups,
            read: list_v2::<Group>,
            id: |group: &Group| &group.id,
        };
        let (bound, names) = tokio::join!(bound, names.all());
        let named = |bound: Bound| BoundGroup {
            name: name(&names, &bound.to.id),
            id: bound.to.id,
            people: None,
        };
        self.note(|seen| {
            seen.groups = Some(bound.map(|whole| whole.records.into_iter().map(named).collect()));
        });
    }

    /// Those who are bound without a group, by their ids.
    pub(super) async fn people_bound(&self, id: &str) -> Result<Vec<String>, NoAnswer> {
        let path = |skip| path::bound_people(id, skip);
        let bound = self.bound("application-people-bound", &path).await;
        let ids = bound.map(|whole| {
            let ids = whole.records.into_iter().map(|bound| bound.to.id);
            ids.collect::<Vec<_>>()
        });
        let count = ids.as_ref().map(Vec::len).map_err(Clone::clone);
        self.note(|seen| seen.people_bound = Some(count));
        ids
    }

    async fn bound(
        &self,
        about: &'static str,
        path: &(dyn Fn(usize) -> String + Sync),
    ) -> Result<Whole<Bound>, NoAnswer> {
        let pages = Pages {
            reader: self.reader,
            key: self.key,
            about,
            path,
            read: list_v2::<Bound>,
            id: |bound: &Bound| &bound.to.id,
        };
        pages.all().await
    }

    /// How many may use it, and the first of them by their ids.
    pub(super) async fn people(&self, id: &str) -> Result<First, NoAnswer> {
        let path = |skip| path::application_people(id, skip);
        let pages = self.members("application-people", &path);
        let first = pages.page(0).await;
        let count = match &first {
            Ok(page) if page.total.is_none() && page.length() == PAGE => pages.count().await,
            Ok(page) => Ok(page.total.unwrap_or(page.length())),
            Err(why) => Err(why.clone()),
        };
        let first = first.map(|page| First {
            all: count.as_ref() == Ok(&page.length()),
            ids: page.records.into_iter().map(|member| member.id).collect(),
        });
        self.note(|seen| seen.people = Some(count));
        first
    }

    fn members<'a>(
        &'a self,
        about: &'static str,
        path: &'a (dyn Fn(usize) -> String + Sync),
    ) -> Pages<'a, Member> {
        Pages {
            reader: self.reader,
            key: self.key,
            about,
            path,
            read: list_v2::<Member>,
            id: |member: &Member| &member.id,
        }
    }

    /// How many people are in each bound group.
    pub(super) async fn count_members(&self) {
        let groups = match &self.seen().groups {
            Some(Ok(groups)) => groups.iter().map(|group| group.id.clone()).collect(),
            _ => Vec::new(),
        };
        let lane = |first: usize| {
            let groups = groups.iter().enumerate().skip(first).step_by(LANES);
            async move {
                for (place, group) in groups {
                    let path = |skip| path::group_members(group, skip);
                    let count = self.members("group-members", &path).count().await;
                    self.note(|seen| {
                        if let Some(Ok(groups)) = &mut seen.groups {
                            groups[place].people = Some(count);
                        }
                    });
                }
            }
        };
        tokio::join!(lane(0), lane(1), lane(2), lane(3));
    }

    /// Whether the tester may use the application: among the first, bound alone, or in a group that is bound.
    pub(super) async fn admit(
        &self,
        tester: Option<Person>,
        bound: Result<Vec<String>, NoAnswer>,
        first: Result<First, NoAnswer>,
    ) {
        let admitted = match &tester {
            Some(Ok(Who::Known(person))) => Some(self.admitted(&person.id, bound, first).await),
            _ => None,
        };
        self.note_tester(tester, admitted);
    }

    async fn admitted(
        &self,
        id: &str,
        bound: Result<Vec<String>, NoAnswer>,
        first: Result<First, NoAnswer>,
    ) -> Result<bool, NoAnswer> {
        let is_it = |ids: &[String]| ids.iter().any(|there| there == id);
        match &first {
            Ok(first) if is_it(&first.ids) => return Ok(true),
            Ok(first) if first.all => return Ok(false),
            _ => {}
        }
        if bound.as_deref().is_ok_and(is_it) {
            return Ok(true);
        }
        let groups = match self.seen().groups.clone() {
            Some(groups) => groups?,
            None => Vec::new(),
        };
        let path = |skip| path::groups_of(id, skip);
        let theirs = self.members("tester-groups", &path).all().await?;
        let is_bound = |group: &Member| groups.iter().any(|bound| bound.id == group.id);
        match theirs.records.iter().any(is_bound) {
            true => Ok(true),
            // Only somebody who is in neither list is out.
            false => bound.map(|_| false),
        }
    }
}

/// `None` when the list of groups does not have it.
fn name(names: &Result<Whole<Group>, NoAnswer>, id: &str) -> Result<Option<String>, NoAnswer> {
    let names = names.as_ref().map_err(Clone::clone)?;
    let group = names.records.iter().find(|group| group.id == id);
    Ok(group.map(|group| group.name.clone()))
}

/// What is kept of the tester.
pub(super) fn told(person: Person, admitted: Part<bool>) -> Result<Tester, NoAnswer> {
    person.map(|who| match who {
        Who::Unknown => Tester::Unknown,
        Who::Several => Tester::Several,
        Who::Known(person) => Tester::Known(Standing {
            state: person.state(),
            admitted,
        }),
    })
}
