//! No ID stands twice: a signature could point at the wrong one (saml-core §1.3.4).

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.ids-unique",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(metadata) = case.metadata().filter(|metadata| metadata.is_metadata()) else {
        return waiting(case);
    };
    let findings = metadata.duplicate_ids.iter().take(20).map(|id| {
        finding("twice")
            .text("id", id)
            .evidence("value", id.clone())
    });
    Outcome::Looked(findings.collect())
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
    fn the_same_id_twice() {
        let xml = export()
            .replace("entityID=", "ID=\"_1\" entityID=")
            .replace("WantAuthn", "ID=\"_1\" WantAuthn");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.ids-unique.twice
          Export the file again: an ID stands twice
          saw: The ID _1 stands more than once.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
