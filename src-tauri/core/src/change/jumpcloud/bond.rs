//! Binds a group to an application, and unbinds it; each takes the other back.

use serde_json::json;

use super::super::hands::{Doing, Looking};
use super::super::outcome::{Made, Outcome, Row};
use super::super::what::Bond;
use super::super::world::{Request, Stand, Survey};
use super::list;
use crate::jumpcloud::path;
use crate::wire::Method;

async fn is_bound(looking: &Looking<'_>, bond: &Bond) -> Result<bool, Outcome> {
    list::is_bound(looking, &bond.application.id, &bond.group.id).await
}

/// No row where it is so already.
pub(in crate::change) async fn survey(
    looking: &Looking<'_>,
    bond: &Bond,
    wanted: bool,
) -> Result<Survey, Outcome> {
    let is_bound = is_bound(looking, bond).await?;
    let name = |there: bool| there.then(|| bond.group.name.as_str().into());
    let row = Row::new("group", name(is_bound), name(wanted));
    Ok(Survey {
        rows: (is_bound != wanted).then_some(row).into_iter().collect(),
        ..Survey::default()
    })
}

pub(in crate::change) fn request(bond: &Bond, wanted: bool) -> Request {
    let (op, doing) = match wanted {
        true => ("add", Doing::BindGroup),
        false => ("remove", Doing::UnbindGroup),
    };
    let body = json!({ "op": op, "type": "user_group", "id": bond.group.id });
    let path = path::associations(&bond.application.id);
    Request::new(Method::POST, path, Some(body.to_string()), doing)
}

pub(in crate::change) async fn look(
    looking: &Looking<'_>,
    bond: &Bond,
    wanted: bool,
) -> Result<Stand, Outcome> {
    Ok(match is_bound(looking, bond).await? == wanted {
        true => Stand::There(Made::Nothing),
        false => Stand::Not,
    })
}
