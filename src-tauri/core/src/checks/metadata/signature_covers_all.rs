//! Where something is signed, it is the whole file, not only a part of it.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::signature::Verdict;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.signature-covers-all",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(metadata) = case.whole_metadata() else {
        return waiting(case);
    };
    match metadata.signature {
        Verdict::NestedOnly => finding("part-only").into(),
        _ => Outcome::PASS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn only_a_part() {
        let xml = export().replacen(
            "<md:KeyDescriptor",
            "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/><md:KeyDescriptor",
            1,
        );
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        NOTE metadata.signature-covers-all.part-only
          Only a part of the file is signed
          saw: There is a signature inside the file, but none for the whole.
          do: Nothing must change. JumpCloud's own file has no signature.
        ");
    }
}
