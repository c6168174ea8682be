//! The checks `certificate.*`, in the order of importance.

use crate::check::Check;
use crate::x509::Certificate;

pub const ALL: &[Check] = &[];

/// Whether a certificate is one that JumpCloud makes for an application: its subject says so.
pub(crate) fn is_jumpclouds(certificate: &Certificate) -> bool {
    certificate.subject.organizational_unit.as_deref() == Some("JumpCloudSAMLIdP")
}
