//! Kisi takes one single sign-on per organization: one that is there already would be replaced.

use crate::check::{Check, Need, Outcome, finding};
use crate::observation::PublicAnswer;
use crate::session::{Case, Session};

pub(super) const CHECK: Check = Check {
    id: "domain.single-sign-on-is-not-on",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(domain) = case.domain() else {
        return Outcome::Waiting(Need::Domain);
    };
    let setup = &case.session.setup;
    match was_on(case.session) {
        None => Outcome::Waiting(Need::Kisi),
        Some(false) => Outcome::PASS,
        Some(true) => {
            let problem = match setup.answer("existing-sso") {
                Some("on-purpose") => "on-purpose",
                _ => "on",
            };
            finding(problem)
                .text("name", setup.name().unwrap_or(domain))
                .into()
        }
    }
}

/// Whether it was on before anything was changed here: as Kisi said first, else as the person knows.
fn was_on(session: &Session) -> Option<bool> {
    match (
        session.setup.answer("sso-before"),
        session.public_organization(),
        session.setup.answer("sso-there"),
    ) {
        (Some(before), ..) => Some(before == "on"),
        (
            _,
            Some(PublicAnswer::Found {
                sso_flow_enabled: Some(on),
                ..
            }),
            _,
        ) if session.setup.answer("saved-in-kisi") != Some("saved") => Some(*on),
        (_, _, Some("yes")) => Some(true),
        (_, _, Some("no")) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{answer, found, says, typed};
    use super::*;

    #[test]
    fn what_we_switched_on_ourselves_was_not_there_before() {
        let mut session = found(Some(true));
        answer(&mut session, "saved-in-kisi", "saved");
        assert!(says(&CHECK, &session).starts_with("WAIT"));
        answer(&mut session, "sso-there", "no");
        assert_eq!(says(&CHECK, &session), "PASS\n");
    }

    #[test]
    fn it_waits_until_somebody_knows() {
        assert!(says(&CHECK, &typed("acme")).starts_with("WAIT"));
        assert!(says(&CHECK, &found(None)).starts_with("WAIT"));
    }

    #[test]
    fn one_that_is_on_stops_until_it_is_on_purpose() {
        let mut session = found(Some(true));
        let told = says(&CHECK, &session);
        assert!(
            told.starts_with("FAIL domain.single-sign-on-is-not-on.on\n"),
            "{told}"
        );
        answer(&mut session, "existing-sso", "stop");
        assert!(says(&CHECK, &session).starts_with("FAIL"));
        answer(&mut session, "existing-sso", "on-purpose");
        let told = says(&CHECK, &session);
        assert!(
            told.starts_with("NOTE domain.single-sign-on-is-not-on.on-purpose"),
            "{told}"
        );
    }

    #[test]
    fn what_was_switched_on_here_is_not_already_on() {
        let mut session = found(Some(true));
        answer(&mut session, "sso-before", "off");
        assert_eq!(says(&CHECK, &session), "PASS\n");
    }

    #[test]
    fn without_kisi_the_person_knows() {
        let mut session = typed("acme");
        answer(&mut session, "sso-there", "yes");
        assert!(says(&CHECK, &session).starts_with("FAIL"));
        answer(&mut session, "sso-there", "no");
        assert_eq!(says(&CHECK, &session), "PASS\n");
    }
}
