//! The signing key is the one of the export before; if not, Kisi has to learn the new one.

use super::{signing_certificates, waiting};
use crate::check::{Check, Outcome, finding};
use crate::saml::metadata::Metadata;
use crate::session::{Case, Dropped};
use crate::x509::Certificate;

pub(super) const CHECK: Check = Check {
    id: "metadata.key-as-before",
    run,
};

fn run(case: &Case) -> Outcome {
    if case.identity_provider().is_none() {
        return waiting(case);
    }
    let now: Vec<&Certificate> = signing_certificates(case).collect();
    let before = before(case);
    if now.is_empty() || before.is_empty() {
        return Outcome::NotApplicable;
    }
    let has = |all: &[&Certificate], one: &Certificate| all.iter().any(|c| c.spki == one.spki);
    let new = now.iter().find(|one| !has(&before, one));
    let gone = before.iter().any(|one| !has(&now, one));
    let renewed = now
        .iter()
        .find(|one| !before.iter().any(|other| other.der == one.der));
    let (problem, certificate) = match (new, gone, renewed) {
        (Some(new), true, _) => ("other", new),
        (Some(new), false, _) => ("one-more", new),
        (None, true, _) => ("one-less", &now[0]),
        (None, false, Some(renewed)) => ("renewed", renewed),
        (None, false, None) => return Outcome::PASS,
    };
    finding(problem)
        .day("day", certificate.not_after)
        .evidence("certificate", &certificate.sha256)
        .evidence("previous", &before[0].sha256)
        .into()
}

fn before<'a>(case: &Case<'a>) -> Vec<&'a Certificate> {
    let metadata = case.previous.and_then(Dropped::metadata);
    metadata
        .into_iter()
        .flat_map(Metadata::signing_certificates)
        .filter_map(|embedded| embedded.reading.as_deref().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{
        certificate, export, export_of, good, other, told_after, waits_then_passes,
    };

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
        assert_eq!(told_after(&CHECK, &export(), &export()), "PASS\n");
    }

    #[test]
    fn another_key() {
        insta::assert_snapshot!(told_after(&CHECK, &export(), &export_of(&[other()])), @r"
        WARN metadata.key-as-before.other
          Give Kisi this file: JumpCloud has a new key
          saw: The key is not the one of the file before. The new certificate is good until 20 November 2031.
          do: If Kisi has the file from before, give it this one. In Kisi, open Settings → SSO & SCIM, upload this file and press Save. JumpCloud has changed already, so Kisi is next.
        ");
    }

    #[test]
    fn one_more_and_one_less() {
        let both = export_of(&[good(), other()]);
        insta::assert_snapshot!(told_after(&CHECK, &export(), &both), @r"
        WARN metadata.key-as-before.one-more
          Give Kisi this file before JumpCloud changes its key
          saw: The old key is still there. A new one is there, too, with a certificate until 20 November 2031.
          do: If Kisi has the file from before, give it this one. In Kisi, open Settings → SSO & SCIM, upload this file and press Save. First Kisi learns the new key, then JumpCloud may sign with it.
        ");
        insta::assert_snapshot!(told_after(&CHECK, &both, &export()), @r"
        WARN metadata.key-as-before.one-less
          Give Kisi this file: JumpCloud has dropped a key
          saw: The file before had a key that is gone now.
          do: Check that JumpCloud signs with the key that is left. If Kisi has the file from before, give it this one. In Kisi, open Settings → SSO & SCIM, upload this file and press Save.
        ");
    }

    #[test]
    fn the_same_key_with_a_newer_certificate() {
        let newer = export_of(&[&certificate("2026-11-20", "2031-11-20")]);
        insta::assert_snapshot!(told_after(&CHECK, &export(), &newer), @r"
        NOTE metadata.key-as-before.renewed
          The certificate is new, the key is the same
          saw: The new certificate is good until 20 November 2031.
          do: If Kisi has the file from before, give it this one. In Kisi, open Settings → SSO & SCIM, upload this file and press Save. Sign-in may go on as before until then.
        ");
    }
}
