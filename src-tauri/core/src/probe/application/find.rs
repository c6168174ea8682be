//! Which of all applications is Kisi's: what speaks for each, and whether one of them is clearly it. Nobody guesses:
//! where it is not clear, a person chooses.

use super::ApplicationWishes;
use crate::jumpcloud::Application;
use crate::kisi::{ENTITY_ID, acs_url};
use crate::observation::{Candidate, Sign};

/// Those for which something speaks, the likeliest first.
pub(super) fn candidates(
    applications: Vec<Application>,
    wishes: &ApplicationWishes<'_>,
) -> Vec<Candidate> {
    let mut candidates: Vec<_> = applications
        .into_iter()
        .filter_map(|one| {
            let signs = signs(&one, wishes);
            (!signs.is_empty()).then_some(Candidate {
                id: one.id,
                label: one.label,
                template: one.template,
                active: one.active,
                organization: one.organization,
                signs,
            })
        })
        .collect();
    candidates.sort_by_key(|one| {
        let is_exported = one.signs.contains(&Sign::ExportedAddress);
        std::cmp::Reverse((is_exported, one.signs.len()))
    });
    candidates
}

/// The one that is clearly meant: that of the export; else the only one; else the only one that has both the person's
/// label and an address of Kisi's.
pub(super) fn taken(candidates: &[Candidate]) -> Option<&Candidate> {
    let is_exported = |one: &Candidate| one.signs.contains(&Sign::ExportedAddress);
    let is_labelled = |one: &Candidate| {
        one.signs.contains(&Sign::Label) && one.signs.iter().any(|sign| sign.is_kisis())
    };
    only(candidates, is_exported)
        .or_else(|| only(candidates, |_| true))
        .or_else(|| only(candidates, is_labelled))
}

fn only(candidates: &[Candidate], is_it: impl Fn(&Candidate) -> bool) -> Option<&Candidate> {
    let mut found = candidates.iter().filter(|one| is_it(one));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn signs(one: &Application, wishes: &ApplicationWishes<'_>) -> Vec<Sign> {
    let is_kisis = |text: Option<&str>| {
        text.is_some_and(|text| text.trim().trim_end_matches('/') == ENTITY_ID)
    };
    let fields = &one.fields;
    let acs = fields.acs_url.text().map(str::trim).unwrap_or_default();
    let label = |text: &str| text.trim().to_lowercase();
    [
        (
            Sign::ExportedAddress,
            wishes.location.is_some() && one.sso_url.as_deref() == wishes.location,
        ),
        (Sign::IdpEntityId, is_kisis(fields.idp_entity_id.text())),
        (Sign::SpEntityId, is_kisis(fields.sp_entity_id.text())),
        (Sign::AcsUrl, acs.starts_with(&acs_url(""))),
        (Sign::Label, label(&one.label) == label(wishes.label)),
        (Sign::Prebuilt, one.template.to_lowercase().contains("kisi")),
    ]
    .into_iter()
    .filter_map(|(sign, is)| is.then_some(sign))
    .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn one(id: &str, label: &str, acs: &str) -> Application {
        Application::of(&json!({
            "_id": id,
            "name": "saml2",
            "displayLabel": label,
            "ssoUrl": format!("https://sso.jumpcloud.com/saml2/{id}"),
            "config": { "acsUrl": { "value": acs } },
        }))
        .expect("an application")
    }

    const ACS: &str = "https://api.kisi.io/saml/consume/acme";

    fn found(applications: Vec<Application>, location: Option<&str>) -> (usize, Option<String>) {
        let wishes = ApplicationWishes {
            label: "Kisi SSO",
            location,
            chosen: None,
            tester: None,
        };
        let all = candidates(applications, &wishes);
        let taken = taken(&all).map(|one| one.id.clone());
        (all.len(), taken)
    }

    fn id(id: &str) -> Option<String> {
        Some(id.to_owned())
    }

    #[test]
    fn others_are_no_candidates() {
        let slack = one("slack", "Slack", "https://slack.com/sso");
        assert_eq!(found(vec![slack], None), (0, None));
        assert_eq!(found(vec![], None), (0, None));
    }

    #[test]
    fn one_sign_is_enough_for_the_only_one() {
        for only in [one("a", "Doors", ACS), one("a", " kisi sso ", "")] {
            assert_eq!(found(vec![only], None), (1, id("a")));
        }
    }

    #[test]
    fn between_several_the_label_with_an_address_decides_and_nothing_less() {
        let (old, new) = (one("old", "Doors", ACS), one("new", "Kisi SSO", ACS));
        assert_eq!(found(vec![old.clone(), new.clone()], None), (2, id("new")));
        let twin = one("twin", "Kisi SSO", ACS);
        assert_eq!(found(vec![twin, new], None), (2, None));
        let label_alone = one("label", "Kisi SSO", "");
        assert_eq!(found(vec![old, label_alone], None), (2, None));
    }

    #[test]
    fn the_address_of_the_export_decides_before_all_else() {
        let (a, b) = (one("a", "Kisi SSO", ACS), one("b", "Doors", ""));
        let location = Some("https://sso.jumpcloud.com/saml2/b");
        assert_eq!(found(vec![a, b], location), (2, id("b")));
    }

    #[test]
    fn a_prebuilt_connector_is_seen() {
        let prebuilt = json!({ "_id": "p", "name": "kisi", "displayLabel": "Doors" });
        let prebuilt = Application::of(&prebuilt).expect("an application");
        assert_eq!(found(vec![prebuilt], None), (1, id("p")));
    }
}
