//! The file brings at least one certificate to check sign-ins with (saml-metadata §2.4.1.1).

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::metadata::KeyDescriptor;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-key-present",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((entity, role)) = case.identity_provider() else {
        return waiting(case);
    };
    let keys: Vec<&KeyDescriptor> = entity
        .idp_roles
        .iter()
        .flat_map(|role| &role.keys)
        .collect();
    let signing: Vec<_> = keys.iter().filter(|key| key.usage.signs()).collect();
    if signing.iter().any(|key| !key.certificates.is_empty()) {
        return Outcome::PASS;
    }
    if case.whole_metadata().is_none() {
        return waiting(case);
    }
    let name = signing.iter().find_map(|key| key.key_names.first());
    match (keys.len(), signing.len(), name) {
        (0, ..) => finding("none"),
        (_, 0, _) => finding("encryption-only"),
        (.., Some(name)) => finding("name-only").text("name", name),
        _ => finding("without-certificate"),
    }
    .evidence("line", role.line.to_string())
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, export_of, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn no_key() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[])), @r"
        FAIL metadata.signing-key-present.none
          Export the file again: JumpCloud's certificate is missing
          saw: There is no key in the file.
          do: In JumpCloud, open Kisi SSO, tab SSO. Look on the left whether JumpCloud has a certificate. If not, press Activate first. Then press Export Metadata and drop the new file here.
        ");
    }

    #[test]
    fn only_for_encryption() {
        let xml = export().replace("use=\"signing\"", "use=\"encryption\"");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.signing-key-present.encryption-only
          Export the file again: the certificate for signing is missing
          saw: The file has a key for encryption only, and none for signing.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn a_name_in_place_of_a_certificate() {
        let xml = export_of(&["x"])
            .replace("<ds:X509Data><ds:X509Certificate>x", "<ds:KeyName>key 7")
            .replace("</ds:X509Certificate></ds:X509Data>", "</ds:KeyName>");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.signing-key-present.name-only
          Export the file again: it names a key, and does not bring it
          saw: In place of the certificate there is only a name: key 7.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn a_key_without_certificate() {
        let xml = export_of(&["x"]).replace("<ds:X509Certificate>x</ds:X509Certificate>", "");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.signing-key-present.without-certificate
          Export the file again: the key has no certificate
          saw: There is a key for signing, but no certificate in it.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn what_was_cut_off_is_not_missed() {
        let xml = export_of(&[]).replace("</md:EntityDescriptor>", "");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WAIT metadata.signing-key-present
          This waits for metadata that can be read.
        ");
    }
}
