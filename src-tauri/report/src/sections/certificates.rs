//! The certificates with their fingerprints and the day on which each ends.

use setup_core::view::Text;
use setup_core::words::args;

use crate::document::{Block, Fact, Section};
use crate::model::{CertificateReport, Report};
use crate::voice::{Voice, text, value};

pub(super) fn certificates(report: &Report, voice: Voice) -> Option<Section> {
    if report.certificates.is_empty() {
        return None;
    }
    let blocks = report.certificates.iter().flat_map(|certificate| {
        [
            Block::Heading(certificate.what.clone()),
            Block::Facts(facts(certificate, voice)),
        ]
    });
    Some(Section::new(
        "certificates",
        voice.label("report-certificates"),
        blocks.collect(),
    ))
}

fn facts(certificate: &CertificateReport, voice: Voice) -> Vec<Fact> {
    [
        ("report-certificate-ends", ends(certificate, voice)),
        (
            "report-certificate-starts",
            text(&voice.day(certificate.not_before)),
        ),
        ("report-certificate-subject", text(&certificate.subject)),
        ("report-certificate-key", text(&certificate.key)),
        ("report-certificate-sha256", value(&certificate.sha256)),
        ("report-certificate-sha1", value(&certificate.sha1)),
    ]
    .into_iter()
    .map(|(label, value)| Fact {
        name: voice.label(label),
        value,
    })
    .collect()
}

fn ends(certificate: &CertificateReport, voice: Voice) -> Text {
    let days = certificate.days_left;
    let (sentence, count) = match days {
        0 => ("report-certificate-ends-today", 0),
        1.. => ("report-certificate-ends-in", days),
        _ => ("report-certificate-ended", days.saturating_neg()),
    };
    voice.say_with(
        sentence,
        &args()
            .number("count", count)
            .text("day", voice.day(certificate.not_after)),
    )
}
