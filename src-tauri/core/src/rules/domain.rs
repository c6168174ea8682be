//! The rows for `domain.*`.

use super::{FAIL, NOTE, Rule, Source, WARN, rule};
use crate::view::Certainty::{Documented, Inferred, Observed, Policy};

/// Kisi's OpenAPI document.
const PUBLIC: &str = "GET /organizations/{domain}/public";

pub(super) const RULES: &[Rule] = &[
    rule(
        "domain.is-a-kisi-domain.email",
        FAIL,
        FAIL,
        Policy,
        Source::Ours,
        "Small letters, digits and hyphens",
    ),
    rule(
        "domain.is-a-kisi-domain.website",
        FAIL,
        FAIL,
        Policy,
        Source::Ours,
        "Small letters, digits and hyphens",
    ),
    rule(
        "domain.is-a-kisi-domain.sign",
        FAIL,
        FAIL,
        Policy,
        Source::Ours,
        "Small letters, digits and hyphens",
    ),
    rule(
        "domain.is-a-kisi-domain.taken",
        NOTE,
        NOTE,
        Observed,
        Source::Ours,
        "What was read is said",
    ),
    rule(
        "domain.exists.unknown",
        FAIL,
        FAIL,
        Documented,
        Source::Kisi,
        PUBLIC,
    ),
    rule(
        "domain.single-sign-on-is-not-on.on",
        FAIL,
        FAIL,
        Documented,
        Source::KisiGuide,
        "One SSO and one SCIM integration per organization",
    ),
    rule(
        "domain.single-sign-on-is-not-on.on-purpose",
        NOTE,
        NOTE,
        Documented,
        Source::KisiGuide,
        "One SSO and one SCIM integration per organization",
    ),
    rule(
        "domain.is-the-one-of-the-key.another",
        FAIL,
        FAIL,
        Documented,
        Source::Kisi,
        "GET /organization/settings, domain",
    ),
    rule(
        "domain.hyphens-stand-inside.odd",
        WARN,
        WARN,
        Inferred,
        Source::Ours,
        "No Kisi domain of this kind is known to us",
    ),
];
