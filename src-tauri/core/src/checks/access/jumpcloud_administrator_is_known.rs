//! Whose key it is: it ends with that administrator, and with the next key that they make.

use super::taken;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-administrator-is-known",
    run,
};

fn run(case: &Case) -> Outcome {
    taken(case, |key| {
        // A service account is nobody's, which is what it is for.
        if key.service_account {
            return Outcome::NotApplicable;
        }
        let email = key
            .administrator
            .as_ref()
            .and_then(|who| who.email.as_deref());
        match email {
            Some(email) => finding("theirs").text("email", email).into(),
            None => finding("not-seen").into(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{says, taken};
    use super::*;
    use crate::observation::JumpCloudKeySeen;

    #[test]
    fn who_it_is_and_what_that_means() {
        insta::assert_snapshot!(says(&CHECK, taken()), @"
        NOTE access.jumpcloud-administrator-is-known.theirs
          Know whose key this is
          saw: The key belongs to ada@acme.example.
          do: It stops when that administrator leaves or makes a new key. What must run for years is better on a service account or on an administrator who stays.
        ");
    }

    #[test]
    fn jumpcloud_may_not_tell() {
        let seen = JumpCloudKeySeen {
            administrator: None,
            ..taken()
        };
        insta::assert_snapshot!(says(&CHECK, seen), @"
        NOTE access.jumpcloud-administrator-is-known.not-seen
          Note whose key this is
          saw: JumpCloud did not tell us whose key this is.
          do: Write it down. The key stops when that administrator leaves or makes a new one.
        ");
    }

    #[test]
    fn a_service_account_is_nobodys() {
        let seen = JumpCloudKeySeen {
            service_account: true,
            ..taken()
        };
        assert_eq!(says(&CHECK, seen), "NOT APPLICABLE\n");
    }
}
