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
