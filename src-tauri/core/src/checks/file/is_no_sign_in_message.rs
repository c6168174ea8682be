//! Browser tools save the messages of a sign-in; they look like metadata and are none.

use super::wrong;
use crate::check::{Check, Need, Outcome};
use crate::file::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "file.is-no-sign-in-message",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    let problem = match file.recognised.kind {
        Kind::AuthnRequest => "request",
        Kind::Response => "response",
        Kind::LogoutMessage => "logout",
        _ => return Outcome::PASS,
    };
    wrong(case, problem).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    fn message(name: &str) -> Vec<u8> {
        format!(r#"<{name} xmlns="urn:oasis:names:tc:SAML:2.0:protocol"/>"#).into_bytes()
    }

    #[test]
    fn each_message_is_named() {
        for (name, problem) in [
            ("AuthnRequest", "request"),
            ("Response", "response"),
            ("LogoutRequest", "logout"),
            ("LogoutResponse", "logout"),
        ] {
            let told = says(&CHECK, Slot::Export, &message(name));
            let expected = format!("FAIL file.is-no-sign-in-message.{problem}");
            assert!(told.starts_with(&expected), "{told}");
        }
    }

    #[test]
    fn other_xml_is_no_message() {
        assert_eq!(says(&CHECK, Slot::Export, b"<AuthnRequest/>"), "PASS\n");
    }
}
