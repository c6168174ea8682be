//! The verdict on the signature of every document of the shared metadata, against its index.

use setup_core::file::recognise;
use setup_core::saml::metadata;
use setup_core::saml::signature::Verdict;

#[test]
fn every_verdict_of_the_index_is_reached() {
    let Some(data) = setup_tests::data() else {
        return;
    };
    let mut differing = vec![];
    for (row, bytes) in data.index("saml-metadata") {
        let expected = row.get("metadata_signature");
        let text = recognise(&bytes).text.unwrap_or_default();
        let read = metadata::read(&text);
        let agrees = match &read.signature {
            Verdict::None => matches!(expected, "unsigned" | "unparsable"),
            Verdict::Valid { .. } => expected == "valid",
            Verdict::Invalid { .. } => expected.starts_with("INVALID"),
            Verdict::NestedOnly => expected == "nested-signature-only",
            Verdict::CannotTell { .. } => false,
        };
        if !agrees {
            let file = row.get("file");
            differing.push(format!("{file}: {expected}, here {:?}", read.signature));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}
