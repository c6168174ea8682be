//! JumpCloud names people in the format that Kisi's guide asks for: persistent.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::PERSISTENT;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.name-id-persistent",
    run,
};

/// As it is printed in Kisi's guide, without `tc:`. No such format exists.
const MISSPELT: &str = "urn:oasis:names:SAML:2.0:nameid-format:persistent";

fn run(case: &Case) -> Outcome {
    let Some((_, role)) = case.identity_provider() else {
        return waiting(case);
    };
    let formats = &role.name_id_formats;
    if formats.iter().any(|format| format == PERSISTENT) {
        return Outcome::PASS;
    }
    let Some(first) = formats.first() else {
        return match case.whole_metadata() {
            Some(_) => finding("missing").text("needed", PERSISTENT).into(),
            None => waiting(case),
        };
    };
    let (problem, format) = match formats.iter().find(|format| *format == MISSPELT) {
        Some(misspelt) => ("misspelt", misspelt),
        None => ("different", first),
    };
    finding(problem)
        .differs(format, PERSISTENT)
        .text("format", super::short(format))
        .evidence("line", role.line.to_string())
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, told_standard, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn as_the_guide_prints_it() {
        insta::assert_snapshot!(told(&CHECK, &export().replace(PERSISTENT, MISSPELT)), @r"
        WARN metadata.name-id-persistent.misspelt
          Choose the format with tc: in SAMLSubject NameID Format
          saw: urn:oasis:names:SAML:2.0:nameid-format:persistent (tc: is missing)
          The standard asks: urn:oasis:names:tc:SAML:2.0:nameid-format:persistent
          do: In JumpCloud, open Kisi SSO, tab SSO. In SAMLSubject NameID Format, choose the entry from the list that ends in 2.0:nameid-format:persistent. Press Save. Then press Export Metadata again and drop the new file here. Kisi's guide prints it without tc:; that is a misprint.
        ");
    }

    #[test]
    fn another_setting() {
        let xml = export().replace(
            PERSISTENT,
            "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress",
        );
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.name-id-persistent.different
          Choose persistent in SAMLSubject NameID Format
          saw: urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress (emailAddress is another setting)
          Kisi needs: urn:oasis:names:tc:SAML:2.0:nameid-format:persistent
          do: In JumpCloud, open Kisi SSO, tab SSO. In SAMLSubject NameID Format, choose the entry that ends in 2.0:nameid-format:persistent. Press Save. Then press Export Metadata again and drop the new file here.
        ");
        assert_eq!(told_standard(&CHECK, &xml), "PASS\n");
    }

    #[test]
    fn none() {
        let xml = export().replace(
            &format!("<md:NameIDFormat>{PERSISTENT}</md:NameIDFormat>"),
            "",
        );
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.name-id-persistent.missing
          Choose persistent in SAMLSubject NameID Format
          saw: The file names no format (NameIDFormat).
          Kisi needs: urn:oasis:names:tc:SAML:2.0:nameid-format:persistent
          do: In JumpCloud, open Kisi SSO, tab SSO. In SAMLSubject NameID Format, choose the entry that ends in 2.0:nameid-format:persistent. Press Save. Then press Export Metadata again and drop the new file here.
        ");
    }
}
