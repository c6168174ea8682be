//! Whether Kisi says that somebody signed in by single sign-on, once the person tried it.

use super::{answered, settings_since};
use crate::check::{Check, Outcome, finding};
use crate::observation::SettingsAnswer;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "kisi.sign-in-was-seen",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(tried) = answered(case, "who-asked", "jumpcloud") else {
        return Outcome::NotApplicable;
    };
    match settings_since(case, Some(tried)) {
        Ok(SettingsAnswer::Found {
            sso_configured: Some(seen),
            ..
        }) => (!seen).then(|| finding("not-seen")).into(),
        Ok(_) => Outcome::NotApplicable,
        Err(waiting) => waiting,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Settings, nothing};
    use super::*;

    fn says(minutes: i64, who: &str, seen: Option<bool>) -> String {
        let settings = Settings {
            sso_configured: seen,
            ..Settings::default()
        };
        nothing()
            .answered(minutes, "who-asked", who)
            .read(settings)
            .says(&CHECK)
    }

    #[test]
    fn after_the_trial_kisi_has_seen_it() {
        insta::assert_snapshot!(says(-1, "jumpcloud", Some(false)), @"
        WARN kisi.sign-in-was-seen.not-seen
          Sign in once more through JumpCloud
          saw: You signed in through JumpCloud. Kisi says that nobody has, since the settings were last changed.
          Kisi needs: One sign-in through JumpCloud since the last change
          do: Sign in once more in a private window and watch that JumpCloud asks for the password. Then ask Kisi again.
        ");
        assert_eq!(says(-1, "jumpcloud", Some(true)), "PASS\n");
        assert_eq!(says(-1, "jumpcloud", None), "NOT APPLICABLE\n");
        assert!(says(1, "jumpcloud", Some(false)).starts_with("WAIT"));
    }

    #[test]
    fn without_a_trial_nothing_is_expected() {
        assert_eq!(says(-1, "nobody", Some(false)), "NOT APPLICABLE\n");
    }
}
