//! The SP certificate is the one that Kisi made; before Kisi made one, none is right.

use super::fields::seen;
use super::shared::one;
use crate::check::{Check, Need, Outcome, finding};
use crate::session::{Case, Dropped};
use crate::view::Slot;
use crate::x509;

pub(super) const CHECK: Check = Check {
    id: "application.sp-certificate-is-kisis",
    run,
};

fn run(case: &Case) -> Outcome {
    let field = match one(case) {
        Ok(one) => seen(one, "sp-certificate"),
        Err(outcome) => return outcome,
    };
    let Some(text) = field.text() else {
        return Outcome::Waiting(Need::NotShown);
    };
    let kisis = case.session.dropped(Slot::KisiCertificate);
    let kisis = kisis.and_then(Dropped::certificate);
    match (kisis, text.trim(), x509::read_text(text)) {
        (None, "", _) => Outcome::PASS,
        (None, ..) => finding("not-compared").into(),
        (Some(_), "", _) => finding("missing").into(),
        (Some(_), _, Err(_)) => finding("unreadable").into(),
        (Some(kisis), _, Ok(there)) if there.der == kisis.der => Outcome::PASS,
        (Some(kisis), _, Ok(there)) => finding("another")
            .text("subject", &there.subject.text)
            .day("ends", there.not_after)
            .evidence("certificate", &there.sha256)
            .evidence("certificate-dropped", &kisis.sha256)
            .into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, text, with_files};
    use super::*;
    use crate::checks::certificate::testing::{PEM, pem};
    use crate::checks::testing::told as told_of;
    use crate::jumpcloud::Field;

    fn told(dropped: Option<&str>, saw: &str) -> String {
        let files: Vec<_> = dropped
            .iter()
            .map(|pem| (Slot::KisiCertificate, "kisi.pem", pem.as_bytes()))
            .collect();
        let session = with_files(&files, |seen| {
            if let Some(Ok(one)) = &mut seen.application {
                one.fields.sp_certificate = text(saw);
            }
        });
        told_of(&CHECK, &session, Slot::Inspected)
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| one.fields.sp_certificate = Field::NotSeen);
        assert_eq!(told(Some(&PEM), &PEM), "PASS\n");
        assert_eq!(told(Some(&PEM), &PEM.replace('\n', "\r\n")), "PASS\n");
    }

    #[test]
    fn not_there_yet() {
        insta::assert_snapshot!(told(Some(&PEM), ""), @"");
    }

    #[test]
    fn another_one() {
        let told = told(Some(&PEM), &pem("Kisi"));
        insta::assert_snapshot!(told, @"");
    }

    #[test]
    fn no_certificate() {
        insta::assert_snapshot!(told(Some(&PEM), "kisi.pem"), @"");
    }

    #[test]
    fn one_that_nothing_can_be_compared_with() {
        insta::assert_snapshot!(told(None, &PEM), @"");
    }
}
