//! What is refused before it is read, and what hostile files may cost: two seconds and 100 MB, set from outside.

use std::fs::File;

use rstest::rstest;
use setup_core::file::LARGEST;

use crate::command::{Folder, PAIR, check, check_with};

#[test]
fn a_file_over_the_limit_is_refused_before_it_is_read() {
    let folder = Folder::new();
    let path = folder.path("large.xml");
    let file = File::create(&path).expect("a file");
    // So large that reading it would be noticed; it takes no room on the disk.
    file.set_len(1 << 36).expect("a size");
    let run = check(&[
        "metadata",
        path.to_str().expect("a path in UTF-8"),
        "--json",
    ]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("5 MB"), "{}", run.err);
}

#[test]
fn the_last_byte_counts() {
    let mut bytes = vec![b' '; LARGEST];
    let fits = check_with(&["metadata", "-"], &bytes);
    assert_eq!(fits.status, 1, "{}", fits.err);
    bytes.push(b' ');
    let large = check_with(&["metadata", "-"], &bytes);
    assert_eq!((large.status, large.out.as_str()), (2, ""));
    let folder = Folder::new();
    let file = folder.file("large.xml", &bytes);
    assert_eq!(check(&["certificate", &file]).status, 2);
    let good = folder.file("acme.pem", &PAIR.certificate_pem);
    assert_eq!(check(&["certificate", &good, "--key", &file]).status, 2);
    assert_eq!(
        check(&["certificate", &good, "--previous", &file]).status,
        2
    );
}

#[test]
fn what_cannot_be_read_is_said() {
    let folder = Folder::new();
    let missing = folder.path("missing.xml");
    let missing = missing.to_str().expect("a path in UTF-8");
    let run = check(&["metadata", missing]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("could not be read"), "{}", run.err);
    let parent = folder.path("");
    let run = check(&["metadata", parent.to_str().expect("a path in UTF-8")]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("is a folder"), "{}", run.err);
}

#[cfg(target_os = "linux")]
mod hostile {
    use std::process::Command;

    use super::*;
    use crate::command::run;

    /// Looks at bytes in a limited child, as metadata and as a certificate, for people and for programs.
    fn answered(text: &str) {
        let folder = Folder::new();
        let file = folder.file("hostile", &text.as_bytes()[..text.len().min(LARGEST)]);
        for what in ["metadata", "certificate"] {
            for form in ["--json", "--rules=standard"] {
                let mut limited = Command::new("prlimit");
                limited.args(["--cpu=2", "--data=104857600", "--core=0"]);
                limited.arg(env!("CARGO_BIN_EXE_kisi-jumpcloud-check"));
                limited.args([what, &file, form]);
                let run = run(&mut limited, b"");
                assert!(
                    matches!(run.status, 0 | 1 | 3),
                    "{what} {form}: {}",
                    run.err
                );
                assert!(run.out.len() < LARGEST / 2, "{} bytes", run.out.len());
            }
        }
    }

    const ENTITY: &str =
        "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' entityID='";
    const ROLE: &str = "'><IDPSSODescriptor protocolSupportEnumeration='";
    const SERVICE: &str = "'><SingleSignOnService Binding='b' Location='https://";
    const END: &str = "'/></IDPSSODescriptor></EntityDescriptor>";

    /// One value as long as a file can be, in each place.
    #[rstest]
    #[case::name("x", "", "")]
    #[case::protocols("", "a ", "")]
    #[case::host("", "", "a.")]
    #[case::path("", "", "a/../")]
    #[case::other_letters("", "", "ü")]
    fn long_values_are_answered(#[case] name: &str, #[case] protocols: &str, #[case] at: &str) {
        let fill = |unit: &str| match unit.len() {
            0 => String::new(),
            length => unit.repeat((LARGEST - 300) / length),
        };
        let parts = [
            ENTITY,
            &fill(name),
            ROLE,
            &fill(protocols),
            SERVICE,
            &fill(at),
            END,
        ];
        answered(&parts.concat());
    }

    #[rstest]
    #[case::less_than("<")]
    #[case::open_elements("<a>")]
    #[case::blocks_that_begin("-----BEGIN CERTIFICATE-----")]
    #[case::empty_blocks("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n")]
    #[case::base64("QUJD")]
    #[case::percent("%25")]
    #[case::brackets("[")]
    #[case::line_breaks("\n")]
    fn one_piece_over_and_over_is_answered(#[case] piece: &str) {
        answered(&piece.repeat(LARGEST / piece.len()));
    }

    #[test]
    fn many_things_to_say_are_bounded() {
        let key = "<KeyDescriptor><KeyInfo xmlns='http://www.w3.org/2000/09/xmldsig#'><X509Data><X509Certificate>MIIB</X509Certificate></X509Data></KeyInfo></KeyDescriptor>";
        let keys = key.repeat(900);
        answered(&format!(
            "{ENTITY}x{ROLE}'>{keys}</IDPSSODescriptor></EntityDescriptor>"
        ));
        let certificates = &PAIR.certificate_pem;
        answered(&certificates.repeat(LARGEST / certificates.len()));
    }

    #[test]
    fn a_long_domain_is_answered() {
        for text in ["a", "a.", "@", "-", "%"] {
            let text = text.repeat(LARGEST / text.len());
            let run = check_with(&["domain", "-", "--json"], text.as_bytes());
            assert!(matches!(run.status, 0 | 1), "{}", run.err);
        }
    }
}
