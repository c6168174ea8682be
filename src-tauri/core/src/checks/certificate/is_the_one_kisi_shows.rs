//! What Kisi's settings show, read with a key, against the file in hand.

use super::judged;
use crate::check::{Check, Need, Outcome, finding};
use crate::observation::SettingsAnswer;
use crate::session::{Asked, Case};
use crate::x509;

pub(super) const CHECK: Check = Check {
    id: "certificate.is-the-one-kisi-shows",
    run,
};

fn run(case: &Case) -> Outcome {
    if case.asked != Asked::KisiCertificate {
        return Outcome::NotApplicable;
    }
    // Without a key nobody asked, and nothing waits for it.
    let Some(shown) = shown(case) else {
        return Outcome::NotApplicable;
    };
    judged(case, |certificate| {
        let Ok(shown) = x509::read_text(shown) else {
            return Outcome::Waiting(Need::Kisi);
        };
        (shown.spki != certificate.spki)
            .then(|| {
                finding("another")
                    .day("shown", shown.not_before)
                    .day("dropped", certificate.not_before)
                    .evidence("certificate", &certificate.sha256)
                    .evidence("certificate-in-kisi", &shown.sha256)
            })
            .into()
    })
}

/// The certificate in Kisi's newest answer about its settings.
fn shown<'a>(case: &Case<'a>) -> Option<&'a str> {
    match case.session.settings()? {
        SettingsAnswer::Found { sp_certificate, .. } => sp_certificate.as_deref(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{PEM, pem, with};
    use super::*;
    use crate::checks::testing::{now, told};
    use crate::observation::{Observation, Seen};
    use crate::view::Slot;

    fn shows(sp_certificate: Option<String>) -> String {
        let mut session = with(Slot::KisiCertificate, |_| ());
        session.setup.observations.push(Observation {
            at: now(),
            seen: Seen::Settings {
                answer: SettingsAnswer::Found {
                    domain: None,
                    sso_flow_enabled: None,
                    sso_configured: None,
                    scim_enabled: None,
                    scim_configured: None,
                    sp_certificate,
                    sp_certificate_expires_at: None,
                    identity_provider_issuer_url: None,
                },
            },
        });
        told(&CHECK, &session, Slot::KisiCertificate)
    }

    #[test]
    fn another_one_is_a_warning_because_kisi_may_hold_the_next_one_back() {
        let told = shows(Some(pem("Kisi")));
        assert!(
            told.starts_with("WARN certificate.is-the-one-kisi-shows.another"),
            "{told}"
        );
    }

    #[test]
    fn the_same_one_passes() {
        assert_eq!(shows(Some(PEM.clone())), "PASS\n");
        assert_eq!(shows(None), "PASS\n");
    }

    #[test]
    fn what_cannot_be_read_is_waited_for() {
        assert!(shows(Some("soon".into())).starts_with("WAIT"));
    }
}
