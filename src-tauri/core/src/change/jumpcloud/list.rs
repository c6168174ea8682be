//! All applications, and all groups that are bound to one, page by page. A list of which a part cannot be read is a no:
//! what is not in it might be there.

use serde::de::DeserializeOwned;

use super::super::hands::{Doing, Looking};
use super::super::outcome::Outcome;
use super::record::refused;
use crate::jumpcloud::{Application, Bound, List, list_v1, list_v2, path};
use crate::wire::{Answer, Refusal, Refused};

/// Most pages that are turned.
const PAGES: usize = 200;

/// Every application of the organization.
pub(super) async fn applications(looking: &Looking<'_>) -> Result<Vec<Application>, Outcome> {
    let (path, doing) = (path::applications, Doing::ListApplications);
    let records = all(looking, path, doing, list_v1::<crate::jumpcloud::Record>).await?;
    Ok(records.into_iter().map(|record| record.0).collect())
}

/// Whether a group is directly bound.
pub(super) async fn is_bound(
    looking: &Looking<'_>,
    application: &str,
    group: &str,
) -> Result<bool, Outcome> {
    let path = |skip| path::bound_groups(application, skip);
    let bound = all(looking, path, Doing::ListBoundGroups, list_v2::<Bound>).await?;
    Ok(bound.iter().any(|one| one.to.id == group))
}

async fn all<T: DeserializeOwned>(
    looking: &Looking<'_>,
    path: impl Fn(usize) -> String,
    doing: Doing,
    read: impl Fn(&Answer) -> Result<List<T>, Refused>,
) -> Result<Vec<T>, Outcome> {
    let mut records = Vec::new();
    for _ in 0..PAGES {
        let answer = looking.get(&path(records.len()), doing).await?;
        let page = read(&answer)?;
        if page.unreadable > 0 {
            return Err(refused(Refusal::Strange, answer.status));
        }
        let is_last = page.records.is_empty();
        records.extend(page.records);
        if is_last || page.total.is_some_and(|total| records.len() >= total) {
            return Ok(records);
        }
    }
    Err(refused(Refusal::Strange, 200))
}
