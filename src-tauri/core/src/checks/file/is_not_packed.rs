//! Mail programs and browsers pack files; neither vendor unpacks them.

use super::wrong;
use crate::check::{Check, Need, Outcome};
use crate::file::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "file.is-not-packed",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    let how = match file.recognised.kind {
        Kind::Zip => "zip",
        Kind::Gzip => "gzip",
        _ => return Outcome::PASS,
    };
    wrong(case, "packed").choice("how", how).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    #[test]
    fn both_ways_of_packing_are_named() {
        let zip = says(&CHECK, Slot::Export, b"PK\x03\x04\x14\x00");
        assert!(zip.starts_with("FAIL file.is-not-packed.packed"), "{zip}");
        assert!(zip.contains("ZIP"), "{zip}");
        let gzip = says(&CHECK, Slot::KisiCertificate, b"\x1F\x8B\x08\x00");
        assert!(gzip.contains("gzip"), "{gzip}");
    }

    #[test]
    fn what_only_begins_with_the_letters_is_not_packed() {
        assert_eq!(says(&CHECK, Slot::Export, b"PK is my name"), "PASS\n");
    }
}
