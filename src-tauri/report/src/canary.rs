//! No secret comes out of any form of the report, wherever a person may have put one.

use crate::model::{Report, StepPage, WaitingFor};
use crate::testing;
use crate::{Typed, html, json, step_page, summary};

const CANARIES: [&str; 4] = [
    "jca_4hXq9Zt2LmN8pRs6Vw1Yb3Dc5Ef7Gh",
    "eyJhbGciOiJIUzI1NiJ9eyJzdWIiOiIxIn0",
    "0123456789abcdef0123456789abcdef01234567",
    "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----",
];

/// Every field that takes what a person typed is of the type that covers keys.
fn planted(canary: &str) -> Report {
    let mut report = testing::report();
    for step in &mut report.steps {
        for went_on in &mut step.went_on {
            went_on.reason = Typed::new(&format!("Bearer {canary} worked"));
        }
        step.waiting_for = Some(WaitingFor {
            who: Typed::new(&format!("Anna ({canary})")),
            since: report.made_at,
        });
    }
    report
}

#[test]
fn no_canary_sings() {
    let words = testing::words();
    for canary in CANARIES {
        let report = planted(canary);
        let page: StepPage = testing::step_page();
        for text in [
            html(&report, &words),
            json(&report),
            summary(&report, &words),
            step_page(&page, &words),
            format!("{report:?}"),
        ] {
            let quoted = canary.lines().nth(1).unwrap_or(canary);
            assert!(!text.contains(quoted), "{canary} came out");
        }
        assert!(html(&report, &words).contains("█████"));
    }
}
