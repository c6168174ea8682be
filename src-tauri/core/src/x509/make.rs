//! Key pairs and self-signed certificates made here. The private key exists in memory only and is wiped when
//! dropped; where it is written is not decided here.

use aws_lc_rs::{digest, rand};
use jiff::Timestamp;
use pkcs8::der::SecretDocument;
use pkcs8::pkcs5::pbes2;
use pkcs8::{LineEnding, PrivateKeyInfoRef};
use rcgen::{
    Certificate, CertificateParams, DistinguishedName, DnType, IsCa, KeyIdMethod, KeyPair,
    KeyUsagePurpose, PKCS_RSA_SHA256, PublicKeyData, RsaKeySize, SerialNumber,
};
use time::OffsetDateTime;
use zeroize::Zeroizing;

/// Days of validity when nobody chose otherwise: three years, as JumpCloud's own guide has it.
pub const DAYS: u32 = 1095;

/// The most days of validity: thirty years.
pub const MOST_DAYS: u32 = 10_950;

/// The most characters of a name in a certificate (RFC 5280, appendix A.1: ub-common-name, ub-organization-name).
pub const LONGEST_NAME: usize = 64;

/// What to make.
pub struct Request {
    pub bits: RsaBits,
    /// 1 to [`LONGEST_NAME`] characters.
    pub common_name: String,
    /// 1 to [`LONGEST_NAME`] characters.
    pub organization: Option<String>,
    /// Days of validity, 1 to [`MOST_DAYS`]; [`DAYS`] unless chosen.
    pub days: u32,
    pub not_before: Timestamp,
    pub form: KeyForm,
}

/// The size of an RSA key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RsaBits {
    #[default]
    B2048,
    B3072,
    B4096,
}

/// How the private key is written, always as PEM.
pub enum KeyForm {
    /// `BEGIN PRIVATE KEY`.
    Pkcs8,
    /// `BEGIN ENCRYPTED PRIVATE KEY`, with this passphrase (PBES2: PBKDF2 with SHA-256, AES-256-CBC).
    Pkcs8Encrypted(Zeroizing<String>),
    /// `BEGIN RSA PRIVATE KEY`.
    Pkcs1,
}

/// A certificate and its private key.
pub struct Made {
    pub certificate_pem: String,
    pub certificate_der: Vec<u8>,
    pub private_key: PrivateKey,
}

/// A private key as PEM. It cannot be printed, cloned or serialized, and is wiped when dropped.
pub struct PrivateKey(Zeroizing<String>);

impl PrivateKey {
    /// The PEM, to be written to the file that the person chose and nowhere else.
    pub fn expose_pem(&self) -> &str {
        &self.0
    }
}

/// Why no certificate was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unmade {
    #[error("the common name is empty or longer than 64 characters")]
    CommonName,
    #[error("the organization is empty or longer than 64 characters")]
    Organization,
    #[error("the validity is not between 1 day and 30 years, or ends after the year 9999")]
    Days,
    #[error("the passphrase is empty")]
    Passphrase,
    #[error("the cryptographic library gave up")]
    Library,
}

/// Makes a key pair and its certificate. This calculates for 0.1 to 2 seconds, longer in a debug build.
///
/// # Errors
/// What of the request cannot be met.
pub fn make(request: &Request) -> Result<Made, Unmade> {
    let mut parameters = parameters(request)?;
    if let KeyForm::Pkcs8Encrypted(passphrase) = &request.form
        && passphrase.is_empty()
    {
        return Err(Unmade::Passphrase);
    }
    let bits = match request.bits {
        RsaBits::B2048 => RsaKeySize::_2048,
        RsaBits::B3072 => RsaKeySize::_3072,
        RsaBits::B4096 => RsaKeySize::_4096,
    };
    let pair = KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, bits);
    let pair = Zeroizing::new(pair.map_err(|_| Unmade::Library)?);
    parameters.key_identifier_method = KeyIdMethod::PreSpecified(key_identifier(&pair));
    let certificate = self_signed(parameters, &pair)?;
    Ok(Made {
        certificate_pem: certificate.pem(),
        certificate_der: certificate.der().to_vec(),
        private_key: PrivateKey(written(pair.serialized_der(), &request.form)?),
    })
}

/// The profile that every linter accepts for an end entity that signs itself (RFC 5280 §4.2).
fn parameters(request: &Request) -> Result<CertificateParams, Unmade> {
    let is_name = |name: &str| !name.trim().is_empty() && name.chars().count() <= LONGEST_NAME;
    let mut name = DistinguishedName::new();
    if let Some(organization) = &request.organization {
        if !is_name(organization) {
            return Err(Unmade::Organization);
        }
        name.push(DnType::OrganizationName, organization.trim());
    }
    if !is_name(&request.common_name) {
        return Err(Unmade::CommonName);
    }
    name.push(DnType::CommonName, request.common_name.trim());

    if !(1..=MOST_DAYS).contains(&request.days) {
        return Err(Unmade::Days);
    }
    let begin = request.not_before.as_second();
    let moment = |seconds| OffsetDateTime::from_unix_timestamp(seconds).map_err(|_| Unmade::Days);
    let mut parameters = CertificateParams::default();
    parameters.distinguished_name = name;
    parameters.not_before = moment(begin)?;
    parameters.not_after = moment(begin + i64::from(request.days) * 86_400)?;
    parameters.serial_number = Some(serial()?);
    parameters.is_ca = IsCa::ExplicitNoCa;
    parameters.key_usages = vec![
        KeyUsagePurpose::DigitalSignature,
        KeyUsagePurpose::KeyEncipherment,
    ];
    parameters.use_authority_key_identifier_extension = true;
    Ok(parameters)
}

/// A positive random number of 16 bytes.
fn serial() -> Result<SerialNumber, Unmade> {
    let mut bytes = [0; 16];
    rand::fill(&mut bytes).map_err(|_| Unmade::Library)?;
    bytes[0] = bytes[0] & 0x7F | 0x40;
    Ok(SerialNumber::from_slice(&bytes))
}

/// SHA-1 over the bits of the key (RFC 5280 §4.2.1.2, method 1), which protects nothing and every linter knows.
fn key_identifier(pair: &KeyPair) -> Vec<u8> {
    let digest = digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, pair.der_bytes());
    digest.as_ref().to_vec()
}

fn self_signed(parameters: CertificateParams, pair: &KeyPair) -> Result<Certificate, Unmade> {
    parameters.self_signed(pair).map_err(|_| Unmade::Library)
}

/// Rounds of PBKDF2: OWASP's recommendation for SHA-256.
const ROUNDS: u32 = 600_000;

fn written(pkcs8: &[u8], form: &KeyForm) -> Result<Zeroizing<String>, Unmade> {
    let key = PrivateKeyInfoRef::try_from(pkcs8).map_err(|_| Unmade::Library)?;
    let (label, document) = match form {
        KeyForm::Pkcs8 => ("PRIVATE KEY", SecretDocument::try_from(pkcs8).ok()),
        KeyForm::Pkcs1 => {
            let inner = key.private_key.as_bytes();
            ("RSA PRIVATE KEY", SecretDocument::try_from(inner).ok())
        }
        KeyForm::Pkcs8Encrypted(passphrase) => {
            let encrypted = key.encrypt_with_params(encryption()?, passphrase.as_bytes());
            ("ENCRYPTED PRIVATE KEY", encrypted.ok())
        }
    };
    document
        .and_then(|document| document.to_pem(label, LineEnding::LF).ok())
        .ok_or(Unmade::Library)
}

fn encryption() -> Result<pbes2::Parameters, Unmade> {
    let (mut salt, mut vector) = ([0; 16], [0; 16]);
    rand::fill(&mut salt).map_err(|_| Unmade::Library)?;
    rand::fill(&mut vector).map_err(|_| Unmade::Library)?;
    pbes2::Parameters::generate_pbkdf2_sha256_aes256cbc(ROUNDS, &salt, vector)
        .map_err(|_| Unmade::Library)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::x509::{self, KeyMatch, KeyUsage, PublicKey, SelfSignature, matches_key};

    fn request(form: KeyForm) -> Request {
        Request {
            bits: RsaBits::B2048,
            common_name: "Acme single sign-on".into(),
            organization: Some("Acme, Inc.".into()),
            days: DAYS,
            not_before: "2026-11-23T12:00:00Z".parse().expect("a time"),
            form,
        }
    }

    #[test]
    fn what_was_asked_for_is_in_the_certificate() {
        let made = make(&request(KeyForm::Pkcs8)).expect("made");
        let certificate = x509::read_der(&made.certificate_der).expect("readable");
        assert_eq!(certificate.version, 3);
        assert_eq!(
            certificate.subject.text,
            "O=Acme\\, Inc., CN=Acme single sign-on"
        );
        assert!(certificate.is_self_issued());
        assert_eq!(certificate.self_signature, SelfSignature::Valid);
        assert_eq!(certificate.not_before.to_string(), "2026-11-23T12:00:00Z");
        assert_eq!(certificate.not_after.to_string(), "2029-11-22T12:00:00Z");
        assert_eq!(certificate.key, PublicKey::Rsa { bits: 2048 });
        assert_eq!(
            certificate.key_usages,
            [KeyUsage::DigitalSignature, KeyUsage::KeyEncipherment]
        );
        assert!(!certificate.is_ca);
        let from_pem = x509::read(made.certificate_pem.as_bytes());
        assert_eq!(from_pem.first(), Ok(&certificate));
    }

    #[test]
    fn every_form_of_the_key_belongs_to_its_certificate_and_to_no_other() {
        let secret = || Zeroizing::new("correct horse".to_owned());
        let other = make(&request(KeyForm::Pkcs8)).expect("made");
        let other = x509::read_der(&other.certificate_der).expect("readable");
        for (form, label, passphrase) in [
            (KeyForm::Pkcs8, "PRIVATE KEY", None),
            (KeyForm::Pkcs1, "RSA PRIVATE KEY", None),
            (
                KeyForm::Pkcs8Encrypted(secret()),
                "ENCRYPTED PRIVATE KEY",
                Some("correct horse"),
            ),
        ] {
            let made = make(&request(form)).expect("made");
            let own = x509::read_der(&made.certificate_der).expect("readable");
            let pem = made.private_key.expose_pem();
            assert!(pem.starts_with(&format!("-----BEGIN {label}-----\n")));
            let key = pem.as_bytes();
            assert_eq!(matches_key(&own, key, passphrase), KeyMatch::Matches);
            assert_eq!(matches_key(&other, key, passphrase), KeyMatch::Differs);
            if passphrase.is_some() {
                assert_eq!(matches_key(&own, key, None), KeyMatch::NeedsPassphrase);
                let wrong = matches_key(&own, key, Some("battery staple"));
                assert_eq!(wrong, KeyMatch::WrongPassphrase);
            }
        }
        assert_eq!(
            matches_key(&other, b"no key at all", None),
            KeyMatch::NotAKey
        );
    }

    #[test]
    fn what_cannot_be_made_is_refused_with_its_reason() {
        let refused = |change: fn(&mut Request)| {
            let mut request = request(KeyForm::Pkcs8);
            change(&mut request);
            make(&request).err()
        };
        assert_eq!(
            refused(|request| request.common_name = " ".into()),
            Some(Unmade::CommonName)
        );
        assert_eq!(
            refused(|request| request.common_name = "x".repeat(65)),
            Some(Unmade::CommonName)
        );
        assert_eq!(
            refused(|request| request.organization = Some(String::new())),
            Some(Unmade::Organization)
        );
        assert_eq!(refused(|request| request.days = 0), Some(Unmade::Days));
        assert_eq!(refused(|request| request.days = 10_951), Some(Unmade::Days));
        assert_eq!(
            refused(|request| request.form = KeyForm::Pkcs8Encrypted(Zeroizing::default())),
            Some(Unmade::Passphrase)
        );
    }
}
