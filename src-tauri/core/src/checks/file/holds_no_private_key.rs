//! A private key belongs to nobody but its owner: it is named, never kept, never shown.

use super::wrong;
use crate::check::{Check, Need, Outcome};
use crate::file::Kind;
use crate::saml::metadata::Metadata;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "file.holds-no-private-key",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    match file.recognised.kind {
        Kind::PrivateKey { encrypted } => wrong(case, "private-key")
            .choice("locked", if encrypted { "yes" } else { "no" })
            .into(),
        Kind::Pkcs12 => wrong(case, "with-certificate").into(),
        // The checks of the metadata say where in it the key stands.
        _ if case.metadata().is_some_and(Metadata::holds_private_key) => Outcome::NotApplicable,
        _ => Outcome::PASS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    const KEY: &[u8] =
        b"-----BEGIN PRIVATE KEY-----\nMIISecretSecret=\n-----END PRIVATE KEY-----\n";

    #[test]
    fn a_key_is_named_and_never_shown() {
        for slot in [Slot::Export, Slot::KisiCertificate, Slot::Inspected] {
            let told = says(&CHECK, slot, KEY);
            assert!(
                told.starts_with("FAIL file.holds-no-private-key.private-key"),
                "{told}"
            );
            assert!(!told.contains("Secret"), "{told}");
        }
    }

    #[test]
    fn a_locked_key_is_a_key() {
        let locked = String::from_utf8_lossy(KEY).replace("PRIVATE", "ENCRYPTED PRIVATE");
        let told = says(&CHECK, Slot::Inspected, locked.as_bytes());
        assert!(told.contains("locked with a passphrase"), "{told}");
    }

    #[test]
    fn a_key_beside_a_certificate_is_found() {
        let both = [
            b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
            KEY,
        ]
        .concat();
        let told = says(&CHECK, Slot::KisiCertificate, &both);
        assert!(told.starts_with("FAIL"), "{told}");
    }

    #[test]
    fn a_pkcs_12_file_holds_one() {
        // SEQUENCE { INTEGER 3, SEQUENCE {} }: the outermost shape of RFC 7292.
        let bundle = [0x30, 0x05, 0x02, 0x01, 0x03, 0x30, 0x00];
        let told = says(&CHECK, Slot::KisiCertificate, &bundle);
        assert!(
            told.starts_with("FAIL file.holds-no-private-key.with-certificate"),
            "{told}"
        );
    }

    #[test]
    fn other_text_is_none() {
        assert_eq!(says(&CHECK, Slot::Export, b"hello"), "PASS\n");
    }
}
