//! Each X509Data holds one certificate: several there would have to be one key's chain (XML-DSig §4.5.4).

use std::collections::BTreeMap;

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::metadata::KeyDescriptor;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.one-certificate-per-x509-data",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((entity, _)) = case.identity_provider() else {
        return waiting(case);
    };
    let keys = entity.idp_roles.iter().flat_map(|role| role.signing_keys());
    let findings = keys.filter_map(|key| {
        let most = most_in_one(key);
        (most > 1).then(|| {
            finding("several")
                .number("count", most)
                .evidence("line", key.line.to_string())
        })
    });
    Outcome::Looked(findings.collect())
}

fn most_in_one(key: &KeyDescriptor) -> usize {
    let mut counts = BTreeMap::new();
    for certificate in &key.certificates {
        *counts.entry(certificate.x509_data).or_insert(0) += 1;
    }
    counts.into_values().max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export_of, good, other, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn two_in_one() {
        let two = format!(
            "{}</ds:X509Certificate><ds:X509Certificate>{}",
            good(),
            other()
        );
        insta::assert_snapshot!(told(&CHECK, &export_of(&[&two])), @r"
        WARN metadata.one-certificate-per-x509-data.several
          Export the file again: one key comes with 2 certificates
          saw: In one X509Data there are 2 certificates.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
