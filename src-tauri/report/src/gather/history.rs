//! What happened, the oldest first, each as one sentence.

use setup_core::setup::Event;
use setup_core::told::claim;
use setup_core::wizard::Survey;
use setup_core::words::{Words, args};

use super::typed;
use crate::Typed;
use crate::model::HistoryLine;

pub(super) fn history(survey: &Survey, words: &Words) -> Vec<HistoryLine> {
    survey
        .history
        .iter()
        .filter_map(|event| line(event, survey, words))
        .collect()
}

/// `None` for an event that these words do not know: a newer version wrote it.
fn line(event: &Event, survey: &Survey, words: &Words) -> Option<HistoryLine> {
    let id = format!("event-{}", event.what);
    let about = event.about.as_str();
    let given = match event.what.as_str() {
        "step-done" => {
            let step = survey.steps.iter().find(|step| step.id == about);
            args().text("about", step.map_or(about, |step| &step.title))
        }
        "went-on" => went_on(about, words),
        "waits" => typed("about", about),
        // Our own names and a file's: a key would not be found among them.
        _ => args().text("about", about),
    };
    words.has(&id).then(|| HistoryLine {
        at: event.at,
        text: words.say(&id, &given),
    })
}

/// `finding: the reason`
fn went_on(about: &str, words: &Words) -> setup_core::words::Args {
    let (finding, reason) = about.split_once(": ").unwrap_or((about, ""));
    let check = finding.rsplit_once('.').map_or(finding, |(check, _)| check);
    let known = setup_core::checks::all().any(|there| there.id == check);
    let claim = if known {
        claim(check, words)
    } else {
        check.to_owned()
    };
    args()
        .text("claim", claim)
        .text("reason", Typed::new(reason).as_str())
}
