//! The red path: what people really drop in step 5, and what they are told. The green path is in `single_sign_on`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::walk::{self, Step};
use crate::window::{Start, Window, drive};

/// What is dropped, the bytes, the title that leads, and where it says the right one is.
const WRONG: [(&str, &[u8], &str, &str); 9] = [
    (
        "page.xml",
        b"<!doctype html><html><body>Sign in to continue</body></html>",
        "Sign in to JumpCloud and export again",
        "This is a web page, saved by your browser.",
    ),
    (
        "empty.xml",
        b"",
        "Get this file once more: it is empty",
        "The file has 0 bytes.",
    ),
    (
        "metadata.zip",
        b"PK\x03\x04 and what is packed in it, which nobody reads",
        "Unpack this file and drop what is inside",
        "This is a ZIP archive.",
    ),
    (
        "guide.pdf",
        b"%PDF-1.7\n%the guide, printed\n",
        "Look for another file: this is not metadata",
        "This is a PDF document.",
    ),
    (
        "answer.json",
        b"{\"error\": \"not signed in\"}",
        "Look for another file: this is not metadata",
        "This is a JSON file, as programs write it.",
    ),
    (
        "kisi.xml",
        br#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://api.kisi.io/saml/metadata"><SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"/></EntityDescriptor>"#,
        "Bring JumpCloud's file, not Kisi's",
        "This file describes Kisi. We need the one that describes JumpCloud.",
    ),
    (
        "private.pem",
        b"-----BEGIN PRIVATE KEY-----\nY2FuYXJ5LWNhbmFyeS1jYW5hcnk=\n-----END PRIVATE KEY-----\n",
        "Keep this file private, and bring another one",
        "We did not keep it, and we do not show it.",
    ),
    (
        "request.csr",
        b"-----BEGIN CERTIFICATE REQUEST-----\nMIICVjCCAT4CAQAwETEPMA0GA1UEAwwG\n-----END CERTIFICATE REQUEST-----\n",
        "Bring the finished certificate: this is only a request",
        "Nobody has made a certificate from it yet.",
    ),
    (
        "cut.xml",
        br#"<?xml version="1.0" encoding="UTF-8"?><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://api.ki"#,
        "Export the file again: its end is missing",
        "The file ends too early",
    ),
];

#[test]
fn the_wrong_files_at_step_5() {
    drive("wrong-files", Start::default(), async |window| {
        walk::walk_to(window, Step::Export).await?;
        let folder = tempfile::tempdir()?;
        for (name, bytes, title, saw) in WRONG {
            let file = written(folder.path(), name, bytes)?;
            choose(window, &file).await?;
            window.sees(title).await?;
            window.sees(saw).await?;
            window.picture(name).await?;
        }
        let canary = "Y2FuYXJ5LWNhbmFyeS1jYW5hcnk=";
        ensure!(
            window.folders.files_with(canary)?.is_empty(),
            "the private key was kept"
        );
        let large = written(folder.path(), "large.xml", &vec![b' '; 6 * 1024 * 1024])?;
        choose(window, &large).await?;
        window.sees("is larger than 5 MB").await?;
        window.picture("large").await?;
        Ok(())
    });
}

#[test]
fn the_exports_of_other_applications() {
    let Some(data) = setup_tests::data() else {
        return;
    };
    drive("real-exports", Start::default(), async |window| {
        walk::walk_to(window, Step::Export).await?;
        let real = |name: &str| data.path(&format!("jumpcloud-metadata/{name}"));
        let second = real("02-JC_metadata-bitdefender-post-only-wantsigned.xml");
        choose(window, &second).await?;
        window.announces("Checked: 2 things must change.").await?;
        window
            .sees("Make a new certificate in JumpCloud: this one has expired")
            .await?;
        window.sees("Change all of them in one visit").await?;
        window.in_every_look("02").await?;

        choose(window, &second).await?;
        window.announces("This is the same file as before.").await?;
        window.sees("Nothing in it has changed.").await?;
        window.picture("02-again").await?;

        choose(window, &real("03-samael-pillar-idp-uploaded-2048-cert.xml")).await?;
        window
            .sees("Take the tick out of Declare Redirect Endpoint")
            .await?;
        window.picture("03").await?;

        choose(
            window,
            &real("04-convergenttech-wantsigned-HANDEDITED-malformed-slo.xml"),
        )
        .await?;
        window
            .sees("In line 1, column 2908, the quotation mark after Location is missing")
            .await?;
        window.picture("04").await?;
        mended(window).await
    });
}

/// The export of practice is right, and its finding is gone.
async fn mended(window: &mut Window) -> Result<()> {
    window.press("Press Activate").await?;
    window
        .announces("Practice JumpCloud: the application is active and has its certificate.")
        .await?;
    window.press("Export Metadata").await?;
    window.sees("Nothing must change").await?;
    window.picture("mended").await?;
    Ok(())
}

#[test]
fn going_on_without_what_must_change() {
    drive("go-on", Start::default(), async |window| {
        walk::walk_to(window, Step::Export).await?;
        let folder = tempfile::tempdir()?;
        let (name, bytes, ..) = WRONG[5];
        choose(window, &written(folder.path(), name, bytes)?).await?;
        window.press("Go on without this…").await?;
        window
            .sees("Go on with one thing that must change?")
            .await?;
        window.picture("dialog").await?;
        // Escape takes the field away that it is typed into, which the driver may call stale.
        window.keys("\u{e00c}").await.ok();
        window
            .sees_no_more("Go on with one thing that must change?")
            .await?;
        let focus = window.focus().await?;
        ensure!(
            focus.contains("Go on without this…"),
            "Escape leads back to where the person was, not to {focus}"
        );
        window.press("Go on without this…").await?;
        window
            .fill(
                "Why do you go on? A few words are enough.",
                "the colleague mends it",
            )
            .await?;
        window
            .click(
                "checkbox",
                "I know what this does, or somebody who knows told me",
            )
            .await?;
        window.press("Go on without this").await?;
        window.sees("the colleague mends it").await?;
        window.picture("went-on").await?;
        window.restart("2026-11-24T12:00:00Z").await?;
        window.press("Open Practice Inc").await?;
        window.sees("the colleague mends it").await
    });
}

/// Brings a file as the person would: "Choose a file…", then the dialog.
async fn choose(window: &Window, file: &Path) -> Result<()> {
    window.folders.pick_next(file)?;
    window.press("Choose a file…").await
}

fn written(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    let path = folder.join(name);
    fs::write(&path, bytes).with_context(|| path.display().to_string())?;
    Ok(path)
}
