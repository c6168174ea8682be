//! The checks `certificate.*`: one certificate, Kisi's or any. Those inside metadata are judged by `metadata.*`.

mod extensions_are_filled;
mod is_in_date;
mod is_known_here;
mod is_no_authority;
mod is_not_for_practice;
mod is_not_jumpclouds;
mod is_readable;
mod is_text;
mod is_the_newest_one;
mod is_the_one_kisi_shows;
mod is_the_only_one;
mod is_version_3;
mod key_is_long_enough;
mod key_is_rsa;
mod matches_the_private_key;
mod self_signature_is_correct;
mod signature_algorithm_is_strong;
mod usage_fits;

#[cfg(test)]
pub(super) mod testing;

use crate::check::{Check, Need, Outcome};
use crate::saml::metadata::Metadata;
use crate::session::{Asked, Case, Dropped, Session};
use crate::view::Slot;
use crate::x509::Certificate;

pub const ALL: &[Check] = &[
    is_readable::CHECK,
    is_not_jumpclouds::CHECK,
    is_not_for_practice::CHECK,
    is_the_only_one::CHECK,
    matches_the_private_key::CHECK,
    is_in_date::CHECK,
    is_text::CHECK,
    key_is_rsa::CHECK,
    key_is_long_enough::CHECK,
    is_the_one_kisi_shows::CHECK,
    is_the_newest_one::CHECK,
    signature_algorithm_is_strong::CHECK,
    self_signature_is_correct::CHECK,
    usage_fits::CHECK,
    is_no_authority::CHECK,
    is_version_3::CHECK,
    extensions_are_filled::CHECK,
    is_known_here::CHECK,
];

/// Judges the certificate, when one is asked for and there. One that belongs elsewhere is only told as that:
/// repairing it would help nobody.
fn judged<'a, O: Into<Outcome>>(
    case: &Case<'a>,
    judge: impl FnOnce(&'a Certificate) -> O,
) -> Outcome {
    match present(case) {
        Ok(certificate) if belongs_elsewhere(case, certificate) => Outcome::NotApplicable,
        Ok(certificate) => judge(certificate).into(),
        Err(outcome) => outcome,
    }
}

/// The certificate, when one is asked for and there.
fn present<'a>(case: &Case<'a>) -> Result<&'a Certificate, Outcome> {
    if case.asked == Asked::Metadata {
        return Err(Outcome::NotApplicable);
    }
    if case.file.is_none() {
        return Err(Outcome::Waiting(Need::File));
    }
    case.certificate()
        .ok_or(Outcome::Waiting(Need::Certificate))
}

fn belongs_elsewhere(case: &Case, certificate: &Certificate) -> bool {
    case.asked == Asked::KisiCertificate
        && (is_not_jumpclouds::source(case, certificate).is_some()
            || is_not_for_practice::is_wrong(case, certificate))
}

/// Whether a certificate is one that JumpCloud makes for an application: its subject says so.
pub(crate) fn is_jumpclouds(certificate: &Certificate) -> bool {
    certificate.subject.organizational_unit.as_deref() == Some("JumpCloudSAMLIdP")
}

/// Whether a certificate was made by the practice mode: its subject says so.
pub(crate) fn is_for_practice(certificate: &Certificate) -> bool {
    let organization = certificate.subject.organization.as_deref();
    organization.is_some_and(|name| name.ends_with("(practice)"))
}

/// Whether JumpCloud's metadata in this setup has the same key.
fn is_in_the_export(session: &Session, certificate: &Certificate) -> bool {
    let exports = [Slot::Export, Slot::SecondExport].into_iter();
    exports
        .filter_map(|slot| session.dropped(slot).and_then(Dropped::metadata))
        .flat_map(Metadata::signing_certificates)
        .filter_map(|embedded| embedded.reading.as_deref().ok())
        .any(|signing| signing.spki == certificate.spki)
}
