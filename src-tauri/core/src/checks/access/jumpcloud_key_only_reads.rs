//! Whether the key may change things. JumpCloud gives the role's name and no list of rights, so the name is all there
//! is to go by.

use super::taken;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-key-only-reads",
    run,
};

fn run(case: &Case) -> Outcome {
    taken(case, |key| {
        let Some(role) = key
            .administrator
            .as_ref()
            .and_then(|who| who.role.as_deref())
        else {
            return Outcome::NotApplicable;
        };
        let letters: String = role.chars().filter(|c| c.is_alphanumeric()).collect();
        let only_reads = letters.eq_ignore_ascii_case("readonly");
        (!only_reads)
            .then(|| finding("may-change").text("role", role))
            .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{says, taken};
    use super::*;

    fn role(name: Option<&str>) -> String {
        let mut seen = taken();
        let who = seen.administrator.as_mut().expect("somebody");
        who.role = name.map(str::to_owned);
        says(&CHECK, seen)
    }

    #[test]
    fn the_roles_name_is_all_there_is_to_go_by() {
        for reads in ["Read Only", "read-only", "ReadOnly"] {
            assert_eq!(role(Some(reads)), "PASS\n");
        }
        insta::assert_snapshot!(role(Some("Administrator With Billing")), @"
        NOTE access.jumpcloud-key-only-reads.may-change
          Know that this key may change things
          saw: Its administrator has the role Administrator With Billing. By its name, that is more than reading.
          do: You can go on: we change nothing without asking you first. If you only want us to look, a key of a read-only administrator is enough.
        ");
        assert_eq!(role(None), "NOT APPLICABLE\n");
    }
}
