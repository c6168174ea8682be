//! The certificate that JumpCloud makes when an application is activated: RSA 4096, SHA-256,
//! self-signed, exactly five years (read off six real ones). Uploading an own pair is not in here.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use anyhow::{Context, Result};
use jiff::{SignedDuration, Timestamp};
use rcgen::{CertificateParams, DnType, KeyPair, RsaKeySize};
use tokio::sync::oneshot;

use crate::PRACTICE_MARK;
use crate::certificate::{Certificate, name, rsa_key, self_signed, years_after};
use crate::fault::Fault;

/// One key is drawn ahead when a person creates an application, so that it is ready when somebody presses
/// Activate: drawing one takes a second or a few.
#[derive(Default)]
pub(crate) struct SigningKeys(Mutex<Option<Drawn>>);

type Drawn = oneshot::Receiver<Result<KeyPair>>;

impl SigningKeys {
    pub(crate) fn draw_ahead(&self) {
        self.ahead().get_or_insert_with(draw);
    }

    /// A key nobody had before: the one drawn ahead, or a new one.
    pub(crate) async fn take(&self) -> Result<KeyPair> {
        let ahead = self.ahead().take();
        let drawn = ahead.unwrap_or_else(draw);
        drawn.await.context("drawing a key was cut short")?
    }

    fn ahead(&self) -> MutexGuard<'_, Option<Drawn>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// On a thread of its own and not on the runtime's: a runtime that ends would wait for the key.
fn draw() -> Drawn {
    let (give, drawn) = oneshot::channel();
    thread::spawn(move || {
        // Nobody may be waiting any more; then the key is dropped.
        let _ = give.send(rsa_key(RsaKeySize::_4096));
    });
    drawn
}

/// When a certificate made now shall end.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Ends {
    InFiveYears,
    Yesterday,
    Soon,
}

impl Ends {
    pub(crate) fn under<'a>(faults: impl IntoIterator<Item = &'a Fault>) -> Self {
        let mut ends = Self::InFiveYears;
        for fault in faults {
            match fault {
                Fault::CertificateExpired => return Self::Yesterday,
                Fault::CertificateExpiresSoon => ends = Self::Soon,
                _ => {}
            }
        }
        ends
    }

    /// Five years in every case; only their place in time differs.
    fn dates(self, now: Timestamp) -> Result<(Timestamp, Timestamp)> {
        let day = SignedDuration::from_hours(24);
        let end = match self {
            Self::InFiveYears => return Ok((now, years_after(now, 5)?)),
            Self::Yesterday => now.checked_sub(day)?,
            Self::Soon => now.checked_add(day * 20)?,
        };
        Ok((years_after(end, -5)?, end))
    }
}

/// The certificate of an application of this organization, marked as practice in its `O=`.
pub(crate) fn issue(
    organization: &str,
    key: &KeyPair,
    ends: Ends,
    now: Timestamp,
) -> Result<Certificate> {
    let mut params = CertificateParams::default();
    params.distinguished_name = name(&[
        (DnType::CountryName, "US"),
        (DnType::StateOrProvinceName, "CO"),
        (DnType::LocalityName, "Boulder"),
        (
            DnType::OrganizationName,
            &format!("{organization} {PRACTICE_MARK}"),
        ),
        (DnType::OrganizationalUnitName, "JumpCloudSAMLIdP"),
        (DnType::CommonName, "JumpCloudSAMLUser"),
    ]);
    let (not_before, not_after) = ends.dates(now)?;
    self_signed(params, key, not_before, not_after)
}
