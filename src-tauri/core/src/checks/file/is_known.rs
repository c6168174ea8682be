//! What is neither metadata nor a certificate, nor one of the things that have a check of their own.

use super::wrong;
use crate::check::{Check, Need, Outcome};
use crate::file::Kind;
use crate::session::{Asked, Case};

pub(super) const CHECK: Check = Check {
    id: "file.is-known",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    let kind = match file.recognised.kind {
        Kind::Json => "json",
        Kind::Pdf => "pdf",
        Kind::OtherText => "text",
        Kind::Binary => "binary",
        // Where metadata belongs, its own checks say what is wrong with the XML.
        Kind::OtherXml { .. } | Kind::BrokenXml { .. } if case.asked != Asked::Metadata => "xml",
        _ => return Outcome::PASS,
    };
    wrong(case, "other").choice("what", kind).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    #[test]
    fn other_files_are_named() {
        for (bytes, name) in [
            (&b"{\"issuer\": \"x\"}"[..], "JSON"),
            (b"%PDF-1.7\n", "PDF"),
            (b"IdP Entity ID: see above", "plain text"),
            (b"\x00\x01\x02\x03\xFF", "no text"),
        ] {
            let told = says(&CHECK, Slot::Export, bytes);
            assert!(told.starts_with("FAIL file.is-known.other"), "{told}");
            assert!(told.contains(name), "{told}");
        }
    }

    #[test]
    fn xml_is_left_to_the_metadata_where_metadata_belongs() {
        for xml in [&b"<a/>"[..], b"<a>"] {
            assert_eq!(says(&CHECK, Slot::Export, xml), "PASS\n");
            let told = says(&CHECK, Slot::Inspected, xml);
            assert!(told.contains("XML"), "{told}");
        }
    }
}
