//! Kisi's administrators are not switched off by what comes from JumpCloud.

use super::{counted, of_roster};
use crate::check::{Check, Outcome};
use crate::roster::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.administrators-stay",
    run,
};

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| {
        let administrators = &roster.counts.administrators;
        if administrators.is_empty() {
            return Outcome::NotApplicable;
        }
        let count = |kinds: &[Kind]| {
            kinds
                .iter()
                .filter_map(|kind| administrators.get(kind))
                .sum()
        };
        let found = [
            counted("affected", count(&[Kind::Deactivate, Kind::Inactive])),
            counted("not-sure", count(&[Kind::Open])),
        ];
        Outcome::Looked(found.into_iter().flatten().collect())
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{in_kisi, of, says, with_administrators};
    use super::*;

    #[test]
    fn administrators_are_counted_by_what_happens_to_them() {
        assert_eq!(says(&CHECK, of("anna@x.example")), "NOT APPLICABLE\n");
        let sides = in_kisi(
            "anna@x.example\nben@x.example suspended",
            "carla@x.example yes\ndan@x.example",
        );
        let all = ["anna", "ben", "carla", "dan"].map(|name| format!("{name}@x.example"));
        insta::assert_snapshot!(says(&CHECK, with_administrators(sides, &all)), @"
        WARN roster.administrators-stay.affected
          Look at the administrators first
          saw: 2 administrators would be switched off or cannot use JumpCloud.
          JumpCloud needs: Administrators in a group, with accounts that work
          do: Search the list for them. Add them to a group, or mend their accounts in JumpCloud.
        NOTE roster.administrators-stay.not-sure
          Put the administrators into a group if you want to be sure
          saw: For one administrator we could not see what happens.
          Kisi needs: Administrators in one of the groups, or no SCIM before
          do: If SCIM was never on in Kisi before, nothing happens to them. Else add them to one of the groups.
        ");
        let one = with_administrators(in_kisi("anna@x.example", ""), &all);
        assert_eq!(says(&CHECK, one), "PASS\n");
    }
}
