//! Questions in front of everything else: going on without something, a changed domain, deleting.

use super::{Effect, Open, Wizard};
use crate::view::{Action, Button, Dialog};
use crate::words::{Words, args};

/// What is being asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asking {
    GoOn {
        finding: String,
    },
    ChangeDomain {
        old: String,
        new: String,
        typed: String,
    },
    Delete {
        setup: String,
    },
    Rehearse,
    /// A change that was looked at: may it be made?
    Change {
        id: String,
    },
    /// A change that was made: shall it be taken back?
    Undo {
        number: String,
    },
}

impl Asking {
    pub(super) fn view(&self, open: Option<&Open>, words: &Words) -> Option<Dialog> {
        match self {
            Self::GoOn { finding } => go_on(open?, finding, words),
            Self::ChangeDomain { old, new, .. } => {
                let given = args().text("old", old).text("new", new);
                Some(plain_dialog("dialog-change-domain", &given, words))
            }
            Self::Delete { .. } => Some(plain_dialog("dialog-delete", &args(), words)),
            Self::Change { id } => {
                let open = open?;
                let preview = open.doings.previews.get(id)?;
                let change = preview.change.name();
                let given = args()
                    .text("what", words.plain(&format!("change-{change}"), &args()))
                    .text("organization", open.session.setup.name().unwrap_or("?"))
                    .spans("rows", super::api::in_one_line(preview, words));
                let kind = format!("change-{}.text", preview.kind().name());
                Some(Dialog {
                    note: Some(words.say(&kind, &args())),
                    check_label: Some(words.plain("dialog-change.check", &given)),
                    ..plain_dialog("dialog-change", &given, words)
                })
            }
            Self::Undo { number } => {
                let mut deeds = open?.doings.deeds.iter();
                let deed = deeds.find(|deed| deed.number.to_string() == *number)?;
                let what = format!("change-{}.back", deed.change.name());
                let given = args().text("what", words.plain(&what, &args()));
                Some(plain_dialog("dialog-undo", &given, words))
            }
            Self::Rehearse => {
                let given = super::sync::preview_given(open?)?;
                Some(Dialog {
                    note: Some(words.say("dialog-rehearse.note", &given)),
                    check_label: Some(words.plain("dialog-rehearse.check", &given)),
                    ..plain_dialog("dialog-rehearse", &given, words)
                })
            }
        }
    }
}

/// Going on without something asks for a reason.
fn go_on(open: &Open, finding: &str, words: &Words) -> Option<Dialog> {
    let shown = super::findings::findings(open)
        .into_iter()
        .find(|shown| shown.rated.rule.id == finding)?;
    let told = crate::told::tell(&shown.rated, words);
    let given = args().spans("title", told.title);
    let mut dialog = plain_dialog("dialog-go-on", &given, words);
    dialog.note = Some(words.say("dialog-go-on.note", &given));
    dialog.reason_label = Some(words.plain("dialog-go-on.reason", &given));
    dialog.check_label = Some(words.plain("dialog-go-on.check", &given));
    dialog.confirm.action = Action::GoOn {
        finding: finding.to_owned(),
        reason: String::new(),
    };
    Some(dialog)
}

fn plain_dialog(id: &str, given: &crate::words::Args, words: &Words) -> Dialog {
    let button = |part: &str, action: Action| Button {
        label: words.plain(&format!("{id}.{part}"), given),
        accessible: None,
        action,
        waiting: None,
        done: false,
    };
    Dialog {
        title: words.plain(&format!("{id}.title"), given),
        text: words.say(&format!("{id}.text"), given),
        note: None,
        reason_label: None,
        check_label: None,
        cancel: button("cancel", Action::CloseDialog),
        confirm: button("confirm", Action::Confirm),
    }
}

impl Wizard {
    pub(super) fn confirm(&mut self) -> Effect {
        match self.dialog.take() {
            Some(Asking::ChangeDomain { new, typed, .. }) => self.set_domain(&typed, Some(&new)),
            Some(Asking::Delete { setup }) => self.delete(&setup),
            Some(Asking::Rehearse) => self.rehearse(),
            Some(Asking::Change { id }) => self.make_change(&id),
            Some(Asking::Undo { number }) => self.undo(&number),
            Some(asking @ Asking::GoOn { .. }) => {
                self.dialog = Some(asking);
                Effect::Nothing
            }
            None => Effect::Nothing,
        }
    }
}
