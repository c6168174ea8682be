//! Every field of JumpCloud's Identity Management tab, and the two test addresses, which are never the same.
//! Sources: Kisi's guide, "Set up SCIM with JumpCloud"; JumpCloud, "Custom SCIM Identity Management".

use crate::journey::{Group, Hand, Value};
use crate::session::Session;

const fn row(id: &'static str, value: fn(&Session) -> String, hand: Hand) -> Value {
    Value {
        id,
        value,
        hand,
        names_itself: false,
        shown_by: None,
    }
}

/// What stands where a secret is: no letter of it.
pub(crate) const MASKED: &str = "••••••••";

/// Whether groups are managed as well; recommended by the guide.
pub(crate) fn groups(session: &Session) -> bool {
    session.setup.answer("sync-groups") != Some("people")
}

/// The address of the test person in our own rehearsal: odd numbers behind the plus.
pub(crate) fn rehearsal_email(session: &Session) -> Option<String> {
    address(session, "rehearsal-email", "rehearsals", 1)
}

/// The address for JumpCloud's Test: even numbers behind the plus.
pub(crate) fn test_email(session: &Session) -> Option<String> {
    address(session, "test-email", "tests", 2)
}

/// Made from the mailbox, or typed where the mail system takes no plus. Each further use gets a number of its own,
/// because a server may remember whom it deleted.
fn address(session: &Session, typed: &str, counted: &str, first: u32) -> Option<String> {
    let setup = &session.setup;
    if setup.answer("plus-address") == Some("no") {
        return setup.answer(typed).map(str::to_owned);
    }
    let (name, host) = setup.answer("mailbox")?.rsplit_once('@')?;
    let uses: u32 = setup
        .answer(counted)
        .and_then(|uses| uses.parse().ok())
        .unwrap_or(0);
    let name = name.split('+').next().unwrap_or(name);
    Some(format!("{name}+kisi{}@{host}", first + 2 * uses))
}

const VERSION: Value = row("scim-version", |_| "SCIM 2.0".to_owned(), Hand::Choose);
const BASE: Value = row("base-url", |_| crate::scim::BASE_URL.to_owned(), Hand::Copy);
const TOKEN: Value = row("token-key", |_| MASKED.to_owned(), Hand::Copy);
const EMAIL: Value = row(
    "test-user-email",
    |session| test_email(session).unwrap_or_default(),
    Hand::Copy,
);

/// The whole tab, in the order of JumpCloud's page.
pub(super) const SHEET: &[Group] = &[Group {
    id: None,
    rows: &[
        VERSION,
        BASE,
        TOKEN,
        EMAIL,
        row("group-management", |_| String::new(), Hand::SwitchOn),
    ],
}];

/// The same without groups: the switch stays off.
pub(super) const SHEET_WITHOUT_GROUPS: &[Group] = &[Group {
    id: None,
    rows: &[
        VERSION,
        BASE,
        TOKEN,
        EMAIL,
        row("group-management", |_| String::new(), Hand::LeaveOff),
    ],
}];
