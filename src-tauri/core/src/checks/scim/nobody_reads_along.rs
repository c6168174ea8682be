//! A network that opens the line on its way, whether this computer trusts it or not.

use super::stage::on_https;
use crate::check::{Check, Need, Outcome, finding};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.nobody-reads-along",
    run,
};

/// What such products write into the certificates that they make.
const PRODUCTS: [(&str, &str); 26] = [
    ("zscaler", "Zscaler"),
    ("netskope", "Netskope"),
    ("fortinet", "Fortinet"),
    ("fortigate", "Fortinet"),
    ("palo alto", "Palo Alto Networks"),
    ("blue coat", "Blue Coat"),
    ("bluecoat", "Blue Coat"),
    ("cisco umbrella", "Cisco Umbrella"),
    ("sophos", "Sophos"),
    ("mcafee", "McAfee"),
    ("skyhigh", "Skyhigh"),
    ("forcepoint", "Forcepoint"),
    ("websense", "Forcepoint"),
    ("check point", "Check Point"),
    ("kaspersky", "Kaspersky"),
    ("eset ", "ESET"),
    ("bitdefender", "Bitdefender"),
    ("avast", "Avast"),
    ("avg ", "AVG"),
    ("untangle", "Untangle"),
    ("barracuda", "Barracuda"),
    ("watchguard", "WatchGuard"),
    ("sonicwall", "SonicWall"),
    ("mitmproxy", "mitmproxy"),
    ("charles proxy", "Charles"),
    ("portswigger", "Burp"),
];

/// The product that made a certificate of this issuer.
pub(in crate::checks) fn product(issuer: &str) -> Option<&'static str> {
    let issuer = issuer.to_lowercase();
    // A mark begins a word: "Reset" is not ESET.
    let begins = |at: usize| !issuer[..at].ends_with(char::is_alphanumeric);
    PRODUCTS
        .iter()
        .find(|(mark, _)| issuer.match_indices(mark).any(|(at, _)| begins(at)))
        .map(|(_, name)| *name)
}

fn run(case: &Case) -> Outcome {
    let Some(look) = case.session.look() else {
        return Outcome::Waiting(Need::Look);
    };
    let trusted = look.peer.as_ref().filter(|_| look.silence().is_none());
    if let Some((peer, product)) = trusted.and_then(|peer| Some((peer, product(&peer.issuer)?))) {
        return finding("trusted")
            .text("host", &look.address.host)
            .text("product", product)
            .text("issuer", &peer.issuer)
            .into();
    }
    on_https(case, |stop| {
        let issuer = stop
            .peer()
            .map(|peer| peer.issuer.as_str())
            .unwrap_or_default();
        let product = product(issuer).filter(|_| stop.reason() == Some(Reason::TlsIssuer))?;
        Some(
            stop.finding("intercepted")
                .text("product", product)
                .text("issuer", issuer),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn who_is_not_trusted_fails() {
        let seen = look().certified("O=Zscaler Inc.", &["api.kisi.io"]);
        insta::assert_snapshot!(seen.silent(Question::Users, Reason::TlsIssuer).says(&CHECK), @"
        FAIL scim.nobody-reads-along.intercepted
          Ask for an exception in your network
          saw: The line to api.kisi.io is opened by Zscaler: the certificate was issued by O=Zscaler Inc., which this computer does not trust.
          do: Ask whoever looks after your network to leave api.kisi.io alone, or try from another network.
        ");
    }

    #[test]
    fn who_is_trusted_is_told() {
        insta::assert_snapshot!(right().certified("CN=Fortinet CA", &[]).says(&CHECK), @"
        WARN scim.nobody-reads-along.trusted
          Know that your network reads along
          saw: The line to api.kisi.io is opened by Fortinet. This computer trusts it: CN=Fortinet CA.
          do: You can go on. Ask whoever looks after your network to leave api.kisi.io alone: the token passes there.
        ");
        assert_eq!(
            right()
                .certified("CN=WE1,O=Google Trust Services", &[])
                .says(&CHECK),
            "PASS\n"
        );
    }

    #[test]
    fn a_product_is_known_by_its_mark() {
        assert_eq!(product("O=ZSCALER INC."), Some("Zscaler"));
        assert_eq!(product("CN=ESET SSL Filter CA"), Some("ESET"));
        assert_eq!(product("CN=Reset Ltd"), None);
    }
}
