//! Whether Kisi knows an organization of this domain: the best way to find a typing mistake.

use crate::check::{Check, Need, Outcome, finding};
use crate::observation::PublicAnswer;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "domain.exists",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(domain) = case.domain() else {
        return Outcome::Waiting(Need::Domain);
    };
    match case.session.public_organization() {
        None | Some(PublicAnswer::CannotAsk { .. }) => Outcome::Waiting(Need::Kisi),
        Some(PublicAnswer::Found { .. }) => Outcome::PASS,
        Some(PublicAnswer::Unknown) => finding("unknown").text("domain", domain).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{answered, found, says, typed};
    use super::*;

    #[test]
    fn it_waits_until_kisi_was_asked() {
        assert!(says(&CHECK, &typed("acme")).starts_with("WAIT"));
        let offline = answered(PublicAnswer::CannotAsk {
            reason: "offline".into(),
            detail: String::new(),
        });
        assert!(says(&CHECK, &offline).starts_with("WAIT"));
    }

    #[test]
    fn an_unknown_name_is_a_typing_mistake() {
        let told = says(&CHECK, &answered(PublicAnswer::Unknown));
        assert!(told.starts_with("FAIL domain.exists.unknown"), "{told}");
    }

    #[test]
    fn a_known_one_passes() {
        assert_eq!(says(&CHECK, &found(None)), "PASS\n");
    }
}
