//! The checks `metadata.*`, in the order of importance, and what they share.

mod as_exported;
mod cache_duration_readable;
mod entity_id_absolute;
mod entity_id_as_before;
mod entity_id_is_kisi;
mod entity_id_present;
mod entity_id_short_enough;
mod http_post_endpoint;
mod ids_unique;
mod is_saml_metadata;
mod key_as_before;
mod key_uses_known;
mod lifetimes;
mod name_id_persistent;
mod no_doctype;
mod no_redirect_endpoint;
mod of_usual_size;
mod one_certificate_per_x509_data;
mod one_entity_descriptor;
mod one_identity_provider;
mod one_idp_role;
mod one_signing_certificate;
mod one_sso_location;
mod only_identity_provider;
mod only_signing_keys;
mod requests_signed;
mod requests_signed_as_before;
mod saml_2_protocol;
mod signature_covers_all;
mod signature_holds;
mod signing_certificate_bare;
mod signing_certificate_hash;
mod signing_certificate_in_date;
mod signing_certificate_lasts;
mod signing_certificate_not_kisis;
mod signing_certificate_not_practice;
mod signing_certificate_readable;
mod signing_certificate_self_signature;
mod signing_certificates_different;
mod signing_key_kind;
mod signing_key_present;
mod signing_key_size;
mod sso_bindings_known;
mod sso_bindings_once;
mod sso_host_is_jumpcloud;
mod sso_location_absolute;
mod sso_location_as_before;
mod sso_location_clean;
mod sso_location_https;
mod sso_path_is_saml2;
mod still_valid;
mod valid_until_readable;
mod well_formed;

#[cfg(test)]
pub(super) mod fixture;

use crate::check::{Check, Finding, Need, Outcome};
use crate::saml::metadata::{EmbeddedCertificate, Endpoint};
use crate::session::Case;
use crate::x509::Certificate;

pub const ALL: &[Check] = &[
    well_formed::CHECK,
    no_doctype::CHECK,
    of_usual_size::CHECK,
    is_saml_metadata::CHECK,
    one_identity_provider::CHECK,
    ids_unique::CHECK,
    signature_holds::CHECK,
    entity_id_present::CHECK,
    entity_id_short_enough::CHECK,
    entity_id_is_kisi::CHECK,
    entity_id_absolute::CHECK,
    saml_2_protocol::CHECK,
    signing_key_present::CHECK,
    signing_certificate_readable::CHECK,
    signing_certificate_not_practice::CHECK,
    signing_certificate_in_date::CHECK,
    signing_key_kind::CHECK,
    signing_key_size::CHECK,
    http_post_endpoint::CHECK,
    sso_location_absolute::CHECK,
    sso_location_https::CHECK,
    sso_location_clean::CHECK,
    sso_host_is_jumpcloud::CHECK,
    sso_path_is_saml2::CHECK,
    valid_until_readable::CHECK,
    still_valid::CHECK,
    name_id_persistent::CHECK,
    signing_certificate_lasts::CHECK,
    signing_certificate_not_kisis::CHECK,
    key_as_before::CHECK,
    sso_location_as_before::CHECK,
    entity_id_as_before::CHECK,
    one_signing_certificate::CHECK,
    signing_certificates_different::CHECK,
    one_certificate_per_x509_data::CHECK,
    signing_certificate_bare::CHECK,
    signing_certificate_hash::CHECK,
    signing_certificate_self_signature::CHECK,
    key_uses_known::CHECK,
    one_idp_role::CHECK,
    one_entity_descriptor::CHECK,
    one_sso_location::CHECK,
    sso_bindings_once::CHECK,
    sso_bindings_known::CHECK,
    cache_duration_readable::CHECK,
    no_redirect_endpoint::CHECK,
    requests_signed::CHECK,
    requests_signed_as_before::CHECK,
    only_identity_provider::CHECK,
    only_signing_keys::CHECK,
    signature_covers_all::CHECK,
    as_exported::CHECK,
];

/// What a check waits for when it cannot look.
fn waiting(case: &Case) -> Outcome {
    Outcome::Waiting(match case.file {
        None => Need::File,
        Some(_) => Need::Metadata,
    })
}

/// What `look` says of each signing certificate of the one identity provider, readable or not. The finding
/// gets `$number` and `$count` for the words `metadata-certificate`.
fn each_embedded(case: &Case, look: impl Fn(&EmbeddedCertificate) -> Option<Finding>) -> Outcome {
    let Some(metadata) = case.metadata() else {
        return waiting(case);
    };
    let all: Vec<_> = metadata.signing_certificates().collect();
    if all.is_empty() {
        return match case.whole_metadata() {
            // Its absence is said once, elsewhere.
            Some(whole) if whole.identity_provider().is_some() => Outcome::NotApplicable,
            _ => waiting(case),
        };
    }
    let findings = all.iter().enumerate().filter_map(|(index, embedded)| {
        let finding = look(embedded)?;
        Some(
            finding
                .number("number", index + 1)
                .number("count", all.len())
                .evidence("line", embedded.line.to_string()),
        )
    });
    Outcome::Looked(findings.collect())
}

/// What `look` says of each readable signing certificate; of one that stands twice it is said once.
fn each_certificate(case: &Case, look: impl Fn(&Certificate) -> Option<Finding>) -> Outcome {
    let readable = || signing_certificates(case);
    if readable().next().is_none() {
        // Waits, or does not apply.
        return match each_embedded(case, |_| None) {
            Outcome::Looked(_) => Outcome::NotApplicable,
            other => other,
        };
    }
    each_embedded(case, |embedded| {
        let certificate = embedded.reading.as_deref().ok()?;
        let first = readable().find(|other| other.der == certificate.der)?;
        if !std::ptr::eq(first, certificate) {
            return None;
        }
        Some(look(certificate)?.evidence("certificate", &certificate.sha256))
    })
}

/// The readable signing certificates of the one identity provider.
fn signing_certificates<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Certificate> {
    case.metadata()
        .into_iter()
        .flat_map(|metadata| metadata.signing_certificates())
        .filter_map(|embedded| embedded.reading.as_deref().ok())
}

/// What `look` says of each sign-in address.
fn each_endpoint(case: &Case, look: impl Fn(&Endpoint) -> Option<Finding>) -> Outcome {
    let Some((_, role)) = case.identity_provider() else {
        return waiting(case);
    };
    if role.single_sign_on.is_empty() {
        return match case.whole_metadata() {
            Some(_) => Outcome::NotApplicable,
            None => waiting(case),
        };
    }
    let findings = role.single_sign_on.iter().filter_map(|endpoint| {
        let finding = look(endpoint)?;
        Some(finding.evidence("line", endpoint.line.to_string()))
    });
    Outcome::Looked(findings.collect())
}

/// Each finding once: two addresses that are equal have one problem, not two.
fn once(outcome: Outcome) -> Outcome {
    let Outcome::Looked(findings) = outcome else {
        return outcome;
    };
    let mut different: Vec<Finding> = Vec::new();
    for finding in findings {
        let known =
            |other: &Finding| (other.problem, &other.args) == (finding.problem, &finding.args);
        if !different.iter().any(known) {
            different.push(finding);
        }
    }
    Outcome::Looked(different)
}

/// The last part of an identifier: `HTTP-POST`, `emailAddress`.
fn short(urn: &str) -> &str {
    urn.rsplit([':', '/']).next().unwrap_or(urn)
}
