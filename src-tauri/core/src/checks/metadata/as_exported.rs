//! The file looks as JumpCloud writes it. A hint only: nobody documents the form of an export.

use super::waiting;
use crate::check::{Check, Finding, Outcome, finding};
use crate::saml::metadata::Metadata;
use crate::saml::{METADATA, XMLDSIG};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.as-exported",
    run,
};

/// Every element that was ever seen in an export.
const JUMPCLOUDS: &[(&str, &str)] = &[
    (METADATA, "EntityDescriptor"),
    (METADATA, "IDPSSODescriptor"),
    (METADATA, "KeyDescriptor"),
    (XMLDSIG, "KeyInfo"),
    (XMLDSIG, "X509Data"),
    (XMLDSIG, "X509Certificate"),
    (METADATA, "NameIDFormat"),
    (METADATA, "SingleSignOnService"),
];

fn run(case: &Case) -> Outcome {
    let Some(metadata) = case.metadata().filter(|metadata| metadata.is_metadata()) else {
        return waiting(case);
    };
    let encoding = case.file.and_then(|file| file.recognised.encoding.as_ref());
    let has_mark = encoding.is_some_and(|encoding| encoding.byte_order_mark);
    // The surest sign only: it is one cause.
    element(metadata)
        .or_else(|| (metadata.comments > 0).then(|| edited("comment")))
        .or_else(|| has_mark.then(|| edited("mark")))
        .or_else(|| (metadata.lines > 1).then(|| edited("lines").number("lines", metadata.lines)))
        .into()
}

fn element(metadata: &Metadata) -> Option<Finding> {
    let strange = metadata.vocabulary.iter().find(|element| {
        !JUMPCLOUDS.contains(&(element.namespace.as_str(), element.name.as_str()))
    })?;
    Some(
        edited("element")
            .text("element", &strange.name)
            .number("line", strange.line)
            .evidence("line", strange.line.to_string()),
    )
}

fn edited(sign: &'static str) -> Finding {
    finding("edited").choice("sign", sign)
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
    fn an_element_that_jumpcloud_never_writes() {
        let xml = export().replace("<md:NameIDFormat>", "<md:Organization/><md:NameIDFormat>");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        NOTE metadata.as-exported.edited
          Somebody may have edited this file
          saw: In line 1 there is Organization. No export from JumpCloud that we know has it.
          do: If you did not edit it on purpose: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn smaller_signs() {
        let comment = export().replace("<md:NameIDFormat>", "<!-- x --><md:NameIDFormat>");
        let mark = format!("\u{FEFF}{}", export());
        let lines = export().replace("><md:", ">\n<md:");
        for (xml, sign) in [
            (comment, "comment"),
            (mark, "byte order mark"),
            (lines, "lines"),
        ] {
            let told = told(&CHECK, &xml);
            assert!(told.starts_with("NOTE") && told.contains(sign), "{told}");
        }
    }
}
