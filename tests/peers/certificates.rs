//! What is made here, judged by OpenSSL, GnuTLS and pkilint. No finding is accepted.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use rstest::rstest;
use setup_core::x509::{self, DAYS, KeyForm, KeyMatch, Made, Request, RsaBits, make, matches_key};
use tempfile::TempDir;

use crate::program::{run, said};

const PASSPHRASE: &str = "correct horse battery staple";

/// Within the validity, whatever the clock of this machine says.
const DURING: &str = "1795435200";

fn made(bits: RsaBits, organization: Option<&str>, form: KeyForm) -> Made {
    let request = Request {
        bits,
        common_name: "acme single sign-on".into(),
        organization: organization.map(Into::into),
        days: DAYS,
        not_before: "2026-11-23T12:00:00Z".parse().expect("a time"),
        form,
    };
    make(&request).expect("made")
}

struct Files {
    _folder: TempDir,
    pem: PathBuf,
    der: PathBuf,
    key: PathBuf,
}

fn written(made: &Made) -> Files {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    let files = Files {
        pem: path("certificate.pem"),
        der: path("certificate.der"),
        key: path("key.pem"),
        _folder: folder,
    };
    fs::write(&files.pem, &made.certificate_pem).expect("written");
    fs::write(&files.der, &made.certificate_der).expect("written");
    fs::write(&files.key, made.private_key.expose_pem()).expect("written");
    files
}

/// Runs a program that must succeed, and gives what it said.
fn clean(program: &str, arguments: &[&str], input: &str) -> String {
    let output = run(program, arguments, input.as_bytes());
    let said = said(&output);
    assert!(output.status.success(), "{program} {arguments:?}: {said}");
    said
}

fn name(path: &Path) -> &str {
    path.to_str().expect("plain")
}

#[rstest]
#[case(RsaBits::B2048, Some("Acme, Inc."))]
#[case(RsaBits::B3072, None)]
#[case(RsaBits::B4096, Some("\u{c4}cm\u{e9} \u{65e5}\u{672c}"))]
fn every_judge_is_content_with_the_certificate(
    #[case] bits: RsaBits,
    #[case] organization: Option<&str>,
) {
    let files = written(&made(bits, organization, KeyForm::Pkcs8));
    let pem = name(&files.pem);
    let verified = clean(
        "openssl",
        &[
            "verify",
            "-x509_strict",
            "-auth_level",
            "2",
            "-check_ss_sig",
            "-attime",
            DURING,
            "-CAfile",
            pem,
            pem,
        ],
        "",
    );
    assert_eq!(verified, format!("{pem}: OK\n"));
    let printed = clean("certtool", &["-i", "--infile", pem], "");
    assert!(
        printed.contains("Signature Algorithm: RSA-SHA256"),
        "{printed}"
    );
    assert!(!printed.to_lowercase().contains("warning"), "{printed}");
    let pkilint = env::var("PKILINT").unwrap_or_else(|_| "lint_pkix_cert".into());
    // Below a notice pkilint only tells by which method the key identifier was calculated.
    let arguments = ["lint", "--severity", "NOTICE", name(&files.der)];
    let findings = clean(&pkilint, &arguments, "");
    assert_eq!(findings.trim(), "");
}

#[rstest]
#[case(RsaBits::B2048, KeyForm::Pkcs8)]
#[case(RsaBits::B4096, KeyForm::Pkcs1)]
#[case(RsaBits::B3072, KeyForm::Pkcs8Encrypted(PASSPHRASE.to_owned().into()))]
fn openssl_reads_and_checks_every_form_of_the_key(#[case] bits: RsaBits, #[case] form: KeyForm) {
    let files = written(&made(bits, None, form));
    let key = name(&files.key);
    let checked = clean(
        "openssl",
        &["pkey", "-in", key, "-check", "-noout", "-passin", "stdin"],
        &format!("{PASSPHRASE}\n"),
    );
    assert!(checked.contains("Key is valid"), "{checked}");
    let public = ["pkey", "-in", key, "-pubout", "-passin", "stdin"];
    let from_key = clean("openssl", &public, &format!("{PASSPHRASE}\n"));
    let certificate = ["x509", "-in", name(&files.pem), "-noout", "-pubkey"];
    assert_eq!(from_key, clean("openssl", &certificate, ""));
}

/// Keys and certificates as other programs make them.
#[rstest]
#[case::rsa(&["-newkey", "rsa:2048"])]
#[case::p256(&["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"])]
#[case::p384(&["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-384"])]
#[case::ed25519(&["-newkey", "ed25519"])]
fn a_pair_made_by_openssl_belongs_together(#[case] kind: &[&str]) {
    let files = written(&made(RsaBits::B2048, None, KeyForm::Pkcs8));
    let (pem, key) = (name(&files.pem), name(&files.key));
    let other = fs::read(key).expect("a key");
    let pair = [
        "req", "-x509", "-noenc", "-subj", "/CN=a", "-out", pem, "-keyout", key,
    ];
    clean("openssl", &[&pair, kind].concat(), "");
    let file = x509::read(&fs::read(pem).expect("a certificate"));
    let certificate = file.first().expect("readable");
    let plain = fs::read(key).expect("a key");
    assert_eq!(matches_key(certificate, &plain, None), KeyMatch::Matches);
    assert_eq!(matches_key(certificate, &other, None), KeyMatch::Differs);

    let locked = |cipher: &str| {
        let arguments = [
            "pkcs8", "-topk8", "-in", key, "-v2", cipher, "-passout", "stdin",
        ];
        clean("openssl", &arguments, &format!("{PASSPHRASE}\n")).into_bytes()
    };
    let answer = |key: &[u8], passphrase| matches_key(certificate, key, passphrase);
    let aes = locked("aes-256-cbc");
    assert_eq!(answer(&aes, None), KeyMatch::NeedsPassphrase);
    assert_eq!(answer(&aes, Some("wrong")), KeyMatch::WrongPassphrase);
    assert_eq!(answer(&aes, Some(PASSPHRASE)), KeyMatch::Matches);
    // Triple DES, the default of `openssl req`, is not read here.
    let des = locked("des3");
    assert_eq!(answer(&des, Some(PASSPHRASE)), KeyMatch::CannotTell);
}
