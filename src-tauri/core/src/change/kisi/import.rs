//! Makes Kisi's directory import, finds it again when the answer got lost, and removes it. People who were imported and
//! mails that went out do not come back with it.

use serde::Serialize;
use zeroize::Zeroizing;

use super::super::deeds::Deed;
use super::super::hands::{Doing, Looking};
use super::super::outcome::{Made, Outcome, Row};
use super::super::preview::Warning;
use super::super::what::{NewImport, Vendor};
use super::super::world::{Body, Request, Stand, Survey};
use crate::kisi::{Integration, JUMPCLOUD_IMPORT, page, path};
use crate::secret::Secret;
use crate::wire::{Answer, Method, Refusal, Refused, read};

/// The body of the POST: one object in another, as Kisi's API takes all of its records. That it takes this one so is
/// inferred.
#[derive(Serialize)]
struct Sent<'a> {
    integration: Fields<'a>,
}

#[derive(Serialize)]
struct Fields<'a> {
    name: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    api_key: &'a str,
    enabled: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    jumpcloud_organization_id: Option<&'a str>,
    jumpcloud_group_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    group_id: Option<u64>,
    import_members_only: bool,
}

pub(in crate::change) async fn survey(
    looking: &Looking<'_>,
    new: &NewImport,
) -> Result<Survey, Outcome> {
    if let Some(there) = alike(looking, new).await?.first() {
        return Err(Outcome::Taken {
            id: there.id.to_string(),
            name: there.name.clone(),
        });
    }
    let mut rows = vec![
        Row::made("name", new.name.as_str()),
        Row::made("jumpcloud_group_id", new.from.name.as_str()),
    ];
    let organization = new.organization.as_deref();
    rows.extend(organization.map(|id| Row::made("jumpcloud_organization_id", id)));
    let into = new.into.as_ref();
    rows.extend(into.map(|group| Row::made("group_id", group.name.as_str())));
    rows.push(Row::made("import_members_only", new.import_members_only));
    rows.push(Row::made("enabled", new.enabled));
    let mut warnings = vec![Warning::PeopleStay];
    if new.enabled && !new.import_members_only {
        warnings.push(Warning::MailsGoOut);
    }
    Ok(Survey {
        rows,
        warnings,
        record: None,
    })
}

pub(in crate::change) fn request(
    new: &NewImport,
    key: Option<&Secret>,
) -> Result<Request, Outcome> {
    let key = key.ok_or(Outcome::NoKey(Vendor::JumpCloud))?;
    let sent = Sent {
        integration: Fields {
            name: &new.name,
            kind: JUMPCLOUD_IMPORT,
            api_key: key.expose(),
            enabled: new.enabled,
            jumpcloud_organization_id: new.organization.as_deref(),
            jumpcloud_group_id: &new.from.id,
            group_id: new.into.as_ref().map(|group| group.id),
            import_members_only: new.import_members_only,
        },
    };
    let body = serde_json::to_string(&sent).expect("text and numbers are JSON");
    Ok(Request {
        method: Method::POST,
        path: path::INTEGRATIONS.to_owned(),
        body: Some(Body::WithKey(Zeroizing::new(body))),
        doing: Doing::MakeImport,
    })
}

pub(in crate::change) fn removal(id: &str) -> Request {
    let path = format!("{}/{id}", path::INTEGRATIONS);
    Request::new(Method::DELETE, path, None, Doing::RemoveImport)
}

pub(in crate::change) fn id_in(answer: &Answer) -> Option<Made> {
    let made: Integration = read(answer).ok()?;
    Some(Made::Id(made.id.to_string()))
}

pub(in crate::change) async fn look(
    looking: &Looking<'_>,
    deed: &Deed,
    new: &NewImport,
) -> Result<Stand, Outcome> {
    let ours = match deed.made.as_deref().and_then(|id| id.parse().ok()) {
        Some(id) => by_id(looking, id).await?.into_iter().collect(),
        None => alike(looking, new).await?,
    };
    Ok(match &ours[..] {
        [] => Stand::Not,
        [one] => stand(one, new),
        several => Stand::Unclear(several.iter().map(|one| one.id.to_string()).collect()),
    })
}

async fn by_id(looking: &Looking<'_>, id: u64) -> Result<Option<Integration>, Outcome> {
    let found = looking
        .find(&path::integration(id), Doing::ReadImport)
        .await?;
    Ok(found.map(|answer| read(&answer)).transpose()?)
}

/// Every import with our name that brings the same people into the same group. A list leaves fields out, so each is
/// read on its own; a field that is left out there as well tells nothing.
async fn alike(looking: &Looking<'_>, new: &NewImport) -> Result<Vec<Integration>, Outcome> {
    let mut alike = Vec::new();
    for one in all(looking).await? {
        if one.kind != JUMPCLOUD_IMPORT || one.name != new.name {
            continue;
        }
        let whole = by_id(looking, one.id).await?;
        alike.extend(whole.filter(|whole| is_like(whole, new)));
    }
    Ok(alike)
}

fn is_like(one: &Integration, new: &NewImport) -> bool {
    let same = |seen: &Option<String>, wanted: Option<&str>| {
        let seen = seen.as_deref().filter(|text| !text.is_empty());
        seen.is_none_or(|seen| Some(seen) == wanted)
    };
    let into = new.into.as_ref().map(|group| group.id);
    same(&one.jumpcloud_group_id, Some(&new.from.id))
        && same(&one.jumpcloud_organization_id, new.organization.as_deref())
        && one.group_id.is_none_or(|id| Some(id) == into)
}

async fn all(looking: &Looking<'_>) -> Result<Vec<Integration>, Outcome> {
    let mut all = Vec::new();
    while all.len() <= path::FARTHEST {
        let path = path::integrations(all.len());
        let answer = looking.get(&path, Doing::ListImports).await?;
        let page = page::<Integration>(&answer)?;
        let is_last = page.records.is_empty();
        all.extend(page.records);
        if is_last || page.total.is_some_and(|total| all.len() >= total) {
            return Ok(all);
        }
    }
    Err(Outcome::Refused(Refused {
        refusal: Refusal::Strange,
        status: 200,
        says: String::new(),
    }))
}

/// Whether it runs as asked.
fn stand(one: &Integration, new: &NewImport) -> Stand {
    let differs = |field, seen: Option<bool>, wanted: bool| {
        let row = || Row::new(field, seen.map(Into::into), Some(wanted.into()));
        seen.is_some_and(|seen| seen != wanted).then(row)
    };
    let rows: Vec<Row> = [
        differs("enabled", one.enabled, new.enabled),
        differs(
            "import_members_only",
            one.import_members_only,
            new.import_members_only,
        ),
        differs("disabled_due_to_error", one.disabled_due_to_error, false),
    ]
    .into_iter()
    .flatten()
    .collect();
    Stand::of(Made::Id(one.id.to_string()), rows)
}
