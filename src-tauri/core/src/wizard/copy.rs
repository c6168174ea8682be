//! What can be copied: values, messages, addresses. Never a secret.

use super::{Effect, Open, Wizard};
use crate::journey::{Kind, Step};
use crate::words::{Words, args};

impl Wizard {
    pub(super) fn copy(&mut self, id: &str) -> Effect {
        let words = self.words();
        let Some(open) = self.open.as_ref() else {
            return Effect::Nothing;
        };
        if id == "token-key" {
            return self.copy_secret(super::TOKEN);
        }
        if id == "summary" {
            return Effect::Save(super::Save {
                id: id.to_owned(),
                name: String::new(),
                content: super::effect::Content::Summary,
            });
        }
        let Some((text, name)) = text(open, id, &words) else {
            return Effect::Nothing;
        };
        let id = id.to_owned();
        self.change(|open| {
            let now = open.session.now;
            open.session.setup.copied.insert(id.clone(), now);
            open.copied = Some(id);
        });
        let said = words.plain("say-copied", &args().text("name", name));
        self.announce(said);
        Effect::Copy(text)
    }

    /// The shell put the summary into the clipboard.
    pub fn summary_copied(&mut self) {
        self.say("say-summary-copied");
    }

    /// The clipboard refused.
    pub fn not_copied(&mut self, reason: &str) {
        self.trouble(crate::trouble::Trouble::new("not-copied").with("reason", reason));
    }
}

/// The text behind a copy button, and what it is called when it is read out.
fn text(open: &Open, id: &str, words: &Words) -> Option<(String, String)> {
    let plain = |id: &str| words.plain(id, &args());
    match id.split_once(':') {
        Some(("needed", finding)) => {
            let shown = shown(open, finding)?;
            Some((shown.rated.finding.needed?, plain("name-value")))
        }
        Some(("ticket", finding)) => {
            let shown = shown(open, finding)?;
            Some((
                super::findings::ticket(open, &shown, words),
                plain("name-ticket"),
            ))
        }
        Some(("note", note)) => Some((
            super::blocks::note_text(open, note, words)?,
            plain("name-text"),
        )),
        Some(("follow", answer)) => Some((
            super::question::message(open, answer, words)?,
            plain("name-text"),
        )),
        Some(("curl", number)) => Some((
            super::sync::exchange_as_curl(open, number)?,
            plain("name-command"),
        )),
        Some(("field", field)) => {
            let name = plain(&format!("field-{field}"));
            Some((name.clone(), name))
        }
        _ => match id {
            "sign-in-url" => Some((
                crate::kisi::sign_in_url(open.session.setup.domain()?),
                plain("name-address"),
            )),
            "tell-employees" => Some((super::hand_over::tell(open, words), plain("name-text"))),
            "dates" => Some((
                super::hand_over::dates(open, words).join("\n"),
                plain("name-text"),
            )),
            field => value(open, field).map(|value| (value, plain(&format!("field-{field}")))),
        },
    }
}

fn shown<'a>(open: &'a Open, finding: &str) -> Option<super::findings::Shown<'a>> {
    super::findings::findings(open)
        .into_iter()
        .find(|shown| shown.rated.rule.id == finding)
}

fn value(open: &Open, field: &str) -> Option<String> {
    open.journey
        .steps
        .iter()
        .flat_map(Step::kinds)
        .filter_map(|kind| match kind {
            Kind::Values(groups) => Some(*groups),
            _ => None,
        })
        .flatten()
        .flat_map(|group| group.rows)
        .find(|row| row.id == field)
        .map(|row| (row.value)(&open.session))
}
