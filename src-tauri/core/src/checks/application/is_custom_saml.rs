//! It is a custom SAML application, which Kisi's guide describes, and no connector that JumpCloud made for somebody.

use super::shared::one;
use crate::check::{Check, Need, Outcome, finding};
use crate::jumpcloud::TEMPLATE;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.is-custom-saml",
    run,
};

fn run(case: &Case) -> Outcome {
    let template = match one(case) {
        Ok(one) => one.template.as_str(),
        Err(outcome) => return outcome,
    };
    let problem = match template {
        TEMPLATE => return Outcome::PASS,
        "" => return Outcome::Waiting(Need::NotShown),
        template if template.to_lowercase().contains("kisi") => "prebuilt",
        _ => "other",
    };
    finding(problem)
        .text("template", template)
        .evidence("value", template)
        .into()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of};
    use super::*;

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| one.template.clear());
    }

    #[test]
    fn another_template() {
        let told = says_of(&CHECK, |one| one.template = "aws-sso".into());
        insta::assert_snapshot!(told, @r"
        FAIL application.is-custom-saml.other
          Use a custom application
          saw: This one is made from aws-sso.
          Kisi needs: A custom application, which JumpCloud calls saml2
          do: In JumpCloud, open SSO Applications and press + Add New Application. Choose Custom Application. Fill it in as step 3 shows.
        ");
    }

    #[test]
    fn the_prebuilt_connector() {
        let told = says_of(&CHECK, |one| one.template = "kisi".into());
        insta::assert_snapshot!(told, @r"
        WARN application.is-custom-saml.prebuilt
          Use a custom application, not JumpCloud's own one for Kisi
          saw: This one is made from kisi. Kisi's guide does not use it.
          Kisi needs: A custom application, which JumpCloud calls saml2
          do: In JumpCloud, open SSO Applications and press + Add New Application. Choose Custom Application. Fill it in as step 3 shows.
        ");
    }
}
