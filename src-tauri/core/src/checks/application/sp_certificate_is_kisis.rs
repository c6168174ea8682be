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
        insta::assert_snapshot!(told(Some(&PEM), ""), @r"
        FAIL application.sp-certificate-is-kisis.missing
          Give JumpCloud Kisi's certificate
          saw: JumpCloud has no SP certificate. You have Kisi's: you dropped it here.
          do: In JumpCloud, open Kisi SSO, tab SSO. Choose Replace SP Certificate and upload Kisi's file. Press Save. Then look again here.
        ");
    }

    #[test]
    fn another_one() {
        let told = told(Some(&PEM), &pem("Kisi"));
        insta::assert_snapshot!(told, @r"
        FAIL application.sp-certificate-is-kisis.another
          Replace the SP certificate with Kisi's newest one
          saw: JumpCloud has another certificate: CN=rcgen self signed cert, O=Kisi, good until 1 November 2029.
          do: In JumpCloud, open Kisi SSO, tab SSO. Choose Replace SP Certificate and upload the file that you dropped here. Press Save. Then look again here. If Kisi made a newer one since, drop that one here first.
        ");
    }

    #[test]
    fn no_certificate() {
        insta::assert_snapshot!(told(Some(&PEM), "kisi.pem"), @r"
        WARN application.sp-certificate-is-kisis.unreadable
          Look whether Kisi's certificate is there
          saw: JumpCloud's answer holds something else than a certificate. How it gives the file, nobody documents.
          do: In JumpCloud, open Kisi SSO, tab SSO. If you are not sure, choose Replace SP Certificate and upload Kisi's file again. Press Save. Then look again here.
        ");
    }

    #[test]
    fn one_that_nothing_can_be_compared_with() {
        insta::assert_snapshot!(told(None, &PEM), @r"
        NOTE application.sp-certificate-is-kisis.not-compared
          An SP certificate is there already
          saw: JumpCloud has an SP certificate. We have none of Kisi's to compare it with yet.
          do: Nothing must change now. Kisi makes its certificate in step 7; then we compare the two.
        ");
    }
}
