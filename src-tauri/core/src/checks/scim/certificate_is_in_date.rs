//! A certificate whose time is over, or to come. Often it is this computer's clock.

use jiff::Timestamp;

use super::stage::on_https;
use crate::check::{Check, Finding, Outcome};
use crate::session::Case;
use crate::wire::{Peer, Reason};

pub(super) const CHECK: Check = Check {
    id: "scim.certificate-is-in-date",
    run,
};

fn run(case: &Case) -> Outcome {
    on_https(case, |stop| {
        let problem = match stop.reason() {
            Some(Reason::TlsExpired) => "expired",
            Some(Reason::TlsNotYet) => "not-yet",
            _ => return None,
        };
        Some(with_days(stop.finding(problem), stop.peer()))
    })
}

/// When the certificate that was shown begins and ends.
pub(in crate::checks) fn with_days(found: Finding, peer: Option<&Peer>) -> Finding {
    let day = |seconds: Option<i64>| {
        seconds
            .and_then(|seconds| Timestamp::from_second(seconds).ok())
            .unwrap_or_default()
    };
    found
        .day("until", day(peer.map(|peer| peer.not_after)))
        .day("from", day(peer.map(|peer| peer.not_before)))
}

#[cfg(test)]
mod tests {
    use super::super::testing::look;
    use super::*;
    use crate::observation::Question;

    #[test]
    fn both_ends_have_their_day() {
        let says = |reason| {
            let seen = look().certified("CN=A", &["api.kisi.io"]);
            seen.silent(Question::Users, reason).says(&CHECK)
        };
        insta::assert_snapshot!(says(Reason::TlsExpired), @"
        FAIL scim.certificate-is-in-date.expired
          Look at the clock of this computer
          saw: The certificate of api.kisi.io ended on 31 December 2026. By this computer's clock that is over.
          do: If the clock is right, the server's owner must renew it. For Kisi, write to support@getkisi.com.
        ");
        insta::assert_snapshot!(says(Reason::TlsNotYet), @"
        FAIL scim.certificate-is-in-date.not-yet
          Look at the clock of this computer
          saw: The certificate of api.kisi.io begins on 1 January 2026. By this computer's clock that is to come.
          do: Set this computer's clock. If it is right, the server's owner must change the certificate.
        ");
        assert!(says(Reason::TlsName).starts_with("WAIT"));
    }
}
