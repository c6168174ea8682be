//! What answers and speaks no TLS, or breaks it off.

use super::stage::on_https;
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.connection-is-private",
    run,
};

fn run(case: &Case) -> Outcome {
    on_https(case, |stop| match stop.reason() {
        Some(Reason::NoTls) => Some(stop.finding("no-tls")),
        Some(Reason::Tls | Reason::NoHeader) => Some(stop.finding("other")),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{at, look};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn what_is_not_private_is_told_apart() {
        let says = |reason| look().silent(Question::Users, reason).says(&CHECK);
        insta::assert_snapshot!(says(Reason::NoTls), @"
        FAIL scim.connection-is-private.no-tls
          Correct the address, or look who answers there
          saw: What answers at api.kisi.io does not speak https.
          do: Compare the address and its port. If they are right, something else stands in between: ask whoever looks after your network.
        ");
        insta::assert_snapshot!(says(Reason::Tls), @"
        FAIL scim.connection-is-private.other
          Look who stands in between
          saw: No private line could be made to api.kisi.io. (10 s)
          do: Look whether the clock of this computer is right. Then ask whoever looks after your network.
        ");
        assert!(
            says(Reason::TlsExpired).starts_with("WAIT"),
            "another check says so"
        );
        assert_eq!(says(Reason::TimedOut), "PASS\n");
    }

    #[test]
    fn on_this_computer_it_need_not_be() {
        let practice = at("http://127.0.0.1:8080/scim/v2");
        let told = practice.with(Question::Users, 200, "{}").says(&CHECK);
        assert_eq!(told, "NOT APPLICABLE\n");
    }
}
