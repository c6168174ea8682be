//! Which servers there are, how each is started, and what each really does: written down from its answers, not from
//! its documentation.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::process::target;

/// A server that other people wrote.
///
/// `Error` is the body of RFC 7644, section 3.12; "as text" and "as number" is its `status`. None of them slows down or
/// locks out after wrong tokens (four in a row, then the right one): every answer comes at once. "Ours" is what the
/// library leaves to the few lines beside this file.
///
/// | | scim2-server 0.8.3 | scimmy-routers 1.3.2 | django-scim2 0.23.0 |
/// |---|---|---|---|
/// | base address | `/v2`, also without it | `/scim` (ours) | `/scim/v2` (ours) |
/// | HTTP | 1.0, closes each connection | 1.1, keeps it | 1.1, closes it, no Content-Length |
/// | content type of answers | `application/scim+json` | the same with `; charset=utf-8` | `application/scim+json`; HTML where said |
/// | Accept (json, scim+json, html) | ignored | ignored | ignored |
/// | content type of a body | scim+json, json, with or without charset; else 415 | the same; else the body is not read: 400 "userName is missing" | any, `text/plain` too |
/// | scheme `bearer` in small letters | taken | 401 (ours) | 401 (ours) |
/// | **ServiceProviderConfig** without or with a wrong token | 200, the whole | 401 | 401 |
/// | in it: patch, bulk, filter, changePassword, sort, etag | all supported | patch, bulk, filter, sort | patch, changePassword; filter "not supported" though it filters users |
/// | in it: authenticationSchemes | oauthbearertoken | oauthbearertoken | oauthbearertoken (ours); `documentationUri: null` |
/// | /ResourceTypes, /Schemas as ListResponse | complete | `itemsPerPage` 20 for 2 | without totalResults, startIndex, itemsPerPage; ids sorted; `endpoint` is `/scim/v2/Users` |
/// | **/Users** without or with a wrong token, Basic, a bare token | 401, Error, as text | 401, Error, as text | 401, empty body, `text/html` |
/// | its WWW-Authenticate | `Bearer realm="SCIM"` | none | `Basic realm="django-scim2"` |
/// | writing with a wrong token | the same 401 | the same 401; broken JSON is told first, by 400 | the same 401 |
/// | **a list**: order | by id, so at random | as made | by id as text: 1, 10, 2 |
/// | without `count` | all | 20 at most | 50 at most |
/// | itemsPerPage | how many came | `count`, else 20, whatever came | how many came |
/// | Resources when there is none | `[]` | `[]` | `[]` |
/// | `count=0` | none, total right | none, total right | none, total right |
/// | `count=-1` / `count=x` | as 0 / 400 invalidValue | as 0 / ignored | 400 / 400, no scimType |
/// | `startIndex=2&count=1` | right | right | right |
/// | `startIndex=0` or `-1` | as 1 | as 1 | 400, no scimType |
/// | `startIndex` beyond the total | none | **everything from the start** (cut to `count`), startIndex echoed | none |
/// | `attributes`, `excludedAttributes`, `sortBy` | obeyed | obeyed; `attributes=userName` leaves out `schemas` | all ignored |
/// | **filter** `userName eq`, hit | 200, total 1 | 200, total 1, itemsPerPage 20 | 200, total 1 |
/// | miss | 200, total 0, `[]` | the same | the same |
/// | other letter case of the value | hit | **miss** | hit; two users that differ in case are both found |
/// | other letter case of `userName` / of `eq` | hit / hit | hit / hit | **miss** / hit |
/// | with the URN before `userName` | hit | miss | miss |
/// | `externalId eq`, `id eq` | hit | hit | 200, total 0 |
/// | `emails.value eq`, `emails[type eq "work"].value eq` | hit | hit; 400 invalidValue as soon as one user has no emails | 200, total 0 |
/// | `active eq true` | hit | hit | 200, total 0 |
/// | `name.familyName eq` | hit | hit; 400 as soon as one user has no name | hit |
/// | unknown attribute | 400 invalidFilter | 200, total 0 | 200, total 0 |
/// | broken: no value / single quotes or unknown operator | 400 invalidFilter | 200, total 0 / 400 invalidFilter | 400, no scimType |
/// | an escaped quotation mark in the value | 200, compared | 400 invalidFilter | 400, no scimType |
/// | groups: `displayName eq` | hit, any letter case | hit, exact letter case | **200, total 0 always** |
/// | groups: `members.value eq` | hit | hit; 400 as soon as one group has no members | 200, total 0 |
/// | **unknown id** (text, number, UUID) | 404, Error, as text | 404, Error, as text | 404, Error, **as number** |
/// | unknown endpoint | 404, Error | 404, Error | 404, HTML |
/// | `/Users` with a slash behind it | the list | the list | 404, HTML |
/// | an id with `%2F` in it | 404, Error | 404, Error | 404, HTML |
/// | the base address itself | a list of all users and groups | 404, Error | 501, empty body |
/// | /Me, /Bulk | 501, done | 404 (ours), done | 501, 501, empty body |
/// | PUT /Users without an id | 405, Error | 404, Error | 400, Error |
/// | HEAD /Users | 405 | 200 | 405 |
/// | **id** | text, 32 hex digits | text, user name and number: `ada@example.test 1` (ours) | text of a number: `"1"` |
/// | `meta.location` | absolute | **relative, not encoded**: `/scim/Users`, `/ada@example.test 1` | absolute |
/// | `meta.version`, ETag | `W/"1"`, both; a stale If-Match is 412 | ETag of the body; If-Match ignored | neither |
/// | **POST a user** | 201, Location, body | 201, **no Location**, body | 201, Location, body |
/// | what was not sent | left out | left out | `externalId: ""`, `emails: [{"value": ""}]`, `groups: []`, names `""` |
/// | `emails[].type` | kept | kept | dropped |
/// | `displayName` | kept | kept | made of the names, else the user name; never kept |
/// | unknown attribute | 400 invalidSyntax | 201, dropped | 201, dropped |
/// | without userName | 400 invalidValue | 400 invalidValue | **201**, userName `""` |
/// | without `schemas` | 201 | 201 | 201 |
/// | `active: "true"` | 201, becomes true | 400 invalidValue | 400 |
/// | with a password | 201, never given back | 201, never given back | 201 after 0.4 s, never given back |
/// | enterprise extension | kept | named in `schemas`, content dropped | dropped |
/// | broken JSON / empty body | 400 invalidSyntax | 400 as `application/json` / 400 invalidValue | 400, no scimType |
/// | **the same userName again** | 409 uniqueness | 409 uniqueness (ours) | 409, no scimType, detail in SQL words |
/// | in other letter case | 409 uniqueness | 409 uniqueness (ours) | **201** |
/// | **PUT a user** | 200, body; what is not sent is gone | the same | the same but for what follows |
/// | PUT with nothing but userName | the rest is gone | the rest is gone | names and externalId `""`; emails and `active` stay |
/// | PUT another's userName / unknown id | 409 / 404 | 409 / 404 | 409 / 404 |
/// | **PATCH a user**, done | **204**, no body, ETag; with `?attributes=` 200 and a body | **200** with a body | 200 with a body |
/// | done, nothing changed | 204 | **204** | 200 with a body |
/// | `replace` `active` false, with and without path | 204 | 200 | 200 |
/// | `add` `active` | 204 | 200 or 204 | 501, detail `""` |
/// | `active` as `"True"` with path / `"false"` without | 204 / 204, becomes a boolean | 400 invalidValue | 400 / **500** |
/// | `op` as `Replace` | taken | taken | taken |
/// | `name.familyName` as path | 204 | 200 | 200, displayName changes with it |
/// | without path `{"name": {"familyName"}}` | 204, the given name stays | 200, the given name stays | **500** |
/// | without path `{"name.familyName"}` | 204 | 200 | 200 |
/// | `emails[type eq "work"].value` | 204 | 200 | 501 |
/// | `userName` | 204 | 200 | 200 |
/// | `externalId`, `displayName` | 204 | 200 | 501 |
/// | unknown path | 400 invalidPath | 400 invalidPath | 501 |
/// | unknown op | 400 invalidValue | 400 invalidSyntax | 400 |
/// | without `schemas` / without operations | 204 / 400 | 400 invalidSyntax / 400 | 200 / 400 |
/// | unknown id | 404 | 404 | 404 |
/// | **POST a group** without members | 201, no `members` in it | 201, no `members` in it | 201, `members: []` |
/// | with `members: []` | 201, no `members` in it | 201, `members: []` | 201, `members: []` |
/// | with members | 201, kept | 201, kept | 201, **dropped** |
/// | with an unknown member | 201, kept | 201, kept | 201, dropped |
/// | the same displayName again | 201, a second one | 201, a second one (ours) | 409, no scimType (ours) |
/// | a member afterwards | as sent: `value`, `$ref`, `type` | as sent | `value`, `$ref`, `display`; made anew |
/// | the user's `groups` | never there | never there | filled |
/// | **PATCH members**: `add` `[{value}]` | 204 | 200 | 200 |
/// | `add` with `$ref` | 204, kept, even a wrong one | 200, kept, even a wrong one | 200, ignored |
/// | `add` one object, no array | 204 | 200 | 500 |
/// | `add` without path | 204 | 200 | 200 |
/// | `add` who is in already, exactly alike | 204, once | 200, **twice** | 200, once |
/// | the same, but without the `$ref` it was added with | 204, twice | 200, twice | 200, once |
/// | `add` an unknown member | 204, kept | 200, kept | 500 (text) or 400 (number), nothing changed |
/// | `remove` `members[value eq "…"]` | 204 | 200 | **501** |
/// | the same, not a member | 204 | 204 | 501 |
/// | `remove` `members` with `[{value}]` | **400 invalidValue** | 200 | 200 |
/// | the same, not a member | 400 | 204; 400 when the group has no members | 200 |
/// | `remove` `members` without value | 204, all gone | 200, all gone | **200, nothing changed** |
/// | `replace` `members` | 204 | 200 | 501 |
/// | `add` and rename in one request | 204 | 200 | 501, **neither done** |
/// | **rename**: `replace` `displayName`, with and without path | 204 | 200 | **501** |
/// | rename without path, `id` beside it | 204 | 200 | 501 |
/// | PUT a group | 200; without members: none left | the same | 200, renamed; **members untouched** |
/// | **DELETE** a user, a group | 204, `Content-Length: 0` and a content type | 204, nothing more | 204, `text/html` |
/// | DELETE again, GET afterwards | 404, Error | 404, Error | 404, Error |
/// | list and filter afterwards | gone | gone | gone |
/// | group of a deleted user | **still names it** | no longer (ours) | no longer |
/// | two requests at once that change something | both done | both done | now and then 500: the database is locked (ours) |
/// | `scim2 test` of scim2-cli 0.6.0 | 135 checks, no error | 23 errors | ends at once: no totalResults |
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// PyPI: scim2-server, by its own command.
    Scim2Server,
    /// npm: scimmy and scimmy-routers in express, see `scimmy.cjs`.
    Scimmy,
    /// PyPI: django-scim2 in Django, see `django_site.py`.
    Django,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Scim2Server => "scim2-server",
            Kind::Scimmy => "scimmy",
            Kind::Django => "django-scim2",
        }
    }

    /// What stands before `/Users`.
    pub fn prefix(self) -> &'static str {
        match self {
            Kind::Scim2Server => "/v2",
            Kind::Scimmy => "/scim",
            Kind::Django => "/scim/v2",
        }
    }

    /// Adds the program and what it needs to a command that starts its arguments.
    ///
    /// # Panics
    /// When it is not installed.
    pub fn describe(self, command: &mut Command, port: u16, token: &str) {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/scim_servers");
        let python = |program: &str| installed("peers-venv/bin", program);
        command
            .env("PORT", port.to_string())
            .env("TOKEN", token)
            .env("PYTHONUNBUFFERED", "1");
        match self {
            Kind::Scim2Server => command
                .arg(python("scim2-server"))
                .args(["--hostname", "127.0.0.1", "--port", &port.to_string()])
                .args(["--bearer-token", token]),
            Kind::Scimmy => command
                .env("NODE_PATH", installed("peers-node", "node_modules"))
                .arg("node")
                .arg(here.join("scimmy.cjs")),
            Kind::Django => command
                .arg(python("python"))
                .arg(here.join("django_site.py")),
        };
    }
}

/// What `cargo xtask test` installed.
///
/// # Panics
/// When it is not there.
pub fn installed(folder: &str, name: &str) -> PathBuf {
    let path = target().join(folder).join(name);
    assert!(
        path.exists(),
        "{} is not there: `cargo xtask test --only peers` installs it",
        path.display()
    );
    path
}
