//! A real setup has a real certificate, not one that practice mode made.

use super::each_certificate;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-certificate-not-practice",
    run,
};

/// How the organization ends in every certificate that practice mode makes.
const MARK: &str = "(practice)";

fn run(case: &Case) -> Outcome {
    if case.session.setup.practice {
        return Outcome::NotApplicable;
    }
    each_certificate(case, |certificate| {
        let organization = certificate.subject.organization.as_deref()?;
        organization
            .ends_with(MARK)
            .then(|| finding("practice").text("name", organization))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export_of, named, told, waits_then_passes};
    use crate::checks::testing;
    use crate::rules::Profile;
    use crate::view::Slot;

    fn practice() -> String {
        export_of(&[&named([
            "Acme (practice)",
            "JumpCloudSAMLIdP",
            "JumpCloudSAMLUser",
        ])])
    }

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn practice_in_a_real_setup() {
        insta::assert_snapshot!(told(&CHECK, &practice()), @r"
        FAIL metadata.signing-certificate-not-practice.practice
          Export the file from the real JumpCloud
          saw: The certificate is made out to Acme (practice). Our practice JumpCloud made it.
          do: Sign in to JumpCloud in your browser, and open Kisi SSO, tab SSO. Press Export Metadata and drop that file here. This one belongs in a practice setup.
        ");
    }

    #[test]
    fn practice_in_practice() {
        let xml = practice();
        let files = [(Slot::Export, "export.xml", xml.as_bytes())];
        let mut session = testing::session(Profile::Kisi, &files);
        session.setup.practice = true;
        assert_eq!(testing::told(&CHECK, &session, Slot::Export), "PASS\n");
    }
}
