//! What JumpCloud sends as the user name is the e-mail address: it sends its own user name by default, and Kisi's page
//! for another provider asks for the e-mail address there.

use super::{counted, of_roster};
use crate::check::{Check, Outcome};
use crate::roster::{Reason, Road};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.user-names-are-addresses",
    run,
};

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| match roster.road {
        Road::Import => Outcome::NotApplicable,
        Road::UserName | Road::Email => {
            counted("other", roster.counts.reason(Reason::UserNameOther)).into()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{in_kisi, of, says, summary};
    use super::*;
    use crate::roster::Sides;

    #[test]
    fn another_user_name_is_told_with_its_number() {
        insta::assert_snapshot!(says(&CHECK, of("anna@x.example anna\nben@x.example")), @"
        WARN roster.user-names-are-addresses.other
          Make the user names e-mail addresses
          saw: One person has another user name in JumpCloud than the e-mail address.
          Kisi needs: The e-mail address as the user name
          do: In JumpCloud, under Identity Management, look whether the user name can be filled with the e-mail address. If it cannot, change the user names.
        ");
        assert_eq!(says(&CHECK, of("anna@x.example Anna@X.example")), "PASS\n");
    }

    #[test]
    fn an_import_sends_no_user_name() {
        let sides = Sides {
            road: Road::Import,
            ..in_kisi("anna@x.example", "")
        };
        assert_eq!(says(&CHECK, summary(sides)), "NOT APPLICABLE\n");
    }
}
