//! Nobody whom SCIM has brought to Kisi is missing from the groups: such people are switched off.

use super::{counted, of_roster};
use crate::check::{Check, Outcome};
use crate::roster::{Kind, Reason};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.nobody-is-switched-off",
    run,
};

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| {
        let counts = &roster.counts;
        let found = [
            counted("would-be", counts.kind(Kind::Deactivate)),
            counted("may-be", counts.reason(Reason::PerhapsByScim)),
        ];
        Outcome::Looked(found.into_iter().flatten().collect())
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{gap, in_kisi, says, summary};
    use super::*;
    use crate::roster::{Part, Unread};

    #[test]
    fn sure_and_not_sure_are_told_apart() {
        let sides = in_kisi(
            "anna@x.example",
            "anna@x.example yes\nben@x.example yes\ncarla@x.example\ndan@x.example no",
        );
        insta::assert_snapshot!(says(&CHECK, summary(sides)), @"
        WARN roster.nobody-is-switched-off.would-be
          Look who would be switched off
          saw: One person would be switched off: SCIM brought them to Kisi, and they are in none of your groups.
          JumpCloud needs: Everybody who should keep access in one of the groups
          do: Go through them in the list. Add those to a group who should keep their access.
        NOTE roster.nobody-is-switched-off.may-be
          Know that some people may be switched off
          saw: One person is in Kisi and in none of your groups. Whether SCIM manages them, we could not see.
          Kisi needs: Nothing, when SCIM was never on before
          do: If SCIM was never on in Kisi before, they stay as they are. Else go through them in the list.
        ");
        assert_eq!(
            says(&CHECK, summary(in_kisi("", "dan@x.example no"))),
            "PASS\n"
        );
    }

    #[test]
    fn nobody_is_called_so_while_jumpclouds_list_has_a_gap() {
        let mut sides = in_kisi("anna@x.example", "ben@x.example yes");
        sides
            .gaps
            .push(gap(Part::Members, Unread::Repeats { read: 1 }));
        assert_eq!(says(&CHECK, summary(sides)), "PASS\n");
    }
}
