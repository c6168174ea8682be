//! A certificate that is for another host.

use super::stage::on_https;
use crate::check::{Check, Finding, Outcome};
use crate::session::Case;
use crate::wire::{Peer, Reason};

pub(super) const CHECK: Check = Check {
    id: "scim.certificate-names-this-host",
    run,
};

/// Most names that are told.
const NAMES: usize = 4;

fn run(case: &Case) -> Outcome {
    on_https(case, |stop| {
        let is_other = stop.reason() == Some(Reason::TlsName);
        is_other.then(|| with_names(stop.finding("other-name"), stop.peer()))
    })
}

/// Whom the certificate that was shown is for.
pub(in crate::checks) fn with_names(found: Finding, peer: Option<&Peer>) -> Finding {
    let names: Vec<&str> = peer
        .map(|peer| peer.names.iter().map(String::as_str).take(NAMES).collect())
        .unwrap_or_default();
    let count = if names.is_empty() { "none" } else { "some" };
    found.choice("count", count).text("names", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::super::testing::look;
    use super::*;
    use crate::observation::Question;

    #[test]
    fn the_other_names_are_told_and_not_all_of_them() {
        let says = |names: &[&str]| {
            let seen = look().certified("CN=A", names);
            seen.silent(Question::Users, Reason::TlsName).says(&CHECK)
        };
        insta::assert_snapshot!(says(&["a.example", "b.example"]), @"
        FAIL scim.certificate-names-this-host.other-name
          Correct the host's name in the address
          saw: The certificate is for a.example, b.example, and not for api.kisi.io.
          What is needed: A certificate for api.kisi.io
          do: Compare the address letter by letter. If it is right, somebody else answers in this network: try from another one.
        ");
        insta::assert_snapshot!(says(&[]), @"
        FAIL scim.certificate-names-this-host.other-name
          Correct the host's name in the address
          saw: The certificate names no host, so it is not for api.kisi.io either.
          What is needed: A certificate for api.kisi.io
          do: Compare the address letter by letter. If it is right, somebody else answers in this network: try from another one.
        ");
        let many = says(&[
            "a.example",
            "b.example",
            "c.example",
            "d.example",
            "e.example",
        ]);
        assert!(
            many.contains("d.example") && !many.contains("e.example"),
            "{many}"
        );
    }
}
