//! Kisi's encryption certificate ("Generate Certificate"): RSA 2048, three years. How long the real
//! one is valid, no document says.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use jiff::{SignedDuration, Timestamp};
use rcgen::{CertificateParams, DnType, IsCa, KeyUsagePurpose, RsaKeySize};
use tokio::task::spawn_blocking;

use crate::PRACTICE_MARK;
use crate::certificate::{Certificate, name, rsa_key, self_signed, years_after};
use crate::fault::Fault;

/// When a certificate made now shall end.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Ends {
    InThreeYears,
    Soon,
}

impl Ends {
    pub(crate) fn under(faults: &BTreeSet<Fault>) -> Self {
        match faults.contains(&Fault::SpCertificateExpiresSoon) {
            true => Self::Soon,
            false => Self::InThreeYears,
        }
    }

    /// Three years in both cases; only their place in time differs.
    fn dates(self, now: Timestamp) -> Result<(Timestamp, Timestamp)> {
        let end = match self {
            Self::InThreeYears => return Ok((now, years_after(now, 3)?)),
            Self::Soon => now.checked_add(SignedDuration::from_hours(24 * 20))?,
        };
        Ok((years_after(end, -3)?, end))
    }
}

pub(crate) async fn generate(
    organization: String,
    domain: String,
    now: Timestamp,
    ends: Ends,
) -> Result<Certificate> {
    let made = spawn_blocking(move || {
        let mut params = CertificateParams::default();
        params.distinguished_name = name(&[
            (
                DnType::OrganizationName,
                &format!("{organization} {PRACTICE_MARK}"),
            ),
            (DnType::CommonName, &format!("Kisi {domain}")),
        ]);
        params.is_ca = IsCa::ExplicitNoCa;
        params.key_usages = vec![
            KeyUsagePurpose::DigitalSignature,
            KeyUsagePurpose::KeyEncipherment,
        ];
        let (not_before, not_after) = ends.dates(now)?;
        let key = rsa_key(RsaKeySize::_2048)?;
        self_signed(params, &key, not_before, not_after)
    });
    made.await
        .context("making Kisi's certificate was cut short")?
}
