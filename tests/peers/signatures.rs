//! Signatures against xmlsec1: what holds here holds there, and what was changed is found by both. What is refused
//! here by rule (other references, transforms, algorithms) is not compared.

use std::path::Path;

use setup_core::file::recognise;
use setup_core::saml::XMLDSIG;
use setup_core::saml::signature::{Reference, Refusal, own_keys, verify};
use setup_core::saml::xml::with_document;

use crate::program::{run, said};

/// The elements whose `ID` a signature may refer to.
const SIGNED: [&str; 8] = [
    "urn:oasis:names:tc:SAML:2.0:metadata:EntityDescriptor",
    "urn:oasis:names:tc:SAML:2.0:metadata:EntitiesDescriptor",
    "urn:oasis:names:tc:SAML:2.0:metadata:IDPSSODescriptor",
    "urn:oasis:names:tc:SAML:2.0:protocol:Response",
    "urn:oasis:names:tc:SAML:2.0:protocol:AuthnRequest",
    "urn:oasis:names:tc:SAML:2.0:protocol:LogoutRequest",
    "urn:oasis:names:tc:SAML:2.0:protocol:LogoutResponse",
    "urn:oasis:names:tc:SAML:2.0:assertion:Assertion",
];

/// How many signatures were compared, by whether they hold.
#[derive(Default)]
struct Tally {
    hold: usize,
    fail: usize,
    refused: usize,
}

/// Whether xmlsec1 accepts the signature at `position` (from 1) with the certificate inside it.
fn xmlsec1(path: &Path, position: usize) -> (bool, String) {
    let xpath =
        format!("(//*[local-name()='Signature' and namespace-uri()='{XMLDSIG}'])[{position}]");
    let mut arguments = vec!["--verify", "--insecure", "--node-xpath", &xpath];
    for name in SIGNED {
        arguments.extend(["--id-attr:ID", name]);
    }
    let file = path.to_string_lossy();
    arguments.push(&file);
    let output = run("xmlsec1", arguments, b"");
    (output.status.success(), said(&output))
}

fn compare(path: &Path, bytes: &[u8], tally: &mut Tally) {
    let recognised = recognise(bytes);
    let text = recognised.text.filter(|_| recognised.wrapping.is_empty());
    with_document(&text.unwrap_or_default(), |document, broken| {
        let (Some(document), None) = (document, broken) else {
            return;
        };
        let nodes = document.descendants();
        let all = nodes.filter(|node| node.has_tag_name((XMLDSIG, "Signature")));
        for (index, signature) in all.enumerate() {
            let keys = own_keys(signature);
            let holds = match verify(signature, &keys, Reference::ByIdOrWhole) {
                Ok(_) => true,
                Err(Refusal::DigestDiffers | Refusal::SignatureDiffers) => false,
                Err(_) => {
                    tally.refused += 1;
                    continue;
                }
            };
            let (accepted, said) = xmlsec1(path, index + 1);
            assert_eq!(holds, accepted, "{} {}: {said}", path.display(), index + 1);
            if holds {
                tally.hold += 1;
            } else {
                tally.fail += 1;
            }
        }
    });
}

fn tally(folders: &[&str]) -> Option<Tally> {
    let data = setup_tests::data()?;
    let mut tally = Tally::default();
    for folder in folders {
        for (path, bytes) in data.files(folder) {
            compare(&path, &bytes, &mut tally);
        }
    }
    println!(
        "{folders:?}: {} hold, {} do not, {} refused by rule",
        tally.hold, tally.fail, tally.refused
    );
    Some(tally)
}

#[test]
fn every_signed_metadata_file_has_the_same_verdict() {
    if let Some(tally) = tally(&["saml-metadata/valid", "saml-metadata/invalid"]) {
        assert!(tally.hold >= 4 && tally.fail >= 3);
    }
}

#[test]
fn every_signed_response_has_the_same_verdict() {
    if let Some(tally) = tally(&["saml-responses/gen", "saml-responses/upstream"]) {
        assert!(tally.hold >= 20 && tally.fail >= 2);
    }
}
