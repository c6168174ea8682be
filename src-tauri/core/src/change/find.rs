//! Finds a resource by its name, also where the server ignores filters: then page by page.

use crate::scim::path::{self, Endpoint};
use crate::scim::{Asked, List, Reply, Resource, reply};
use crate::secret::Secret;
use crate::wire::{Credential, Reader, Unreachable};

/// What came of a search.
pub(super) struct Found {
    pub resources: Vec<Resource>,
    /// Whether everything was looked through: only then "not there" is known.
    pub complete: bool,
}

/// Resources of a page, and most pages that are turned.
const PAGE: usize = 200;
const PAGES: usize = 60;

/// What a filter answered, and whether it can be trusted.
pub(super) fn is_filtered(list: &List) -> bool {
    list.count == list.matching
}

/// Asks by filter for one name.
pub(super) async fn by_filter(
    reader: &Reader,
    token: &Secret,
    endpoint: Endpoint,
    name: &str,
    about: &'static str,
) -> Asked {
    let credential = Credential::Bearer(token);
    let answer = reader
        .get(&path::named(endpoint, name), credential, about)
        .await?;
    Ok(reply(&answer, endpoint, &[name]))
}

/// Goes through the list. It ends when a page brings nothing new, because some servers know no pages.
pub(super) async fn by_pages(
    reader: &Reader,
    token: &Secret,
    endpoint: Endpoint,
    names: &[&str],
    about: &'static str,
) -> Result<Found, Unreachable> {
    let mut found = Found {
        resources: Vec::new(),
        complete: false,
    };
    let (mut seen, mut last_first) = (0, None);
    for _ in 0..PAGES {
        let path = path::page(endpoint, seen + 1, PAGE);
        let answer = reader.get(&path, Credential::Bearer(token), about).await?;
        let page: Reply = reply(&answer, endpoint, names);
        let Some(list) = page.list() else {
            return Ok(found);
        };
        let is_new = list.first_id.is_none() || list.first_id != last_first;
        if is_new {
            found.resources.extend(list.matches.iter().cloned());
        }
        seen += list.count;
        let is_all = list.total.is_some_and(|total| seen as u64 >= total);
        if list.count == 0 || !is_new || is_all {
            found.complete = true;
            return Ok(found);
        }
        last_first.clone_from(&list.first_id);
    }
    Ok(found)
}

/// By filter where it works, else by pages.
pub(super) async fn find(
    reader: &Reader,
    token: &Secret,
    endpoint: Endpoint,
    names: &[&str],
    about: &'static str,
) -> Result<Found, Unreachable> {
    let mut resources = Vec::new();
    for name in names {
        let reply = by_filter(reader, token, endpoint, name, about).await?;
        match reply.list().filter(|list| is_filtered(list)) {
            Some(list) => resources.extend(list.matches.iter().cloned()),
            None => return by_pages(reader, token, endpoint, names, about).await,
        }
    }
    Ok(Found {
        resources,
        complete: true,
    })
}
