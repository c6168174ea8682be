//! The certificate with which JumpCloud signs stands in the export that was dropped here, and so in Kisi.

use super::shared::{one, signing_certificate};
use crate::check::{Check, Need, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.signing-certificate-is-the-exported-one",
    run,
};

fn run(case: &Case) -> Outcome {
    if let Err(outcome) = one(case) {
        return outcome;
    }
    let Some(export) = case.session.newest_export() else {
        return Outcome::NotApplicable;
    };
    let mut exported = export
        .signing_certificates()
        .filter_map(|embedded| embedded.reading.as_deref().ok())
        .peekable();
    let Some(first) = exported.peek().map(|first| first.sha256.clone()) else {
        return Outcome::Waiting(Need::Metadata);
    };
    let Some(signing) = signing_certificate(case.session) else {
        return Outcome::Waiting(Need::NotShown);
    };
    if exported.any(|one| one.der == signing.der) {
        return Outcome::PASS;
    }
    finding("another")
        .day("begins", signing.not_before)
        .day("ends", signing.not_after)
        .evidence("certificate", &signing.sha256)
        .evidence("certificate-in-the-export", first)
        .into()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{says_of, text, with_files};
    use super::*;
    use crate::checks::metadata::fixture::{export, export_of, good, other};
    use crate::checks::testing::told as told_of;
    use crate::view::Slot;

    fn told(dropped: &str, certificate: &str, metadata: Option<String>) -> String {
        let files = [(Slot::Export, "export.xml", dropped.as_bytes())];
        let session = with_files(&files, |seen| {
            seen.metadata = metadata.map(Ok);
            if let Some(Ok(one)) = &mut seen.application {
                one.fields.idp_certificate = text(certificate);
            }
        });
        told_of(&CHECK, &session, Slot::Inspected)
    }

    #[test]
    fn without_an_export_there_is_nothing_to_compare() {
        assert_eq!(says_of(&CHECK, |_| ()), "PASS\n");
        assert!(told("{}", good(), None).starts_with("PASS"));
    }

    #[test]
    fn the_same_one() {
        assert_eq!(told(&export(), good(), None), "PASS\n");
        let by_export = told(&export(), "", Some(export()));
        assert_eq!(by_export, "PASS\n");
        assert!(told(&export(), "", None).contains("does not show"));
    }

    #[test]
    fn another_one() {
        insta::assert_snapshot!(told(&export(), other(), None), @r"
        FAIL application.signing-certificate-is-the-exported-one.another
          Export the metadata again: JumpCloud has another certificate now
          saw: JumpCloud signs with a certificate that is good from 20 November 2026 until 20 November 2031. It is not in the file that you dropped.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata and drop the new file here. If Kisi has the old file: in Kisi, open Settings → SSO & SCIM, upload the new one and press Save.
        ");
        let by_export = told(&export(), "", Some(export_of(&[other()])));
        assert!(by_export.starts_with("FAIL"), "{by_export}");
    }
}
