//! Three files that JumpCloud really exported, for other services than Kisi: exactly the findings that follow.

use setup_core::rules::Profile;

use crate::judging::{judged, lines};

fn told(file: &str) -> Option<String> {
    let bytes = setup_tests::data()?.file(&format!("jumpcloud-metadata/{file}"))?;
    Some(lines(&judged(Profile::Kisi, file, &bytes)))
}

#[test]
fn unedited_for_another_service() {
    let Some(told) = told("02-JC_metadata-bitdefender-post-only-wantsigned.xml") else {
        return;
    };
    insta::assert_snapshot!(told, @r"
    FAIL metadata.entity-id-is-kisi.different
      Paste Kisi's value into IdP Entity ID
      saw: https://gravityzone.bitdefender.com/sp/login (differs from character 9)
      Kisi needs: https://api.kisi.io/saml/metadata
      do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into IdP Entity ID. Press Save. Then press Export Metadata again and drop the new file here.
    FAIL metadata.signing-certificate-in-date.expired
      Make a new certificate in JumpCloud: this one has expired
      saw: The certificate was good until 2 March 2026. That was 266 days ago.
      We ask: a certificate that is valid today
      do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
    WARN metadata.name-id-persistent.different
      Choose persistent in SAMLSubject NameID Format
      saw: urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress (emailAddress is another setting)
      Kisi needs: urn:oasis:names:tc:SAML:2.0:nameid-format:persistent
      do: In JumpCloud, open Kisi SSO, tab SSO. In SAMLSubject NameID Format, choose the entry that ends in 2.0:nameid-format:persistent. Press Save. Then press Export Metadata again and drop the new file here.
    NOTE metadata.requests-signed.asked
      JumpCloud asks Kisi to sign its requests
      saw: WantAuthnRequestsSigned is true.
      do: Nothing must change. JumpCloud may need Kisi's certificate for it: see Replace SP Certificate.
    ");
}

#[test]
fn with_an_uploaded_certificate_of_version_1() {
    let Some(told) = told("03-samael-pillar-idp-uploaded-2048-cert.xml") else {
        return;
    };
    insta::assert_snapshot!(told, @r"
    FAIL metadata.entity-id-is-kisi.different
      Paste Kisi's value into IdP Entity ID
      saw: pillar-idp-2 (differs from character 1)
      Kisi needs: https://api.kisi.io/saml/metadata
      do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into IdP Entity ID. Press Save. Then press Export Metadata again and drop the new file here.
    FAIL metadata.signing-certificate-in-date.expired
      Make a new certificate in JumpCloud: this one has expired
      saw: The certificate was good until 29 June 2025. That was 512 days ago.
      We ask: a certificate that is valid today
      do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
    WARN metadata.name-id-persistent.different
      Choose persistent in SAMLSubject NameID Format
      saw: urn:oasis:names:tc:SAML:1.0:nameid-format:unspecified (unspecified is another setting)
      Kisi needs: urn:oasis:names:tc:SAML:2.0:nameid-format:persistent
      do: In JumpCloud, open Kisi SSO, tab SSO. In SAMLSubject NameID Format, choose the entry that ends in 2.0:nameid-format:persistent. Press Save. Then press Export Metadata again and drop the new file here.
    NOTE metadata.no-redirect-endpoint.declared
      Take the tick out of Declare Redirect Endpoint
      saw: The file has an address for HTTP-Redirect.
      do: In JumpCloud, open Kisi SSO, tab SSO. Take the tick out of Declare Redirect Endpoint. Press Save. Then press Export Metadata again and drop the new file here.
    ");
}

#[test]
fn edited_by_hand_and_broken() {
    let Some(told) = told("04-convergenttech-wantsigned-HANDEDITED-malformed-slo.xml") else {
        return;
    };
    insta::assert_snapshot!(told, @r"
    FAIL metadata.well-formed.broken
      Export the file again: somebody or something changed it
      saw: In line 1, column 2908, the quotation mark after Location is missing: umpcloud.com/saml2/convergentbitdefender/></md:IDPSSODescrip
      do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. Do not open it in an editor before. If it breaks at the same place again, ask JumpCloud Support.
    FAIL metadata.entity-id-is-kisi.different
      Paste Kisi's value into IdP Entity ID
      saw: JumpCloud (differs from character 1)
      Kisi needs: https://api.kisi.io/saml/metadata
      do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into IdP Entity ID. Press Save. Then press Export Metadata again and drop the new file here.
    WARN metadata.name-id-persistent.different
      Choose persistent in SAMLSubject NameID Format
      saw: urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress (emailAddress is another setting)
      Kisi needs: urn:oasis:names:tc:SAML:2.0:nameid-format:persistent
      do: In JumpCloud, open Kisi SSO, tab SSO. In SAMLSubject NameID Format, choose the entry that ends in 2.0:nameid-format:persistent. Press Save. Then press Export Metadata again and drop the new file here.
    NOTE metadata.no-redirect-endpoint.declared
      Take the tick out of Declare Redirect Endpoint
      saw: The file has an address for HTTP-Redirect.
      do: In JumpCloud, open Kisi SSO, tab SSO. Take the tick out of Declare Redirect Endpoint. Press Save. Then press Export Metadata again and drop the new file here.
    NOTE metadata.requests-signed.asked
      JumpCloud asks Kisi to sign its requests
      saw: WantAuthnRequestsSigned is true.
      do: Nothing must change. JumpCloud may need Kisi's certificate for it: see Replace SP Certificate.
    NOTE metadata.as-exported.edited
      Somebody may have edited this file
      saw: It has 2 lines. JumpCloud writes one long line.
      do: If you did not edit it on purpose: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
    WAIT metadata.of-usual-size
      This waits for metadata that can be read.
    WAIT metadata.signature-holds
      This waits for metadata that can be read.
    WAIT metadata.signature-covers-all
      This waits for metadata that can be read.
    ");
}

/// What is absent because a file was cut off is not missed: nothing is found but the cut, and what the whole file
/// has as well.
#[test]
fn cut_off_anywhere() {
    let file = "02-JC_metadata-bitdefender-post-only-wantsigned.xml";
    let Some(bytes) =
        setup_tests::data().and_then(|data| data.file(&format!("jumpcloud-metadata/{file}")))
    else {
        return;
    };
    let found = |length: usize| -> Vec<&str> {
        let judgement = judged(Profile::Kisi, file, &bytes[..length]);
        let ids = judgement.findings.iter().map(|rated| rated.rule.id);
        ids.collect()
    };
    let whole = found(bytes.len());
    for length in (1..bytes.len() - 1).step_by(13) {
        let ids = found(length);
        let (cut, others): (Vec<&str>, Vec<&str>) = ids
            .iter()
            .partition(|id| ["metadata.well-formed.broken", "file.is-known.other"].contains(id));
        assert_eq!(cut.len(), 1, "{length}: {ids:?}");
        assert!(
            others.iter().all(|id| whole.contains(id)),
            "{length}: {ids:?}"
        );
    }
}
