//! An authority and one certificate by it, made anew for each listener, and what is wrong about it. Who trusts the
//! authority is the test's say.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType,
    ExtendedKeyUsagePurpose, IsCa, KeyPair, KeyUsagePurpose,
};
use time::{Duration, OffsetDateTime};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::fault::Tls;
use super::{INTERCEPTOR, UNKNOWN_ISSUER, WRONG_NAME};

/// What a listener needs to speak TLS.
pub(super) struct Identity {
    pub acceptor: TlsAcceptor,
    /// The authority, when the client may have it.
    pub ca_pem: Option<String>,
}

impl Identity {
    pub(super) fn new(tls: Tls) -> Self {
        let key = KeyPair::generate().expect("a key on P-256");
        let leaf = leaf(tls);
        if tls == Tls::SelfSigned {
            let certificate = leaf.self_signed(&key).expect("a self-signed certificate");
            return Self::of(vec![certificate.der().clone()], &key, None);
        }
        let authority = authority(tls);
        let certificate = leaf.signed_by(&key, &authority).expect("a certificate");
        let own = certificate.der().clone();
        match tls {
            Tls::UnknownIssuer | Tls::Intercepted => {
                Self::of(vec![own, authority.as_ref().der().clone()], &key, None)
            }
            _ => Self::of(vec![own], &key, Some(authority.as_ref().pem())),
        }
    }

    fn of(chain: Vec<CertificateDer<'static>>, key: &KeyPair, ca_pem: Option<String>) -> Self {
        let key = PrivateKeyDer::try_from(key.serialize_der()).expect("a key in PKCS#8");
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("TLS 1.2 and 1.3")
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .expect("the key of the certificate");
        Self {
            acceptor: TlsAcceptor::from(Arc::new(config)),
            ca_pem,
        }
    }
}

fn leaf(tls: Tls) -> CertificateParams {
    let (host, names) = match tls {
        Tls::WrongName => (WRONG_NAME, vec![WRONG_NAME.to_owned()]),
        _ => (
            "localhost",
            vec!["localhost".to_owned(), "127.0.0.1".to_owned()],
        ),
    };
    let mut leaf = CertificateParams::new(names).expect("names of hosts");
    leaf.distinguished_name = name(host, "Faulty Ltd");
    leaf.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    leaf.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    leaf.use_authority_key_identifier_extension = true;
    let (from, until) = match tls {
        Tls::Expired => (-30, -1),
        Tls::NotYetValid => (1, 30),
        _ => (-1, 30),
    };
    (leaf.not_before, leaf.not_after) = (in_days(from), in_days(until));
    leaf
}

fn authority(tls: Tls) -> CertifiedIssuer<'static, KeyPair> {
    let mut own = CertificateParams::default();
    own.distinguished_name = match tls {
        Tls::UnknownIssuer => name(UNKNOWN_ISSUER, "Unheard-of Ltd"),
        Tls::Intercepted => name(INTERCEPTOR, "Zscaler Inc."),
        _ => name("Faulty Root CA", "Faulty Ltd"),
    };
    own.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    own.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    (own.not_before, own.not_after) = (in_days(-60), in_days(60));
    let key = KeyPair::generate().expect("a key on P-256");
    CertifiedIssuer::self_signed(own, key).expect("an authority")
}

fn name(common: &str, organization: &str) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    name.push(DnType::OrganizationName, organization);
    name.push(DnType::CommonName, common);
    name
}

/// rcgen's own dates reach from 1975 to 4096.
fn in_days(days: i64) -> OffsetDateTime {
    OffsetDateTime::now_utc() + Duration::days(days)
}
