//! The address, letter by letter: JumpCloud puts its own paths behind it.

use crate::check::{Check, Finding, Need, Outcome, finding};
use crate::scim::{AddressSlip, BASE_URL};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.base-url-is-kisis",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(look) = case.session.look() else {
        return Outcome::Waiting(Need::Look);
    };
    let address = &look.address;
    // Practice stands on this computer, under an address of its own.
    let is_practice = case.session.setup.practice && address.is_loopback();
    let problem = |slip: &AddressSlip| {
        Some(match slip {
            AddressSlip::OtherHost if is_practice => return None,
            AddressSlip::OtherHost => "other-host",
            AddressSlip::Http if address.is_loopback() => return None,
            AddressSlip::Http => "http",
            AddressSlip::Query => "query",
            AddressSlip::List => "list",
            AddressSlip::OtherPath => "other-path",
            AddressSlip::Slash => "slash",
            AddressSlip::Blanks => "blanks",
        })
    };
    let needed = match address.is_kisis_host() {
        true => BASE_URL.to_owned(),
        false => address.base.replacen("http://", "https://", 1),
    };
    let found = address
        .slips
        .iter()
        .filter_map(problem)
        .map(|problem| Finding {
            needed: Some(needed.clone()),
            ..finding(problem)
                .text("typed", &address.typed)
                .text("base", &needed)
                .evidence("value", &address.typed)
        });
    Outcome::Looked(found.collect())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{at, said};
    use super::*;
    use crate::observation::{Observation, Seen};

    #[test]
    fn every_slip_is_told_with_what_is_needed() {
        let says = |url| at(url).says(&CHECK);
        insta::assert_snapshot!(says("https://scim.example/v2"), @"
        NOTE scim.base-url-is-kisis.other-host
          Look whether you meant this server
          saw: This address is https://scim.example/v2. Kisi's is another one.
          Kisi needs: https://api.kisi.io/scim/v2
          do: If you test another server on purpose, go on. For Kisi, use Kisi's address.
        ");
        insta::assert_snapshot!(says("http://api.kisi.io/scim/v2/"), @"
        FAIL scim.base-url-is-kisis.http
          Write https instead of http
          saw: The address is http://api.kisi.io/scim/v2/. Everybody on the way can read the token.
          We ask: https://api.kisi.io/scim/v2
          do: Begin the address with https://.
        WARN scim.base-url-is-kisis.slash
          Remove the slash at the end of the address
          saw: The address is http://api.kisi.io/scim/v2/. JumpCloud's documents name such a slash as a cause of failures.
          JumpCloud needs: https://api.kisi.io/scim/v2
          do: In Base URL, remove the last sign.
        ");
        insta::assert_snapshot!(says("https://api.kisi.io/scim/v2?a=b"), @"
        WARN scim.base-url-is-kisis.query
          Remove what stands behind the address
          saw: The address is https://api.kisi.io/scim/v2?a=b. It goes on with ? or #.
          We ask: https://api.kisi.io/scim/v2
          do: Use the address as it stands here, without the rest.
        ");
        insta::assert_snapshot!(says("https://api.kisi.io/scim/v2/Users"), @"
        FAIL scim.base-url-is-kisis.list
          Remove the last part of the address
          saw: The address is https://api.kisi.io/scim/v2/Users. It ends with the name of a list.
          Kisi needs: https://api.kisi.io/scim/v2
          do: Use the address without /Users or /Groups. JumpCloud adds them itself.
        ");
        insta::assert_snapshot!(says("https://api.kisi.io/scim"), @"
        FAIL scim.base-url-is-kisis.other-path
          Correct the path of the address
          saw: The address is https://api.kisi.io/scim. It is Kisi's host with another path.
          Kisi needs: https://api.kisi.io/scim/v2
          do: Copy Kisi's address from here.
        ");
        insta::assert_snapshot!(says(" https://api.kisi.io/scim/v2"), @"
        NOTE scim.base-url-is-kisis.blanks
          Look whether a blank came along
          saw: Blanks, line breaks or hidden characters stood in the address. We left them out.
          We ask: https://api.kisi.io/scim/v2
          do: In Base URL, paste the address without blanks.
        ");
    }

    #[test]
    fn kisis_own_passes() {
        assert_eq!(at("https://api.kisi.io/scim/v2").says(&CHECK), "PASS\n");
    }

    #[test]
    fn practice_has_an_address_of_its_own() {
        let address = crate::scim::read_address("http://127.0.0.1:8080/scim/v2").expect("one");
        let look = Box::new(crate::observation::Look::new(address, true));
        let mut session = crate::checks::testing::session(crate::rules::Profile::Kisi, &[]);
        session.setup.practice = true;
        let at = session.now;
        session.setup.observations.push(Observation {
            at,
            seen: Seen::Look { look },
        });
        assert_eq!(said(&CHECK, &session), "PASS\n");
    }
}
