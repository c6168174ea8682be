//! Every field of Kisi's form for an import. Source: Kisi's guide, "Import users from JumpCloud Directory".

use super::super::sync::values::MASKED;
use crate::journey::{Group, Hand, Value};
use crate::kisi::IMPORT_NAME;
use crate::session::Session;

/// The type as it stands in Kisi's list.
const TYPE: &str = "JumpCloud Directory User Import";

const fn row(id: &'static str, value: fn(&Session) -> String, hand: Hand) -> Value {
    Value {
        id,
        value,
        hand,
        names_itself: false,
        shown_by: None,
    }
}

/// The import's name.
pub(crate) fn name(session: &Session) -> String {
    session
        .setup
        .answer("import-name")
        .unwrap_or(IMPORT_NAME)
        .to_owned()
}

/// Only administrators of several organizations need it; else the field stays blank.
pub(crate) fn organization(session: &Session) -> Option<String> {
    let all = &session.jumpcloud_key()?.organizations;
    match all.len() {
        0 | 1 => None,
        _ => super::super::connect::organization(session),
    }
}

fn kisi_group(session: &Session) -> String {
    let named = session.setup.answer("kisi-group-label");
    let typed = session.setup.answer("kisi-group-name");
    named.or(typed).unwrap_or_default().to_owned()
}

/// The whole form, in its order.
pub(super) const SHEET: &[Group] = &[Group {
    id: None,
    rows: &[
        row("import-name", name, Hand::Copy),
        row("import-type", |_| TYPE.to_owned(), Hand::Choose),
        row("import-api-key", |_| MASKED.to_owned(), Hand::Copy),
        row(
            "import-organization-id",
            |session| organization(session).unwrap_or_default(),
            Hand::Copy,
        ),
        row(
            "import-jumpcloud-group",
            |session| {
                let name = session.setup.answer("import-group-name");
                name.unwrap_or_default().to_owned()
            },
            Hand::Choose,
        ),
        row("import-kisi-group", kisi_group, Hand::Choose),
        row("import-enabled", |_| String::new(), Hand::SwitchOn),
    ],
}];
