//! Every field of JumpCloud's form for this application, also those that stay empty or off.
//! Sources: Kisi's guide, "Set up the integration in JumpCloud", 4; JumpCloud's list of connector fields.

use crate::journey::{Group, Hand, Value};
use crate::kisi::{ENTITY_ID, acs_url};
use crate::saml::PERSISTENT;
use crate::session::Session;

/// The name that the person gives the application.
pub(super) const LABEL: &str = "Kisi SSO";

const fn row(id: &'static str, value: fn(&Session) -> String, hand: Hand) -> Value {
    Value {
        id,
        value,
        hand,
        names_itself: false,
        shown_by: None,
    }
}

const fn attribute(id: &'static str, value: fn(&Session) -> String) -> Value {
    Value {
        id,
        value,
        hand: Hand::Choose,
        names_itself: true,
        shown_by: None,
    }
}

const fn empty(id: &'static str, hand: Hand) -> Value {
    Value {
        id,
        value: |_| String::new(),
        hand,
        names_itself: false,
        shown_by: None,
    }
}

const fn shown(by: &'static str, value: Value) -> Value {
    Value {
        shown_by: Some(by),
        ..value
    }
}

fn acs(session: &Session) -> String {
    session.setup.domain().map(acs_url).unwrap_or_default()
}

/// The whole sheet, in the order of JumpCloud's page.
pub(super) const SHEET: &[Group] = &[
    Group {
        id: Some("general"),
        rows: &[
            row(
                "display-label",
                |session| session.label().to_owned(),
                Hand::Copy,
            ),
            empty("idp-url", Hand::LeaveAsItIs),
        ],
    },
    Group {
        id: Some("single-sign-on"),
        rows: &[
            shown(
                "metadata.entity-id-is-kisi",
                row("idp-entity-id", |_| ENTITY_ID.to_owned(), Hand::Copy),
            ),
            row("sp-entity-id", |_| ENTITY_ID.to_owned(), Hand::Copy),
            row("acs-url", acs, Hand::Copy),
            empty("sp-certificate", Hand::LeaveEmptyNow),
            row("name-id", |_| "email".to_owned(), Hand::Choose),
            shown(
                "metadata.name-id-persistent",
                row("name-id-format", |_| PERSISTENT.to_owned(), Hand::Choose),
            ),
            row(
                "signature-algorithm",
                |_| "RSA-SHA256".to_owned(),
                Hand::Choose,
            ),
            row("sign", |session| sign(session).to_owned(), Hand::Tick),
            empty("relay-state", Hand::LeaveEmpty),
            empty("login-url", Hand::LeaveEmpty),
            shown(
                "metadata.no-redirect-endpoint",
                empty("redirect-endpoint", Hand::LeaveUnticked),
            ),
        ],
    },
    Group {
        id: Some("attributes"),
        rows: &[
            attribute("attribute-email", |_| "email".to_owned()),
            attribute("attribute-first-name", |_| "firstname".to_owned()),
            attribute("attribute-last-name", |_| "lastname".to_owned()),
        ],
    },
];

/// The newer form offers a choice, the older one a box to tick.
fn sign(session: &Session) -> &'static str {
    if session.setup.answer("screens") == Some("older") {
        "Sign Assertion"
    } else {
        "Assertion"
    }
}

/// What the export cannot show: read back from JumpCloud's page, letter by letter.
pub(super) const READ_BACK: &[Value] = &[
    row("acs-url", acs, Hand::Copy),
    row("sp-entity-id", |_| ENTITY_ID.to_owned(), Hand::Copy),
    row("name-id", |_| "email".to_owned(), Hand::Choose),
    row(
        "signature-algorithm",
        |_| "RSA-SHA256".to_owned(),
        Hand::Choose,
    ),
    row("sign", |session| sign(session).to_owned(), Hand::Tick),
    empty("relay-state", Hand::LeaveEmpty),
    empty("login-url", Hand::LeaveEmpty),
    attribute("attribute-email", |_| "email".to_owned()),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::application::{FIELDS, wanted};
    use crate::checks::testing::session;
    use crate::rules::Profile;

    /// The sheet that a person fills in and the table that the interface is judged by say the same.
    #[test]
    fn the_sheet_asks_for_what_is_read_back() {
        let session = session(Profile::Kisi, &[]);
        let rows = SHEET.iter().flat_map(|group| group.rows);
        let rows: Vec<_> = rows.filter(|row| row.id != "idp-url").collect();
        let names = |row: &&Value| row.id;
        let ids: Vec<_> = rows.iter().map(names).collect();
        let fields: Vec<_> = FIELDS.iter().map(|field| field.id).collect();
        assert_eq!(ids, fields[..ids.len()]);
        for row in rows {
            let typed = (row.value)(&session);
            let needed = match wanted(&session, row.id) {
                None => String::new(),
                Some(serde_json::Value::String(text)) => text,
                Some(serde_json::Value::Bool(tick)) => match tick {
                    true => "Assertion".to_owned(),
                    false => String::new(),
                },
                Some(row) => row["value"].as_str().expect("text").to_owned(),
            };
            assert_eq!(typed, needed, "{}", row.id);
        }
    }
}
