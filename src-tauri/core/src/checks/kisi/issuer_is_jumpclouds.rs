//! Whose single sign-on Kisi has: the issuer in its settings against the entity ID in JumpCloud's newest export.

use super::{answered, settings_since};
use crate::check::{Check, Need, Outcome, finding};
use crate::observation::SettingsAnswer;
use crate::session::{Case, Dropped, Session};
use crate::view::Slot;

pub(super) const CHECK: Check = Check {
    id: "kisi.issuer-is-jumpclouds",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(saved) = answered(case, "saved-in-kisi", "saved") else {
        return Outcome::NotApplicable;
    };
    let issuer = match settings_since(case, Some(saved)) {
        Ok(SettingsAnswer::Found {
            identity_provider_issuer_url: Some(issuer),
            ..
        }) => issuer,
        Ok(_) => return Outcome::NotApplicable,
        Err(waiting) => return waiting,
    };
    match entity_id(case.session) {
        None => Outcome::Waiting(Need::Metadata),
        Some(entity_id) if entity_id == issuer => Outcome::PASS,
        Some(entity_id) => finding("another").differs(issuer, entity_id).into(),
    }
}

/// How JumpCloud calls itself.
fn entity_id(session: &Session) -> Option<&str> {
    let exports = [Slot::SecondExport, Slot::Export].into_iter();
    let mut read = exports.filter_map(|slot| session.dropped(slot).and_then(Dropped::metadata));
    read.find_map(|metadata| metadata.identity_provider()?.entity_id.as_deref())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Making, Settings, nothing};
    use super::*;
    use crate::kisi::ENTITY_ID;

    fn saved(issuer: Option<&str>) -> Making {
        let settings = Settings {
            issuer: issuer.map(str::to_owned),
            ..Settings::default()
        };
        nothing()
            .answered(-1, "saved-in-kisi", "saved")
            .read(settings)
    }

    fn exported(issuer: Option<&str>) -> String {
        let export = format!(
            r#"<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{ENTITY_ID}"><md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"/></md:EntityDescriptor>"#
        );
        saved(issuer)
            .with(Slot::Export, export.as_bytes())
            .says(&CHECK)
    }

    #[test]
    fn another_provider_is_shown_letter_by_letter() {
        insta::assert_snapshot!(exported(Some("https://idp.example/saml")), @"
        WARN kisi.issuer-is-jumpclouds.another
          Look which metadata Kisi has
          saw: Kisi's settings name another provider: https://idp.example/saml
          Kisi needs: https://api.kisi.io/saml/metadata
          do: In Kisi, open Settings → SSO & SCIM and upload the file that you exported from JumpCloud. If you did, the name may mean something else there: try a sign-in.
        ");
        assert_eq!(exported(Some(ENTITY_ID)), "PASS\n");
    }

    #[test]
    fn what_is_not_there_is_waited_for_and_what_kisi_does_not_say_is_not() {
        assert!(saved(Some(ENTITY_ID)).says(&CHECK).starts_with("WAIT"));
        assert_eq!(exported(None), "NOT APPLICABLE\n");
        assert_eq!(nothing().says(&CHECK), "NOT APPLICABLE\n");
    }
}
