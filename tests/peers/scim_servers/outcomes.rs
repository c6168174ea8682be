//! What the product says of each server after a look and a rehearsal with groups: every check, every requirement. A
//! line that is not a plain pass says why, from what the server really does; that stands at [`Kind`].

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::Timestamp;
use rstest::rstest;
use setup_core::check::{Check, Outcome, judge};
use setup_core::checks::rehearsal::needs::standings;
use setup_core::checks::{rehearsal, scim};
use setup_core::observation::{End, Observation, Rehearsal, Seen};
use setup_core::rules::{self, Profile};
use setup_core::scim::read_token;
use setup_core::session::{Case, Session};
use setup_core::setup::Setup;
use setup_core::told::in_lines;
use setup_core::words::{Screens, Words};

use super::Kind;
use super::place::Place;

/// The check, what it says of scim2-server, of scimmy and of django-scim2, and why it is no plain pass.
const CHECKS: &str = "
scim.token-is-for-user-sync           | pass             | pass             | pass             |
scim.token-is-bare                    | pass             | pass             | pass             |
scim.token-looks-usual                | pass             | pass             | pass             |
scim.base-url-is-kisis                | note: other-host | note: other-host | note: other-host | none of them is Kisi
scim.proxy-lets-through               | pass             | pass             | pass             |
scim.host-is-known                    | pass             | pass             | pass             |
scim.connection-is-accepted           | pass             | pass             | pass             |
scim.connection-is-private            | not applicable   | not applicable   | not applicable   | http on loopback
scim.certificate-is-in-date           | not applicable   | not applicable   | not applicable   | no certificate without https
scim.certificate-names-this-host      | not applicable   | not applicable   | not applicable   | the same
scim.nobody-reads-along               | not applicable   | not applicable   | not applicable   | the same
scim.certificate-issuer-is-trusted    | not applicable   | not applicable   | not applicable   | the same
scim.answers-in-time                  | pass             | pass             | pass             |
scim.answers-to-the-end               | pass             | pass             | pass             |
scim.nobody-redirects                 | pass             | pass             | pass             |
scim.no-sign-in-page-in-between       | pass             | pass             | pass             |
scim.answers-as-a-program             | pass             | pass             | pass             |
scim.is-not-busy                      | pass             | pass             | pass             |
scim.server-is-well                   | pass             | pass             | pass             |
scim.answers-at-this-path             | pass             | pass             | pass             |
scim.token-is-accepted                | pass             | pass             | pass             |
scim.token-may-read                   | pass             | pass             | pass             |
scim.answers-without-complaint        | pass             | pass             | pass             |
scim.answer-is-utf-8                  | pass             | pass             | pass             |
scim.answer-is-json                   | pass             | pass             | pass             |
scim.people-are-listed                | pass             | pass             | pass             |
scim.person-ids-are-text              | pass             | pass             | pass             |
scim.person-names-are-addresses       | pass             | pass             | pass             |
scim.people-can-be-searched           | pass             | pass             | pass             |
scim.known-person-is-found            | pass             | pass             | pass             |
scim.groups-are-listed                | pass             | pass             | pass             |
scim.group-ids-are-text               | pass             | pass             | pass             |
scim.groups-can-be-searched           | pass             | pass             | pass             |
scim.sync-is-not-used-yet             | waits: kisi      | waits: kisi      | waits: kisi      | Kisi itself is asked by the wizard; nobody asked it here
scim.content-type-is-json             | pass             | pass             | pass             |
scim.refuses-without-token            | pass             | pass             | pass             |
scim.refuses-a-wrong-token            | pass             | pass             | pass             |
scim.unknown-person-is-not-found      | pass             | pass             | pass             |
scim.people-come-in-pages             | pass             | pass             | pass             |
scim.no-page-is-empty                 | pass             | pass             | pass             |
scim.people-name-their-schema         | pass             | pass             | pass             |
scim.people-carry-their-history       | pass             | pass             | pass             |
scim.list-names-its-schema            | pass             | pass             | pass             |
scim.unknown-group-is-not-found       | pass             | pass             | pass             |
scim.says-what-it-can                 | pass             | pass             | pass             |
scim.can-change-parts                 | pass             | pass             | pass             |
scim.can-search                       | pass             | pass             | note: denied     | it says that it does not filter, and filters users
scim.says-what-it-keeps               | pass             | pass             | pass             |
scim.says-its-schemas                 | pass             | pass             | pass             |
scim.answers-quickly                  | pass             | pass             | pass             |
rehearsal.test-address-is-new         | pass             | pass             | pass             |
rehearsal.person-can-be-made          | pass             | pass             | pass             |
rehearsal.new-person-has-a-text-id    | pass             | pass             | pass             |
rehearsal.new-person-is-as-sent       | pass             | pass             | pass             |
rehearsal.person-can-be-read          | pass             | pass             | pass             |
rehearsal.person-is-found-by-name     | pass             | pass             | pass             |
rehearsal.second-person-is-refused    | pass             | pass             | pass             |
rehearsal.person-can-be-replaced      | pass             | pass             | pass             |
rehearsal.person-can-be-renamed       | pass             | pass             | pass             |
rehearsal.person-can-be-switched-off  | pass             | pass             | pass             |
rehearsal.person-can-be-switched-on   | pass             | pass             | pass             |
rehearsal.group-can-be-made           | pass             | pass             | pass             |
rehearsal.new-group-has-a-text-id     | pass             | pass             | pass             |
rehearsal.group-is-found-by-name      | pass             | pass             | warn: not-found  | its filter for groups never finds anything
rehearsal.members-come-with-the-group | pass             | pass             | warn: dropped    | it drops the members of a new group
rehearsal.member-can-be-added         | pass             | pass             | pass             |
rehearsal.member-can-be-removed       | pass             | pass             | warn: by-value   | 501 for a filter in the path, 200 for the id in the value
rehearsal.group-can-be-renamed        | pass             | pass             | warn: only-whole | 501 for PATCH with and without a path, 200 for PUT
rehearsal.group-can-be-removed        | pass             | pass             | pass             |
rehearsal.person-can-be-removed       | pass             | pass             | pass             |
rehearsal.nothing-is-left             | pass             | pass             | pass             |
rehearsal.rehearsal-went-to-its-end   | pass             | pass             | pass             |
";

/// The requirement, how scim2-server, scimmy and django-scim2 meet it, and why not.
const REQUIREMENTS: &str = "
bearer        | yes | yes | yes     |
no-slash      | yes | yes | yes     |
new-address   | yes | yes | yes     |
make-person   | yes | yes | yes     |
text-ids      | yes | yes | yes     |
remove-person | yes | yes | yes     |
make-group    | yes | yes | yes     |
change-group  | yes | yes | perhaps | renamed only by PUT, members removed only by value
remove-group  | yes | yes | yes     |
empty-list    | yes | yes | yes     |
look-up       | yes | yes | yes     |
switch-off    | yes | yes | yes     |
change-person | yes | yes | yes     |
";

#[rstest]
#[case::scim2_server(Kind::Scim2Server, 1)]
#[case::scimmy(Kind::Scimmy, 2)]
#[case::django(Kind::Django, 3)]
#[tokio::test]
async fn every_check_says_what_is_true_of_it(#[case] kind: Kind, #[case] column: usize) {
    let place = Place::new(kind, Duration::ZERO).await;
    let before = place.server.count_objects().await;
    let look = Box::new(place.look().await);
    assert_eq!(
        place.server.count_objects().await,
        before,
        "a look only reads"
    );
    let rehearsal = Box::new(place.rehearse("kisi-setup-test@example.test").await);
    // None of them needs more than another form of a request, and all of them remove what they are told to.
    assert_eq!(rehearsal.end, End::Finished);
    assert_eq!(rehearsal.left, []);
    assert_eq!(place.ledger().entries(), []);
    assert_eq!(place.server.names_of_others().await, [""; 0]);
    assert_eq!(place.server.count_objects().await, before);

    let token = read_token(&place.server.token).seen;
    let session = session([
        Seen::Token { token },
        Seen::Look { look },
        Seen::Rehearsal { rehearsal },
    ]);
    let case = Case::without_file(&session);
    let checks = scim::all().chain(rehearsal::ALL);
    let said = checks.map(|check| (check.id, outcome(check, &case)));
    assert_eq!(lines(said), column_of(CHECKS, column));
    let met = standings(&case, true);
    let met = met
        .iter()
        .map(|one| (one.requirement.id, one.met.name().to_owned()));
    assert_eq!(lines(met), column_of(REQUIREMENTS, column));

    let judgement = judge(scim::all().chain(rehearsal::ALL), &case);
    let told = in_lines(&judgement, &Words::new("en", Screens::Newer, "Kisi SSO"));
    assert!(!told.contains(['{', '$']), "a value is missing: {told}");
}

fn session(seen: impl IntoIterator<Item = Seen>) -> Session {
    let now = Timestamp::now();
    let mut setup = Setup::new("peers".into(), "sync", "look", false, now);
    let observed = seen.into_iter().map(|seen| Observation { at: now, seen });
    setup.observations = observed.collect();
    Session::new(setup, now, Profile::Kisi)
}

/// The problems that the checks of a rehearsal find in it.
pub fn problems(rehearsal: &Rehearsal) -> BTreeSet<&'static str> {
    let rehearsal = Box::new(rehearsal.clone());
    let session = session([Seen::Rehearsal { rehearsal }]);
    let judgement = judge(rehearsal::ALL, &Case::without_file(&session));
    let findings = judgement.findings.into_iter();
    findings.map(|rated| rated.rule.id).collect()
}

/// `pass`, `not applicable`, `waits: kisi`, `warn: only-whole`.
fn outcome(check: &Check, case: &Case) -> String {
    let found = match (check.run)(case) {
        Outcome::Waiting(need) => return format!("waits: {}", need.name()),
        Outcome::NotApplicable => return "not applicable".to_owned(),
        Outcome::Looked(found) if found.is_empty() => return "pass".to_owned(),
        Outcome::Looked(found) => found,
    };
    let rated = found.iter().map(|found| {
        let rule = rules::of(&format!("{}.{}", check.id, found.problem));
        let severity = rule.severity(Profile::Kisi).expect("one of Kisi's rules");
        format!("{severity:?}: {}", found.problem).to_lowercase()
    });
    rated.collect::<Vec<_>>().join(", ")
}

fn lines<'a>(said: impl Iterator<Item = (&'a str, String)>) -> String {
    let line = |(id, said): (&str, String)| format!("{id}: {said}\n");
    said.map(line).collect()
}

/// One server's column of a table, a line for each row.
fn column_of(table: &'static str, column: usize) -> String {
    let cells = |row: &'static str| row.split('|').map(str::trim).collect::<Vec<_>>();
    let line = |row: &'static str| {
        let cells = cells(row);
        let is_plain = cells[1..4]
            .iter()
            .all(|said| matches!(*said, "pass" | "yes"));
        assert_eq!(is_plain, cells[4].is_empty(), "why? {row}");
        format!("{}: {}\n", cells[0], cells[column])
    };
    table
        .lines()
        .filter(|row| !row.is_empty())
        .map(line)
        .collect()
}
