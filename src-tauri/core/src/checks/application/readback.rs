//! The application read back, field by field: what stands there beside what must, and what the checks say of it. The
//! window and the terminal draw these rows.

use super::all;
use super::fields::{FIELDS, Field, seen, wanted};
use super::shared::is_same_name;
use crate::check::{Rated, judge};
use crate::jumpcloud::{Application, Attribute, Field as Setting};
use crate::session::Case;
use crate::view::{Severity, Text};
use crate::words::{Span, Words, args, difference, visible};
use crate::x509;

/// One row.
pub struct ReadBackOf {
    /// Its words are `field-{id}`.
    pub field: &'static str,
    /// What must stand there; `None` while that is not known.
    pub expected: Option<Shown>,
    /// What stands there; `None` when the answer does not show it.
    pub actual: Option<Shown>,
    pub state: ReadBackState,
    /// The checks that judge it.
    pub checks: &'static [&'static str],
    /// The worst of what they found.
    pub worst: Option<Rated>,
}

/// How a field stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadBackState {
    Right,
    /// It must change.
    Wrong,
    /// It may hurt.
    Perhaps,
    /// Good to know.
    Note,
    /// The answer does not show it, or what must stand there is not known.
    NotSeen,
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    Nothing,
    Value(String),
    Tick(bool),
    /// Rows of attributes.
    Rows(Vec<Attribute>),
    /// What is signed: `assertion`, `response`, `both`, `nothing`.
    Signed(&'static str),
    Certificate {
        /// SHA-256.
        sha256: String,
        ends: jiff::Timestamp,
    },
    /// Something where a certificate belongs.
    NoCertificate,
}

impl ReadBackState {
    /// The name in the words: `read-back-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Wrong => "wrong",
            Self::Perhaps => "perhaps",
            Self::Note => "note",
            Self::NotSeen => "not-seen",
        }
    }
}

/// All fields, in the order of JumpCloud's page; none before the application was read.
#[must_use]
pub fn rows(case: &Case) -> Vec<ReadBackOf> {
    let one = case.session.application().and_then(|seen| seen.one());
    let one = one.into_iter();
    one.flat_map(|one| FIELDS.iter().map(move |field| row(case, one, field)))
        .collect()
}

fn row(case: &Case, one: &Application, field: &Field) -> ReadBackOf {
    let checks = all().filter(|check| field.checks.contains(&check.id));
    let mut judgement = judge(checks, case);
    let waits = !judgement.waiting.is_empty();
    let worst = (!judgement.findings.is_empty()).then(|| judgement.findings.remove(0));
    ReadBackOf {
        field: field.id,
        expected: expected(case, field.id),
        actual: actual(one, field.id),
        state: match worst.as_ref().map(|rated| rated.severity) {
            Some(Severity::Fail) => ReadBackState::Wrong,
            Some(Severity::Warn) => ReadBackState::Perhaps,
            _ if waits => ReadBackState::NotSeen,
            Some(Severity::Note) => ReadBackState::Note,
            None => ReadBackState::Right,
        },
        checks: field.checks,
        worst,
    }
}

fn expected(case: &Case, field: &str) -> Option<Shown> {
    let Some(wanted) = wanted(case.session, field) else {
        // Before Kisi made its certificate, none is right.
        return (field == "sp-certificate").then_some(Shown::Nothing);
    };
    Some(match (field, &wanted) {
        ("sign", _) => Shown::Signed("assertion"),
        (_, serde_json::Value::Bool(tick)) => Shown::Tick(*tick),
        (_, serde_json::Value::String(text)) => shown_text(field, text),
        (_, serde_json::Value::Array(_)) => Shown::Nothing,
        (_, row) => Shown::Rows(serde_json::from_value(row.clone()).into_iter().collect()),
    })
}

fn actual(one: &Application, field: &str) -> Option<Shown> {
    let name = match field {
        "attribute-email" => Some("Email"),
        "attribute-first-name" => Some("FirstName"),
        "attribute-last-name" => Some("LastName"),
        _ => None,
    };
    let is_meant = |row: &Attribute| name.is_none_or(|name| is_same_name(&row.name, name));
    Some(match seen(one, field) {
        Setting::NotSeen => return None,
        Setting::Tick(assertion) if field == "sign" => {
            Shown::Signed(signed(assertion, one.fields.sign_response.tick()))
        }
        Setting::Tick(tick) => Shown::Tick(tick),
        Setting::Text(text) => shown_text(field, &text),
        Setting::Rows(rows) => {
            let rows: Vec<_> = rows.into_iter().filter(is_meant).collect();
            match rows.is_empty() {
                true => Shown::Nothing,
                false => Shown::Rows(rows),
            }
        }
    })
}

fn shown_text(field: &str, text: &str) -> Shown {
    if text.trim().is_empty() {
        return Shown::Nothing;
    }
    if field != "sp-certificate" {
        return Shown::Value(text.to_owned());
    }
    match x509::read_text(text) {
        Ok(certificate) => Shown::Certificate {
            sha256: certificate.sha256,
            ends: certificate.not_after,
        },
        Err(_) => Shown::NoCertificate,
    }
}

fn signed(assertion: bool, response: Option<bool>) -> &'static str {
    match (assertion, response) {
        (true, Some(true)) => "both",
        (true, _) => "assertion",
        (false, Some(true)) => "response",
        (false, _) => "nothing",
    }
}

impl ReadBackOf {
    /// The field's name, as on JumpCloud's screen.
    #[must_use]
    pub fn name(&self, words: &Words) -> String {
        words.plain(&format!("field-{}", self.field), &args())
    }

    /// What must stand there; empty where that is not known.
    #[must_use]
    pub fn say_expected(&self, words: &Words) -> Text {
        let expected = self.expected.as_ref();
        expected.map_or_else(Vec::new, |shown| shown.say(words))
    }

    /// What stands there, with the difference marked.
    #[must_use]
    pub fn say_actual(&self, words: &Words) -> Text {
        match (&self.actual, &self.expected) {
            (None, _) => words.say("read-back-not-seen", &args()),
            (Some(Shown::Value(saw)), Some(Shown::Value(needed)))
                if self.state != ReadBackState::Right =>
            {
                difference(saw, needed).spans
            }
            (Some(shown), _) => shown.say(words),
        }
    }

    /// "right", "must change", "not seen"
    #[must_use]
    pub fn say_state(&self, words: &Words) -> String {
        words.plain(&format!("read-back-{}", self.state.name()), &args())
    }
}

impl Shown {
    fn say(&self, words: &Words) -> Text {
        match self {
            Self::Nothing => words.say("read-back-nothing", &args()),
            Self::Value(value) => vec![Span::Value(visible(value))],
            Self::Tick(tick) => {
                let tick = if *tick { "yes" } else { "no" };
                words.say("read-back-tick", &args().choice("tick", tick))
            }
            Self::Signed(what) => words.say("read-back-signed", &args().choice("what", what)),
            Self::Certificate { ends, .. } => {
                words.say("read-back-certificate", &args().day("ends", *ends))
            }
            Self::NoCertificate => words.say("read-back-no-certificate", &args()),
            Self::Rows(rows) => {
                let mut text = Text::new();
                for (place, row) in rows.iter().enumerate() {
                    if place > 0 {
                        text.push(Span::Text(", ".to_owned()));
                    }
                    let given = args().text("name", &row.name).text("value", &row.value);
                    text.extend(words.say("read-back-row", &given));
                }
                text
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;
    use crate::observation::ApplicationSeen;
    use crate::words::{Screens, plain};

    /// Each row as a line: the field, how it stands, what is there, what must be.
    fn told(alter: impl FnOnce(&mut Application)) -> String {
        let session = testing::session(|seen: &mut ApplicationSeen| {
            if let Some(Ok(one)) = &mut seen.application {
                alter(one);
            }
        });
        let words = Words::new("en", Screens::Newer, "Kisi SSO");
        let line = |row: ReadBackOf| {
            format!(
                "{}: {}: {} ({})",
                row.name(&words),
                row.say_state(&words),
                plain(&row.say_actual(&words)),
                plain(&row.say_expected(&words)),
            )
        };
        let rows = rows(&Case::without_file(&session));
        rows.into_iter().map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_right_application() {
        insta::assert_snapshot!(told(|_| ()), @r"
        Display Label: right: Kisi SSO (Kisi SSO)
        IdP Entity ID: right: https://api.kisi.io/saml/metadata (https://api.kisi.io/saml/metadata)
        SP Entity ID: right: https://api.kisi.io/saml/metadata (https://api.kisi.io/saml/metadata)
        ACS URLs, Default URL: right: https://api.kisi.io/saml/consume/acme (https://api.kisi.io/saml/consume/acme)
        SP Certificate: right: nothing (nothing)
        SAMLSubject NameID: right: email (email)
        SAMLSubject NameID Format: right: urn:oasis:names:tc:SAML:2.0:nameid-format:persistent (urn:oasis:names:tc:SAML:2.0:nameid-format:persistent)
        Signature Algorithm: right: RSA-SHA256 (RSA-SHA256)
        Sign: right: the assertion (the assertion)
        Default RelayState: right: nothing (nothing)
        Login URL: right: nothing (nothing)
        Declare Redirect Endpoint: right: not ticked (not ticked)
        Email: right: Email from email (Email from email)
        FirstName: right: FirstName from firstname (FirstName from firstname)
        LastName: right: LastName from lastname (LastName from lastname)
        Constant Attributes: right: nothing (nothing)
        Include Group Attribute: right: not ticked (not ticked)
        ");
    }

    #[test]
    fn everything_that_can_be_wrong() {
        let told = told(|one| {
            let fields = &mut one.fields;
            fields.idp_entity_id = testing::text("https://api.kisi.io/saml/metadata/");
            fields.acs_url = Setting::NotSeen;
            fields.sp_certificate = testing::text("kisi.pem");
            fields.sign_assertion = Setting::Tick(false);
            fields.sign_response = Setting::Tick(true);
            fields.idp_init_url = testing::text("https://web.kisi.io");
            fields.declare_redirect_endpoint = Setting::Tick(true);
            let row = |name: &str, value: &str| Attribute {
                name: name.into(),
                value: value.into(),
            };
            fields.database_attributes =
                Setting::Rows(vec![row("email", "email"), row("Email", "username")]);
            fields.constant_attributes = Setting::Rows(vec![row("Email", "anna@acme.example")]);
        });
        insta::assert_snapshot!(told, @r"
        Display Label: right: Kisi SSO (Kisi SSO)
        IdP Entity ID: must change: https://api.kisi.io/saml/metadata/ (https://api.kisi.io/saml/metadata)
        SP Entity ID: right: https://api.kisi.io/saml/metadata (https://api.kisi.io/saml/metadata)
        ACS URLs, Default URL: not seen: not seen (https://api.kisi.io/saml/consume/acme)
        SP Certificate: good to know: something that is no certificate (nothing)
        SAMLSubject NameID: right: email (email)
        SAMLSubject NameID Format: right: urn:oasis:names:tc:SAML:2.0:nameid-format:persistent (urn:oasis:names:tc:SAML:2.0:nameid-format:persistent)
        Signature Algorithm: right: RSA-SHA256 (RSA-SHA256)
        Sign: must change: the response alone (the assertion)
        Default RelayState: right: nothing (nothing)
        Login URL: look at this: https://web.kisi.io (nothing)
        Declare Redirect Endpoint: good to know: ticked (not ticked)
        Email: must change: email from email, Email from username (Email from email)
        FirstName: good to know: nothing (FirstName from firstname)
        LastName: good to know: nothing (LastName from lastname)
        Constant Attributes: must change: Email from anna@acme.example (nothing)
        Include Group Attribute: right: not ticked (not ticked)
        ");
    }

    #[test]
    fn before_anything_was_read_there_are_no_rows() {
        let session = testing::session(|seen| seen.application = None);
        assert!(rows(&Case::without_file(&session)).is_empty());
    }

    #[test]
    fn every_field_has_a_name_and_checks_that_are_there() {
        let words = Words::new("en", Screens::Newer, "Kisi SSO");
        for field in FIELDS {
            assert!(words.has(&format!("field-{}", field.id)), "{}", field.id);
            assert!(!field.checks.is_empty());
            for id in field.checks {
                assert!(all().any(|check| check.id == *id), "{id}");
            }
        }
    }
}
