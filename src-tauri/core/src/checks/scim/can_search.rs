//! What the server announces of `filter`.

use super::announced;
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.can-search",
    run,
};

fn run(case: &Case) -> Outcome {
    announced(case, "filter")
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
        insta::assert_snapshot!(says(r#"{"filter":{"supported":false}}"#), @"
        NOTE scim.can-search.denied
          Nothing to do
          saw: api.kisi.io says that it does not search.
          do: Nothing. We searched ourselves: see the other findings.
        ");
        assert_eq!(says(r#"{"sort":{"supported":true}}"#), "NOT APPLICABLE\n");
    }
}
