//! A network that opens the line to JumpCloud on its way, and that this computer trusts. One that it does not trust
//! lets no answer through.

use super::taken;
use crate::check::{Check, Outcome, finding};
use crate::checks::scim::nobody_reads_along::product;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.nobody-reads-along",
    run,
};

fn run(case: &Case) -> Outcome {
    taken(case, |key| {
        let peer = key.peer.as_ref();
        let host = key.asked.last().map(|came| came.host.as_str());
        peer.and_then(|peer| {
            let product = product(&peer.issuer)?;
            Some(
                finding("trusted")
                    .text("host", host.unwrap_or_default())
                    .text("product", product)
                    .text("issuer", &peer.issuer),
            )
        })
        .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{peer, says, taken};
    use super::*;
    use crate::observation::JumpCloudKeySeen;

    fn shown(issuer: &str) -> String {
        let seen = JumpCloudKeySeen {
            peer: Some(peer(issuer)),
            ..taken()
        };
        says(&CHECK, seen)
    }

    #[test]
    fn who_is_trusted_is_told() {
        insta::assert_snapshot!(shown("CN=Fortinet CA"), @"
        WARN access.nobody-reads-along.trusted
          Know that your network reads along
          saw: The line to console.eu.jumpcloud.com is opened by Fortinet. This computer trusts it: CN=Fortinet CA.
          do: You can go on. Ask whoever looks after your network to leave console.eu.jumpcloud.com alone: the key passes there.
        ");
        assert_eq!(shown("CN=WE1,O=Google Trust Services"), "PASS\n");
        assert_eq!(says(&CHECK, taken()), "PASS\n");
    }
}
