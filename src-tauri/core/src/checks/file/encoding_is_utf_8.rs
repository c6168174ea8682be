//! JumpCloud and Kisi write UTF-8. Another encoding, even a rightly declared one, is a trace of a text editor.

use super::{is_of_the_right_kind, wrong};
use crate::check::{Check, Need, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "file.encoding-is-utf-8",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    let Some(encoding) = file
        .recognised
        .encoding
        .as_ref()
        .filter(|_| is_of_the_right_kind(case.asked, &file.recognised))
    else {
        return Outcome::NotApplicable;
    };
    // An untrue declaration is one cause, and told by its own check.
    if encoding.name == "UTF-8" || !encoding.is_true() {
        return Outcome::PASS;
    }
    wrong(case, "other").text("real", encoding.name).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    fn utf_16(text: &str) -> Vec<u8> {
        let mut bytes = vec![0xFE, 0xFF];
        bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        bytes
    }

    #[test]
    fn utf_16_was_saved_by_another_program() {
        let told = says(&CHECK, Slot::Export, &utf_16("<a/>"));
        assert!(
            told.starts_with("WARN file.encoding-is-utf-8.other"),
            "{told}"
        );
        let pem = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
        let told = says(&CHECK, Slot::KisiCertificate, &utf_16(pem));
        assert!(told.contains("UTF-16BE"), "{told}");
    }

    #[test]
    fn latin_1_that_says_so() {
        let latin = b"<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>\xFC</a>";
        let told = says(&CHECK, Slot::Export, latin);
        assert!(told.starts_with("WARN"), "{told}");
    }

    #[test]
    fn utf_8_passes_with_and_without_its_mark() {
        assert_eq!(says(&CHECK, Slot::Export, b"<a/>"), "PASS\n");
        assert_eq!(says(&CHECK, Slot::Export, b"\xEF\xBB\xBF<a/>"), "PASS\n");
    }
}
