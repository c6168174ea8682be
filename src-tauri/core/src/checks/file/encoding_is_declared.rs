//! XML says in its first line how its letters are written, and that must be true (XML 1.0 §4.3.3).

use super::{is_of_the_right_kind, wrong};
use crate::check::{Check, Need, Outcome};
use crate::file::{Declared, Kind};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "file.encoding-is-declared",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    let recognised = &file.recognised;
    let is_xml = !matches!(recognised.kind, Kind::PemCertificate | Kind::DerCertificate);
    let Some(encoding) = recognised
        .encoding
        .as_ref()
        .filter(|_| is_xml && is_of_the_right_kind(case.asked, recognised))
    else {
        return Outcome::NotApplicable;
    };
    let problem = match (&encoding.declared, encoding.unreadable) {
        (Declared::Unknown(label), _) => wrong(case, "unknown").text("declared", label),
        (_, Some((line, column))) => wrong(case, "unreadable")
            .number("line", line)
            .number("column", column),
        (Declared::False(label), None) => wrong(case, "false").text("declared", label),
        (Declared::Nothing | Declared::True(_), None) => return Outcome::PASS,
    };
    problem.text("real", encoding.name).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    fn told(bytes: &[u8]) -> String {
        says(&CHECK, Slot::Export, bytes)
    }

    #[test]
    fn a_true_declaration_and_none_pass() {
        assert_eq!(
            told(br#"<?xml version="1.0" encoding="UTF-8"?><a/>"#),
            "PASS\n"
        );
        assert_eq!(told("<a>ü</a>".as_bytes()), "PASS\n");
    }

    #[test]
    fn bytes_that_are_no_letters_are_placed() {
        let told = told(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\xC0\xAF</a>");
        assert!(
            told.starts_with("FAIL file.encoding-is-declared.unreadable"),
            "{told}"
        );
        assert!(told.contains("line 2, character 4"), "{told}");
    }

    #[test]
    fn a_name_that_nobody_knows() {
        let told = told(br#"<?xml version="1.0" encoding="klingon"?><a/>"#);
        assert!(
            told.starts_with("FAIL file.encoding-is-declared.unknown"),
            "{told}"
        );
        assert!(told.contains("klingon"), "{told}");
    }

    #[test]
    fn utf_16_that_calls_itself_utf_8() {
        let text = r#"<?xml version="1.0" encoding="UTF-8"?><a/>"#;
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        let told = told(&bytes);
        assert!(
            told.starts_with("FAIL file.encoding-is-declared.false"),
            "{told}"
        );
        assert!(told.contains("UTF-16LE"), "{told}");
    }
}
