//! Every signing certificate can be read (XML-DSig §4.5.4).

use super::each_embedded;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;
use crate::x509::Unreadable;

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-certificate-readable",
    run,
};

fn run(case: &Case) -> Outcome {
    each_embedded(case, |embedded| {
        let unreadable = embedded.reading.as_ref().err()?;
        let found = finding(problem(unreadable));
        Some(match unreadable {
            Unreadable::NotBase64 { found: Some(sign) } => {
                found.text("sign", sign.to_string()).choice("known", "yes")
            }
            Unreadable::NotBase64 { found: None } => found.text("sign", "").choice("known", "no"),
            _ => found,
        })
    })
}

fn problem(unreadable: &Unreadable) -> &'static str {
    match unreadable {
        Unreadable::Empty => "empty",
        Unreadable::NotBase64 { .. } => "not-base64",
        Unreadable::DoubleBase64 => "double-base64",
        Unreadable::CertificateRequest => "request",
        Unreadable::PrivateKey => "private-key",
        Unreadable::PublicKey => "public-key",
        Unreadable::Pkcs7 => "pkcs7",
        Unreadable::Truncated => "truncated",
        Unreadable::NotACertificate => "not-a-certificate",
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;

    use super::*;
    use crate::checks::metadata::fixture::{
        export_of, good, private_key, public_key, request, told, told_finding, waits_then_passes,
    };

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn empty() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[""])), @r"
        FAIL metadata.signing-certificate-readable.empty
          Export the file again: the certificate is empty
          saw: The certificate is empty.
          do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
    }

    #[test]
    fn text_in_its_place() {
        let xml = export_of(&["PASTE-CERTIFICATE-HERE"]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.signing-certificate-readable.not-base64
          Export the file again: something else stands where the certificate belongs
          saw: The certificate is not written as certificates are: it has the sign -.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn letters_are_missing() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&["MIIFa"])), @r"
        FAIL metadata.signing-certificate-readable.not-base64
          Export the file again: something else stands where the certificate belongs
          saw: The certificate is not written as certificates are: letters are missing.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn base64_of_base64() {
        let pem = format!(
            "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n",
            good()
        );
        let xml = export_of(&[&BASE64_STANDARD.encode(pem)]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.signing-certificate-readable.double-base64
          Put the certificate in once, not packed twice
          saw: The certificate was packed (base64) twice: under the first layer is another one.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. If you uploaded your own certificate to JumpCloud, upload it as it is, beginning with -----BEGIN CERTIFICATE-----.
        ");
    }

    #[test]
    fn a_request() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[&request()])), @r"
        FAIL metadata.signing-certificate-readable.request
          Put the certificate in place of the request for one
          saw: The certificate is a certificate request (CSR). It only asks for a certificate.
          do: In JumpCloud, open Kisi SSO, tab SSO. Upload the certificate that was made from this request. Press Save. Then press Export Metadata again and drop the new file here.
        ");
    }

    #[test]
    fn a_private_key_is_never_shown() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[&private_key()])), @r"
        FAIL metadata.signing-certificate-readable.private-key
          Make a new key: a private key is in this file
          saw: A private key stands where the certificate belongs. We did not keep it and do not show it. Whoever has it can sign in as anybody.
          do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. Delete this file everywhere, also from your mail.
        ");
    }

    #[test]
    fn a_public_key() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[&public_key()])), @r"
        FAIL metadata.signing-certificate-readable.public-key
          Put the whole certificate in, not only its key
          saw: The certificate is only a public key, without name and dates.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn cut_off() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[&good()[..400]])), @r"
        FAIL metadata.signing-certificate-readable.truncated
          Export the file again: the end of the certificate is missing
          saw: The certificate begins right and stops too early.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn something_else_beside_a_good_one() {
        let xml = export_of(&[good(), &BASE64_STANDARD.encode([7; 300])]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.signing-certificate-readable.not-a-certificate
          Export the file again: something else stands where the certificate belongs
          saw: Certificate 2 of 2 is not a certificate.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn a_bundle() {
        let found = finding(problem(&Unreadable::Pkcs7))
            .number("number", 1)
            .number("count", 1);
        insta::assert_snapshot!(told_finding(&CHECK, found), @r"
        FAIL metadata.signing-certificate-readable.pkcs7
          Put one certificate in, not a bundle
          saw: The certificate is a bundle of certificates (PKCS #7).
          do: In JumpCloud, open Kisi SSO, tab SSO. Upload the one certificate, as PEM. Press Save. Then press Export Metadata again and drop the new file here.
        ");
    }
}
