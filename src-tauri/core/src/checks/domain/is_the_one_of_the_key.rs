//! With a Kisi key: that the key belongs to the organization of this domain and not to another one.

use crate::check::{Check, Need, Outcome, finding};
use crate::observation::SettingsAnswer;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "domain.is-the-one-of-the-key",
    run,
};

fn run(case: &Case) -> Outcome {
    // Without a key nobody asked, and nothing waits for it.
    let Some(SettingsAnswer::Found {
        domain: Some(of_key),
        ..
    }) = case.session.settings()
    else {
        return Outcome::NotApplicable;
    };
    let Some(domain) = case.domain() else {
        return Outcome::Waiting(Need::Domain);
    };
    (domain != of_key)
        .then(|| finding("another").differs(domain, of_key))
        .into()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{says, typed};
    use super::*;
    use crate::checks::testing::now;
    use crate::observation::{Observation, Seen};

    fn with_key(of_key: Option<&str>) -> String {
        let mut session = typed("acme");
        session.setup.observations.push(Observation {
            at: now(),
            seen: Seen::Settings {
                answer: SettingsAnswer::Found {
                    domain: of_key.map(str::to_owned),
                    sso_flow_enabled: None,
                    sso_configured: None,
                    scim_enabled: None,
                    scim_configured: None,
                    sp_certificate: None,
                    sp_certificate_expires_at: None,
                    identity_provider_issuer_url: None,
                },
            },
        });
        says(&CHECK, &session)
    }

    #[test]
    fn the_key_of_another_organization() {
        let told = with_key(Some("acme-two"));
        assert!(
            told.starts_with("FAIL domain.is-the-one-of-the-key.another"),
            "{told}"
        );
        assert!(told.contains("acme-two"), "{told}");
    }

    #[test]
    fn the_same_one_and_no_answer_pass() {
        assert_eq!(with_key(Some("acme")), "PASS\n");
        assert_eq!(with_key(None), "PASS\n");
        assert_eq!(says(&CHECK, &typed("acme")), "PASS\n");
    }
}
