//! The clauses about JumpCloud's application, read back, with the checks that know each.

use super::clauses::Clause;

pub(super) const APPLICATION: &[Clause] = &[
    (
        "exists and is a custom SAML app",
        &["application.exists", "application.is-custom-saml"],
    ),
    ("active", &["application.is-active"]),
    ("displayLabel", &["application.label-is-as-told"]),
    (
        "idpEntityId, spEntityId",
        &[
            "application.idp-entity-id-is-kisis",
            "application.sp-entity-id-is-kisis",
        ],
    ),
    (
        "acsUrl: placeholder, wrong domain, trailing slash, http",
        &["application.acs-url-is-kisis"],
    ),
    (
        "spCertificate present and equal to Kisi's",
        &["application.sp-certificate-is-kisis"],
    ),
    (
        "subjectField, overrideNameIdFormat, signatureAlgorithm",
        &[
            "application.name-id-is-email",
            "application.name-id-format-is-persistent",
            "application.signature-algorithm-is-rsa-sha256",
        ],
    ),
    ("signAssertion on", &["application.assertion-is-signed"]),
    (
        "defaultTargetUrl, idpInitUrl empty, declareRedirectEndpoint off",
        &[
            "application.relay-state-is-empty",
            "application.login-url-is-empty",
            "application.redirect-endpoint-is-off",
        ],
    ),
    (
        "attributes",
        &[
            "application.email-attribute-is-sent",
            "application.first-name-attribute-is-sent",
            "application.last-name-attribute-is-sent",
            "application.attributes-stand-once",
        ],
    ),
    (
        "no unexpected constant attributes, and no groups",
        &[
            "application.no-constant-attributes",
            "application.no-group-attribute",
        ],
    ),
    (
        "IdP certificate expiry; certificate in the API equals the one in the metadata file",
        &[
            "application.signing-certificate-is-in-date",
            "application.signing-certificate-is-the-exported-one",
        ],
    ),
    (
        "user groups bound; the tester is in one of them",
        &[
            "application.groups-are-bound",
            "application.tester-may-sign-in",
        ],
    ),
    (
        "two applications with the same entity ID",
        &["application.is-the-only-one"],
    ),
];
