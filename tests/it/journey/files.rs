//! Somebody drops the wrong thing: it is recognised, sent to where it belongs, or refused with a sentence.

use setup_core::file::LARGEST;
use setup_core::view::{Action, Slot};

use super::walk::{VERSION, Walk};

/// Step 5, with the application active in practice JumpCloud.
async fn at_export() -> Walk {
    let mut walk = Walk::begun(&[]).await;
    walk.before().await;
    walk.domain().await;
    walk.application().await;
    walk.answer("own-key", "jumpcloud").await;
    walk.done("certificate").await;
    walk.hand("activate").await;
    assert_eq!(walk.step(), "export");
    walk
}

fn kept(walk: &Walk, slot: Slot) -> usize {
    let files = walk.setup().files;
    files.iter().filter(|file| file.slot == slot).count()
}

/// A certificate as PEM, made here.
fn certificate() -> Vec<u8> {
    made(String::new()).certificate_pem.into_bytes()
}

fn made(passphrase: String) -> setup_core::x509::Made {
    use setup_core::x509::{KeyForm, Request, RsaBits};
    setup_core::x509::make(&Request {
        bits: RsaBits::B2048,
        common_name: "Kisi".into(),
        organization: None,
        days: 365,
        not_before: super::walk::at(super::walk::NOW),
        form: match passphrase.is_empty() {
            true => KeyForm::Pkcs8,
            false => KeyForm::Pkcs8Encrypted(passphrase.into()),
        },
    })
    .expect("a key is made")
}

#[tokio::test]
async fn the_same_file_again_is_noticed_with_the_name_of_the_next() {
    let mut walk = at_export().await;
    walk.hand("export").await;
    let file = walk.setup().files[0].clone();
    walk.drop_file("JumpCloud-saml2-metadata.xml", &file.bytes);
    assert_eq!(kept(&walk, Slot::Export), 1);
    assert_eq!(walk.said(), "This is the same file as before.");
    let note = walk.drop_notes().join("\n");
    assert!(note.contains("JumpCloud-saml2-metadata (1).xml"), "{note}");
    // On another screen it is no news any more.
    walk.go("before").await;
    walk.go("export").await;
    assert_eq!(walk.drop_notes(), Vec::<String>::new());
}

#[tokio::test]
async fn a_certificate_dropped_in_step_5_is_kept_for_step_7() {
    let mut walk = at_export().await;
    walk.drop_file("kisi-certificate.pem", &certificate());
    assert_eq!(kept(&walk, Slot::Export), 0);
    assert_eq!(kept(&walk, Slot::KisiCertificate), 1);
    assert!(
        walk.drop_notes()[0].contains("we keep it for step 7"),
        "{:?}",
        walk.drop_notes()
    );
    // It does not stand in the way of the right one.
    walk.hand("export").await;
    walk.done("export").await;
    assert_eq!(walk.step(), "groups", "{:?}", walk.reason());
}

#[tokio::test]
async fn jumpclouds_own_certificate_is_refused_in_step_7() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    walk.gate().await;
    walk.hand("kisi-metadata").await;
    walk.answer("saved-in-kisi", "saved").await;
    let export = walk.setup().files[0].bytes.clone();
    let xml = String::from_utf8(export).expect("text");
    let base64 = xml
        .split("X509Certificate>")
        .nth(1)
        .and_then(|rest| rest.split('<').next())
        .expect("a certificate in the export");
    let own = format!("-----BEGIN CERTIFICATE-----\n{base64}\n-----END CERTIFICATE-----\n");
    walk.drop_file("certificate.pem", own.as_bytes());
    assert_eq!(kept(&walk, Slot::KisiCertificate), 0);
    let first = &walk.findings()[0];
    assert_eq!(first.check, "certificate.is-not-jumpclouds");
    assert_eq!(first.go_on, None, "there is nothing to go on with");
    walk.done("kisi").await;
    assert_eq!(walk.step(), "kisi");
    // Kisi's own one takes its place.
    walk.hand("kisi-certificate").await;
    walk.done("kisi").await;
    assert_eq!(walk.step(), "back", "{:?}", walk.reason());
}

#[tokio::test]
async fn wrong_kinds_are_told_and_not_kept() {
    let mut walk = at_export().await;
    for (name, bytes, check) in [
        ("login.html", &b"<!DOCTYPE html><html><body>Sign in</body></html>"[..], "file.is-no-web-page"),
        ("metadata.zip", b"PK\x03\x04rest", "file.is-not-packed"),
        ("empty.xml", b"", "file.not-empty"),
        ("report.pdf", b"%PDF-1.7", "file.is-known"),
        (
            "kisi.xml",
            br#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><SPSSODescriptor/></EntityDescriptor>"#,
            "file.describes-an-identity-provider",
        ),
    ] {
        walk.drop_file(name, bytes);
        let checks: Vec<_> = walk.findings().into_iter().map(|finding| finding.check).collect();
        assert!(checks.contains(&check.to_owned()), "{name}: {checks:?}");
    }
    // What is metadata, is kept to be compared; the rest is only told.
    let names: Vec<_> = walk
        .setup()
        .files
        .iter()
        .map(|file| file.name.clone())
        .collect();
    assert_eq!(names, ["kisi.xml"]);
    // A wrong file beside a right one holds nothing up.
    walk.hand("export").await;
    walk.drop_file("report.pdf", b"%PDF-1.7");
    walk.done("export").await;
    assert_eq!(walk.step(), "groups", "{:?}", walk.reason());
}

#[tokio::test]
async fn a_private_key_is_kept_nowhere() {
    let mut walk = at_export().await;
    let key = made(String::new());
    let pem = key.private_key.expose_pem().to_owned();
    let locked = made("correct horse".into())
        .private_key
        .expose_pem()
        .to_owned();
    let inside = format!(
        r#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><!-- {pem} --><IDPSSODescriptor/></EntityDescriptor>"#
    );
    let both = format!("{}{pem}", key.certificate_pem);
    for slot in [
        Slot::Export,
        Slot::KisiCertificate,
        Slot::SecondExport,
        Slot::WayBack,
        Slot::Inspected,
    ] {
        for text in [&pem, &locked, &inside, &both] {
            walk.drop_at(slot, "key.pem", text.as_bytes());
            walk.act(Action::Paste {
                slot,
                text: text.clone(),
            })
            .await;
        }
    }
    walk.answer("tester", &pem).await;
    assert!(walk.said().contains("private key"), "{}", walk.said());
    walk.act(Action::Compare {
        field: "acs-url".into(),
        text: pem.clone(),
    })
    .await;
    walk.act(Action::WaitFor {
        step: "export".into(),
        who: pem.clone(),
    })
    .await;
    walk.act(Action::GoOn {
        finding: "metadata.well-formed.broken".into(),
        reason: locked.clone(),
    })
    .await;
    assert!(walk.setup().files.is_empty());
    walk.go("export").await;
    walk.drop_file("key.pem", pem.as_bytes());
    let finding = walk.finding("file.holds-no-private-key.private-key");
    assert_eq!(finding.go_on, None);
    let secret = pem.lines().nth(3).expect("a line of the key");
    for text in everything(&walk) {
        assert!(!text.contains(secret));
        assert!(!text.contains("PRIVATE KEY-----"));
    }
}

/// What lies on disk and what the page is given.
fn everything(walk: &Walk) -> Vec<String> {
    let setup = serde_json::to_string(&walk.setup()).expect("JSON");
    let view = serde_json::to_string(&walk.view()).expect("JSON");
    vec![setup, view]
}

#[tokio::test]
async fn pasted_text_becomes_a_file_and_nothing_is_said_to_be_nothing() {
    let mut walk = at_export().await;
    walk.act(Action::Paste {
        slot: Slot::Export,
        text: " \n".into(),
    })
    .await;
    assert_eq!(walk.said(), "There was nothing to paste.");
    assert!(walk.setup().files.is_empty());
    walk.hand("export").await;
    let text = String::from_utf8(walk.setup().files[0].bytes.clone()).expect("text");
    let mut other = at_export().await;
    other
        .act(Action::Paste {
            slot: Slot::Export,
            text,
        })
        .await;
    let file = other.setup().files[0].clone();
    assert_eq!(
        (file.name.as_str(), file.folder),
        ("pasted-metadata.xml", None)
    );
    other.act(Action::ShowFile { slot: Slot::Export }).await;
    assert_eq!(other.said(), "This file was pasted. It lies in no folder.");
    // Kisi's certificate pasted as text is handed to JumpCloud as a file.
    let pem = String::from_utf8(certificate()).expect("PEM");
    other
        .act(Action::Paste {
            slot: Slot::KisiCertificate,
            text: pem.clone(),
        })
        .await;
    other
        .act(Action::Save {
            id: "kisi-certificate".into(),
        })
        .await;
    let save = other.saves.last().expect("something is saved");
    assert_eq!(save.name, "kisi-certificate.pem");
    let setup_core::wizard::Content::Bytes(bytes) = &save.content else {
        panic!("the certificate is saved");
    };
    assert_eq!(bytes, pem.as_bytes());
}

#[tokio::test]
async fn a_file_that_is_too_large_is_not_read() {
    let mut walk = at_export().await;
    walk.wizard.too_large("film.mp4");
    assert!(
        walk.trouble().contains("larger than 5 MB"),
        "{}",
        walk.trouble()
    );
    walk.act(Action::CloseTrouble).await;
    assert_eq!(walk.trouble(), "");
    // Pasted: not kept either.
    walk.act(Action::Paste {
        slot: Slot::Export,
        text: "x".repeat(LARGEST + 1),
    })
    .await;
    assert!(walk.setup().files.is_empty());
    walk.finding("file.not-too-large.too-large");
}

/// Dropped on a step that asks for no file: the step that does opens, and says what it is.
#[tokio::test]
async fn a_file_dropped_anywhere_finds_its_step() {
    let mut walk = at_export().await;
    walk.hand("export").await;
    let export = walk.setup().files[0].bytes.clone();
    let take = |walk: &mut Walk, name: &str, bytes: &[u8]| {
        let path = std::path::Path::new("Downloads").join(name);
        walk.wizard.take(&path, bytes);
    };
    walk.go("application").await;
    take(&mut walk, "JumpCloud-saml2-metadata (1).xml", &export);
    assert_eq!(walk.step(), "export");
    assert!(walk.drop_notes()[0].contains("Nothing in it has changed"));
    walk.go("groups").await;
    take(&mut walk, "page.html", b"<!DOCTYPE html><html></html>");
    assert_eq!(walk.step(), "export");
    assert_eq!(walk.findings()[0].check, "file.is-no-web-page");
    walk.go("before").await;
    take(&mut walk, "kisi.pem", &certificate());
    assert_eq!(walk.step(), "kisi");
    assert!(walk.has_note("we keep it for step 7"), "{:?}", walk.notes());
    walk.act(Action::Home).await;
    take(&mut walk, "kisi.pem", &certificate());
    assert!(walk.wizard.session().is_none());
}

#[tokio::test]
async fn a_certificate_that_is_only_looked_at_holds_nothing_up() {
    let mut walk = at_export().await;
    walk.go("certificate").await;
    walk.drop_file("notes.txt", b"hello");
    assert!(!walk.findings().is_empty());
    walk.drop_file(
        "any.pem",
        b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
    );
    assert!(
        walk.findings()
            .iter()
            .all(|finding| finding.go_on.is_none())
    );
    walk.done("certificate").await;
    assert_eq!(walk.step(), "export", "{:?}", walk.reason());
    let report = setup_report::report(&walk.wizard, VERSION).expect("a report");
    let any = Some("any.pem".to_owned());
    assert!(report.checks.iter().all(|check| check.file != any));
}
