//! Our verdict under the rules "standard" is the index's for every file of `saml-metadata`.

use setup_core::check::Verdict;
use setup_core::rules::Profile;

use crate::judging::{judged, lines};

/// Rows where the index contradicts the rules that stand in the data's README: the file, our verdict, the rule.
const ARGUED: &[(&str, Verdict, &str)] = &[];

/// Whether a row's only reason is the schema: such a row agrees with pass or warn.
fn is_schema_only(why: &str) -> bool {
    why.split(" | ")
        .all(|reason| reason.starts_with("does not validate against"))
}

fn agrees(expected: &str, why: &str, verdict: Verdict) -> bool {
    match expected {
        "accept" => verdict == Verdict::Pass,
        "warn" if is_schema_only(why) => verdict < Verdict::Fail,
        "warn" => verdict == Verdict::Warn,
        "reject" => verdict == Verdict::Fail,
        other => panic!("the index knows no verdict {other}"),
    }
}

#[test]
fn every_row_agrees() {
    let Some(data) = setup_tests::data() else {
        return;
    };
    let mut wrong = Vec::new();
    for (row, bytes) in data.index("saml-metadata") {
        let (file, why) = (row.get("file"), row.get("why"));
        let judgement = judged(Profile::Standard, file, &bytes);
        let verdict = judgement.verdict();
        // Every sentence can be said, whatever the file holds.
        let told = lines(&judgement);
        let expected = row.get("expected_verdict");
        let is_argued = ARGUED
            .iter()
            .any(|(argued, ours, _)| *argued == file && *ours == verdict);
        if !is_argued && !agrees(expected, why, verdict) {
            wrong.push(format!(
                "{file}: {expected} ({why}), we say {verdict:?}\n{told}"
            ));
        }
        let _ = lines(&judged(Profile::Kisi, file, &bytes));
    }
    assert!(ARGUED.len() <= 3);
    assert!(
        wrong.is_empty(),
        "{} rows differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
