//! While single sign-on is on, whoever has the key gets in without it. Before, everybody has a password, and Kisi may
//! not even show the switch.

use super::settings_since;
use crate::check::{Check, Need, Outcome, finding};
use crate::observation::SettingsAnswer;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "kisi.somebody-has-a-password",
    run,
};

fn run(case: &Case) -> Outcome {
    let is_on = match settings_since(case, None) {
        Ok(SettingsAnswer::Found {
            sso_flow_enabled, ..
        }) => *sso_flow_enabled,
        Ok(_) => None,
        Err(waiting) => return waiting,
    };
    let Some(seen) = case.session.kisi_account() else {
        return Outcome::Waiting(Need::KisiKey);
    };
    let account = seen.account.as_ref().and_then(|came| came.as_ref().ok());
    let who = account.and_then(|account| account.email.as_deref());
    match (is_on, seen.has_password) {
        (Some(true), Some(true)) => Outcome::PASS,
        (Some(true), Some(false)) => finding("nobody")
            .text("who", who.unwrap_or_default())
            .into(),
        _ => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Settings, nothing};
    use super::*;
    use crate::kisi::{Account, read_key};
    use crate::observation::KisiAccountSeen;

    fn says(on: Option<bool>, has_password: Option<bool>) -> String {
        let account = KisiAccountSeen {
            account: Some(Ok(Account {
                id: 7,
                email: Some("maria@acme.example".into()),
                name: None,
                organization: None,
            })),
            has_password,
            ..KisiAccountSeen::new(read_key("9f8e7d6c", &[]).seen)
        };
        let settings = Settings {
            sso_flow_enabled: on,
            ..Settings::default()
        };
        nothing().key(account).read(settings).says(&CHECK)
    }

    #[test]
    fn who_could_be_locked_out_is_named() {
        insta::assert_snapshot!(says(Some(true), Some(false)), @"
        WARN kisi.somebody-has-a-password.nobody
          Keep a spare key: switch a password on
          saw: Single sign-on is on. For maria@acme.example, Authenticate with Password is off.
          We ask: One owner or administrator who gets in with a password
          do: In Kisi, open Users, choose that person or another administrator, and switch Authenticate with Password on. Then sign in with it once, in a private window.
        ");
        assert_eq!(says(Some(true), Some(true)), "PASS\n");
    }

    #[test]
    fn before_single_sign_on_nobody_is_locked_out() {
        assert_eq!(says(Some(false), Some(false)), "NOT APPLICABLE\n");
        assert_eq!(says(Some(true), None), "NOT APPLICABLE\n");
        let without_key = nothing().read(Settings::default()).says(&CHECK);
        assert!(without_key.starts_with("WAIT"), "{without_key}");
    }
}
