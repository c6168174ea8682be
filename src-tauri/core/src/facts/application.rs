//! JumpCloud's application as plain data for programs: its fields beside what must stand there, and who may use it. What
//! was not seen is null, and stands in `not_seen` with the reason.

use serde::Serialize;
use serde_json::{Value, json};

use super::{MetadataFacts, ShortCertificate, TranscriptFacts, of_metadata, short};
use crate::checks::application::{ReadBackOf, Shown, rows, signing_certificate, wanted};
use crate::observation::{ApplicationSeen, NoAnswer, Part, Tester};
use crate::session::{Case, Dropped, Session};
use crate::words::{Words, plain};

/// Everything that is known of the application.
#[derive(Debug, Serialize)]
pub struct ApplicationFacts {
    /// Where was asked.
    pub base_url: Option<String>,
    /// How many applications there are.
    pub applications: Option<usize>,
    /// Whether the list was read whole, and stayed the same meanwhile.
    pub list_whole: Option<bool>,
    pub candidates: Vec<CandidateFacts>,
    pub application: Option<OneFacts>,
    pub fields: Vec<FieldFacts>,
    pub signing_certificate: Option<ShortCertificate>,
    pub metadata: Option<MetadataFacts>,
    pub groups: Option<Vec<GroupFacts>>,
    pub people_bound: Option<usize>,
    pub people: Option<usize>,
    pub tester: Option<TesterFacts>,
    pub not_seen: Vec<NotSeen>,
    pub transcript: TranscriptFacts,
}

/// An application that may be the one.
#[derive(Debug, Serialize)]
pub struct CandidateFacts {
    pub id: String,
    pub label: String,
    pub template: String,
    pub active: Option<bool>,
    /// `exported-address`, `idp-entity-id`, `sp-entity-id`, `acs-url`, `label`, `prebuilt`
    pub signs: Vec<&'static str>,
}

/// The one that was read.
#[derive(Debug, Serialize)]
pub struct OneFacts {
    pub id: String,
    pub label: String,
    pub template: String,
    pub active: Option<bool>,
    pub sso_url: Option<String>,
}

/// One field.
#[derive(Debug, Serialize)]
pub struct FieldFacts {
    pub field: &'static str,
    /// As on JumpCloud's screen.
    pub name: String,
    /// What stands there, in words.
    pub saw: String,
    /// `right`, `wrong`, `perhaps`, `note`, `not-seen`
    pub state: &'static str,
    pub expected: Value,
    pub actual: Value,
    /// The worst finding.
    pub finding: Option<&'static str>,
}

/// A group that is bound.
#[derive(Debug, Serialize)]
pub struct GroupFacts {
    pub id: String,
    pub name: Option<String>,
    pub people: Option<usize>,
}

/// The person who tries the sign-in.
#[derive(Debug, Serialize)]
pub struct TesterFacts {
    /// `one`, `none`, `several`
    pub found: &'static str,
    /// `active`, `suspended`, …
    pub state: Option<&'static str>,
    pub may_use_it: Option<bool>,
}

/// A part that could not be read.
#[derive(Debug, Serialize)]
pub struct NotSeen {
    pub part: &'static str,
    /// A kind of no (`key`, `not-allowed`, …) or of silence (`timed-out`, …).
    pub why: &'static str,
    pub status: Option<u16>,
}

/// The facts of a session.
#[must_use]
pub fn of_application(
    session: &Session,
    base_url: Option<&str>,
    transcript: TranscriptFacts,
    words: &Words,
) -> ApplicationFacts {
    let nothing = ApplicationSeen::default();
    let seen = session.application().unwrap_or(&nothing);
    let listed = seen.list.as_ref().and_then(|list| list.as_ref().ok());
    let one = seen.one();
    ApplicationFacts {
        base_url: base_url.map(str::to_owned),
        applications: listed.map(|listed| listed.total),
        list_whole: listed.map(crate::observation::Listed::is_whole),
        candidates: candidates(seen),
        application: one.map(|one| OneFacts {
            id: one.id.clone(),
            label: one.label.clone(),
            template: one.template.clone(),
            active: one.active,
            sso_url: one.sso_url.clone(),
        }),
        fields: rows(&Case::without_file(session))
            .into_iter()
            .map(|row| field(session, row, words))
            .collect(),
        signing_certificate: signing_certificate(session).as_ref().map(short),
        metadata: seen
            .export()
            .map(|(name, bytes)| of_metadata(&Dropped::new(&name, None, session.now, &bytes))),
        groups: groups(seen),
        people_bound: count(&seen.people_bound),
        people: count(&seen.people),
        tester: tester(seen),
        not_seen: not_seen(seen),
        transcript,
    }
}

fn candidates(seen: &ApplicationSeen) -> Vec<CandidateFacts> {
    let listed = seen.list.as_ref().and_then(|list| list.as_ref().ok());
    let candidates = listed.map_or(&[][..], |listed| &listed.candidates);
    candidates
        .iter()
        .map(|one| CandidateFacts {
            id: one.id.clone(),
            label: one.label.clone(),
            template: one.template.clone(),
            active: one.active,
            signs: one.signs.iter().map(|sign| sign.name()).collect(),
        })
        .collect()
}

fn field(session: &Session, row: ReadBackOf, words: &Words) -> FieldFacts {
    FieldFacts {
        field: row.field,
        name: row.name(words),
        saw: plain(&row.say_actual(words)),
        state: row.state.name(),
        expected: wanted(session, row.field).unwrap_or_default(),
        actual: row.actual.map_or(Value::Null, value),
        finding: row.worst.map(|rated| rated.rule.id),
    }
}

fn value(shown: Shown) -> Value {
    match shown {
        Shown::Nothing => Value::String(String::new()),
        Shown::Value(text) => Value::String(text),
        Shown::Tick(tick) => Value::Bool(tick),
        Shown::Signed(what) => Value::Bool(matches!(what, "assertion" | "both")),
        Shown::Rows(rows) => json!(rows),
        Shown::Certificate { sha256, ends } => json!({ "sha256": sha256, "not_after": ends }),
        Shown::NoCertificate => json!({ "sha256": null, "not_after": null }),
    }
}

fn groups(seen: &ApplicationSeen) -> Option<Vec<GroupFacts>> {
    let groups = seen.groups.as_ref()?.as_ref().ok()?;
    let facts = groups.iter().map(|group| GroupFacts {
        id: group.id.clone(),
        name: group.name.clone().ok().flatten(),
        people: count(&group.people),
    });
    Some(facts.collect())
}

fn tester(seen: &ApplicationSeen) -> Option<TesterFacts> {
    let tester = seen.tester.as_ref()?.as_ref().ok()?;
    let found = |found| TesterFacts {
        found,
        state: None,
        may_use_it: None,
    };
    Some(match tester {
        Tester::Unknown => found("none"),
        Tester::Several => found("several"),
        Tester::Known(standing) => TesterFacts {
            state: Some(standing.state.name()),
            may_use_it: standing.admitted.clone().and_then(Result::ok),
            ..found("one")
        },
    })
}

fn count(part: &Part<usize>) -> Option<usize> {
    part.as_ref()?.as_ref().ok().copied()
}

fn not_seen(seen: &ApplicationSeen) -> Vec<NotSeen> {
    let names = seen.groups.iter().flatten().flatten();
    let names = names
        .map(|group| group.name.as_ref().err())
        .next()
        .flatten();
    let members = seen.groups.iter().flatten().flatten();
    let members = members.filter_map(|group| why(&group.people)).next();
    let admitted = match &seen.tester {
        Some(Ok(Tester::Known(standing))) => why(&standing.admitted),
        tester => why(tester),
    };
    [
        ("applications", why(&seen.list)),
        ("application", why(&seen.application)),
        ("metadata", why(&seen.metadata)),
        ("groups", why(&seen.groups)),
        ("group-names", names),
        ("group-people", members),
        ("people-bound", why(&seen.people_bound)),
        ("people", why(&seen.people)),
        ("tester", admitted),
    ]
    .into_iter()
    .filter_map(|(part, why)| Some(reason(part, why?)))
    .collect()
}

fn why<T>(part: &Part<T>) -> Option<&NoAnswer> {
    part.as_ref()?.as_ref().err()
}

fn reason(part: &'static str, why: &NoAnswer) -> NotSeen {
    match why {
        NoAnswer::Refused(refused) => NotSeen {
            part,
            why: refused.refusal.name(),
            status: Some(refused.status),
        },
        NoAnswer::Silent(silence) => NotSeen {
            part,
            why: silence.reason.name(),
            status: None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::application::testing;
    use crate::words::Screens;

    fn facts(alter: impl FnOnce(&mut ApplicationSeen)) -> ApplicationFacts {
        let words = Words::new("en", Screens::Newer, "Kisi SSO");
        let session = testing::session(alter);
        of_application(&session, None, TranscriptFacts::default(), &words)
    }

    #[test]
    fn a_right_application_is_told_whole() {
        let facts = facts(|_| ());
        assert_eq!(facts.applications, Some(1));
        assert!(facts.fields.iter().all(|field| field.state == "right"));
        let sign = facts.fields.iter().find(|field| field.field == "sign");
        let sign = sign.expect("a field");
        assert_eq!((&sign.expected, &sign.actual), (&json!(true), &json!(true)));
        assert_eq!(facts.tester.expect("one").may_use_it, Some(true));
        assert!(facts.not_seen.is_empty());
    }

    #[test]
    fn what_may_not_be_read_is_null_and_named() {
        let facts = facts(|seen| {
            seen.groups = Some(Err(testing::not_allowed()));
            if let Some(Ok(one)) = &mut seen.application {
                one.fields.idp_init_url = crate::jumpcloud::Field::NotSeen;
            }
        });
        assert!(facts.groups.is_none());
        assert_eq!(
            (facts.not_seen[0].part, facts.not_seen[0].why),
            ("groups", "not-allowed")
        );
        let url = facts.fields.iter().find(|field| field.field == "login-url");
        let url = url.expect("a field");
        assert_eq!((url.state, &url.actual), ("not-seen", &Value::Null));
    }
}
