//! What the server announces of `patch`.

use super::announced;
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.can-change-parts",
    run,
};

fn run(case: &Case) -> Outcome {
    announced(case, "patch")
}

#[cfg(test)]
mod tests {
    use super::super::testing::right;
    use super::*;
    use crate::observation::Question;

    #[test]
    fn what_it_denies_is_told() {
        let says = |text| {
            right()
                .with(Question::ServiceProviderConfig, 200, text)
                .says(&CHECK)
        };
        insta::assert_snapshot!(says(r#"{"patch":{"supported":false}}"#), @"
        WARN scim.can-change-parts.denied
          Watch the rehearsal
          saw: api.kisi.io says that it takes no PATCH.
          do: Rehearse in the next step: it shows what really works.
        ");
        assert_eq!(says(r#"{"sort":{"supported":true}}"#), "NOT APPLICABLE\n");
    }
}
