//! The rows for `application.*`.

use super::{FAIL, NOTE, Rule, WARN, rule};
use crate::rules::Source::{JumpCloud, KisiGuide, Ours, Saml};
use crate::view::Certainty::{Documented, Inferred, Observed, Policy, Standard};

const GUIDE_FIELDS: &str = "Set up the integration in JumpCloud, step 4";
const GUIDE_GROUPS: &str = "Set up the integration in JumpCloud, step 7";
const STORED: &str = "How JumpCloud's API stores a choice is not documented";
const LETTERS: &str = "Whether Kisi takes other letters is not documented";
const FIELDS: &str = "SSO application connector fields";
const OUR_CERTIFICATES: &str = "Our rule for certificates";
const NOBODY_GUESSES: &str = "Our rule: nobody guesses";

#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    // The application.
    rule("application.exists.none", FAIL, FAIL, Documented, KisiGuide, "Set up the integration in JumpCloud, step 3"),
    rule("application.exists.gone", FAIL, FAIL, Observed, JumpCloud, "GET /applications/{id}"),
    rule("application.is-custom-saml.other", FAIL, FAIL, Documented, KisiGuide, "Set up the integration in JumpCloud, step 3"),
    rule("application.is-custom-saml.prebuilt", WARN, WARN, Documented, KisiGuide, "Set up the integration in JumpCloud, step 3"),
    rule("application.is-active.inactive", FAIL, FAIL, Documented, KisiGuide, "Set up the integration in JumpCloud, step 5"),
    rule("application.is-the-only-one.several", WARN, WARN, Policy, Ours, NOBODY_GUESSES),
    rule("application.is-the-only-one.perhaps", NOTE, NOTE, Observed, Ours, "The list as it was read"),
    rule("application.label-is-as-told.different", NOTE, NOTE, Observed, Ours, "The name that you told us"),

    // The names and the address.
    rule("application.idp-entity-id-is-kisis.empty", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.idp-entity-id-is-kisis.acs-url", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.idp-entity-id-is-kisis.different", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.sp-entity-id-is-kisis.empty", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.sp-entity-id-is-kisis.acs-url", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.sp-entity-id-is-kisis.different", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.acs-url-is-kisis.empty", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.acs-url-is-kisis.entity-id", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.acs-url-is-kisis.placeholder", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.acs-url-is-kisis.slash", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.acs-url-is-kisis.http", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.acs-url-is-kisis.other-domain", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.acs-url-is-kisis.other-host", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.acs-url-is-kisis.different", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),

    // What is signed, with what, and for whom.
    rule("application.assertion-is-signed.unsigned", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.assertion-is-signed.response-only", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.signature-algorithm-is-rsa-sha256.other", WARN, WARN, Inferred, KisiGuide, STORED),
    rule("application.sp-certificate-is-kisis.missing", FAIL, FAIL, Documented, KisiGuide, "Set up the integration in Kisi, Replace SP Certificate"),
    rule("application.sp-certificate-is-kisis.another", FAIL, FAIL, Documented, KisiGuide, "Set up the integration in Kisi, Replace SP Certificate"),
    rule("application.sp-certificate-is-kisis.unreadable", WARN, WARN, Inferred, JumpCloud, "How JumpCloud's API gives a file is not documented"),
    rule("application.sp-certificate-is-kisis.not-compared", NOTE, NOTE, Observed, JumpCloud, FIELDS),
    rule("application.signing-certificate-is-in-date.expired", FAIL, FAIL, Policy, Ours, OUR_CERTIFICATES),
    rule("application.signing-certificate-is-in-date.within-7-days", WARN, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("application.signing-certificate-is-in-date.within-30-days", WARN, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("application.signing-certificate-is-in-date.within-60-days", WARN, WARN, Policy, Ours, OUR_CERTIFICATES),
    rule("application.signing-certificate-is-the-exported-one.another", FAIL, FAIL, Standard, Saml, "saml-metadata 2.4.1.1"),

    // What is told of people.
    rule("application.name-id-is-email.other", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.name-id-is-email.empty", WARN, WARN, Inferred, KisiGuide, STORED),
    rule("application.name-id-is-email.unknown", WARN, WARN, Inferred, KisiGuide, STORED),
    rule("application.name-id-format-is-persistent.different", WARN, WARN, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.name-id-format-is-persistent.unknown", WARN, WARN, Inferred, KisiGuide, STORED),
    rule("application.email-attribute-is-sent.missing", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.email-attribute-is-sent.other-field", FAIL, FAIL, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.email-attribute-is-sent.spelt-otherwise", WARN, WARN, Inferred, KisiGuide, LETTERS),
    rule("application.first-name-attribute-is-sent.missing", NOTE, NOTE, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.first-name-attribute-is-sent.other-field", WARN, WARN, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.first-name-attribute-is-sent.spelt-otherwise", WARN, WARN, Inferred, KisiGuide, LETTERS),
    rule("application.last-name-attribute-is-sent.missing", NOTE, NOTE, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.last-name-attribute-is-sent.other-field", WARN, WARN, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.last-name-attribute-is-sent.spelt-otherwise", WARN, WARN, Inferred, KisiGuide, LETTERS),
    rule("application.attributes-stand-once.twice", WARN, WARN, Policy, Ours, NOBODY_GUESSES),
    rule("application.no-constant-attributes.instead-of-email", FAIL, FAIL, Policy, Ours, "Our rule: one address for one person"),
    rule("application.no-constant-attributes.unexpected", NOTE, NOTE, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.no-group-attribute.included", NOTE, NOTE, Documented, KisiGuide, GUIDE_FIELDS),

    // What stays empty or off.
    rule("application.relay-state-is-empty.filled", WARN, WARN, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.login-url-is-empty.filled", WARN, WARN, Documented, KisiGuide, GUIDE_FIELDS),
    rule("application.redirect-endpoint-is-off.declared", NOTE, NOTE, Documented, KisiGuide, GUIDE_FIELDS),

    // Who may use it.
    rule("application.groups-are-bound.none", FAIL, FAIL, Documented, KisiGuide, GUIDE_GROUPS),
    rule("application.groups-are-bound.people-alone", NOTE, NOTE, Documented, KisiGuide, GUIDE_GROUPS),
    rule("application.groups-are-bound.empty", WARN, WARN, Observed, JumpCloud, "GET /applications/{id}/users"),
    rule("application.tester-may-sign-in.unknown", FAIL, FAIL, Observed, JumpCloud, "GET /systemusers"),
    rule("application.tester-may-sign-in.several", WARN, WARN, Observed, JumpCloud, "GET /systemusers"),
    rule("application.tester-may-sign-in.shut-out", FAIL, FAIL, Observed, JumpCloud, "GET /systemusers"),
    rule("application.tester-may-sign-in.not-ready", WARN, WARN, Observed, JumpCloud, "GET /systemusers"),
    rule("application.tester-may-sign-in.not-admitted", FAIL, FAIL, Documented, KisiGuide, GUIDE_GROUPS),
];
