//! The EntityDescriptor is the outermost element, as JumpCloud writes it, and not one of a list.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.one-entity-descriptor",
    run,
};

fn run(case: &Case) -> Outcome {
    match case.metadata() {
        Some(metadata) if metadata.is_wrapped() => finding("wrapped")
            .number("count", metadata.entities.len())
            .into(),
        Some(metadata) if metadata.is_metadata() => Outcome::PASS,
        _ => waiting(case),
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
    fn one_of_a_list() {
        let xml = export();
        let one = xml.split_once("?>").expect("a declaration").1;
        let list = format!(
            r#"<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">{one}</md:EntitiesDescriptor>"#
        );
        insta::assert_snapshot!(told(&CHECK, &list), @r"
        WARN metadata.one-entity-descriptor.wrapped
          Export the file from JumpCloud, not as part of a list
          saw: The description stands in a list (EntitiesDescriptor) of 1.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
