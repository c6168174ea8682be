//! No Login URL is set: a sign-in that begins in JumpCloud would go there, and Kisi's guide leaves it empty.

use super::shared::must_be_empty;
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.login-url-is-empty",
    run,
};

fn run(case: &Case) -> Outcome {
    must_be_empty(case, "login-url")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of, text};
    use super::*;
    use crate::jumpcloud::Field;

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| one.fields.idp_init_url = Field::NotSeen);
    }

    #[test]
    fn something_stands_there() {
        let told = says_of(&CHECK, |one| {
            one.fields.idp_init_url = text("https://web.kisi.io/");
        });
        insta::assert_snapshot!(told, @r"
        WARN application.login-url-is-empty.filled
          Empty Login URL
          saw: https://web.kisi.io/ stands there.
          Kisi needs: nothing
          do: In JumpCloud, open Kisi SSO, tab SSO. Empty Login URL. Press Save. Then look again here.
        ");
    }
}
