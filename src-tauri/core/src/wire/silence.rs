//! Why no answer came: every kind of silence told apart, from the error's own type and not from its words.

use std::error::Error;
use std::io;
use std::time::Duration;

use rustls::CertificateError;
use serde::{Deserialize, Serialize};

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("{reason:?}: {detail}")]
pub struct Unreachable {
    pub reason: Reason,
    /// The network's own words, without any header.
    pub detail: String,
    /// Who answered instead, when it came to certificates.
    pub peer: Option<Peer>,
}

/// The certificate that a server showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peer {
    /// The distinguished name of its issuer.
    pub issuer: String,
    /// The hosts that it is for, by name or number.
    pub names: Vec<String>,
    /// Seconds since 1970.
    pub not_before: i64,
    /// Seconds since 1970.
    pub not_after: i64,
}

/// The kinds of silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The name is not known: offline, or a wrong name.
    Name,
    /// Nobody listens there.
    Refused,
    /// Nothing came within our patience.
    TimedOut,
    /// It began to answer, and was not done within our patience.
    Drips,
    /// It never ended.
    TooMuch,
    /// It took the call and hung up before it said anything.
    BrokenOff,
    /// It began to answer and broke off.
    CutShort,
    /// What came says that it is packed, and is not.
    Packed,
    /// What answers there does not speak HTTP.
    NoHttp,
    /// A proxy of the office wants a password first.
    Proxy,
    /// A proxy of the office lets nobody through.
    ProxyRefuses,
    /// A proxy is named and is not there.
    ProxyGone,
    TlsExpired,
    TlsNotYet,
    /// The certificate is for another host.
    TlsName,
    /// Nobody here knows who issued the certificate.
    TlsIssuer,
    /// Something that is no TLS answered.
    NoTls,
    /// The connection is not private for another reason.
    Tls,
    /// The key holds signs that no header may hold, so nothing was sent.
    NoHeader,
}

impl Reason {
    /// The name in the words: `unreachable-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Refused => "refused",
            Self::TimedOut => "timed-out",
            Self::Drips => "drips",
            Self::TooMuch => "too-much",
            Self::BrokenOff => "broken-off",
            Self::CutShort => "cut-short",
            Self::Packed => "packed",
            Self::NoHttp => "no-http",
            Self::Proxy => "proxy",
            Self::ProxyRefuses => "proxy-refuses",
            Self::ProxyGone => "proxy-gone",
            Self::TlsExpired => "tls-expired",
            Self::TlsNotYet => "tls-not-yet",
            Self::TlsName => "tls-name",
            Self::TlsIssuer => "tls-issuer",
            Self::NoTls => "no-tls",
            Self::Tls => "tls",
            Self::NoHeader => "no-header",
        }
    }

    fn is_about_certificates(self) -> bool {
        matches!(
            self,
            Self::TlsExpired | Self::TlsNotYet | Self::TlsName | Self::TlsIssuer | Self::Tls
        )
    }
}

/// What an error of the network means. `began`: the head of the answer had arrived.
pub(super) fn of(
    error: reqwest::Error,
    began: bool,
    patience: Duration,
    peer: Option<Peer>,
) -> Unreachable {
    let error = error.without_url();
    let reason = reason(&error, began);
    let detail = match reason {
        Reason::TimedOut | Reason::Drips => format!("{} s", patience.as_secs_f32()),
        _ => innermost(&error),
    };
    Unreachable {
        reason,
        detail,
        peer: peer.filter(|_| reason.is_about_certificates()),
    }
}

/// The chain from the outermost error to its cause. An `io::Error` hides what it carries from `source`.
fn chain<'a>(error: &'a (dyn Error + 'static)) -> Vec<&'a (dyn Error + 'static)> {
    let mut all = vec![error];
    let mut here = error;
    loop {
        let carried = here
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
            .map(|inner| inner as &(dyn Error + 'static));
        match carried.or_else(|| here.source()) {
            Some(next) => {
                all.push(next);
                here = next;
            }
            None => return all,
        }
    }
}

fn innermost(error: &reqwest::Error) -> String {
    chain(error)
        .last()
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn reason(error: &reqwest::Error, began: bool) -> Reason {
    let chain = chain(error);
    let find =
        |of: fn(&(dyn Error + 'static)) -> Option<Reason>| chain.iter().copied().find_map(of);
    if let Some(reason) = find(of_tls) {
        return reason;
    }
    if let Some(reason) = find(of_proxy) {
        return match reason {
            Reason::ProxyRefuses if chain_says(&chain, "failed to create") => Reason::ProxyGone,
            reason => reason,
        };
    }
    if error.is_timeout() {
        return if began {
            Reason::Drips
        } else {
            Reason::TimedOut
        };
    }
    if error.is_decode() && find(of_io) != Some(Reason::BrokenOff) {
        return Reason::Packed;
    }
    // hyper's resolver error has no public type; its one fixed word names it. Nor have its parser's.
    if error.is_connect() && chain_says(&chain, "dns error") {
        return Reason::Name;
    }
    if chain_says(&chain, "message head is too large") {
        return Reason::TooMuch;
    }
    if chain_says(&chain, "invalid HTTP") {
        return Reason::NoHttp;
    }
    match find(of_io).unwrap_or(Reason::BrokenOff) {
        Reason::BrokenOff if began => Reason::CutShort,
        reason => reason,
    }
}

fn of_tls(error: &(dyn Error + 'static)) -> Option<Reason> {
    let error = error.downcast_ref::<rustls::Error>()?;
    Some(match error {
        rustls::Error::InvalidCertificate(why) => match why {
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                Reason::TlsExpired
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                Reason::TlsNotYet
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                Reason::TlsName
            }
            CertificateError::UnknownIssuer => Reason::TlsIssuer,
            // A self-made certificate that says it is an authority.
            CertificateError::Other(_) | CertificateError::BadSignature => Reason::TlsIssuer,
            _ => Reason::Tls,
        },
        rustls::Error::InvalidMessage(_) => Reason::NoTls,
        _ => Reason::Tls,
    })
}

/// hyper-util's tunnel error is not public under that name in reqwest: its fixed words tell its kind.
fn of_proxy(error: &(dyn Error + 'static)) -> Option<Reason> {
    let said = error.to_string();
    let tunnel = said.strip_prefix("tunnel error: ")?;
    Some(if tunnel.contains("authorization") {
        Reason::Proxy
    } else {
        Reason::ProxyRefuses
    })
}

fn of_io(error: &(dyn Error + 'static)) -> Option<Reason> {
    use io::ErrorKind as Kind;
    let error = error.downcast_ref::<io::Error>()?;
    Some(match error.kind() {
        Kind::ConnectionRefused => Reason::Refused,
        Kind::TimedOut => Reason::TimedOut,
        Kind::ConnectionReset
        | Kind::ConnectionAborted
        | Kind::BrokenPipe
        | Kind::UnexpectedEof
        | Kind::NotConnected => Reason::BrokenOff,
        _ => return None,
    })
}

fn chain_says(chain: &[&(dyn Error + 'static)], words: &str) -> bool {
    chain.iter().any(|error| error.to_string().contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Screens, Words};

    #[test]
    fn every_reason_has_its_words() {
        let all = [
            Reason::Name,
            Reason::Refused,
            Reason::TimedOut,
            Reason::Drips,
            Reason::TooMuch,
            Reason::BrokenOff,
            Reason::CutShort,
            Reason::Packed,
            Reason::NoHttp,
            Reason::Proxy,
            Reason::ProxyRefuses,
            Reason::ProxyGone,
            Reason::TlsExpired,
            Reason::TlsNotYet,
            Reason::TlsName,
            Reason::TlsIssuer,
            Reason::NoTls,
            Reason::Tls,
            Reason::NoHeader,
        ];
        let words = Words::new("en", Screens::Newer, "Kisi SSO");
        for reason in all {
            let id = format!("unreachable-{}", reason.name());
            assert!(words.has(&id), "{id}");
            // What is kept on disk is called the same.
            let kept = serde_json::to_value(reason).expect("JSON");
            assert_eq!(kept, reason.name());
        }
    }

    #[test]
    fn an_io_error_that_hides_another_is_looked_into() {
        let expired = rustls::Error::InvalidCertificate(CertificateError::Expired);
        let hidden = io::Error::other(expired);
        let found = chain(&hidden).into_iter().find_map(of_tls);
        assert_eq!(found, Some(Reason::TlsExpired));
    }
}
