//! One identity provider stands in the file, so that nobody has to choose. None at all is told by `file.*`.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.one-identity-provider",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(metadata) = case.metadata() else {
        return waiting(case);
    };
    let names: Vec<&str> = metadata
        .identity_providers()
        .map(|entity| entity.entity_id.as_deref().unwrap_or_default())
        .collect();
    match names.len() {
        0 => waiting(case),
        1 => Outcome::PASS,
        count => {
            let found = finding("several")
                .number("count", count)
                .text("first", names[0])
                .text("second", names[1]);
            names
                .iter()
                .take(20)
                .fold(found, |found, name| found.evidence("value", *name))
                .into()
        }
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
    fn two_to_choose_from() {
        let xml = export();
        let one = xml.split_once("?>").expect("a declaration").1;
        let two = one.replace("https://api.kisi.io/saml/metadata", "https://idp.example/");
        let both = format!(
            r#"<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">{one}{two}</md:EntitiesDescriptor>"#
        );
        insta::assert_snapshot!(told(&CHECK, &both), @r"
        FAIL metadata.one-identity-provider.several
          Export the metadata of this one application
          saw: The file describes 2 identity providers: https://api.kisi.io/saml/metadata, https://idp.example/.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
