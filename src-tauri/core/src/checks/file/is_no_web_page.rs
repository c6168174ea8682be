//! Somebody who was signed out saves the sign-in page in place of the file.

use super::wrong;
use crate::check::{Check, Need, Outcome};
use crate::file::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "file.is-no-web-page",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    if file.recognised.kind != Kind::Html {
        return Outcome::PASS;
    }
    wrong(case, "web-page").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    #[test]
    fn a_saved_sign_in_page_is_recognised() {
        let page =
            b"<!DOCTYPE html>\n<html><head><title>JumpCloud</title></head><body><br></body></html>";
        let told = says(&CHECK, Slot::Export, page);
        assert!(
            told.starts_with("FAIL file.is-no-web-page.web-page"),
            "{told}"
        );
        assert!(told.contains("Sign in to JumpCloud"), "{told}");
        let told = says(&CHECK, Slot::KisiCertificate, page);
        assert!(told.contains("Sign in to Kisi"), "{told}");
    }

    #[test]
    fn xml_is_no_web_page() {
        assert_eq!(says(&CHECK, Slot::Export, b"<a/>"), "PASS\n");
    }
}
