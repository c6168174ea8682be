//! Kisi's encryption certificate ("Generate Certificate"): RSA 2048, three years. How long the real
//! one is valid, no document says.

use anyhow::{Context, Result};
use jiff::Timestamp;
use rcgen::{CertificateParams, DnType, IsCa, KeyUsagePurpose, RsaKeySize};
use tokio::task::spawn_blocking;

use crate::PRACTICE_MARK;
use crate::certificate::{Certificate, name, rsa_key, self_signed, years_after};

pub(crate) async fn generate(
    organization: String,
    domain: String,
    now: Timestamp,
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
        self_signed(
            params,
            &rsa_key(RsaKeySize::_2048)?,
            now,
            years_after(now, 3)?,
        )
    });
    made.await
        .context("making Kisi's certificate was cut short")?
}
