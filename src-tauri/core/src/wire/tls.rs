//! Whom we trust: the system's authorities, and those that a person names. Every certificate that is shown to us is
//! written down before it is judged, so that a refused one can be named.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use rustls_platform_verifier::Verifier;
use x509_parser::extensions::GeneralName;

use super::silence::Peer;

/// Remembers the certificate that was shown last.
#[derive(Clone, Debug, Default)]
pub(super) struct Witness(Arc<Mutex<Option<Peer>>>);

impl Witness {
    pub(super) fn peer(&self) -> Option<Peer> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

/// rustls with the system's verifier behind a witness.
///
/// # Errors
/// When there is no authority to trust, or a named one is no certificate.
pub(super) fn config(roots: &[Vec<u8>], witness: &Witness) -> Result<ClientConfig, Error> {
    let provider = Arc::new(aws_lc_rs::default_provider());
    let named = roots.iter().cloned().map(CertificateDer::from);
    let judge = match Verifier::new_with_extra_roots(named, provider.clone()) {
        Ok(verifier) => Some(verifier),
        // A computer without any authorities can still talk to itself, without TLS.
        Err(_) if roots.is_empty() => None,
        Err(error) => return Err(error),
    };
    let seen = Seen {
        witness: witness.clone(),
        judge,
        provider: provider.clone(),
    };
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(seen))
        .with_no_client_auth();
    Ok(config)
}

/// Writes down, then asks the real verifier. It changes no verdict.
#[derive(Debug)]
struct Seen {
    witness: Witness,
    /// None where the system has no authorities: every certificate is unknown then.
    judge: Option<Verifier>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Seen {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        *self
            .witness
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = peer(end_entity);
        let Some(judge) = &self.judge else {
            return Err(rustls::CertificateError::UnknownIssuer.into());
        };
        judge.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signed, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signed, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

/// What a certificate says of itself, as far as it can be read.
fn peer(der: &CertificateDer<'_>) -> Option<Peer> {
    let (_, read) = x509_parser::parse_x509_certificate(der).ok()?;
    let names = read
        .subject_alternative_name()
        .ok()
        .flatten()
        .map(|names| names.value.general_names.iter().filter_map(host).collect())
        .unwrap_or_default();
    Some(Peer {
        issuer: read.issuer().to_string(),
        names,
        not_before: read.validity().not_before.timestamp(),
        not_after: read.validity().not_after.timestamp(),
    })
}

fn host(name: &GeneralName<'_>) -> Option<String> {
    match name {
        GeneralName::DNSName(name) => Some((*name).to_owned()),
        GeneralName::IPAddress(number) => {
            let four = <[u8; 4]>::try_from(*number).map(IpAddr::from);
            let number = four.or_else(|_| <[u8; 16]>::try_from(*number).map(IpAddr::from));
            number.ok().map(|number| number.to_string())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{CertificateParams, DnType, KeyPair};

    use super::*;

    #[test]
    fn a_certificate_is_remembered_as_it_was_shown() {
        let names = ["scim.example".to_owned(), "127.0.0.1".into(), "::1".into()];
        let mut params = CertificateParams::new(names).expect("names");
        params
            .distinguished_name
            .push(DnType::OrganizationName, "Faulty Ltd");
        let key = KeyPair::generate().expect("a key");
        let certificate = params.self_signed(&key).expect("a certificate");
        let seen = peer(certificate.der()).expect("it can be read");
        assert_eq!(seen.names, ["scim.example", "127.0.0.1", "::1"]);
        assert!(seen.issuer.contains("O=Faulty Ltd"), "{}", seen.issuer);
        assert!(seen.not_before < seen.not_after);
        assert_eq!(peer(&CertificateDer::from(vec![0x30, 0x00])), None);
    }

    #[test]
    fn what_is_no_authority_is_refused_at_the_start() {
        let refused = config(&[b"no certificate".to_vec()], &Witness::default());
        assert!(refused.is_err());
        assert!(config(&[], &Witness::default()).is_ok());
    }
}
