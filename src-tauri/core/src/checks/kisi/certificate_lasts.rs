//! When Kisi's certificate ends, by Kisi's own date or by the certificate that its settings show.

use jiff::Timestamp;

use super::settings_since;
use crate::check::{Check, Outcome, finding};
use crate::checks::lasting::left;
use crate::observation::SettingsAnswer;
use crate::session::Case;
use crate::x509;

pub(super) const CHECK: Check = Check {
    id: "kisi.certificate-lasts",
    run,
};

fn run(case: &Case) -> Outcome {
    let ends = match settings_since(case, None) {
        Ok(answer) => ends(answer),
        Err(waiting) => return waiting,
    };
    let Some(ends) = ends else {
        return Outcome::NotApplicable;
    };
    left(case.now(), ends)
        .map(|left| {
            finding(left.name)
                .number("days", left.days)
                .day("ends", ends)
                .evidence("not-after", ends.to_string())
        })
        .into()
}

fn ends(answer: &SettingsAnswer) -> Option<Timestamp> {
    let SettingsAnswer::Found {
        sp_certificate,
        sp_certificate_expires_at,
        ..
    } = answer
    else {
        return None;
    };
    let written = sp_certificate_expires_at.as_deref();
    written.and_then(|text| text.parse().ok()).or_else(|| {
        let shown = x509::read_text(sp_certificate.as_deref()?).ok()?;
        Some(shown.not_after)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Settings, nothing};
    use super::*;

    fn until(text: &str) -> String {
        let settings = Settings {
            sp_certificate_expires_at: Some(text.into()),
            ..Settings::default()
        };
        nothing().read(settings).says(&CHECK)
    }

    #[test]
    fn passed_and_sixty_thirty_and_seven_days() {
        let told = [
            "2026-11-20T12:00:00Z",
            "2026-11-24T12:00:00Z",
            "2026-12-23T12:00:00Z",
            "2027-01-22T12:00:00Z",
        ]
        .map(until);
        insta::assert_snapshot!(told.concat(), @"
        FAIL kisi.certificate-lasts.expired
          Renew Kisi's certificate: it has ended
          saw: It ended on 20 November 2026, 3 days ago.
          We ask: A certificate that is good today
          do: Do it when nobody needs to sign in: in Kisi, open Settings → SSO & SCIM and press Generate Certificate once. In JumpCloud, open Kisi SSO → SSO, press Replace SP Certificate, choose the new file, press Save.
        WARN kisi.certificate-lasts.within-7-days
          Renew Kisi's certificate this week
          saw: It ends on 24 November 2026. That is in one day.
          We ask: A certificate that is good for longer
          do: Do it when nobody needs to sign in: in Kisi, open Settings → SSO & SCIM and press Generate Certificate once. In JumpCloud, open Kisi SSO → SSO, press Replace SP Certificate, choose the new file, press Save.
        WARN kisi.certificate-lasts.within-30-days
          Renew Kisi's certificate this month
          saw: It ends on 23 December 2026. That is in 30 days.
          We ask: A certificate that is good for longer
          do: Do it when nobody needs to sign in: in Kisi, open Settings → SSO & SCIM and press Generate Certificate once. In JumpCloud, open Kisi SSO → SSO, press Replace SP Certificate, choose the new file, press Save.
        WARN kisi.certificate-lasts.within-60-days
          Plan to renew Kisi's certificate
          saw: It ends on 22 January 2027. That is in 60 days.
          We ask: A certificate that is good for longer
          do: Do it when nobody needs to sign in: in Kisi, open Settings → SSO & SCIM and press Generate Certificate once. In JumpCloud, open Kisi SSO → SSO, press Replace SP Certificate, choose the new file, press Save.
        ");
        assert_eq!(until("2027-01-22T12:00:01Z"), "PASS\n");
    }

    #[test]
    fn the_certificate_itself_knows_its_end() {
        let params = rcgen::CertificateParams::default();
        let key = rcgen::KeyPair::generate().expect("a key");
        let made = params.self_signed(&key).expect("a certificate");
        let settings = Settings {
            sp_certificate: Some(made.pem()),
            sp_certificate_expires_at: Some("some day".into()),
            ..Settings::default()
        };
        assert_eq!(nothing().read(settings).says(&CHECK), "PASS\n");
    }

    #[test]
    fn without_any_date_nothing_is_said() {
        let told = nothing().read(Settings::default()).says(&CHECK);
        assert_eq!(told, "NOT APPLICABLE\n");
        assert!(nothing().says(&CHECK).starts_with("WAIT"));
    }
}
