//! A dropped file, parsed as far as it goes: what it is, its metadata, its certificate.
//! Not here: the judgement.

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use crate::file::{Kind, Recognised, recognise};
use crate::saml::metadata::{self, Metadata};
use crate::setup::KeptFile;
use crate::x509::{self, Certificate, Unreadable};

/// One file with everything that could be read from it.
pub struct Dropped {
    pub name: String,
    pub folder: Option<String>,
    pub at: Timestamp,
    /// Hexadecimal, small letters.
    pub sha256: String,
    pub size: usize,
    pub recognised: Recognised,
    metadata: Option<Metadata>,
    certificates: Vec<Result<Certificate, Unreadable>>,
}

impl Dropped {
    #[must_use]
    pub fn new(name: &str, folder: Option<String>, at: Timestamp, bytes: &[u8]) -> Self {
        let recognised = recognise(bytes);
        let metadata = match recognised.kind {
            Kind::IdpMetadata
            | Kind::SpMetadata
            | Kind::OtherMetadata
            | Kind::OtherXml { .. }
            | Kind::BrokenXml { .. } => recognised.text.as_deref().map(metadata::read),
            _ => None,
        };
        let certificates = match recognised.kind {
            Kind::PemCertificate | Kind::DerCertificate => {
                // A certificate that a text editor saved as UTF-16 is still one.
                let text = recognised.text.as_deref().map(str::as_bytes);
                x509::read(text.unwrap_or(&recognised.inner)).certificates
            }
            _ => Vec::new(),
        };
        Self {
            name: name.to_owned(),
            folder,
            at,
            sha256: Sha256::digest(bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            size: bytes.len(),
            recognised,
            metadata,
            certificates,
        }
    }

    #[must_use]
    pub fn metadata(&self) -> Option<&Metadata> {
        self.metadata.as_ref()
    }

    /// The first readable certificate.
    #[must_use]
    pub fn certificate(&self) -> Option<&Certificate> {
        self.certificates
            .iter()
            .find_map(|reading| reading.as_ref().ok())
    }

    /// All certificates of the file, readable or not.
    pub fn certificates(&self) -> &[Result<Certificate, Unreadable>] {
        &self.certificates
    }

    #[cfg(test)]
    pub(super) fn certificate_mut(&mut self) -> &mut Certificate {
        let mut readable = self.certificates.iter_mut().flatten();
        readable.next().expect("a certificate that can be read")
    }
}

impl From<&KeptFile> for Dropped {
    fn from(file: &KeptFile) -> Self {
        Self::new(&file.name, file.folder.clone(), file.at, &file.bytes)
    }
}
