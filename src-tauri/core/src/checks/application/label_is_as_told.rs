//! It is called as the person told us: our sentences name it so.

use super::shared::of_text;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.label-is-as-told",
    run,
};

fn run(case: &Case) -> Outcome {
    of_text(case, "display-label", |saw, needed| {
        (saw != needed).then(|| finding("different").differs(saw, needed))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of};
    use super::*;

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| one.label.clear());
    }

    #[test]
    fn another_name() {
        insta::assert_snapshot!(says_of(&CHECK, |one| one.label = "Kisi".into()), @r"
        NOTE application.label-is-as-told.different
          Look whether this is the right application
          saw: It is called Kisi.
          We ask: Kisi SSO
          do: If it is the right one, nothing must change. You can tell us its name in step 3.
        ");
    }
}
