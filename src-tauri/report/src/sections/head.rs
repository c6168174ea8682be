//! The head of the report: whose it is, when it was made, and where the setup stands in one sentence.

use setup_core::view::Mark;
use setup_core::words::args;

use crate::document::{Block, Document, Fact, Practice, Section, Sign, Verdict};
use crate::model::{Known, Organization, Report, StepReport};
use crate::voice::{self, Voice};

/// The document with its head and no sections yet.
pub(super) fn head(report: &Report, voice: Voice) -> Document {
    let heading = voice.label_with(
        "report-title",
        &args()
            .text("journey", &report.journey)
            .text("organization", &report.organization.name),
    );
    let mut document = open(
        voice,
        report.practice,
        &report.language,
        voice.label("report-kind"),
        heading,
    );
    document.contents = Some(voice.label("report-contents"));
    document.facts = facts(report, voice);
    document
}

/// A document that says whether it is practice, at the top and in its title.
pub(crate) fn open(
    voice: Voice,
    practice: bool,
    language: &str,
    kind: String,
    heading: String,
) -> Document {
    let title = if practice {
        voice.label_with("report-practice-title", &args().text("title", &heading))
    } else {
        heading.clone()
    };
    Document {
        language: language.to_owned(),
        title,
        practice: practice.then(|| Practice {
            mark: voice.label("report-practice-mark"),
            text: voice.label("report-practice"),
        }),
        kind: format!("{} · {kind}", voice.label("report-product")),
        heading,
        facts: Vec::new(),
        lead: Vec::new(),
        contents: None,
        sections: Vec::new(),
        foot: Vec::new(),
    }
}

/// The Kisi domain, where it is known.
pub(crate) fn domain(organization: &Organization, voice: Voice) -> Option<Fact> {
    organization.domain.as_ref().map(|domain| Fact {
        name: voice.label("report-domain"),
        value: voice::value(domain),
    })
}

fn facts(report: &Report, voice: Voice) -> Vec<Fact> {
    let mut facts = Vec::from_iter(domain(&report.organization, voice));
    facts.push(Fact {
        name: voice.label("report-made"),
        value: voice.say_with(
            "report-made-at",
            &args().text("moment", voice.moment(report.made_at)),
        ),
    });
    facts.push(Fact {
        name: voice.label("report-version"),
        value: voice::text(&report.product_version),
    });
    facts
}

/// A step that only a person vouches for, or that nobody began; one that was looked at is told by its checks.
fn known_by_mark(step: &StepReport) -> Option<Known> {
    match step.mark {
        Mark::Confirmed => Some(Known::Confirmed),
        Mark::ToCome | Mark::Waiting | Mark::OutOfDate => Some(Known::NotSeen),
        _ => None,
    }
}

/// How many things are known in which way; a way that never happened is left out. The last step is the one in
/// which the report is saved.
fn sums(report: &Report, voice: Voice) -> Vec<String> {
    let but_last = report.steps.len().saturating_sub(1);
    let known = || {
        let checks = report.checks.iter().map(|check| check.known);
        checks
            .chain(report.values.iter().map(|value| value.known))
            .chain(report.steps[..but_last].iter().filter_map(known_by_mark))
    };
    [
        (Known::Checked, "report-sum-checked"),
        (Known::Confirmed, "report-sum-confirmed"),
        (Known::WentOn, "report-sum-went-on"),
        (Known::NotSeen, "report-sum-not-seen"),
    ]
    .into_iter()
    .filter_map(|(how, label)| {
        let count = known().filter(|known| *known == how).count();
        (count > 0).then(|| voice.label_with(label, &args().number("count", count)))
    })
    .collect()
}

/// Where the setup stands, in one sentence.
pub(super) fn standing(report: &Report, voice: Voice) -> Option<Section> {
    let verdict = Verdict {
        sign: Sign::Mark(report.mark),
        sentence: report.verdict.clone(),
        how_we_know: report.how_we_know.clone(),
        sums: sums(report, voice),
    };
    Some(Section::new(
        "verdict",
        voice.label("report-verdict"),
        vec![Block::Verdict(verdict)],
    ))
}
