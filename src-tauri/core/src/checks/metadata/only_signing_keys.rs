//! JumpCloud's file holds keys for signing only; one for encryption is named.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::metadata::Usage;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.only-signing-keys",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((entity, _)) = case.identity_provider() else {
        return waiting(case);
    };
    let keys = || entity.idp_roles.iter().flat_map(|role| &role.keys);
    let Some(first) = keys().find(|key| key.usage == Usage::Encryption) else {
        return Outcome::PASS;
    };
    finding("encryption")
        .number("count", keys().count())
        .number("signing", keys().filter(|key| key.usage.signs()).count())
        .evidence("line", first.line.to_string())
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export_of, good, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn one_for_encryption_beside_it() {
        let xml = export_of(&[good(), good()]).replacen("use=\"signing\"", "use=\"encryption\"", 1);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        NOTE metadata.only-signing-keys.encryption
          The file also has a key for encryption
          saw: There are 2 keys. 1 is for signing. The others are for encryption.
          do: Nothing must change. Only the signing key counts here.
        ");
    }
}
