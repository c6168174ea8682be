//! A certificate whose issuer nobody here knows.

use super::nobody_reads_along::product;
use super::stage::on_https;
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.certificate-issuer-is-trusted",
    run,
};

fn run(case: &Case) -> Outcome {
    on_https(case, |stop| {
        let issuer = stop
            .peer()
            .map(|peer| peer.issuer.as_str())
            .unwrap_or_default();
        let is_unknown = stop.reason() == Some(Reason::TlsIssuer) && product(issuer).is_none();
        is_unknown.then(|| stop.finding("unknown").text("issuer", issuer))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::look;
    use super::*;
    use crate::observation::Question;

    #[test]
    fn an_unknown_issuer_is_named() {
        let says = |issuer| {
            let seen = look().certified(issuer, &["api.kisi.io"]);
            seen.silent(Question::Users, Reason::TlsIssuer).says(&CHECK)
        };
        insta::assert_snapshot!(says("O=Unheard-of Ltd"), @"
        FAIL scim.certificate-issuer-is-trusted.unknown
          Look who stands in between
          saw: Nobody here knows the issuer of the certificate of api.kisi.io: O=Unheard-of Ltd.
          do: In an office, the network may open lines on its way: ask whoever looks after it. At home, try from another network.
        ");
        assert!(
            says("O=Zscaler Inc.").starts_with("WAIT"),
            "another check says so"
        );
    }
}
