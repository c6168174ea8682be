//! Whether Kisi says that single sign-on is on, once it was saved there. Before that, `domain.*` looks whether it is
//! off.

use super::{answered, settings_since};
use crate::check::{Check, Outcome, finding};
use crate::observation::SettingsAnswer;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "kisi.single-sign-on-is-on",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(saved) = answered(case, "saved-in-kisi", "saved") else {
        return Outcome::NotApplicable;
    };
    match settings_since(case, Some(saved)) {
        Ok(SettingsAnswer::Found {
            sso_flow_enabled: Some(on),
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

    fn says(minutes: i64, on: Option<bool>) -> String {
        let settings = Settings {
            sso_flow_enabled: on,
            ..Settings::default()
        };
        nothing()
            .answered(minutes, "saved-in-kisi", "saved")
            .read(settings)
            .says(&CHECK)
    }

    #[test]
    fn after_the_save_it_is_on() {
        insta::assert_snapshot!(says(-1, Some(false)), @"
        WARN kisi.single-sign-on-is-on.off
          Look whether the save in Kisi went through
          saw: You said that you saved in Kisi. Kisi says that single sign-on is off.
          Kisi needs: Single sign-on on
          do: In Kisi, open Settings → SSO & SCIM and look whether the metadata is there and saved. From which moment Kisi says so is not documented: ask again in a minute.
        ");
        assert_eq!(says(-1, Some(true)), "PASS\n");
        assert_eq!(says(-1, None), "NOT APPLICABLE\n");
    }

    #[test]
    fn what_was_read_before_the_save_says_nothing() {
        let told = says(1, Some(false));
        assert!(told.starts_with("WAIT"), "{told}");
        let unsaved = nothing().read(Settings::default());
        assert_eq!(unsaved.says(&CHECK), "NOT APPLICABLE\n");
    }
}
