//! What a file says of itself, in words: for people who want to compare fingerprints and dates.

use super::Open;
use crate::facts::key;
use crate::session::Dropped;
use crate::view::{Fact, Facts, Slot};
use crate::words::{Span, Words, args};
use crate::x509::Certificate;

pub(super) fn view(open: &Open, slot: Slot, words: &Words) -> Option<Facts> {
    let file = open.session.dropped(slot)?;
    let mut facts = Vec::new();
    if let Some(certificate) = file.certificate() {
        facts.extend(of_certificate(certificate, open, words));
    } else {
        facts.extend(of_metadata(file, open, words));
    }
    (!facts.is_empty()).then(|| Facts {
        title: words.plain("facts.title", &args()),
        facts,
    })
}

fn fact(name: &str, value: impl Into<String>, words: &Words) -> Fact {
    Fact {
        name: words.plain(&format!("facts.{name}"), &args()),
        value: vec![Span::Value(crate::words::visible(&value.into()))],
    }
}

fn of_metadata(file: &Dropped, open: &Open, words: &Words) -> Vec<Fact> {
    let Some(metadata) = file.metadata() else {
        return vec![];
    };
    let mut facts = Vec::new();
    if let Some(entity) = metadata.identity_provider() {
        facts.extend(
            entity
                .entity_id
                .as_deref()
                .map(|id| fact("entity-id", id, words)),
        );
        for role in &entity.idp_roles {
            for endpoint in &role.single_sign_on {
                let location = endpoint.location.as_deref().unwrap_or_default();
                facts.push(fact("sign-in-address", location, words));
            }
        }
    }
    if let Some(certificate) = metadata.newest_signing_certificate() {
        facts.extend(of_certificate(certificate, open, words));
    }
    facts
}

fn of_certificate(certificate: &Certificate, open: &Open, words: &Words) -> Vec<Fact> {
    let days = certificate
        .not_after
        .duration_since(open.session.now)
        .as_hours()
        / 24;
    let until = words.plain(
        "facts.until-days",
        &args()
            .text("day", words.day(certificate.not_after))
            .number("days", days),
    );
    vec![
        fact("subject", &certificate.subject.text, words),
        fact("issuer", &certificate.issuer.text, words),
        fact("key", key(&certificate.key), words),
        fact("from", words.day(certificate.not_before), words),
        fact("until", until, words),
        fact("serial", &certificate.serial, words),
        fact("signature", &certificate.signature_algorithm.name, words),
        fact("sha256", &certificate.sha256, words),
        fact("sha1", &certificate.sha1, words),
    ]
}
