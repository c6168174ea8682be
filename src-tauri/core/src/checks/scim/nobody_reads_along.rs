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
pub(super) fn product(issuer: &str) -> Option<&'static str> {
    let issuer = issuer.to_lowercase();
    PRODUCTS
        .iter()
        .find(|(mark, _)| issuer.contains(mark))
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
