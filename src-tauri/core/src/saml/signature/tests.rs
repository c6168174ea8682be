//! Documents signed here, right and wrong in every way that is refused. That canonicalization itself is right is
//! shown by xmlsec1 and xmllint in the tests against peers.

#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RsaKeyPair,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{CertificateParams, KeyPair, PKCS_ECDSA_P256_SHA256, PKCS_RSA_SHA256};
use rstest::rstest;

use super::*;
use crate::saml::canonical::{Method, canonicalize};
use crate::saml::xml::with_document;

const RSA_SHA256: &str = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
const ECDSA_SHA256: &str = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
const SHA256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";
const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

static RSA: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap());
static EC: LazyLock<KeyPair> =
    LazyLock::new(|| KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).unwrap());

/// A document to sign, changed by each test before or after that.
struct Signing {
    /// `{}` stands where the signature goes.
    document: String,
    uri: Option<&'static str>,
    references: usize,
    transforms: String,
    canonicalization: &'static str,
    digest_method: &'static str,
    signature_method: &'static str,
    key: &'static KeyPair,
    certificate: bool,
}

fn signing() -> Signing {
    Signing {
        document: "<e:a xmlns:e='urn:e' ID='_1' z='1' b='2'>{}\n <e:b>text &amp; more<!-- c --></e:b></e:a>".into(),
        uri: Some("#_1"),
        references: 1,
        transforms: format!(
            "<ds:Transform Algorithm='http://www.w3.org/2000/09/xmldsig#enveloped-signature'/><ds:Transform Algorithm='{EXCLUSIVE}'/>"
        ),
        canonicalization: EXCLUSIVE,
        digest_method: SHA256,
        signature_method: RSA_SHA256,
        key: &RSA,
        certificate: true,
    }
}

impl Signing {
    /// The document with its signature.
    fn signed(&self) -> String {
        let unsigned = self.document.replace("{}", "");
        let digest = with_document(&unsigned, |document, _| {
            let root = document.unwrap().root_element();
            let content = canonicalize(root, &Method::of(EXCLUSIVE).unwrap(), None);
            algorithm::digest(x509::Hash::Sha256, &content)
        });
        let uri = self
            .uri
            .map_or(String::new(), |uri| format!(" URI='{uri}'"));
        let reference = format!(
            "<ds:Reference{uri}><ds:Transforms>{}</ds:Transforms><ds:DigestMethod Algorithm='{}'/><ds:DigestValue>{}</ds:DigestValue></ds:Reference>",
            self.transforms,
            self.digest_method,
            STANDARD.encode(digest)
        );
        let signed_info = format!(
            "<ds:SignedInfo><ds:CanonicalizationMethod Algorithm='{}'/><ds:SignatureMethod Algorithm='{}'/>{}</ds:SignedInfo>",
            self.canonicalization,
            self.signature_method,
            reference.repeat(self.references)
        );
        let with = |value: &str| {
            let signature = format!(
                "<ds:Signature xmlns:ds='{XMLDSIG}'>{signed_info}<ds:SignatureValue>{value}</ds:SignatureValue>{}</ds:Signature>",
                self.key_info()
            );
            self.document.replace("{}", &signature)
        };
        let bytes = with_document(&with(""), |document, _| {
            let nodes = document.unwrap().root_element().descendants();
            let mut found = nodes.filter(|node| node.has_tag_name((XMLDSIG, "SignedInfo")));
            canonicalize(found.next().unwrap(), &Method::of(EXCLUSIVE).unwrap(), None)
        });
        with(&STANDARD.encode(self.sign(&bytes)))
    }

    fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        let random = SystemRandom::new();
        let der = self.key.serialize_der();
        if let Ok(pair) = RsaKeyPair::from_pkcs8(&der) {
            let mut signature = vec![0; pair.public_modulus_len()];
            pair.sign(&RSA_PKCS1_SHA256, &random, bytes, &mut signature)
                .unwrap();
            return signature;
        }
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &der).unwrap();
        pair.sign(&random, bytes).unwrap().as_ref().to_vec()
    }

    fn key_info(&self) -> String {
        if !self.certificate {
            return "<ds:KeyInfo><ds:KeyName>idp</ds:KeyName></ds:KeyInfo>".into();
        }
        let certificate = CertificateParams::default().self_signed(self.key).unwrap();
        format!(
            "<ds:KeyInfo><ds:X509Data><ds:X509Certificate>{}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>",
            STANDARD.encode(certificate.der())
        )
    }
}

fn verdict(text: &str) -> Verdict {
    with_document(text, |document, _| of_root(document.unwrap()))
}

fn invalid(why: Refusal) -> Verdict {
    Verdict::Invalid { why }
}

#[test]
fn rsa_and_ecdsa_signatures_hold() {
    let weak = vec![];
    assert_eq!(verdict(&signing().signed()), Verdict::Valid { weak });
    let mut ec = signing();
    ec.key = &EC;
    ec.signature_method = ECDSA_SHA256;
    assert_eq!(verdict(&ec.signed()), Verdict::Valid { weak: vec![] });
}

#[test]
fn the_whole_document_may_be_referenced_by_metadata_and_by_nothing_else() {
    let mut whole = signing();
    whole.uri = Some("");
    let text = whole.signed();
    assert_eq!(verdict(&text), Verdict::Valid { weak: vec![] });
    with_document(&text, |document, _| {
        let root = document.unwrap().root_element();
        let signature = root.first_element_child().unwrap();
        let keys = own_keys(signature);
        let by_id = verify(signature, &keys, Reference::ById);
        assert_eq!(by_id.err(), Some(Refusal::EmptyReference));
    });
}

#[test]
fn what_was_changed_after_signing_is_found() {
    let text = signing().signed();
    assert_eq!(
        verdict(&text.replace("&amp; more", "&amp; less")),
        invalid(Refusal::DigestDiffers)
    );
    assert_eq!(
        verdict(&text.replace("<ds:SignedInfo>", "<ds:SignedInfo> ")),
        invalid(Refusal::SignatureDiffers)
    );
    // Another spelling of the same document is not a change.
    let spelling = text.replace("z='1' b='2'", "b=\"2\"  z='1'");
    assert_eq!(verdict(&spelling), Verdict::Valid { weak: vec![] });
    let comment = text.replace("<!-- c -->", "<!-- another -->");
    assert_eq!(verdict(&comment), Verdict::Valid { weak: vec![] });
}

#[test]
fn only_the_keys_that_are_asked_for_count() {
    let text = signing().signed();
    let other = KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap();
    let other = rcgen::PublicKeyData::subject_public_key_info(&other);
    let own = rcgen::PublicKeyData::subject_public_key_info(&*RSA);
    let ec = rcgen::PublicKeyData::subject_public_key_info(&*EC);
    with_document(&text, |document, _| {
        let root = document.unwrap().root_element();
        let signature = root.first_element_child().unwrap();
        let check = |keys: &[&Vec<u8>]| {
            let keys: Vec<Vec<u8>> = keys.iter().map(|key| (*key).clone()).collect();
            verify(signature, &keys, Reference::ById).map(|verified| verified.element)
        };
        assert_eq!(check(&[&other]), Err(Refusal::SignatureDiffers));
        assert_eq!(check(&[&ec]), Err(Refusal::WrongKey));
        assert_eq!(check(&[]), Err(Refusal::NoKey));
        assert_eq!(check(&[&ec, &other, &own]), Ok(root));
    });
}

#[rstest]
#[case::no_reference(|s: &mut Signing| s.references = 0, Refusal::NoReference)]
#[case::two(|s: &mut Signing| s.references = 2, Refusal::SeveralReferences)]
#[case::no_uri(|s: &mut Signing| s.uri = None, Refusal::EmptyReference)]
#[case::elsewhere(|s: &mut Signing| s.uri = Some("#_2"), Refusal::ReferenceElsewhere { uri: "#_2".into() })]
#[case::outside(|s: &mut Signing| s.uri = Some("http://x/"), Refusal::ReferenceElsewhere { uri: "http://x/".into() })]
#[case::ambiguous(
    |s: &mut Signing| s.document = s.document.replace("<e:b>", "<e:b ID='_1'>"),
    Refusal::ReferenceAmbiguous { id: "_1".into() }
)]
#[case::xpath(
    |s: &mut Signing| s.transforms = "<ds:Transform Algorithm='http://www.w3.org/TR/1999/REC-xpath-19991116'/>".into(),
    Refusal::Transform { algorithm: "http://www.w3.org/TR/1999/REC-xpath-19991116".into() }
)]
#[case::two_canonicalizations(
    |s: &mut Signing| s.transforms += "<ds:Transform Algorithm='http://www.w3.org/2001/10/xml-exc-c14n#'/>",
    Refusal::Transform { algorithm: EXCLUSIVE.into() }
)]
#[case::hmac(
    |s: &mut Signing| s.signature_method = "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
    Refusal::Hmac
)]
#[case::md5(
    |s: &mut Signing| s.digest_method = "http://www.w3.org/2001/04/xmldsig-more#md5",
    Refusal::Algorithm { algorithm: "http://www.w3.org/2001/04/xmldsig-more#md5".into() }
)]
#[case::no_canonicalization(
    |s: &mut Signing| s.canonicalization = "urn:none",
    Refusal::Algorithm { algorithm: "urn:none".into() }
)]
fn what_is_not_allowed_is_refused_with_its_reason(
    #[case] change: fn(&mut Signing),
    #[case] why: Refusal,
) {
    let mut signing = signing();
    change(&mut signing);
    assert_eq!(verdict(&signing.signed()), invalid(why));
}

#[rstest]
#[case::no_key(|s: &mut Signing| s.certificate = false, Refusal::NoKey)]
#[case::dsa(
    |s: &mut Signing| s.signature_method = "http://www.w3.org/2000/09/xmldsig#dsa-sha1",
    Refusal::Unsupported { algorithm: "http://www.w3.org/2000/09/xmldsig#dsa-sha1".into() }
)]
fn what_cannot_be_checked_here_is_not_called_wrong(
    #[case] change: fn(&mut Signing),
    #[case] why: Refusal,
) {
    let mut signing = signing();
    change(&mut signing);
    assert_eq!(verdict(&signing.signed()), Verdict::CannotTell { why });
}

#[test]
fn a_signature_inside_does_not_cover_the_whole() {
    let inner = signing().signed();
    assert_eq!(verdict(&format!("<r>{inner}</r>")), Verdict::NestedOnly);
    assert_eq!(verdict("<r/>"), Verdict::None);
}

#[test]
fn two_signatures_side_by_side_are_refused() {
    let text = signing().signed();
    let begin = text.find("<ds:Signature ").unwrap();
    let end = text.find("</ds:Signature>").unwrap() + "</ds:Signature>".len();
    let doubled = text.replacen(&text[begin..end], &text[begin..end].repeat(2), 1);
    let element = "Signature";
    assert_eq!(verdict(&doubled), invalid(Refusal::Malformed { element }));
}

#[test]
fn numbers_of_an_ecdsa_signature_become_asn_1() {
    let der = algorithm::ecdsa_as_der(&[0x00, 0x80, 0x00, 0x00]).unwrap();
    assert_eq!(der, [0x30, 7, 0x02, 2, 0x00, 0x80, 0x02, 1, 0x00]);
    assert_eq!(algorithm::ecdsa_as_der(&[1, 2, 3]), None);
    assert_eq!(algorithm::ecdsa_as_der(&[]), None);
}
