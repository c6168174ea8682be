//! The rows for `metadata.*`.

use super::{FAIL, NONE, NOTE, Rule, WARN, rule};
use crate::rules::Source::{JumpCloud, Kisi, KisiGuide, Ours, Saml, X509, Xml};
use crate::view::Certainty::{Documented, Inferred, Observed, Policy, Standard};

const GUIDE_FIELDS: &str = "Set up the integration in JumpCloud, step 4";
const CERTIFICATE_TEXT: &str = "XML-DSig 1.1, 4.5.4";
const KEYS: &str = "saml-metadata 2.4.1.1";
const LOCATION: &str = "saml-metadata 2.2.2";
const OUR_CERTIFICATES: &str = "Our rule for certificates";
const EXPORTS: &str = "Exports that we read";

#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    // The file.
    rule("metadata.well-formed.broken", FAIL, FAIL, Standard, Xml, "XML 1.0, 2.1"),
    rule("metadata.no-doctype.doctype", FAIL, FAIL, Policy, Ours, "Our rule for safe XML"),
    rule("metadata.of-usual-size.too-deep", FAIL, FAIL, Policy, Ours, "Our rule for safe XML"),
    rule("metadata.of-usual-size.too-many", FAIL, FAIL, Policy, Ours, "Our rule for safe XML"),
    rule("metadata.is-saml-metadata.other-root", FAIL, FAIL, Standard, Saml, "saml-metadata 2.3"),
    rule("metadata.is-saml-metadata.no-namespace", FAIL, FAIL, Standard, Saml, "saml-metadata 2.1"),
    rule("metadata.is-saml-metadata.other-namespace", FAIL, FAIL, Standard, Saml, "saml-metadata 2.1"),
    rule("metadata.one-identity-provider.several", FAIL, FAIL, Policy, Ours, "Our rule: nobody guesses"),
    rule("metadata.ids-unique.twice", FAIL, FAIL, Standard, Saml, "saml-core 1.3.4"),
    rule("metadata.signature-holds.broken", FAIL, FAIL, Standard, Saml, "saml-metadata 3.1"),
    rule("metadata.signature-holds.cannot-tell", WARN, WARN, Standard, Saml, "saml-metadata 3.1"),
    rule("metadata.signature-holds.weak", WARN, NOTE, Policy, Ours, "Our rule for signatures"),
    rule("metadata.signature-covers-all.part-only", NOTE, NOTE, Standard, Saml, "saml-metadata 3.1"),
    rule("metadata.as-exported.edited", NOTE, NONE, Inferred, JumpCloud, EXPORTS),

    // The name.
    rule("metadata.entity-id-present.missing", FAIL, FAIL, Standard, Saml, "saml-metadata 2.3.2"),
    rule("metadata.entity-id-present.empty", FAIL, FAIL, Standard, Saml, "saml-metadata 2.3.2"),
    rule("metadata.entity-id-short-enough.too-long", FAIL, FAIL, Standard, Saml, "saml-core 8.3.6"),
    rule("metadata.entity-id-is-kisi.different", FAIL, NONE, Documented, KisiGuide, GUIDE_FIELDS),
    rule("metadata.entity-id-is-kisi.placeholder", FAIL, NONE, Documented, KisiGuide, GUIDE_FIELDS),
    rule("metadata.entity-id-is-kisi.acs-url", FAIL, NONE, Documented, KisiGuide, GUIDE_FIELDS),
    // Under Kisi's rules the name has to be one particular URI anyway.
    rule("metadata.entity-id-absolute.relative", NONE, WARN, Standard, Saml, "saml-core 8.3.6"),

    // The role.
    rule("metadata.saml-2-protocol.other", FAIL, FAIL, Standard, Saml, "saml-metadata 2.4.1"),
    rule("metadata.saml-2-protocol.none", FAIL, FAIL, Standard, Saml, "saml-metadata 2.4.1"),
    rule("metadata.one-idp-role.several", WARN, WARN, Policy, Ours, "Our rule: nobody guesses"),
    rule("metadata.only-identity-provider.service-provider", NOTE, NOTE, Standard, Saml, "saml-metadata 2.3.2"),
    rule("metadata.only-identity-provider.other-role", NOTE, NOTE, Standard, Saml, "saml-metadata 2.3.2"),
    rule("metadata.one-entity-descriptor.wrapped", WARN, WARN, Policy, Ours, "Our rule: nobody guesses"),

    // The times.
    rule("metadata.valid-until-readable.unreadable", FAIL, FAIL, Standard, Saml, "saml-metadata 2.3.2"),
    rule("metadata.still-valid.past", FAIL, FAIL, Standard, Saml, "saml-metadata 2.3.2"),
    rule("metadata.still-valid.soon", WARN, NOTE, Standard, Saml, "saml-metadata 2.3.2"),
    rule("metadata.cache-duration-readable.unreadable", WARN, WARN, Standard, Saml, "saml-metadata 2.3.2"),

    // The keys.
    rule("metadata.signing-key-present.none", FAIL, FAIL, Standard, Saml, KEYS),
    rule("metadata.signing-key-present.encryption-only", FAIL, FAIL, Standard, Saml, KEYS),
    rule("metadata.signing-key-present.name-only", FAIL, FAIL, Standard, Saml, KEYS),
    rule("metadata.signing-key-present.without-certificate", FAIL, FAIL, Standard, Saml, KEYS),
    rule("metadata.signing-certificate-readable.empty", FAIL, FAIL, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.signing-certificate-readable.not-base64", FAIL, FAIL, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.signing-certificate-readable.double-base64", FAIL, FAIL, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.signing-certificate-readable.request", FAIL, FAIL, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.signing-certificate-readable.private-key", FAIL, FAIL, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.signing-certificate-readable.public-key", FAIL, FAIL, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.signing-certificate-readable.pkcs7", FAIL, FAIL, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.signing-certificate-readable.truncated", FAIL, FAIL, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.signing-certificate-readable.not-a-certificate", FAIL, FAIL, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.signing-certificate-bare.armour", WARN, WARN, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.signing-certificate-bare.comment", WARN, WARN, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.signing-certificate-not-practice.practice", FAIL, NONE, Policy, Ours, "Our rule for practice"),
    rule("metadata.signing-certificate-in-date.expired", FAIL, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-certificate-in-date.old-one-expired", WARN, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-certificate-in-date.not-yet", FAIL, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-certificate-in-date.not-yet-today", WARN, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-certificate-in-date.new-one-not-yet", WARN, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-certificate-lasts.soon", WARN, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-key-kind.ec", WARN, WARN, Documented, KisiGuide, GUIDE_FIELDS),
    rule("metadata.signing-key-kind.dsa", FAIL, FAIL, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-key-kind.ed25519", FAIL, FAIL, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-key-kind.unknown", WARN, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-key-size.short", WARN, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-key-size.far-too-short", FAIL, FAIL, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-certificate-hash.weak", WARN, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("metadata.signing-certificate-self-signature.wrong", WARN, NOTE, Standard, X509, "RFC 5280, 6.1"),
    rule("metadata.signing-certificate-not-kisis.same", WARN, NONE, Inferred, Kisi, "Kisi's certificate goes to JumpCloud"),
    rule("metadata.signing-certificate-not-kisis.named", WARN, NONE, Inferred, Kisi, "Kisi's certificate goes to JumpCloud"),
    rule("metadata.one-signing-certificate.several", WARN, WARN, Standard, Saml, KEYS),
    rule("metadata.signing-certificates-different.twice", WARN, WARN, Standard, Saml, KEYS),
    rule("metadata.one-certificate-per-x509-data.several", WARN, WARN, Standard, Saml, CERTIFICATE_TEXT),
    rule("metadata.key-uses-known.unknown", WARN, WARN, Standard, Saml, KEYS),
    rule("metadata.only-signing-keys.encryption", NOTE, NONE, Observed, JumpCloud, EXPORTS),

    // The addresses.
    rule("metadata.http-post-endpoint.no-address", FAIL, FAIL, Standard, Saml, "saml-metadata 2.4.3"),
    rule("metadata.http-post-endpoint.only-redirect", FAIL, NONE, Documented, KisiGuide, GUIDE_FIELDS),
    rule("metadata.http-post-endpoint.other-only", FAIL, FAIL, Standard, Saml, "saml-metadata 2.4.3"),
    rule("metadata.no-redirect-endpoint.declared", NOTE, NONE, Documented, KisiGuide, GUIDE_FIELDS),
    rule("metadata.sso-location-absolute.missing", FAIL, FAIL, Standard, Saml, LOCATION),
    rule("metadata.sso-location-absolute.empty", FAIL, FAIL, Standard, Saml, LOCATION),
    rule("metadata.sso-location-absolute.relative", FAIL, FAIL, Standard, Saml, LOCATION),
    rule("metadata.sso-location-absolute.other-scheme", FAIL, FAIL, Standard, Saml, LOCATION),
    rule("metadata.sso-location-https.http", FAIL, WARN, Policy, Ours, "Our rule for addresses"),
    rule("metadata.sso-location-clean.blank", FAIL, NOTE, Standard, Saml, LOCATION),
    rule("metadata.sso-location-clean.user-name", FAIL, NOTE, Policy, Ours, "Our rule for addresses"),
    rule("metadata.sso-host-is-jumpcloud.other", WARN, NONE, Documented, JumpCloud, "SSO application connector fields"),
    rule("metadata.sso-host-is-jumpcloud.look-alike", WARN, NONE, Documented, JumpCloud, "SSO application connector fields"),
    rule("metadata.sso-path-is-saml2.other", WARN, NONE, Documented, JumpCloud, "SSO application connector fields"),
    rule("metadata.one-sso-location.different", WARN, NOTE, Observed, JumpCloud, EXPORTS),
    rule("metadata.sso-bindings-once.twice", WARN, NOTE, Observed, JumpCloud, EXPORTS),
    rule("metadata.sso-bindings-known.unknown", NOTE, NOTE, Standard, Saml, "saml-bindings 3"),
    rule("metadata.sso-bindings-known.missing", WARN, WARN, Standard, Saml, LOCATION),

    // What people are called, and what is asked of Kisi.
    rule("metadata.name-id-persistent.misspelt", WARN, NONE, Standard, Saml, "saml-core 8.3.7"),
    rule("metadata.name-id-persistent.different", WARN, NONE, Documented, KisiGuide, GUIDE_FIELDS),
    rule("metadata.name-id-persistent.missing", WARN, NONE, Documented, KisiGuide, GUIDE_FIELDS),
    rule("metadata.requests-signed.asked", NOTE, NONE, Inferred, JumpCloud, EXPORTS),
    rule("metadata.requests-signed.unreadable", WARN, WARN, Standard, Saml, "saml-metadata 2.4.3"),

    // What changed since the file before.
    rule("metadata.key-as-before.other", WARN, NOTE, Standard, Saml, KEYS),
    rule("metadata.key-as-before.one-more", WARN, NOTE, Standard, Saml, KEYS),
    rule("metadata.key-as-before.one-less", WARN, NOTE, Standard, Saml, KEYS),
    rule("metadata.key-as-before.renewed", NOTE, NOTE, Standard, Saml, KEYS),
    rule("metadata.sso-location-as-before.moved", WARN, NOTE, Standard, Saml, "saml-metadata 2.4.3"),
    rule("metadata.entity-id-as-before.changed", NOTE, NOTE, Standard, Saml, "saml-metadata 2.3.2"),
    rule("metadata.requests-signed-as-before.now", NOTE, NONE, Inferred, JumpCloud, EXPORTS),
    rule("metadata.requests-signed-as-before.no-longer", NOTE, NONE, Inferred, JumpCloud, EXPORTS),
];
