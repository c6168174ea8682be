//! The paths of JumpCloud's API that we use, with their questions. Version 1 separates by blanks, version 2 by commas;
//! with `skip` a fixed order is asked for (JumpCloud, "Best practices for the API").

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::PAGE;
use super::person::FIELDS;

const UNESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

fn escaped(text: &str) -> String {
    utf8_percent_encode(text, UNESCAPED).to_string()
}

/// Never with `x-org-id`: JumpCloud refuses it there.
pub const ORGANIZATIONS: &str = "/api/organizations?limit=100&skip=0&sort=_id";

/// Whose key it is.
pub const SELF: &str = "/api/users/getSelf";

pub const APPLICATIONS: &str = "/api/applications";

/// By POST.
pub const TOKEN: &str = "/oauth2/token";

/// By POST.
pub const EVENTS: &str = "/insights/directory/v1/events";

#[must_use]
pub fn applications(skip: usize) -> String {
    format!("{APPLICATIONS}?limit={PAGE}&skip={skip}&sort=_id")
}

#[must_use]
pub fn application(id: &str) -> String {
    format!("{APPLICATIONS}/{}", escaped(id))
}

/// The export. Listed in the document without an operation; used by public programs.
#[must_use]
pub fn metadata(organization: &str, application: &str) -> String {
    format!(
        "/api/organizations/{}/applications/{}/metadata.xml",
        escaped(organization),
        escaped(application)
    )
}

#[must_use]
pub fn people(skip: usize) -> String {
    format!(
        "/api/systemusers?limit={PAGE}&skip={skip}&sort=_id&fields={}",
        escaped(FIELDS)
    )
}

/// People with this address, compared as it stands.
#[must_use]
pub fn people_with(email: &str) -> String {
    format!(
        "/api/systemusers?limit={PAGE}&skip=0&sort=_id&fields={}&filter={}",
        escaped(FIELDS),
        escaped(&format!("email:$eq:{email}"))
    )
}

/// These people, at most a page of them (the filter as a public program uses it).
#[must_use]
pub fn people_of<S: AsRef<str>>(ids: &[S]) -> String {
    let ids: Vec<_> = ids.iter().map(AsRef::as_ref).collect();
    format!(
        "/api/systemusers?limit={PAGE}&skip=0&sort=_id&fields={}&filter={}",
        escaped(FIELDS),
        escaped(&format!("_id:$in:{}", ids.join("|")))
    )
}

#[must_use]
pub fn groups(skip: usize) -> String {
    format!("/api/v2/usergroups?limit={PAGE}&skip={skip}&sort=id")
}

/// Everybody who is effectively in a group.
#[must_use]
pub fn group_members(group: &str, skip: usize) -> String {
    let group = escaped(group);
    format!("/api/v2/usergroups/{group}/membership?limit={PAGE}&skip={skip}")
}

/// The groups that are directly bound.
#[must_use]
pub fn bound_groups(application: &str, skip: usize) -> String {
    let application = escaped(application);
    format!(
        "/api/v2/applications/{application}/associations?targets=user_group&limit={PAGE}&skip={skip}"
    )
}

/// People who are directly bound, without a group.
#[must_use]
pub fn bound_people(application: &str, skip: usize) -> String {
    let application = escaped(application);
    format!("/api/v2/applications/{application}/associations?targets=user&limit={PAGE}&skip={skip}")
}

/// By POST: binds and unbinds.
#[must_use]
pub fn associations(application: &str) -> String {
    format!("/api/v2/applications/{}/associations", escaped(application))
}

/// Everybody who effectively may use an application.
#[must_use]
pub fn application_people(application: &str, skip: usize) -> String {
    let application = escaped(application);
    format!("/api/v2/applications/{application}/users?limit={PAGE}&skip={skip}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_outside_is_escaped() {
        assert_eq!(application("a/../b?c"), "/api/applications/a%2F..%2Fb%3Fc");
        assert!(people_with("a+b@x.example").ends_with("filter=email%3A%24eq%3Aa%2Bb%40x.example"));
        assert!(people(300).contains("skip=300&sort=_id&fields=id%20email"));
        assert!(people_of(&["1a", "2b"]).ends_with("&filter=_id%3A%24in%3A1a%7C2b"));
    }
}
