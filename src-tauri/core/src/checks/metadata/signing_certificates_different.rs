//! No signing certificate stands twice.

use super::each_embedded;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-certificates-different",
    run,
};

fn run(case: &Case) -> Outcome {
    let mut seen = Vec::new();
    let mut repeated = Vec::new();
    for certificate in super::signing_certificates(case) {
        if seen.contains(&&certificate.der) {
            repeated.push(&certificate.sha256);
        }
        seen.push(&certificate.der);
    }
    match (each_embedded(case, |_| None), repeated.first()) {
        (Outcome::Looked(_), Some(sha256)) => finding("twice")
            .number("times", repeated.len() + 1)
            .evidence("certificate", sha256.as_str())
            .into(),
        (other, _) => other,
    }
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
    fn the_same_twice() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[good(), good()])), @r"
        WARN metadata.signing-certificates-different.twice
          Export the file again: the same certificate is in it 2 times
          saw: The same signing certificate stands 2 times in the file.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
