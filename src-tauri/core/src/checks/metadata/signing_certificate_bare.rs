//! The certificate stands in the file as bare base64, as XML signatures want it (XML-DSig §4.5.4).

use super::each_embedded;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-certificate-bare",
    run,
};

fn run(case: &Case) -> Outcome {
    each_embedded(case, |embedded| match () {
        // An unreadable one is told elsewhere.
        () if embedded.reading.is_err() => None,
        () if embedded.armour => Some(finding("armour")),
        () if embedded.comment => Some(finding("comment")),
        () => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export_of, good, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn armour() {
        let pem = format!(
            "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n",
            good()
        );
        insta::assert_snapshot!(told(&CHECK, &export_of(&[&pem])), @r"
        WARN metadata.signing-certificate-bare.armour
          Export the file again: lines are around the certificate that do not belong there
          saw: The certificate still has its -----BEGIN CERTIFICATE----- line.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn comment() {
        let (start, end) = good().split_at(100);
        let xml = export_of(&[&format!("{start}<!-- half -->{end}")]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.signing-certificate-bare.comment
          Export the file again: a comment is inside the certificate
          saw: The certificate has a comment (<!--) in its middle.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
