//! A signature on the metadata holds. JumpCloud's export has none, and needs none.

use super::waiting;
use crate::check::{Check, Finding, Outcome, finding};
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
        Verdict::Valid { weak } => Outcome::Looked(weak.iter().map(weakness).collect()),
        Verdict::Invalid { why } => why_not("broken", why).into(),
        Verdict::CannotTell { why } => why_not("cannot-tell", why).into(),
    }
}

fn weakness(weakness: &Weakness) -> Finding {
    let (name, bits) = match weakness {
        Weakness::Sha1Signature => ("signature", 0),
        Weakness::Sha1Digest => ("digest", 0),
        Weakness::ShortKey { bits } => ("key", *bits),
    };
    finding("weak")
        .choice("weakness", name)
        .number("bits", bits)
}

fn why_not(problem: &'static str, why: &Refusal) -> Finding {
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
        found
    } else {
        found.evidence("value", detail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, told_finding, waits_then_passes};

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
    fn a_method_that_nothing_here_can_check() {
        let method = "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1";
        insta::assert_snapshot!(told(&CHECK, &signed(method, "")), @r"
        WARN metadata.signature-holds.cannot-tell
          Get the file from JumpCloud: we cannot check its signature
          saw: There is a signature, made with a method that we do not know: http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. JumpCloud's own file has no signature.
        ");
    }

    #[test]
    fn every_reason_has_its_sentence() {
        let named = || "x".to_owned();
        let reasons = [
            Refusal::Malformed {
                element: "SignedInfo",
            },
            Refusal::NoReference,
            Refusal::ReferenceElsewhere { uri: named() },
            Refusal::ReferenceAmbiguous { id: named() },
            Refusal::Transform { algorithm: named() },
            Refusal::Hmac,
            Refusal::Algorithm { algorithm: named() },
            Refusal::DigestDiffers,
            Refusal::SignatureDiffers,
        ];
        let broken = reasons.iter().map(|why| why_not("broken", why));
        let untold = [Refusal::NoKey, Refusal::WrongKey];
        let untold = untold.iter().map(|why| why_not("cannot-tell", why));
        let weak = [
            Weakness::Sha1Signature,
            Weakness::Sha1Digest,
            Weakness::ShortKey { bits: 1024 },
        ];
        let told: Vec<String> = broken
            .chain(untold)
            .chain(weak.iter().map(weakness))
            .map(|finding| told_finding(&CHECK, finding))
            .map(|told| told.lines().nth(2).unwrap_or_default().to_owned())
            .collect();
        insta::assert_snapshot!(told.join("\n"), @r"
        saw: The signature is not whole: SignedInfo is missing, or stands twice.
        saw: The signature does not say clearly what it signs.
        saw: The signature is for another part: x.
        saw: The signature is for the ID x, which stands twice.
        saw: The signature wants to change the file first, in a way that is not allowed: x.
        saw: The signature is of a kind (HMAC) that anybody who can check it can also make.
        saw: The signature uses a method that must not be used: x.
        saw: The file was changed after it was signed.
        saw: The signature was made with another key than the one that comes with it.
        saw: There is a signature, but no key to check it with.
        saw: There is a signature, but the key that comes with it does not fit.
        saw: The signature holds, but it is made with SHA-1, which no longer protects.
        saw: The signature holds, but what it signs is counted with SHA-1, which no longer protects.
        saw: The signature holds, but its key has only 1024 bits, which no longer protects.
        ");
    }
}
