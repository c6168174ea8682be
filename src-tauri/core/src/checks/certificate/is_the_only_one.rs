//! Several certificates in one file: which of them a vendor takes is nobody's to say.

use super::judged;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "certificate.is-the-only-one",
    run,
};

fn run(case: &Case) -> Outcome {
    let count = case.file.map_or(0, |file| file.certificates().len());
    judged(case, |first| {
        (count > 1).then(|| {
            finding("several")
                .number("count", count)
                .text("subject", &first.subject.text)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{PEM, pem};
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    #[test]
    fn two_in_one_file_are_counted() {
        let chain = format!("{}{}", *PEM, pem("Another"));
        let told = says(&CHECK, Slot::KisiCertificate, chain.as_bytes());
        assert!(
            told.starts_with("WARN certificate.is-the-only-one.several"),
            "{told}"
        );
        assert!(told.contains("2 certificates"), "{told}");
    }

    #[test]
    fn one_passes() {
        let told = says(&CHECK, Slot::KisiCertificate, PEM.as_bytes());
        assert_eq!(told, "PASS\n");
    }
}
