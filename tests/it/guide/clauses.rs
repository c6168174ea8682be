//! What the checks must know, clause by clause, with the checks that know it; and no check without a clause.
//! Not here: what each check says (its own file) and how it is rated (`rules`).

use std::collections::BTreeSet;

use super::application_clauses::APPLICATION;
use super::directory_clauses::{ACCESS, IMPORT, ROSTER};
use super::sync_clauses::{READING, REHEARSAL, TOKEN, WAY};

/// The clause in a few words, and the checks that carry it.
pub(super) type Clause = (&'static str, &'static [&'static str]);

const FILE: &[Clause] = &[
    (
        "metadata of an IdP, of an SP",
        &[
            "file.describes-an-identity-provider",
            "file.is-what-was-asked",
        ],
    ),
    ("AuthnRequest, Response", &["file.is-no-sign-in-message"]),
    ("HTML page", &["file.is-no-web-page"]),
    ("JSON, PDF, anything else", &["file.is-known"]),
    (
        "PEM and DER certificate, PKCS#7, CSR, public key",
        &["file.is-what-was-asked"],
    ),
    ("PKCS#12, private key", &["file.holds-no-private-key"]),
    ("gzip, zip", &["file.is-not-packed"]),
    ("empty file", &["file.not-empty"]),
    ("bounded size", &["file.not-too-large"]),
    (
        "another encoding",
        &["file.encoding-is-utf-8", "file.encoding-is-declared"],
    ),
    ("base64 of one of these", &["file.is-not-base64"]),
    (
        "a certificate where metadata was asked, and the reverse",
        &["file.is-what-was-asked"],
    ),
];

const DOCUMENT: &[Clause] = &[
    ("well-formed, line and column", &["metadata.well-formed"]),
    ("no DOCTYPE or entity", &["metadata.no-doctype"]),
    (
        "size and depth bounded",
        &["metadata.of-usual-size", "file.not-too-large"],
    ),
    ("declared encoding true", &["file.encoding-is-declared"]),
    (
        "namespace is SAML 2.0 metadata",
        &["metadata.is-saml-metadata"],
    ),
    (
        "one EntityDescriptor",
        &[
            "metadata.one-entity-descriptor",
            "metadata.one-identity-provider",
        ],
    ),
    (
        "no duplicate attributes or IDs",
        &["metadata.well-formed", "metadata.ids-unique"],
    ),
    (
        "not an SP's metadata",
        &["file.describes-an-identity-provider"],
    ),
    ("not edited by hand", &["metadata.as-exported"]),
    ("entityID present", &["metadata.entity-id-present"]),
    (
        "entityID equal byte by byte",
        &["metadata.entity-id-is-kisi"],
    ),
    (
        "entityID, as the standard wants it",
        &[
            "metadata.entity-id-absolute",
            "metadata.entity-id-short-enough",
        ],
    ),
    ("exactly one IDPSSODescriptor", &["metadata.one-idp-role"]),
    ("supports SAML 2.0", &["metadata.saml-2-protocol"]),
    (
        "an SPSSODescriptor beside it",
        &["metadata.only-identity-provider"],
    ),
    (
        "validUntil",
        &["metadata.still-valid", "metadata.valid-until-readable"],
    ),
    ("cacheDuration", &["metadata.cache-duration-readable"]),
    (
        "signature on the metadata",
        &["metadata.signature-holds", "metadata.signature-covers-all"],
    ),
];

const KEYS: &[Clause] = &[
    (
        "at least one signing key",
        &["metadata.signing-key-present"],
    ),
    (
        "every key with its role",
        &["metadata.key-uses-known", "metadata.only-signing-keys"],
    ),
    (
        "more than one: rollover",
        &[
            "metadata.one-signing-certificate",
            "metadata.signing-certificates-different",
        ],
    ),
    (
        "certificate readable",
        &[
            "metadata.signing-certificate-readable",
            "metadata.signing-certificate-bare",
        ],
    ),
    (
        "not expired, not yet valid",
        &["metadata.signing-certificate-in-date"],
    ),
    (
        "expires within 60, 30, 7 days",
        &["metadata.signing-certificate-lasts"],
    ),
    ("RSA size", &["metadata.signing-key-size"]),
    ("EC, DSA, Ed25519", &["metadata.signing-key-kind"]),
    ("SHA-1 or MD5", &["metadata.signing-certificate-hash"]),
    (
        "self-signature correct",
        &["metadata.signing-certificate-self-signature"],
    ),
    (
        "not Kisi's own certificate",
        &["metadata.signing-certificate-not-kisis"],
    ),
    (
        "not one that practice made",
        &["metadata.signing-certificate-not-practice"],
    ),
    ("same key as before or rotated", &["metadata.key-as-before"]),
    (
        "two certificates in one X509Data",
        &["metadata.one-certificate-per-x509-data"],
    ),
];

const ENDPOINTS: &[Clause] = &[
    (
        "an HTTP-POST SingleSignOnService",
        &["metadata.http-post-endpoint"],
    ),
    (
        "HTTP-Redirect absent is right",
        &["metadata.no-redirect-endpoint"],
    ),
    (
        "Location https, absolute, clean",
        &[
            "metadata.sso-location-https",
            "metadata.sso-location-absolute",
            "metadata.sso-location-clean",
        ],
    ),
    (
        "host ends in jumpcloud.com",
        &["metadata.sso-host-is-jumpcloud"],
    ),
    ("path under /saml2/", &["metadata.sso-path-is-saml2"]),
    (
        "same Location for all bindings",
        &["metadata.one-sso-location"],
    ),
    (
        "duplicate and unknown bindings",
        &["metadata.sso-bindings-once", "metadata.sso-bindings-known"],
    ),
    ("NameID format persistent", &["metadata.name-id-persistent"]),
    (
        "WantAuthnRequestsSigned",
        &[
            "metadata.requests-signed",
            "metadata.requests-signed-as-before",
        ],
    ),
    (
        "difference from the previous export",
        &[
            "metadata.key-as-before",
            "metadata.sso-location-as-before",
            "metadata.entity-id-as-before",
        ],
    ),
];

const CERTIFICATES: &[Clause] = &[
    (
        "kind; read at all",
        &[
            "certificate.is-readable",
            "certificate.is-text",
            "certificate.is-the-only-one",
        ],
    ),
    (
        "form of the standard",
        &[
            "certificate.is-version-3",
            "certificate.extensions-are-filled",
        ],
    ),
    (
        "validity in words and days left",
        &["certificate.is-in-date"],
    ),
    (
        "key type and size",
        &["certificate.key-is-rsa", "certificate.key-is-long-enough"],
    ),
    (
        "signature algorithm",
        &["certificate.signature-algorithm-is-strong"],
    ),
    ("usages", &["certificate.usage-fits"]),
    (
        "self-signed, CA",
        &[
            "certificate.self-signature-is-correct",
            "certificate.is-no-authority",
        ],
    ),
    (
        "matches this private key",
        &["certificate.matches-the-private-key"],
    ),
    (
        "Kisi's, JumpCloud's or neither",
        &["certificate.is-known-here", "certificate.is-not-jumpclouds"],
    ),
    ("made by practice", &["certificate.is-not-for-practice"]),
    (
        "equality with what Kisi shows",
        &[
            "certificate.is-the-one-kisi-shows",
            "certificate.is-the-newest-one",
        ],
    ),
];

const KISI: &[Clause] = &[
    (
        "domain shape",
        &["domain.is-a-kisi-domain", "domain.hyphens-stand-inside"],
    ),
    ("exists", &["domain.exists"]),
    ("only one SSO", &["domain.single-sign-on-is-not-on"]),
    (
        "with a key: the domain is the same",
        &["domain.is-the-one-of-the-key"],
    ),
    ("only one SCIM", &["scim.sync-is-not-used-yet"]),
    (
        "with a key: it is one, and Kisi takes it",
        &[
            "access.kisi-key-is-an-api-key",
            "access.kisi-answers",
            "access.kisi-key-is-accepted",
            "access.kisi-key-may-read-the-settings",
        ],
    ),
    ("with a key: owner", &["access.kisi-key-is-the-owners"]),
    ("sso_flow_enabled", &["kisi.single-sign-on-is-on"]),
    ("sso_configured", &["kisi.sign-in-was-seen"]),
    ("scim_enabled", &["kisi.user-sync-is-on"]),
    ("scim_configured", &["kisi.user-sync-was-used"]),
    ("SP certificate expiry", &["kisi.certificate-lasts"]),
    (
        "SP certificate equal to the dropped file",
        &["certificate.is-the-one-kisi-shows"],
    ),
    ("identity provider issuer", &["kisi.issuer-is-jumpclouds"]),
    (
        "a password-capable owner exists",
        &["kisi.somebody-has-a-password"],
    ),
    (
        "groups pushed but without doors",
        &["kisi.groups-have-doors"],
    ),
];

const ALL: &[&[Clause]] = &[
    IMPORT,
    FILE,
    DOCUMENT,
    KEYS,
    ENDPOINTS,
    CERTIFICATES,
    KISI,
    ACCESS,
    ROSTER,
    TOKEN,
    WAY,
    READING,
    REHEARSAL,
    APPLICATION,
];

fn carried() -> BTreeSet<&'static str> {
    let clauses = ALL.iter().copied().flatten();
    clauses
        .flat_map(|(_, checks)| checks.iter().copied())
        .collect()
}

fn catalogue() -> BTreeSet<&'static str> {
    setup_core::checks::all().map(|check| check.id).collect()
}

#[test]
fn every_clause_has_checks_that_are_there() {
    let catalogue = catalogue();
    for (clause, checks) in ALL.iter().copied().flatten() {
        assert!(!checks.is_empty(), "{clause}");
        for check in *checks {
            assert!(
                catalogue.contains(check),
                "{clause}: there is no check {check}"
            );
        }
    }
}

#[test]
fn every_check_belongs_to_a_clause() {
    let without: Vec<_> = catalogue().difference(&carried()).copied().collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn there_are_at_least_45_claims_of_single_sign_on() {
    let areas = ["scim.", "rehearsal.", "roster."];
    let of_sync = |id: &&str| areas.iter().any(|area| id.starts_with(area));
    let count = catalogue().len() - catalogue().iter().filter(|id| of_sync(id)).count();
    assert!(count >= 45, "{count}");
}

#[test]
fn there_are_at_least_24_claims_by_reading_and_16_by_rehearsing() {
    let count = |area: &str| catalogue().iter().filter(|id| id.starts_with(area)).count();
    assert!(count("scim.") >= 24, "{}", count("scim."));
    assert!(count("rehearsal.") >= 16, "{}", count("rehearsal."));
}
