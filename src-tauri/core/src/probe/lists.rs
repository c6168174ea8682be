//! The lists that a person chooses from: JumpCloud's groups with their people, Kisi's groups, Kisi's imports.

use super::whole::Pages;
use crate::jumpcloud::{self, Group, List, Member, list_v2};
use crate::kisi::{self, Integration, JUMPCLOUD_IMPORT, Page, page};
use crate::observation::{ImportSeen, ImportsSeen, NoAnswer};
use crate::secret::Secret;
use crate::session::JumpCloudGroup;
use crate::wire::{Answer, Credential, Reader, read};

/// Groups whose people are counted: each takes a request.
const COUNTED: usize = 200;

/// Most pages of a list of Kisi's: its offset ends at 20,000.
const PAGES: usize = kisi::path::FARTHEST / kisi::path::RECORDS + 1;

/// All groups of JumpCloud by name, with the number of people in each of the first two hundred.
///
/// # Errors
/// When the list of groups cannot be read.
pub async fn groups(reader: &Reader, key: Credential<'_>) -> Result<Vec<JumpCloudGroup>, NoAnswer> {
    let pages = Pages {
        reader,
        key,
        about: "jumpcloud-groups",
        path: &jumpcloud::path::groups,
        read: list_v2::<Group>,
        id: |group: &Group| &group.id,
    };
    let mut records = pages.all().await?.records;
    records.sort_by_key(|group| group.name.to_lowercase());
    let uncounted = |group: Group| JumpCloudGroup {
        id: group.id,
        name: group.name,
        people: None,
    };
    let mut groups: Vec<_> = records.into_iter().map(uncounted).collect();
    count(reader, key, &mut groups).await;
    Ok(groups)
}

/// Counts side by side; the reader keeps how many are under way.
async fn count(reader: &Reader, key: Credential<'_>, groups: &mut [JumpCloudGroup]) {
    let counted = groups.iter().take(COUNTED);
    let counting = counted.map(|group| members(reader, key, &group.id));
    let counts = super::side_by_side(counting).await;
    for (group, people) in groups.iter_mut().zip(counts) {
        group.people = people;
    }
}

async fn members(reader: &Reader, key: Credential<'_>, group: &str) -> Option<u32> {
    let path = |skip| jumpcloud::path::group_members(group, skip);
    let pages = Pages {
        reader,
        key,
        about: "jumpcloud-group-people",
        path: &path,
        read: |answer: &Answer| -> Result<List<Member>, _> { list_v2(answer) },
        id: |member: &Member| &member.id,
    };
    u32::try_from(pages.count().await.ok()?).ok()
}

/// All groups of Kisi's organization, by name.
///
/// # Errors
/// When the list cannot be read.
pub async fn kisi_groups(reader: &Reader, key: &Secret) -> Result<Vec<kisi::Group>, NoAnswer> {
    let read = |answer: &Answer| page::<kisi::Group>(answer).map_err(NoAnswer::Refused);
    all(reader, key, "kisi-groups", &kisi::path::groups, &read).await
}

/// All imports from JumpCloud, each read by itself: the list leaves their settings out.
pub async fn imports(reader: &Reader, key: &Secret) -> ImportsSeen {
    let read = |answer: &Answer| page::<Integration>(answer).map_err(NoAnswer::Refused);
    let path = kisi::path::integrations;
    let listed = match all(reader, key, "kisi-imports", &path, &read).await {
        Ok(listed) => listed,
        Err(why) => return ImportsSeen { imports: Err(why) },
    };
    let ours = listed.iter().filter(|one| one.kind == JUMPCLOUD_IMPORT);
    let reading = ours.map(|one| import(reader, key, one));
    ImportsSeen {
        imports: Ok(super::side_by_side(reading).await),
    }
}

/// One import; what the list told of it where it cannot be read.
async fn import(reader: &Reader, key: &Secret, listed: &Integration) -> ImportSeen {
    let path = kisi::path::integration(listed.id);
    let credential = Credential::KisiLogin(key);
    let asked = reader.get_patiently(&path, credential, "read-import");
    let whole = asked.await.ok().and_then(|answer| read(&answer).ok());
    whole.unwrap_or_else(|| listed.clone()).into()
}

async fn all<T>(
    reader: &Reader,
    key: &Secret,
    about: &'static str,
    path: &(dyn Fn(usize) -> String + Sync),
    read: &(dyn Fn(&Answer) -> Result<Page<T>, NoAnswer> + Sync),
) -> Result<Vec<T>, NoAnswer> {
    let mut records = Vec::new();
    for _ in 0..PAGES {
        let credential = Credential::KisiLogin(key);
        let path = path(records.len());
        let answer = reader.get_patiently(&path, credential, about).await?;
        let Page {
            records: more,
            total,
        } = read(&answer)?;
        let is_last =
            more.is_empty() || total.is_some_and(|total| records.len() + more.len() >= total);
        records.extend(more);
        if is_last {
            break;
        }
    }
    Ok(records)
}
