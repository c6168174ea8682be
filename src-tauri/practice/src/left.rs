//! How somebody left both consoles, so that they stand there like this again next week. Everything in it is a
//! file or a setting that the person has anyway; no key is in here, and practice needs none of the old ones.

use anyhow::Result;
use jiff::Timestamp;

use crate::certificate::{Certificate, der_of_pem};
use crate::jumpcloud::application::{Application, sso_url};
use crate::jumpcloud::settings::Settings;
use crate::kisi::metadata;
use crate::world::State;

/// What was done before, in the order in which it is done. What cannot be read counts as not done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// The application's Display Label.
    pub label: String,
    /// The Kisi domain that the application was filled in for.
    pub domain: String,
    /// The metadata that JumpCloud exported; with it the application was active.
    pub export: Option<String>,
    /// Whether the tester's group was ticked and saved.
    pub group: bool,
    /// The metadata that was saved in Kisi.
    pub in_kisi: Option<String>,
    /// The certificate that Kisi generated, as PEM.
    pub kisi_certificate: Option<String>,
    /// The SP certificate in JumpCloud, as PEM.
    pub sp_certificate: Option<String>,
    /// Whether somebody signed in through JumpCloud.
    pub signed_in: bool,
    /// Whether SCIM was switched on in Kisi. Its token was kept nowhere: a new one has to be made.
    pub scim: bool,
}

impl State {
    /// Puts both consoles back to how they were left.
    pub(crate) fn put_back(&mut self, left: &Left, now: Timestamp) -> Result<()> {
        let mut application = Application::new(&left.label, sso_url(&left.label), now)?;
        application.settings = Settings::of_the_guide(&left.domain);
        if let Some(exported) = left.export.as_deref().and_then(metadata::read) {
            application.certificate = exported.certificates.first().and_then(|der| dated(der));
            application.active = application.certificate.is_some();
            application.sso_url = exported.location;
        }
        if let Some(group) = self.jumpcloud.testers_group().filter(|_| left.group) {
            application.bind(&group.id);
        }
        if let Some(pem) = &left.sp_certificate {
            application.replace_sp_certificate(pem.clone(), now);
        }
        self.jumpcloud.applications.push(application);
        if let Some(xml) = &left.in_kisi
            && self.kisi.upload(xml)
        {
            self.kisi.sso_configured = Some(left.signed_in);
        }
        let made = left.kisi_certificate.as_deref().and_then(der_of_pem);
        self.kisi.certificate = made.as_deref().and_then(dated);
        if left.scim {
            self.kisi.scim.was_on();
        }
        Ok(())
    }
}

/// A certificate with the dates that stand in it.
fn dated(der: &[u8]) -> Option<Certificate> {
    let (_, read) = x509_parser::parse_x509_certificate(der).ok()?;
    let at = |time: x509_parser::time::ASN1Time| Timestamp::from_second(time.timestamp());
    let dates = (
        at(read.validity().not_before),
        at(read.validity().not_after),
    );
    let (Ok(not_before), Ok(not_after)) = dates else {
        return None;
    };
    Some(Certificate {
        der: der.to_vec(),
        not_before,
        not_after,
    })
}
