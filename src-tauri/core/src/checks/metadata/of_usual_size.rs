//! The file is no larger and no deeper than metadata is.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::xml::{Break, DEEPEST};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.of-usual-size",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(metadata) = case.metadata() else {
        return waiting(case);
    };
    let Some(broken) = &metadata.broken else {
        return Outcome::PASS;
    };
    match broken.what {
        Break::TooDeep => finding("too-deep").number("most", DEEPEST),
        Break::TooMany => finding("too-many"),
        _ => return waiting(case),
    }
    .number("line", broken.line)
    .evidence("line", broken.line.to_string())
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, waits_then_passes};
    use crate::saml::xml::MOST;

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn too_deep() {
        let xml = export().replace("<md:NameIDFormat>", &"<x>".repeat(100));
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.of-usual-size.too-deep
          Export the file again: this one goes too deep
          saw: In line 1, more than 64 parts stand one inside the other.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn too_many() {
        let xml = export().replace("<md:NameIDFormat>", &"<x/>".repeat(MOST + 1));
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.of-usual-size.too-many
          Export the file again: this one has too many parts
          saw: By line 1, there are many times more parts than one application has.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
