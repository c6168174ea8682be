//! No answer came from JumpCloud: why, as it is told of Kisi's server.

use super::hurdle::{Hurdle, Stop, at};
use crate::check::{Check, Finding, Outcome};
use crate::checks::scim::certificate_is_in_date::with_days;
use crate::checks::scim::certificate_names_this_host::with_names;
use crate::checks::scim::nobody_reads_along::product;
use crate::observation::NoAnswer;
use crate::session::Case;
use crate::wire::{Peer, Reason};

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-answers",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Hurdle::Silence, told)
}

fn told(stop: &Stop) -> Finding {
    // Only what has a reason stops here.
    let reason = stop.no.reason().unwrap_or(Reason::BrokenOff);
    let peer = peer(stop.no);
    let issuer = peer.map(|peer| peer.issuer.as_str()).unwrap_or_default();
    let reads_along = product(issuer).filter(|_| reason == Reason::TlsIssuer);
    let found = match reads_along {
        Some(product) => stop.finding("intercepted").text("product", product),
        None => stop.finding(reason.name()),
    };
    with_names(with_days(found, peer), peer).text("issuer", issuer)
}

fn peer(no: &NoAnswer) -> Option<&Peer> {
    match no {
        NoAnswer::Silent(silence) => silence.peer.as_ref(),
        NoAnswer::Refused(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{came, no, only, says, silence, taken};
    use super::*;
    use crate::jumpcloud::Region;
    use crate::wire::Refusal;

    #[test]
    fn every_silence_is_told_apart() {
        let reasons = [
            Reason::Name,
            Reason::Refused,
            Reason::TimedOut,
            Reason::Drips,
            Reason::TooMuch,
            Reason::BrokenOff,
            Reason::CutShort,
            Reason::Packed,
            Reason::NoHttp,
            Reason::Proxy,
            Reason::ProxyRefuses,
            Reason::ProxyGone,
            Reason::TlsExpired,
            Reason::TlsNotYet,
            Reason::TlsName,
            Reason::TlsIssuer,
            Reason::NoTls,
            Reason::Tls,
            Reason::NoHeader,
        ];
        let told = reasons.map(|reason| says(&CHECK, only(silence(reason, "O=Unheard-of Ltd"))));
        insta::assert_snapshot!(told.concat(), @"
        FAIL access.jumpcloud-answers.name
          Go online, or correct the host's name
          saw: Nobody here knows where console.jumpcloud.com is.
          do: Open any web page. If none opens, you are offline. If it opens, your network may hide console.jumpcloud.com: ask whoever looks after it.
        FAIL access.jumpcloud-answers.refused
          Look whether a firewall stands in between
          saw: Nobody takes the call at console.jumpcloud.com.
          do: Try once more in a minute. If it stays so, ask whoever looks after your network whether console.jumpcloud.com is allowed.
        FAIL access.jumpcloud-answers.timed-out
          Try once more in a minute
          saw: console.jumpcloud.com did not answer within 10 s.
          do: Try once more. If it stays so, a firewall may swallow the answer: ask whoever looks after your network.
        FAIL access.jumpcloud-answers.drips
          Try once more in a minute
          saw: console.jumpcloud.com began to answer and was not done within 10 s.
          do: Try once more. If it stays so, the line is very slow, or the server is not well.
        FAIL access.jumpcloud-answers.too-much
          Look what answers there
          saw: The answer of console.jumpcloud.com is too long, so we stopped reading.
          do: We asked for a list of organizations. Try from another network: something else may answer there.
        FAIL access.jumpcloud-answers.broken-off
          Try once more, then look for a firewall
          saw: console.jumpcloud.com took the call and hung up before it said anything.
          do: Try once more in a minute. If it stays so, something between here and console.jumpcloud.com cuts the line: ask whoever looks after your network.
        FAIL access.jumpcloud-answers.cut-short
          Try once more in a minute
          saw: The answer of console.jumpcloud.com broke off in the middle.
          do: Try once more. If it stays so, something between here and console.jumpcloud.com cuts the line.
        FAIL access.jumpcloud-answers.packed
          Look what stands in between
          saw: The answer of console.jumpcloud.com says that it is packed, and is not.
          do: Try from another network. If it stays so, ask whoever looks after yours.
        FAIL access.jumpcloud-answers.no-http
          Look who stands in between
          saw: What answers at console.jumpcloud.com does not speak HTTP.
          do: Try from another network. If it stays so, ask whoever looks after yours.
        FAIL access.jumpcloud-answers.proxy
          Let your network's proxy know you
          saw: A proxy of your network asked for a password before console.jumpcloud.com was reached (407).
          do: Ask whoever looks after your network to let this computer reach console.jumpcloud.com, or try from another network.
        FAIL access.jumpcloud-answers.proxy-refuses
          Ask for a way through your network's proxy
          saw: A proxy of your network does not let anybody reach console.jumpcloud.com.
          do: Ask whoever looks after your network to allow console.jumpcloud.com, or try from another network.
        FAIL access.jumpcloud-answers.proxy-gone
          Correct the proxy in this computer's settings
          saw: This computer is told to use a proxy, and the proxy does not answer.
          do: Look into the proxy settings of this computer. At home, an office proxy is often not there.
        FAIL access.jumpcloud-answers.tls-expired
          Look at the clock of this computer
          saw: The certificate of console.jumpcloud.com ended on 31 December 2026. By this computer's clock that is over.
          do: Set this computer's clock. If it is right, try from another network: somebody else may answer in this one.
        FAIL access.jumpcloud-answers.tls-not-yet
          Look at the clock of this computer
          saw: The certificate of console.jumpcloud.com begins on 1 January 2026. By this computer's clock that is to come.
          do: Set this computer's clock. If it is right, try from another network: somebody else may answer in this one.
        FAIL access.jumpcloud-answers.tls-name
          Look who stands in between
          saw: The certificate is for a.example, and not for console.jumpcloud.com.
          What is needed: A certificate for console.jumpcloud.com
          do: Somebody else answers in this network: try from another one.
        FAIL access.jumpcloud-answers.tls-issuer
          Look who stands in between
          saw: Nobody here knows the issuer of the certificate of console.jumpcloud.com: O=Unheard-of Ltd.
          do: In an office, the network may open lines on its way: ask whoever looks after it. At home, try from another network.
        FAIL access.jumpcloud-answers.no-tls
          Look who stands in between
          saw: What answers at console.jumpcloud.com does not speak https.
          do: Something else stands in between: ask whoever looks after your network.
        FAIL access.jumpcloud-answers.tls
          Look who stands in between
          saw: No private line could be made to console.jumpcloud.com. (10 s)
          do: Look whether the clock of this computer is right. Then ask whoever looks after your network.
        FAIL access.jumpcloud-answers.no-header
          Copy the key once more
          saw: The key holds signs that cannot be sent, so nothing was sent.
          do: Copy it again where you kept it, from its first sign to its last.
        ");
    }

    #[test]
    fn who_opens_the_line_is_named() {
        let opened = silence(Reason::TlsIssuer, "O=Zscaler Inc.");
        insta::assert_snapshot!(says(&CHECK, only(opened)), @"
        FAIL access.jumpcloud-answers.intercepted
          Ask for an exception in your network
          saw: The line to console.jumpcloud.com is opened by Zscaler: the certificate was issued by O=Zscaler Inc., which this computer does not trust.
          do: Ask whoever looks after your network to leave console.jumpcloud.com alone, or try from another network.
        ");
    }

    #[test]
    fn a_proxy_may_say_it_itself() {
        let told = says(&CHECK, only(no(Refusal::Request, 407, "")));
        assert!(
            told.starts_with("FAIL access.jumpcloud-answers.proxy\n"),
            "{told}"
        );
    }

    #[test]
    fn the_region_that_was_silent_is_named_among_those_that_refuse() {
        let wrong = || Err(no(Refusal::Key, 401, ""));
        let told = says(
            &CHECK,
            came(&[
                (Region::Us, wrong()),
                (Region::Eu, Err(silence(Reason::TimedOut, ""))),
                (Region::In, wrong()),
            ]),
        );
        assert!(told.contains("console.eu.jumpcloud.com"), "{told}");
        assert_eq!(says(&CHECK, taken()), "PASS\n");
    }
}
