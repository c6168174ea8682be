//! What the tests of `application.*` share: an application with nothing to complain about, changed as a test wants it.

use serde_json::{Value, json};

use crate::check::Check;
use crate::checks::testing::{self, now, told};
use crate::jumpcloud::{Application, Field, State};
use crate::observation::{
    ApplicationSeen, BoundGroup, Candidate, Listed, NoAnswer, Observation, Seen, Sign, Standing,
    Tester,
};
use crate::rules::Profile;
use crate::session::Session;
use crate::view::Slot;
use crate::wire::{Refusal, Refused};

/// The answer about an application that is set up as Kisi's guide asks, before Kisi's certificate is there.
pub(super) fn record() -> Value {
    let kisi = "https://api.kisi.io/saml/metadata";
    json!({
        "_id": "5f0d1f7a0000000000000001",
        "id": "5f0d1f7a0000000000000001",
        "name": "saml2",
        "displayLabel": "Kisi SSO",
        "active": true,
        "organization": "5f0d1f7a00000000000000aa",
        "ssoUrl": "https://sso.jumpcloud.com/saml2/kisi",
        "config": {
            "idpEntityId": { "value": kisi },
            "idpPrivateKey": { "value": "" },
            "idpCertificate": { "value": "" },
            "spEntityId": { "value": kisi },
            "acsUrl": { "value": "https://api.kisi.io/saml/consume/acme" },
            "spCertificate": { "value": "" },
            "subjectField": { "value": "email" },
            "overrideNameIdFormat": { "value": "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent" },
            "signatureAlgorithm": { "value": "RSA-SHA256" },
            "signAssertion": { "value": true },
            "signResponse": { "value": false },
            "defaultTargetUrl": { "value": "" },
            "idpInitUrl": { "value": "" },
            "declareRedirectEndpoint": { "value": false },
            "databaseAttributes": { "value": [
                { "name": "Email", "value": "email" },
                { "name": "FirstName", "value": "firstname" },
                { "name": "LastName", "value": "lastname" },
            ] },
            "constantAttributes": { "value": [] },
            "includeGroups": { "value": false },
        },
        "sso": { "idpCertExpirationAt": "2031-11-22T12:00:00.000Z" },
    })
}

pub(super) fn right() -> Application {
    Application::of(&record()).expect("an application")
}

/// Everything as it should be: one application, one group, the tester in it.
pub(super) fn seen() -> ApplicationSeen {
    let one = right();
    ApplicationSeen {
        list: Some(Ok(Listed {
            total: 1,
            unreadable: 0,
            steady: true,
            candidates: vec![candidate(&one.id, &one.label)],
        })),
        taken: Some(one.id.clone()),
        application: Some(Ok(one)),
        metadata: None,
        groups: Some(Ok(vec![BoundGroup {
            id: "g".into(),
            name: Ok(Some("Kisi trial".into())),
            people: Some(Ok(3)),
        }])),
        people_bound: Some(Ok(0)),
        people: Some(Ok(3)),
        tester: Some(Ok(Tester::Known(Standing {
            state: State::Active,
            admitted: Some(Ok(true)),
        }))),
        complete: true,
    }
}

pub(super) fn candidate(id: &str, label: &str) -> Candidate {
    Candidate {
        id: id.to_owned(),
        label: label.to_owned(),
        template: "saml2".into(),
        active: Some(true),
        organization: None,
        signs: vec![Sign::IdpEntityId, Sign::AcsUrl],
    }
}

/// 403: the key may not read this.
pub(crate) fn not_allowed() -> NoAnswer {
    NoAnswer::Refused(Refused {
        refusal: Refusal::NotAllowed,
        status: 403,
        says: String::new(),
    })
}

/// A session of `acme` that saw this.
pub(crate) fn session(alter: impl FnOnce(&mut ApplicationSeen)) -> Session {
    with_files(&[], alter)
}

pub(super) fn with_files(
    files: &[(Slot, &str, &[u8])],
    alter: impl FnOnce(&mut ApplicationSeen),
) -> Session {
    let mut seen = seen();
    alter(&mut seen);
    let mut session = testing::session(Profile::Kisi, files);
    session.setup.observations.push(Observation {
        at: now(),
        seen: Seen::Application {
            application: Box::new(seen),
        },
    });
    session
}

/// What a check says after a change of what was seen.
pub(super) fn says(check: &Check, alter: impl FnOnce(&mut ApplicationSeen)) -> String {
    told(check, &session(alter), Slot::Inspected)
}

/// What a check says after a change of the application itself.
pub(super) fn says_of(check: &Check, alter: impl FnOnce(&mut Application)) -> String {
    says(check, |seen| {
        if let Some(Ok(one)) = &mut seen.application {
            alter(one);
        }
    })
}

pub(super) fn text(text: &str) -> Field {
    Field::Text(text.to_owned())
}

/// Before anything was read the check waits; of a right application it says nothing; where there is none it keeps
/// still, and where several may be the one it waits for a choice.
pub(super) fn waits_then_passes(check: &Check) {
    let nothing = testing::session(Profile::Kisi, &[]);
    let told_of_nothing = told(check, &nothing, Slot::Inspected);
    assert!(told_of_nothing.starts_with("WAIT"), "{told_of_nothing}");
    assert_eq!(says(check, |_| ()), "PASS\n");
}

/// The same for what is read off the application itself.
pub(super) fn needs_the_one(check: &Check) {
    waits_then_passes(check);
    let none = says(check, |seen| {
        seen.taken = None;
        seen.application = None;
        if let Some(Ok(listed)) = &mut seen.list {
            listed.candidates.clear();
        }
    });
    assert_eq!(none, "PASS\n", "its absence is said elsewhere");
    let several = says(check, |seen| {
        seen.taken = None;
        seen.application = None;
        if let Some(Ok(listed)) = &mut seen.list {
            listed.candidates.push(candidate("b", "Kisi"));
        }
    });
    assert!(several.contains("choose"), "{several}");
    let refused = says(check, |seen| seen.application = Some(Err(not_allowed())));
    assert!(refused.starts_with("WAIT"), "{refused}");
}

/// A field that the answer leaves out is waited for and no pass.
pub(super) fn left_out(check: &Check, alter: impl FnOnce(&mut Application)) {
    let told = says_of(check, alter);
    assert!(told.contains("does not show"), "{told}");
}

#[test]
fn nothing_is_said_of_a_right_application() {
    let session = session(|_| ());
    let case = crate::session::Case::without_file(&session);
    let judgement = crate::check::judge(super::all(), &case);
    let ids: Vec<_> = judgement
        .findings
        .iter()
        .map(|rated| rated.rule.id)
        .collect();
    assert!(ids.is_empty(), "{ids:?}");
}
