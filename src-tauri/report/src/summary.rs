//! The report in a few lines of plain text, for an e-mail or a ticket ("Copy summary").
//! Not here: evidence and values; they are in the report itself.

use setup_core::view::Severity;
use setup_core::words::{Words, args, plain};

use crate::escape::legible;
use crate::json;
use crate::model::Report;
use crate::sections::most_important_first;
use crate::voice::Voice;

/// Plain text, lines ended by `\n`.
#[must_use]
pub fn summary(report: &Report, words: &Words) -> String {
    let voice = Voice(words);
    let mut lines = head(report, voice);
    let mut part = |label: &str, items: Vec<String>| {
        if !items.is_empty() {
            lines.push(String::new());
            lines.push(voice.label(label));
            lines.extend(items.into_iter().map(|item| format!("- {item}")));
        }
    };
    part("summary-found", found(report, voice));
    part(
        "summary-left",
        report.left_to_do.iter().map(|text| plain(text)).collect(),
    );
    part("summary-put-back", put_back(report));
    part("summary-ends", ends(report, voice));
    lines.push(String::new());
    lines.extend(foot(report, voice));
    let legible: Vec<String> = lines.iter().map(|line| legible(line)).collect();
    legible.join("\n") + "\n"
}

fn head(report: &Report, voice: Voice) -> Vec<String> {
    let mut lines = Vec::new();
    if report.practice {
        lines.push(voice.label("summary-practice"));
    }
    let title = args()
        .text("journey", &report.journey)
        .text("organization", &report.organization.name);
    let domain = report
        .organization
        .domain
        .as_ref()
        .map_or(String::new(), |domain| format!(" ({domain})"));
    lines.push(voice.label_with("report-title", &title) + &domain);
    lines.push(format!("{}.", plain(&report.verdict).trim_end_matches('.')));
    lines.push(plain(&report.how_we_know));
    lines
}

fn found(report: &Report, voice: Voice) -> Vec<String> {
    most_important_first(report)
        .into_iter()
        .filter(|(_, told)| told.severity > Severity::Note)
        .map(|(_, told)| {
            let severity = voice.label(match told.severity {
                Severity::Fail => "report-outcome-fail",
                Severity::Warn => "report-outcome-warn",
                Severity::Note => "report-outcome-note",
            });
            format!("{severity}: {} [{}]", plain(&told.title), told.id)
        })
        .collect()
}

fn put_back(report: &Report) -> Vec<String> {
    report
        .put_back
        .iter()
        .filter(|thing| !thing.done)
        .map(|thing| plain(&thing.text))
        .collect()
}

fn ends(report: &Report, voice: Voice) -> Vec<String> {
    report
        .certificates
        .iter()
        .map(|certificate| {
            voice.label_with(
                "summary-ends-line",
                &args()
                    .text("what", &certificate.what)
                    .text("day", voice.day(certificate.not_after)),
            )
        })
        .collect()
}

fn foot(report: &Report, voice: Voice) -> [String; 2] {
    [
        voice.label_with(
            "summary-foot",
            &args()
                .text("moment", voice.moment(report.made_at))
                .text("version", &report.product_version),
        ),
        voice.label_with("summary-hash", &args().text("hash", json::sha256(report))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, hostile};

    #[test]
    fn a_few_lines_say_it_all() {
        let report = testing::report();
        let text = summary(&report, &testing::words());
        let expected = "\
Single sign-on for Dreamworld Inc (dreamworldinc)
Single sign-on works.
Maria signed in through JumpCloud on 23 November, 14:52, and Kisi says so too.

Found:
- Must change: Remove the slash at the end of IdP Entity ID [metadata.entity-id-is-kisi.different]
- Look at this: The signing certificate ends on 9 January 2027, in 47 days [metadata.signing-certificate-in-date.ends-soon]

Left to do:
- Put the end dates of the certificates in your calendar.
- Leave Authenticate with Password on for Maria. It is your spare key.

To put back:
- Delete my-key.pem from Downloads, or store it safely.

Ends:
- JumpCloud's signing certificate: 9 January 2027
- Kisi's certificate: 22 November 2026

Made on 23 November 2026, 15:10 (UTC) by Kisi Setup for JumpCloud 0.1.0.
SHA-256 of the report: ";
        assert_eq!(text, format!("{expected}{}\n", crate::sha256(&report)));
    }

    #[test]
    fn practice_comes_first() {
        let practice = Report {
            practice: true,
            ..testing::report()
        };
        let text = summary(&practice, &testing::words());
        assert!(text.starts_with("PRACTICE: nothing real was changed.\n"));
    }

    #[test]
    fn hostile_values_make_no_lines_of_their_own() {
        let tame = summary(&testing::report(), &testing::words());
        let text = summary(&hostile::report(), &testing::words());
        assert_eq!(tame.lines().count(), text.lines().count());
        hostile::assert_nothing_invisible(&text);
    }
}
