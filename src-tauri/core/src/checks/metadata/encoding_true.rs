//! The characters are written as the file's first line says.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::file::Declared;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.encoding-true",
    run,
};

fn run(case: &Case) -> Outcome {
    if case.metadata().is_none() {
        return waiting(case);
    }
    let Some(encoding) = case.file.and_then(|file| file.recognised.encoding.as_ref()) else {
        return waiting(case);
    };
    match (&encoding.declared, encoding.unreadable) {
        (Declared::Unknown(declared), _) => finding("unknown").text("declared", declared).into(),
        (Declared::False(declared), _) if !declared.eq_ignore_ascii_case(encoding.name) => {
            finding("untrue")
                .text("declared", declared)
                .text("really", encoding.name)
                .into()
        }
        (_, Some((line, column))) => finding("unreadable")
            .text("really", encoding.name)
            .number("line", line)
            .number("column", column)
            .evidence("line", line.to_string())
            .into(),
        _ => Outcome::PASS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, waits_then_passes};
    use crate::checks::testing;
    use crate::rules::Profile;
    use crate::view::Slot;

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn nobody_knows_it() {
        insta::assert_snapshot!(told(&CHECK, &export().replace("UTF-8", "klingon")), @r"
        FAIL metadata.encoding-true.unknown
          Export the file again: nobody knows its way to write letters
          saw: The first line says klingon. No such way to write letters is known.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn it_is_another() {
        insta::assert_snapshot!(told(&CHECK, &export().replace("UTF-8", "UTF-16")), @r"
        FAIL metadata.encoding-true.untrue
          Export the file again: it was saved in another way than it says
          saw: The first line says UTF-16, but the file is written in UTF-8.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. An editor may have saved it in another way.
        ");
    }

    #[test]
    fn bytes_that_are_no_characters() {
        let xml = export().replace("saml2-kisi", "saml2-k#si");
        let bytes: Vec<u8> = xml
            .bytes()
            .map(|byte| {
                if byte == b'#' && xml.contains("k#si") {
                    0xFF
                } else {
                    byte
                }
            })
            .collect();
        let session = testing::session(Profile::Kisi, &[(Slot::Export, "export.xml", &bytes)]);
        insta::assert_snapshot!(testing::told(&CHECK, &session, Slot::Export), @r"
        FAIL metadata.encoding-true.unreadable
          Export the file again: some of its signs are no letters
          saw: In line 1, column 359, there are signs that are no letters in UTF-8.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
