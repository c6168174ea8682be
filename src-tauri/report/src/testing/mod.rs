//! A whole report and a page for a colleague, made up for the tests.

pub(crate) mod hostile;

use jiff::Timestamp;
use setup_core::told::Told;
use setup_core::view::{Certainty, Fact, Mark, Place, Severity, Text};
use setup_core::words::{Screens, Span, Words};

use crate::Typed;
use crate::model::*;

pub(crate) const ENTITY: &str = "https://api.kisi.io/saml/metadata";

pub(crate) fn words() -> Words {
    Words::new("en", Screens::Newer, "Kisi SSO")
}

pub(crate) fn at(time: &str) -> Timestamp {
    time.parse().expect("a time of the tests")
}

fn say(text: &str) -> Text {
    vec![Span::Text(text.to_owned())]
}

pub(crate) fn organization(name: &str) -> Organization {
    Organization {
        name: name.to_owned(),
        domain: Some("dreamworldinc".to_owned()),
    }
}

/// A setup with one thing that somebody went on without, and one end that is near.
pub(crate) fn report() -> Report {
    Report {
        practice: false,
        language: "en".to_owned(),
        made_at: at("2026-11-23T15:10:00Z"),
        product_version: "0.1.0".to_owned(),
        organization: organization("Dreamworld Inc"),
        journey: "Single sign-on".to_owned(),
        mark: Mark::CheckedWithNote,
        verdict: say("Single sign-on works"),
        how_we_know: say(
            "Maria signed in through JumpCloud on 23 November, 14:52, and Kisi says so too.",
        ),
        steps: steps(),
        values: values(),
        checks: checks(),
        certificates: certificates(),
        left_to_do: vec![
            say("Put the end dates of the certificates in your calendar."),
            vec![
                Span::Text("Leave ".to_owned()),
                Span::Menu("Authenticate with Password".to_owned()),
                Span::Text(" on for Maria. It is your spare key.".to_owned()),
            ],
        ],
        put_back: vec![
            PutBack {
                text: say("Delete my-key.pem from Downloads, or store it safely."),
                done: false,
            },
            PutBack {
                text: say("Close the private window in which Maria is signed in."),
                done: true,
            },
        ],
        keys_to_delete: vec![say("The Kisi API key “Setup”, made on 23 November 2026.")],
        keys_that_must_live: vec![say(
            "JumpCloud's signing key: it lives in JumpCloud, nothing to keep.",
        )],
        tell_employees: vec![vec![
            Span::Text("From now on, choose SSO when you sign in to Kisi, and type ".to_owned()),
            Span::Value("dreamworldinc".to_owned()),
            Span::Text(".".to_owned()),
        ]],
        if_it_fails: vec![
            say("Use Maria's window, or let her sign in with her password."),
            say("If this fails too, write to support@getkisi.com."),
        ],
        history: vec![
            HistoryLine {
                at: at("2026-11-23T13:40:00Z"),
                text: say("The setup began."),
            },
            HistoryLine {
                at: at("2026-11-23T14:05:00Z"),
                text: say("JumpCloud-saml2-metadata.xml was read."),
            },
        ],
    }
}

fn steps() -> Vec<StepReport> {
    [
        ("Before you start", Place::Here, Mark::Confirmed),
        ("Your Kisi domain", Place::Here, Mark::Checked),
        ("JumpCloud application", Place::JumpCloud, Mark::Confirmed),
        ("Signing certificate", Place::JumpCloud, Mark::Checked),
        ("Export", Place::JumpCloud, Mark::NeedsYou),
        ("Who may sign in", Place::JumpCloud, Mark::Waiting),
        ("Files into Kisi", Place::Kisi, Mark::CheckedWithNote),
        ("Certificate back", Place::JumpCloud, Mark::PartSeen),
        ("Read it back", Place::Here, Mark::OutOfDate),
        ("Try it", Place::Browser, Mark::NotNeeded),
        ("Hand over", Place::Here, Mark::ToCome),
    ]
    .into_iter()
    .zip(1..)
    .map(|((title, place, mark), number)| StepReport {
        number,
        title: title.to_owned(),
        place,
        mark,
        confirmed_at: (mark == Mark::Confirmed).then(|| at("2026-11-23T13:45:00Z")),
        went_on: if number == 5 { vec![went_on()] } else { vec![] },
        waiting_for: (mark == Mark::Waiting).then(|| WaitingFor {
            who: Typed::new("Anna from IT"),
            since: at("2026-11-20T09:00:00Z"),
        }),
    })
    .collect()
}

fn went_on() -> WentOn {
    WentOn {
        finding: "metadata.entity-id-is-kisi.different".to_owned(),
        title: say("Remove the slash at the end of IdP Entity ID"),
        reason: Typed::new("Anna repairs it on Monday, ticket 4815."),
        at: at("2026-11-23T14:07:00Z"),
    }
}

fn values() -> Vec<ValueReport> {
    let value = |place, field: &str, value: &str, verb: Option<&str>, known| ValueReport {
        field: field.to_owned(),
        value: value.to_owned(),
        verb: verb.map(str::to_owned),
        place,
        differs: None,
        known,
        at: (known != Known::NotSeen).then(|| at("2026-11-23T14:20:00Z")),
    };
    let jumpcloud = |field, there, known| value(Place::JumpCloud, field, there, None, known);
    vec![
        jumpcloud("Display Label", "Kisi SSO", Known::Confirmed),
        ValueReport {
            differs: Some(vec![
                Span::Value(ENTITY.to_owned()),
                Span::Difference("/".to_owned()),
            ]),
            ..jumpcloud("IdP Entity ID", ENTITY, Known::WentOn)
        },
        jumpcloud("SP Entity ID", ENTITY, Known::Confirmed),
        jumpcloud(
            "ACS URLs, Default URL",
            "https://api.kisi.io/saml/consume/dreamworldinc",
            Known::Checked,
        ),
        jumpcloud(
            "SAMLSubject NameID Format",
            "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
            Known::Checked,
        ),
        value(
            Place::JumpCloud,
            "Default RelayState",
            "",
            None,
            Known::Confirmed,
        ),
        value(
            Place::JumpCloud,
            "Declare Redirect Endpoint",
            "",
            Some("Leave unticked"),
            Known::Checked,
        ),
        value(
            Place::Kisi,
            "Metadata file",
            "JumpCloud-saml2-metadata.xml",
            None,
            Known::NotSeen,
        ),
    ]
}

pub(crate) fn told() -> Told {
    Told {
        id: "metadata.entity-id-is-kisi.different",
        check: "metadata.entity-id-is-kisi",
        severity: Severity::Fail,
        certainty: Certainty::Documented,
        title: say("Remove the slash at the end of IdP Entity ID"),
        saw: vec![
            Span::Value(ENTITY.to_owned()),
            Span::Difference("/".to_owned()),
            Span::Text(" one slash too many, at the end, character 34".to_owned()),
        ],
        needed_label: "Kisi needs".to_owned(),
        needed: Some(vec![Span::Value(ENTITY.to_owned())]),
        needed_value: Some(ENTITY.to_owned()),
        what: vec![
            Span::Text("In JumpCloud, open ".to_owned()),
            Span::Menu("Kisi SSO".to_owned()),
            Span::Text(", tab ".to_owned()),
            Span::Menu("SSO".to_owned()),
            Span::Text(". Paste the value into ".to_owned()),
            Span::Menu("IdP Entity ID".to_owned()),
            Span::Text(". Press ".to_owned()),
            Span::Menu("Save".to_owned()),
            Span::Text(".".to_owned()),
        ],
        why: say("Kisi compares it letter by letter."),
        source: "From Kisi's guide · documented".to_owned(),
        reference: "step 3, IdP Entity ID",
        evidence: vec![Fact {
            name: "The value, letter by letter".to_owned(),
            value: vec![Span::Value(format!("{ENTITY}/"))],
        }],
    }
}

fn ends_soon() -> Told {
    Told {
        id: "metadata.signing-certificate-in-date.ends-soon",
        check: "metadata.signing-certificate-in-date",
        severity: Severity::Warn,
        title: say("The signing certificate ends on 9 January 2027, in 47 days"),
        saw: say("It ends on 9 January 2027."),
        needed: None,
        needed_value: None,
        what: say("Make a new one in JumpCloud before that day."),
        why: say("After that day, sign-in may stop."),
        evidence: vec![],
        ..told()
    }
}

fn checks() -> Vec<CheckReport> {
    let check = |id: &str, claim: &str, step, outcome, known| CheckReport {
        id: id.to_owned(),
        claim: claim.to_owned(),
        step,
        file: (step == 5).then(|| "JumpCloud-saml2-metadata.xml".to_owned()),
        outcome,
        found: vec![],
        waits_for: None,
        known,
        at: (known != Known::NotSeen).then(|| at("2026-11-23T14:05:00Z")),
    };
    vec![
        check(
            "domain.shape",
            "The Kisi domain has the form of a domain",
            2,
            CheckOutcome::Passed,
            Known::Checked,
        ),
        CheckReport {
            found: vec![told()],
            ..check(
                "metadata.entity-id-is-kisi",
                "IdP Entity ID is the one that Kisi needs",
                5,
                CheckOutcome::Fail,
                Known::WentOn,
            )
        },
        CheckReport {
            found: vec![ends_soon()],
            ..check(
                "metadata.signing-certificate-in-date",
                "JumpCloud's signing certificate is valid today",
                5,
                CheckOutcome::Warn,
                Known::Checked,
            )
        },
        check(
            "metadata.whole",
            "The file was read to its end",
            5,
            CheckOutcome::Passed,
            Known::Checked,
        ),
        CheckReport {
            waits_for: Some(say("This waits for a certificate that can be read.")),
            ..check(
                "certificate.kisi",
                "Kisi's certificate is the one that it made last",
                7,
                CheckOutcome::Waiting,
                Known::NotSeen,
            )
        },
        check(
            "sign-in.password-page",
            "JumpCloud asked for the password",
            10,
            CheckOutcome::Passed,
            Known::Confirmed,
        ),
        check(
            "kisi.says-configured",
            "Kisi says that single sign-on is configured",
            10,
            CheckOutcome::NotSeen,
            Known::NotSeen,
        ),
    ]
}

fn certificates() -> Vec<CertificateReport> {
    let certificate = |what: &str, ends: &str, days_left| CertificateReport {
        what: what.to_owned(),
        subject: "CN=Kisi SSO, O=Dreamworld Inc".to_owned(),
        key: "RSA, 4096 bits".to_owned(),
        sha256: ["3F:A1:09:77"; 8].join(":"),
        sha1: ["0B:44:E2:91"; 5].join(":"),
        not_before: at("2026-11-23T00:00:00Z"),
        not_after: at(ends),
        days_left,
    };
    vec![
        certificate(
            "JumpCloud's signing certificate",
            "2027-01-09T00:00:00Z",
            47,
        ),
        certificate("Kisi's certificate", "2026-11-22T00:00:00Z", -1),
    ]
}

/// Step 3, for the JumpCloud administrator.
pub(crate) fn step_page() -> StepPage {
    StepPage {
        practice: false,
        language: "en".to_owned(),
        made_at: at("2026-11-23T15:10:00Z"),
        product_version: "0.1.0".to_owned(),
        organization: organization("Dreamworld Inc"),
        journey: "Single sign-on".to_owned(),
        steps: vec![StepSheet {
            number: 3,
            of: 11,
            title: "JumpCloud application".to_owned(),
            place: Place::JumpCloud,
            lead: say("Copy each value into the field of the same name."),
            instructions: vec![
                vec![
                    Span::Text("Open ".to_owned()),
                    Span::Menu("SSO Applications".to_owned()),
                    Span::Text(".".to_owned()),
                ],
                vec![
                    Span::Text("Press ".to_owned()),
                    Span::Menu("+ Add New Application".to_owned()),
                    Span::Text(".".to_owned()),
                ],
            ],
            groups: vec![
                SheetGroup {
                    title: None,
                    rows: vec![
                        row("IdP Entity ID", ENTITY, "Copy"),
                        row("Default RelayState", "", "Leave empty"),
                    ],
                },
                SheetGroup {
                    title: Some("User Attributes".to_owned()),
                    rows: vec![SheetRow {
                        hint: Some(say("The attribute of the person in JumpCloud.")),
                        ..row("Email", "email", "Choose")
                    }],
                },
            ],
            notes: vec![say(
                "Both entity IDs are the same. Kisi's guide asks for it.",
            )],
            send_back: vec![say("The file that JumpCloud exports.")],
        }],
    }
}

fn row(field: &str, value: &str, verb: &str) -> SheetRow {
    SheetRow {
        field: field.to_owned(),
        value: value.to_owned(),
        verb: verb.to_owned(),
        hint: None,
    }
}
