//! Whether Kisi remembers a request of user sync, once we made one ourselves with the token. A new token makes it
//! forget.

use super::settings_since;
use crate::check::{Check, Outcome, finding};
use crate::observation::SettingsAnswer;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "kisi.user-sync-was-used",
    run,
};

fn run(case: &Case) -> Outcome {
    let looked = case.session.looked().filter(|(_, look)| look.is_open());
    let Some((at, _)) = looked else {
        return Outcome::NotApplicable;
    };
    match settings_since(case, Some(at)) {
        Ok(SettingsAnswer::Found {
            scim_configured: Some(used),
            ..
        }) => (!used).then(|| finding("reset")).into(),
        Ok(_) => Outcome::NotApplicable,
        Err(waiting) => waiting,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Settings, nothing};
    use super::*;
    use crate::observation::{Look, Question, Seen};
    use crate::scim::{BASE_URL, Endpoint, read_address, reply};
    use crate::wire::Answer;

    fn look(status: u16) -> Seen {
        let mut look = Look::new(read_address(BASE_URL).expect("an address"), true);
        let answer = Answer {
            status,
            body: br#"{"totalResults":0,"Resources":[]}"#.to_vec(),
            ..Answer::default()
        };
        let reply = reply(&answer, Endpoint::Users, &[]);
        look.answers.insert(Question::Users, Ok(reply));
        let look = Box::new(look);
        Seen::Look { look }
    }

    fn says(minutes: i64, status: u16, used: Option<bool>) -> String {
        let settings = Settings {
            scim_configured: used,
            ..Settings::default()
        };
        nothing()
            .seen(minutes, look(status))
            .read(settings)
            .says(&CHECK)
    }

    #[test]
    fn what_kisi_forgot_is_a_newer_token() {
        insta::assert_snapshot!(says(-1, 200, Some(false)), @"
        WARN kisi.user-sync-was-used.reset
          Look whether somebody made a new token
          saw: Our own look worked with this token. Kisi says that no request has worked since the newest one was made.
          Kisi needs: The newest token, here and in JumpCloud
          do: Ask who looks after Kisi with you. If there is a newer token, paste it here and in JumpCloud's Token Key.
        ");
        assert_eq!(says(-1, 200, Some(true)), "PASS\n");
        assert!(says(1, 200, Some(false)).starts_with("WAIT"));
    }

    #[test]
    fn a_refused_look_was_no_use() {
        assert_eq!(says(-1, 401, Some(false)), "NOT APPLICABLE\n");
    }
}
