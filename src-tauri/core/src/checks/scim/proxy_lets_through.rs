//! A proxy of the office that stands in the way.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.proxy-lets-through",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Proxy, |stop| {
        let problem = match stop.reason() {
            Some(Reason::ProxyRefuses) => "refuses",
            Some(Reason::ProxyGone) => "gone",
            // The proxy said it itself (407), or the tunnel did.
            _ => "password",
        };
        Some(stop.finding(problem))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn each_proxy_has_its_own_words() {
        let says = |reason| look().silent(Question::Users, reason).says(&CHECK);
        insta::assert_snapshot!(says(Reason::Proxy), @"
        FAIL scim.proxy-lets-through.password
          Let your network's proxy know you
          saw: A proxy of your network asked for a password before api.kisi.io was reached (407).
          do: Ask whoever looks after your network to let this computer reach api.kisi.io, or try from another network.
        ");
        insta::assert_snapshot!(says(Reason::ProxyRefuses), @"
        FAIL scim.proxy-lets-through.refuses
          Ask for a way through your network's proxy
          saw: A proxy of your network does not let anybody reach api.kisi.io.
          do: Ask whoever looks after your network to allow api.kisi.io, or try from another network.
        ");
        insta::assert_snapshot!(says(Reason::ProxyGone), @"
        FAIL scim.proxy-lets-through.gone
          Correct the proxy in this computer's settings
          saw: This computer is told to use a proxy, and the proxy does not answer.
          do: Look into the proxy settings of this computer. At home, an office proxy is often not there.
        ");
    }

    #[test]
    fn a_proxy_may_say_it_itself() {
        let told = look().with(Question::Users, 407, "").says(&CHECK);
        assert!(
            told.starts_with("FAIL scim.proxy-lets-through.password"),
            "{told}"
        );
        assert_eq!(right().says(&CHECK), "PASS\n");
    }
}
