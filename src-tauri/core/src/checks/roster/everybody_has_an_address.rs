//! Everybody who would come has an e-mail address: Kisi makes no person without one.

use super::{counted, of_roster};
use crate::check::{Check, Outcome};
use crate::roster::Reason;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.everybody-has-an-address",
    run,
};

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| {
        let found = [
            counted("none", roster.counts.reason(Reason::NoEmail)),
            counted("no-address", roster.counts.reason(Reason::NoAddress)),
        ];
        Outcome::Looked(found.into_iter().flatten().collect())
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of, says};
    use super::*;

    #[test]
    fn who_has_none_is_counted() {
        insta::assert_snapshot!(says(&CHECK, of("- anna\n- ben\ncarla\ndan@x.example")), @"
        WARN roster.everybody-has-an-address.none
          Write the missing e-mail addresses
          saw: 2 people have no e-mail address.
          Kisi needs: An e-mail address for everybody who should come
          do: Find them in the list, and write their addresses in JumpCloud. Accounts of machines may stay as they are.
        WARN roster.everybody-has-an-address.no-address
          Correct what is not an e-mail address
          saw: For one person, what stands there is not an e-mail address.
          Kisi needs: An e-mail address for everybody who should come
          do: Find them in the list, and correct the addresses in JumpCloud.
        ");
        assert_eq!(says(&CHECK, of("dan@x.example")), "PASS\n");
    }
}
