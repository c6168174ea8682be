//! JumpCloud refuses the key. It says the same to a wrong key and to a key of another region, so what can be told
//! depends on how many regions were asked.

use super::hurdle::{Hurdle, at};
use crate::check::{Check, Outcome};
use crate::jumpcloud::Region;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-key-is-accepted",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Hurdle::Key, |stop| {
        let everywhere = stop.seen.asked.len() == Region::ALL.len();
        let problem = match (stop.seen.service_account, everywhere) {
            (true, _) => "account",
            (false, true) => "everywhere",
            (false, false) => "in-one",
        };
        let asked = if everywhere { "all" } else { "one" };
        stop.finding(problem).choice("asked", asked)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{came, no, only, says, taken};
    use super::*;
    use crate::observation::JumpCloudKeySeen;
    use crate::wire::Refusal;

    fn wrong() -> crate::observation::NoAnswer {
        no(Refusal::Key, 401, "Unauthorized: api key user not found")
    }

    #[test]
    fn one_region_cannot_tell_a_wrong_key_from_anothers() {
        insta::assert_snapshot!(says(&CHECK, only(wrong())), @"
        FAIL access.jumpcloud-key-is-accepted.in-one
          Look at the region first, then at the key
          saw: console.jumpcloud.com refused the key (401). A wrong key and a key of another region are refused in the same words, as far as we know. It says: Unauthorized: api key user not found
          JumpCloud needs: A key of the region that you chose: the United States
          do: Look at the address of JumpCloud's console in your browser: console.eu.jumpcloud.com is Europe, console.in.jumpcloud.com is India, console.jumpcloud.com is the United States. If another one is right, choose it here. If this one is right, the key is wrong, was replaced or has ended. Ask first who uses the present key: a new one switches it off.
        ");
    }

    #[test]
    fn three_regions_can() {
        let all = Region::ALL.map(|region| (region, Err(wrong())));
        insta::assert_snapshot!(says(&CHECK, came(&all)), @"
        FAIL access.jumpcloud-key-is-accepted.everywhere
          Find the right key
          saw: None of JumpCloud's three regions takes the key (401). It says: Unauthorized: api key user not found
          JumpCloud needs: A key that works today
          do: A key stops when its administrator makes a new one or leaves, and when its time is over. Copy it again where you kept it, from its first sign to its last. If you must make a new one: In JumpCloud, press your initials at the top right, then My API Key. Ask first who uses the present key: a new one switches it off.
        ");
    }

    #[test]
    fn a_service_account_has_an_id_and_a_secret() {
        let account = |seen| JumpCloudKeySeen {
            service_account: true,
            ..seen
        };
        insta::assert_snapshot!(says(&CHECK, account(only(wrong()))), @"
        FAIL access.jumpcloud-key-is-accepted.account
          Look at the client id and the client secret
          saw: console.jumpcloud.com does not know this client id with this client secret (401). It says: Unauthorized: api key user not found
          JumpCloud needs: The client id and one of the two client secrets of one service account
          do: In JumpCloud, open Settings → Service Accounts and compare the client id. The secret is shown once: if it is lost, make a second one there.
        ");
    }

    #[test]
    fn one_that_a_region_took_passes() {
        let later = [(Region::Us, Err(wrong())), (Region::Eu, Ok(()))];
        let seen = JumpCloudKeySeen {
            asked: came(&later).asked,
            ..taken()
        };
        assert_eq!(says(&CHECK, seen), "PASS\n");
        let blocked = only(no(Refusal::NotAllowed, 403, ""));
        assert_eq!(says(&CHECK, blocked), "PASS\n");
    }
}
