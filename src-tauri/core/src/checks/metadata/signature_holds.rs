//! A signature on the metadata holds. JumpCloud's export has none, and needs none.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::signature::{Refusal, Verdict, Weakness};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.signature-holds",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(metadata) = case.whole_metadata() else {
        return waiting(case);
    };
    match &metadata.signature {
        Verdict::None | Verdict::NestedOnly => Outcome::PASS,
        Verdict::Valid { weak } => Outcome::Looked(
            weak.iter()
                .map(|weakness| match weakness {
                    Weakness::Sha1Signature => finding("weak").choice("weakness", "signature"),
                    Weakness::Sha1Digest => finding("weak").choice("weakness", "digest"),
                    Weakness::ShortKey { bits } => finding("weak")
                        .choice("weakness", "key")
                        .number("bits", *bits),
                })
                .collect(),
        ),
        Verdict::Invalid { why } => why_not("broken", why),
        Verdict::CannotTell { why } => why_not("cannot-tell", why),
    }
}

fn why_not(problem: &'static str, why: &Refusal) -> Outcome {
    let (name, detail) = match why {
        Refusal::Malformed { element } => ("malformed", *element),
        Refusal::NoReference | Refusal::SeveralReferences | Refusal::EmptyReference => {
            ("reference", "")
        }
        Refusal::ReferenceElsewhere { uri } => ("elsewhere", uri.as_str()),
        Refusal::ReferenceAmbiguous { id } => ("ambiguous", id.as_str()),
        Refusal::Transform { algorithm } => ("transform", algorithm.as_str()),
        Refusal::Hmac => ("hmac", ""),
        Refusal::Algorithm { algorithm } | Refusal::Unsupported { algorithm } => {
            ("algorithm", algorithm.as_str())
        }
        Refusal::NoKey => ("no-key", ""),
        Refusal::WrongKey => ("wrong-key", ""),
        Refusal::DigestDiffers => ("changed", ""),
        Refusal::SignatureDiffers => ("other-key", ""),
    };
    let found = finding(problem)
        .choice("refusal", name)
        .text("detail", detail);
    if detail.is_empty() {
        found.into()
    } else {
        found.evidence("value", detail).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, waits_then_passes};

    /// A signature with this method, over nothing, with the certificate of the export.
    fn signed(method: &str, key: &str) -> String {
        let signature = format!(
            r##"<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><ds:SignatureMethod Algorithm="{method}"/><ds:Reference URI="#_1"><ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/><ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>AAAA</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue>{key}</ds:Signature>"##
        );
        export()
            .replace("entityID=", "ID=\"_1\" entityID=")
            .replacen(
                "<md:IDPSSODescriptor",
                &format!("{signature}<md:IDPSSODescriptor"),
                1,
            )
    }

    const RSA_SHA256: &str = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn changed_after_signing() {
        let key = format!(
            "<ds:KeyInfo><ds:X509Data><ds:X509Certificate>{}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>",
            crate::checks::metadata::fixture::good()
        );
        insta::assert_snapshot!(told(&CHECK, &signed(RSA_SHA256, &key)), @r"
        FAIL metadata.signature-holds.broken
          Get the file again: its signature does not hold
          saw: The file was changed after it was signed.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn nothing_to_check_it_with() {
        insta::assert_snapshot!(told(&CHECK, &signed(RSA_SHA256, "")), @r"
        FAIL metadata.signature-holds.broken
          Get the file again: its signature does not hold
          saw: The file was changed after it was signed.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
