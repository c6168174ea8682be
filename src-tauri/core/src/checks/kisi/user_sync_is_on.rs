//! Whether SCIM is on in Kisi, once there is a token.

use super::settings_since;
use crate::check::{Check, Outcome, finding};
use crate::observation::SettingsAnswer;
use crate::pasted::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "kisi.user-sync-is-on",
    run,
};

fn run(case: &Case) -> Outcome {
    let session = case.session;
    let is_there = session
        .token()
        .is_some_and(|token| token.kind == Kind::Possible);
    if !is_there {
        return Outcome::NotApplicable;
    }
    match settings_since(case, session.token_given()) {
        Ok(SettingsAnswer::Found {
            scim_enabled: Some(on),
            ..
        }) => (!on).then(|| finding("off")).into(),
        Ok(_) => Outcome::NotApplicable,
        Err(waiting) => waiting,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Settings, nothing};
    use super::*;
    use crate::observation::Seen;
    use crate::scim::read_token;

    fn says(minutes: i64, token: &str, on: Option<bool>) -> String {
        let token = read_token(token).seen;
        let settings = Settings {
            scim_enabled: on,
            ..Settings::default()
        };
        nothing()
            .seen(minutes, Seen::Token { token })
            .read(settings)
            .says(&CHECK)
    }

    #[test]
    fn with_a_token_it_is_on() {
        insta::assert_snapshot!(says(-1, "9f8e7d6c5b4a3928", Some(false)), @"
        FAIL kisi.user-sync-is-on.off
          Switch SCIM on in Kisi
          saw: You gave us a token. Kisi says that SCIM is off.
          Kisi needs: Enable SCIM on and saved
          do: In Kisi, open Settings → SSO & SCIM, switch Enable SCIM on and press Save. If it was off for a while, make a new token.
        ");
        assert_eq!(says(-1, "9f8e7d6c5b4a3928", Some(true)), "PASS\n");
        assert!(says(1, "9f8e7d6c5b4a3928", Some(false)).starts_with("WAIT"));
    }

    #[test]
    fn without_a_token_nothing_is_expected() {
        assert_eq!(says(-1, "", Some(false)), "NOT APPLICABLE\n");
        assert_eq!(nothing().says(&CHECK), "NOT APPLICABLE\n");
    }
}
