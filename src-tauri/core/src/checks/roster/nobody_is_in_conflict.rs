//! Nobody would become somebody else or a second person. What Kisi does with an address in other capitals is not
//! documented.

use super::{counted, of_roster};
use crate::check::{Check, Outcome};
use crate::roster::Reason;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.nobody-is-in-conflict",
    run,
};

const PROBLEMS: [(&str, Reason); 5] = [
    ("shared", Reason::SharedAddress),
    ("twice", Reason::TwiceInKisi),
    ("capitals", Reason::OtherCapitals),
    ("plus", Reason::PlusAddress),
    ("blanks", Reason::Blanks),
];

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| {
        let found = PROBLEMS
            .into_iter()
            .filter_map(|(problem, reason)| counted(problem, roster.counts.reason(reason)));
        Outcome::Looked(found.collect())
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{in_kisi, of, says, summary};
    use super::*;

    #[test]
    fn each_kind_of_conflict_is_counted() {
        let sides = in_kisi(
            "anna@x.example\nben@x.example\nben@x.example\ncarla+kisi@x.example\ndan@x.example",
            "Anna@x.example\ncarla@x.example\ndan@x.example\nDan@x.example",
        );
        insta::assert_snapshot!(says(&CHECK, summary(sides)), @"
        WARN roster.nobody-is-in-conflict.shared
          Give each person an address of their own
          saw: 2 people share an address with somebody else.
          Kisi needs: One address for each person
          do: Find them in the list, and change the addresses in JumpCloud.
        WARN roster.nobody-is-in-conflict.twice
          Remove what is twice in Kisi
          saw: For 3 people of both sides, Kisi has the address twice.
          Kisi needs: Each address once
          do: Find them in the list. In Kisi, under Users, keep the one whose doors count.
        WARN roster.nobody-is-in-conflict.capitals
          Make the addresses the same
          saw: For one person, Kisi has the address in other capitals.
          The standard asks: The same letters on both sides
          do: Change the address in JumpCloud to what stands in Kisi, or try one of these people first.
        WARN roster.nobody-is-in-conflict.plus
          Look at addresses with a plus
          saw: For one person, Kisi has the same mailbox with or without a plus in it.
          We ask: One address for each person
          do: If it is the same person, write the same address on both sides. If it is a test address, leave it.
        ");
    }

    #[test]
    fn a_user_name_with_blanks_is_one_as_well() {
        let told = says(&CHECK, of("anna@x.example _anna@x.example_"));
        assert!(
            told.starts_with("WARN roster.nobody-is-in-conflict.blanks"),
            "{told}"
        );
        assert_eq!(says(&CHECK, of("anna@x.example")), "PASS\n");
    }
}
