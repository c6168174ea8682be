//! Self-signed certificates as plain bytes. Whose subject and how long is the vendors' modules' say;
//! the private key is used once to sign and then dropped.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Span;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rcgen::{
    CertificateParams, DistinguishedName, DnType, DnValue, KeyPair, PKCS_RSA_SHA256, RsaKeySize,
};
use time::OffsetDateTime;

#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Certificate {
    pub(crate) der: Vec<u8>,
    pub(crate) not_before: Timestamp,
    pub(crate) not_after: Timestamp,
}

impl Certificate {
    /// Base64 of the DER in one line, as it stands in `ds:X509Certificate`.
    pub(crate) fn base64(&self) -> String {
        STANDARD.encode(&self.der)
    }

    pub(crate) fn pem(&self) -> String {
        let config = pem::EncodeConfig::new().set_line_ending(pem::LineEnding::LF);
        pem::encode_config(&pem::Pem::new("CERTIFICATE", self.der.as_slice()), config)
    }
}

/// The DER of the first certificate of a PEM text, if it is one that can be read.
pub(crate) fn der_of_pem(text: &str) -> Option<Vec<u8>> {
    let block = pem::parse(text.trim()).ok()?;
    if block.tag() != "CERTIFICATE" {
        return None;
    }
    x509_parser::parse_x509_certificate(block.contents()).ok()?;
    Some(block.into_contents())
}

/// Draws an RSA key. Takes a tenth of a second (2048) to several seconds (4096): call it on a
/// thread that may block.
pub(crate) fn rsa_key(size: RsaKeySize) -> Result<KeyPair> {
    KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, size).context("no RSA key could be made")
}

/// Signs `params` with its own key for the time between the two dates (whole seconds).
pub(crate) fn self_signed(
    mut params: CertificateParams,
    key: &KeyPair,
    not_before: Timestamp,
    not_after: Timestamp,
) -> Result<Certificate> {
    let date = |at: Timestamp| OffsetDateTime::from_unix_timestamp(at.as_second());
    params.not_before = date(not_before)?;
    params.not_after = date(not_after)?;
    let certificate = params.self_signed(key)?;
    Ok(Certificate {
        der: certificate.der().to_vec(),
        not_before: whole_second(not_before)?,
        not_after: whole_second(not_after)?,
    })
}

/// The same day and time so many years later, or earlier when negative, in UTC.
pub(crate) fn years_after(at: Timestamp, years: i64) -> Result<Timestamp> {
    let moved = at
        .to_zoned_datetime(TimeZone::UTC)
        .checked_add(Span::new().try_years(years)?)?;
    Ok(moved.timestamp())
}

fn whole_second(at: Timestamp) -> Result<Timestamp> {
    Ok(Timestamp::from_second(at.as_second())?)
}

/// A name whose parts are PrintableString where their letters allow it, as JumpCloud writes them,
/// and UTF8String elsewhere.
pub(crate) fn name(parts: &[(DnType, &str)]) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    for (kind, text) in parts {
        let value = match (*text).try_into() {
            Ok(printable) => DnValue::PrintableString(printable),
            Err(_) => DnValue::Utf8String((*text).to_owned()),
        };
        name.push(kind.clone(), value);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_years_on_the_29th_of_february_end_on_the_28th() {
        let leap: Timestamp = "2024-02-29T09:00:00Z".parse().expect("a time");
        let later: Timestamp = "2029-02-28T09:00:00Z".parse().expect("a time");
        assert_eq!(years_after(leap, 5).expect("in range"), later);
    }

    #[test]
    fn only_a_certificate_is_a_certificate() {
        assert_eq!(der_of_pem("not PEM"), None);
        assert_eq!(
            der_of_pem("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"),
            None
        );
        assert_eq!(
            der_of_pem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"),
            None
        );
    }
}
