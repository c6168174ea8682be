//! Whether the key may read Kisi's settings of single sign-on: what we look at there hangs on it.

use crate::check::{Check, Need, Outcome, finding};
use crate::observation::SettingsAnswer;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.kisi-key-may-read-the-settings",
    run,
};

fn run(case: &Case) -> Outcome {
    if case.session.kisi_account().is_none() && case.session.settings().is_none() {
        return Outcome::Waiting(Need::KisiKey);
    }
    match case.session.settings() {
        Some(SettingsAnswer::Found { .. }) => Outcome::PASS,
        Some(SettingsAnswer::NotAllowed) => finding("not-allowed").into(),
        // Another check says so.
        None | Some(SettingsAnswer::Refused | SettingsAnswer::CannotAsk { .. }) => {
            Outcome::Waiting(Need::Settings)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{owner, says_of_kisi, says_with};
    use super::*;

    #[test]
    fn a_key_that_may_not_is_told() {
        insta::assert_snapshot!(says_with(&CHECK, owner(), SettingsAnswer::NotAllowed), @"
        WARN access.kisi-key-may-read-the-settings.not-allowed
          Use the owner's key
          saw: Kisi takes the key and does not let it read the settings of single sign-on (403).
          Kisi needs: The key of the organization's owner
          do: Let the owner make a key: in Kisi, My Account → API → Add API key. Without it, you confirm yourself what we cannot see.
        ");
        assert!(says_of_kisi(&CHECK, owner()).starts_with("WAIT"));
        let refused = says_with(&CHECK, owner(), SettingsAnswer::Refused);
        assert!(refused.starts_with("WAIT"), "{refused}");
    }
}
