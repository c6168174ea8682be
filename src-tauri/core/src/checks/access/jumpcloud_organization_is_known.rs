//! Which organization is meant. An administrator of several has to say so, and JumpCloud wants to hear it each time.

use super::taken;
use crate::check::{Check, Need, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-organization-is-known",
    run,
};

fn run(case: &Case) -> Outcome {
    taken(case, |key| {
        let is_whole = key.stopped().is_none();
        match (key.organization(), key.organizations.len()) {
            (Some(_), _) => Outcome::PASS,
            // What is not in half a list may be in the other half.
            (None, _) if !is_whole => Outcome::Waiting(Need::JumpCloudAnswer),
            (None, 0) => finding("none").into(),
            (None, count) => match &key.chosen {
                None => Outcome::Waiting(Need::Organization),
                Some(chosen) => finding("another")
                    .text("chosen", chosen)
                    .number("count", count)
                    .evidence("value", chosen)
                    .into(),
            },
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{came, no, only, organization, says, taken};
    use super::*;
    use crate::jumpcloud::Region;
    use crate::observation::JumpCloudKeySeen;
    use crate::wire::Refusal;

    fn of(organizations: &[&str], chosen: Option<&str>) -> JumpCloudKeySeen {
        JumpCloudKeySeen {
            organizations: organizations.iter().map(|id| organization(id)).collect(),
            chosen: chosen.map(str::to_owned),
            ..taken()
        }
    }

    #[test]
    fn the_only_one_needs_no_choice() {
        assert_eq!(says(&CHECK, of(&["a"], None)), "PASS\n");
    }

    #[test]
    fn among_several_one_is_chosen() {
        let told = says(&CHECK, of(&["a", "b"], None));
        assert!(told.contains("the organization that you mean"), "{told}");
        assert_eq!(says(&CHECK, of(&["a", "b"], Some("b"))), "PASS\n");
        insta::assert_snapshot!(says(&CHECK, of(&["a", "b"], Some("c"))), @"
        FAIL access.jumpcloud-organization-is-known.another
          Choose the organization once more
          saw: The key sees 2 organizations. c is none of them.
          JumpCloud needs: One of the organizations that this key sees
          do: Choose one from the list. Its id stands in JumpCloud under Settings, as Organization ID.
        ");
    }

    #[test]
    fn a_key_that_sees_none_is_told() {
        insta::assert_snapshot!(says(&CHECK, of(&[], None)), @"
        FAIL access.jumpcloud-organization-is-known.none
          Ask which organization this administrator has
          saw: JumpCloud takes the key and shows no organization to it.
          JumpCloud needs: A key of an administrator of your organization
          do: Sign in to JumpCloud as that administrator and look which organization you see.
        ");
    }

    #[test]
    fn half_a_list_proves_nothing() {
        let half = JumpCloudKeySeen {
            asked: came(&[(Region::Eu, Err(no(Refusal::Busy, 429, "")))]).asked,
            ..of(&["a", "b"], Some("c"))
        };
        assert!(says(&CHECK, half).starts_with("WAIT"));
        assert!(says(&CHECK, only(no(Refusal::Key, 401, ""))).starts_with("WAIT"));
    }
}
