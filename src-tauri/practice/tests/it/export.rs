//! The export equals a real one, byte for byte, after replacing what belongs to the application.

use std::path::PathBuf;

use serde_json::json;
use setup_practice::Fault;

use crate::client::visit;

const REAL: &str = "jumpcloud-metadata/02-JC_metadata-bitdefender-post-only-wantsigned.xml";

/// A file that JumpCloud really exported; `None`, said aloud, where the data is not there.
fn real_export() -> Option<String> {
    let data = std::env::var_os("SETUP_TEST_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    let file = data.join(REAL);
    let text = std::fs::read_to_string(&file).ok();
    if text.is_none() {
        println!("skipped: {} is not there", file.display());
    }
    text
}

/// Swaps the text between two marks.
fn swap(text: &str, before: &str, after: &str, with: &str) -> String {
    let start = text.find(before).expect("the mark before") + before.len();
    let length = text[start..].find(after).expect("the mark after");
    format!("{}{with}{}", &text[..start], &text[start + length..])
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).expect("the mark before").1;
    rest.split_once(after).expect("the mark after").0
}

/// The real export as JumpCloud would have written it for this application.
fn expected(real: &str, ours: &str, signed: bool, format: &str) -> String {
    let certificate = between(ours, "<ds:X509Certificate>", "<");
    let text = swap(
        real,
        "entityID=\"",
        "\"",
        "https://api.kisi.io/saml/metadata",
    );
    let text = swap(
        &text,
        "WantAuthnRequestsSigned=\"",
        "\"",
        &signed.to_string(),
    );
    let text = swap(&text, "<ds:X509Certificate>", "<", certificate);
    let text = swap(&text, "<md:NameIDFormat>", "<", format);
    swap(&text, "https://sso.jumpcloud.com/saml2/", "\"", "kisi-sso")
}

const PERSISTENT: &str = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
const EMAIL_ADDRESS: &str = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";

#[tokio::test]
async fn equal_to_a_real_export_byte_for_byte() {
    let Some(real) = real_export() else { return };
    let visitor = visit(&[]).await;
    visitor.new_application().await;
    visitor.hand("jumpcloud/activate", json!({})).await;
    let first = visitor.export().await;
    assert_eq!(first, expected(&real, &first, false, PERSISTENT));

    visitor.upload().await;
    let pem = visitor.kisi_certificate().await;
    let chosen = json!({ "pem": pem });
    visitor.hand("jumpcloud/sp-certificate", chosen).await;
    let second = visitor.export().await;
    assert_eq!(second, expected(&real, &second, true, PERSISTENT));
    assert_eq!(
        second,
        first.replace("Signed=\"false\"", "Signed=\"true\""),
        "the SP certificate changes nothing else"
    );

    let faults = json!({ "faults": [Fault::NameIdFormatEmail.id()] });
    visitor.hand("faults", faults).await;
    let third = visitor.export().await;
    assert_eq!(third, expected(&real, &third, true, EMAIL_ADDRESS));
}

#[tokio::test]
async fn a_declared_redirect_stands_after_the_post_and_has_the_same_address() {
    let visitor = visit(&[Fault::RedirectDeclared]).await;
    visitor.new_application().await;
    visitor.hand("jumpcloud/activate", json!({})).await;
    let with = visitor.export().await;
    let second = concat!(
        r#"<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect""#,
        r#" Location="https://sso.jumpcloud.com/saml2/kisi-sso"/></md:IDPSSODescriptor>"#
    );
    assert!(with.contains(second), "{with}");

    visitor.hand("jumpcloud/mend", json!({})).await;
    let without = visitor.export().await;
    assert_eq!(without, with.replace(second, "</md:IDPSSODescriptor>"));
}
