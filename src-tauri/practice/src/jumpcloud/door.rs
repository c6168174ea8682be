//! What every request to JumpCloud passes first: the faults of the whole service, the key in its own
//! region, the organization it is for, and whether this administrator may do it.

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use super::keys::{Who, after};
use super::refusal::{bad, forbidden, refuse, unauthorized};
use super::region::Region;
use crate::fault::Fault;
use crate::kisi::scim::traffic::Fate;
use crate::line::Cord;
use crate::refusal::Refusal;
use crate::world::{Shared, World};

const SLOW: std::time::Duration = std::time::Duration::from_millis(300);
/// The last page that still comes when a list breaks off.
const PAGES: usize = 3;
/// What a network that wants a sign-in first shows instead of any answer.
const PAGE: &str = "<!doctype html><html><head><title>Sign in</title></head>\
    <body><h1>Sign in to go on</h1><form><input name=\"email\"></form></body></html>";

/// Who came in, and for which organization: its place among the tenants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entered {
    pub(super) who: Who,
    pub(super) tenant: usize,
}

/// The place of a page in its list, left by a list for [`door`].
#[derive(Clone, Copy)]
pub(super) struct PageNumber(pub(super) usize);

pub(super) async fn door(
    State((world, region)): State<(Shared, Region)>,
    ConnectInfo(cord): ConnectInfo<Cord>,
    mut request: Request,
    next: Next,
) -> Response {
    let fate = world
        .jumpcloud_traffic()
        .begin(request.method(), request.uri().path());
    if fate == Fate::Cut {
        cord.cut();
        return Response::default();
    }
    if has(&world, Fault::JumpCloudSlow) {
        tokio::time::sleep(SLOW).await;
    }
    let response = match stopped(&world) {
        Some(instead) => instead,
        None => match enter(&world, region, &request) {
            Err(refused) => refused.into_response(),
            Ok(entered) => {
                if let Some(entered) = entered {
                    request.extensions_mut().insert(entered);
                }
                next.run(request).await
            }
        },
    };
    let page = response.extensions().get::<PageNumber>();
    let breaks_off = page.is_some_and(|page| page.0 >= PAGES);
    if fate == Fate::Lost || (breaks_off && has(&world, Fault::JumpCloudCutsInTheMiddle)) {
        cord.cut();
    }
    response
}

fn has(world: &World, fault: Fault) -> bool {
    world.state().faults.contains(&fault)
}

/// What comes instead of any answer, whoever asks.
fn stopped(world: &World) -> Option<Response> {
    if has(world, Fault::JumpCloudWebPage) {
        return Some(Html(PAGE).into_response());
    }
    if has(world, Fault::JumpCloudBroken) {
        let said = refuse(StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error");
        return Some(said.into_response());
    }
    let is_busy = has(world, Fault::JumpCloudBusy);
    let too_many = is_busy.then(|| world.jumpcloud_traffic().too_many())??;
    let said = refuse(StatusCode::TOO_MANY_REQUESTS, "Too Many Requests").into_response();
    Some(match too_many.says_when {
        true => ([(header::RETRY_AFTER, "1")], said).into_response(),
        false => said,
    })
}

/// Nothing where nobody has to say who they are: the login page, and where tokens are fetched.
fn enter(world: &World, region: Region, request: &Request) -> Result<Option<Entered>, Refusal> {
    let path = request.uri().path();
    if path == "/login" || path == super::routes::TOKEN {
        return Ok(None);
    }
    let who = admit(world, region, request.headers())?;
    if who == Who::Reader && writes(request.method(), path) {
        return Err(forbidden());
    }
    if has(world, Fault::JumpCloudKeyLosesRights) && path != "/api/organizations" {
        return Err(forbidden());
    }
    let tenant = tenant(world, request.headers(), path)?;
    Ok(Some(Entered { who, tenant }))
}

/// Lets only known keys and tokens pass, where the organization lives.
fn admit(world: &World, region: Region, headers: &HeaderMap) -> Result<Who, Refusal> {
    let lives_here = region == world.region && !has(world, Fault::JumpCloudKeyRevoked);
    let who = match (headers.get("x-api-key"), after(headers, "Bearer ")) {
        (Some(key), _) => world.jumpcloud_keys.owner(key.as_bytes()),
        (None, Some(token)) => {
            let is_good = world.state().tokens.is_good(token, world.running());
            is_good.then_some(Who::ServiceAccount)
        }
        (None, None) => return Err(Refusal::Redirect("/login")),
    };
    who.filter(|_| lives_here).ok_or_else(unauthorized)
}

/// Searches are asked by POST and change nothing.
fn writes(method: &Method, path: &str) -> bool {
    let looks = path.starts_with("/api/search/") || path == super::routes::EVENTS;
    method != Method::GET && method != Method::HEAD && !looks
}

/// Which organization `x-org-id` names (JumpCloud API, "Multi-Tenant Portal Headers"). An empty one
/// counts as none (recorded).
fn tenant(world: &World, headers: &HeaderMap, path: &str) -> Result<usize, Refusal> {
    let sent = headers.get("x-org-id").map(|id| id.to_str().unwrap_or("?"));
    let state = world.state();
    let Some(id) = sent.filter(|id| !id.is_empty()) else {
        let needs_none = state.others.is_empty() || is_above(path) || path == super::routes::SELF;
        return match needs_none {
            true => Ok(0),
            false => Err(refuse(StatusCode::UNAUTHORIZED, "x-org-id is required")),
        };
    };
    if id.len() != 24 || !id.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Err(bad("x-org-id is malformed"));
    }
    if is_above(path) {
        return Err(
            match path_organization(path).is_some_and(|in_path| in_path != id) {
                true => bad("x-org-id and Organization path ID do not match"),
                false => refuse(StatusCode::FORBIDDEN, "x-org-id is not supported here"),
            },
        );
    }
    let mut tenants = state.tenants();
    let found = tenants.position(|one| one.organization.id == id);
    found.ok_or_else(|| refuse(StatusCode::NOT_FOUND, "Organization Not Found"))
}

/// Routes above the single organization.
fn is_above(path: &str) -> bool {
    const ABOVE: [&str; 3] = [
        "/api/organizations",
        "/api/v2/organizations",
        "/api/v2/providers",
    ];
    ABOVE.iter().any(|start| {
        let rest = path.strip_prefix(start);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

fn path_organization(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("/api/organizations/")?;
    rest.split('/').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_of_a_path_count() {
        assert!(is_above("/api/organizations"));
        assert!(is_above("/api/v2/providers/x"));
        assert!(!is_above("/api/organizationsettings"));
        assert_eq!(
            path_organization("/api/organizations/ab/applications"),
            Some("ab")
        );
    }

    #[test]
    fn a_search_does_not_write() {
        assert!(!writes(&Method::POST, "/api/search/systemusers"));
        assert!(!writes(&Method::GET, "/api/applications"));
        assert!(writes(&Method::POST, "/api/applications"));
    }
}
