//! The checks `domain.*`: the short name of a Kisi organization, as it was typed and as Kisi knows it.

mod exists;
mod hyphens_stand_inside;
mod is_a_kisi_domain;
mod is_the_one_of_the_key;
mod single_sign_on_is_not_on;

use crate::check::Check;

/// What is true of the domain whatever is set up with it.
pub const SHAPE: &[Check] = &[
    is_a_kisi_domain::CHECK,
    exists::CHECK,
    is_the_one_of_the_key::CHECK,
    hyphens_stand_inside::CHECK,
];

pub const ALL: &[Check] = &[
    is_a_kisi_domain::CHECK,
    exists::CHECK,
    single_sign_on_is_not_on::CHECK,
    is_the_one_of_the_key::CHECK,
    hyphens_stand_inside::CHECK,
];

#[cfg(test)]
mod testing {
    //! What the tests of `domain.*` share: a session in which something was typed and Kisi answered.

    use crate::check::Check;
    use crate::checks::testing::{now, session, told};
    use crate::kisi::{DomainReading, read_domain};
    use crate::observation::{Observation, PublicAnswer, Seen};
    use crate::rules::Profile;
    use crate::session::Session;
    use crate::setup::Answer;
    use crate::view::Slot;

    /// A session in which this was typed, and read when it could be.
    pub(super) fn typed(text: &str) -> Session {
        let mut session = session(Profile::Kisi, &[]);
        session.setup.answers.clear();
        answer(&mut session, "domain-typed", text);
        if let DomainReading::Domain { domain, .. } = read_domain(text) {
            answer(&mut session, "domain", &domain);
        }
        session
    }

    pub(super) fn answer(session: &mut Session, question: &str, value: &str) {
        let (value, at) = (value.to_owned(), now());
        let answers = &mut session.setup.answers;
        answers.insert(question.to_owned(), Answer { value, at });
    }

    /// A session of `acme` to which Kisi gave this answer.
    pub(super) fn answered(answer: PublicAnswer) -> Session {
        let mut session = typed("acme");
        let domain = "acme".to_owned();
        session.setup.observations.push(Observation {
            at: now(),
            seen: Seen::PublicOrganization { domain, answer },
        });
        session
    }

    /// A session of `acme`, which Kisi knows; whether it says that single sign-on is on.
    pub(super) fn found(sso_flow_enabled: Option<bool>) -> Session {
        answered(PublicAnswer::Found {
            name: "Acme Inc".into(),
            sso_flow_enabled,
        })
    }

    pub(super) fn says(check: &Check, session: &Session) -> String {
        told(check, session, Slot::Inspected)
    }
}
