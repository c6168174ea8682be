//! The slips of a hand on the SSO tab that faults stand for, and how each is put right again.

use super::settings::{Attribute, EMAIL_ADDRESS, PERSISTENT, Settings};
use crate::fault::Fault;
use crate::{ENTITY_ID, assertion_consumer_service};

/// What Kisi's guide prints where one's own domain belongs.
const PLACEHOLDER: &str = "<your-kisi-domain>";
const OTHER_DOMAIN: &str = "other-office";
/// Where people open Kisi in a browser.
const WEB: &str = "https://web.kisi.io";
const SUBJECT: &str = "email";
const OTHER_SUBJECT: &str = "username";
const EMAIL: &str = "Email";
const LOWER_CASE: &str = "email";

impl Settings {
    /// Nothing for a fault that is no setting.
    pub(crate) fn slip(&mut self, fault: Fault) {
        match fault {
            Fault::EntityIdSlash => with_slash(&mut self.idp_entity_id),
            Fault::AcsUrlSlash => with_slash(&mut self.acs_url),
            Fault::NameIdFormatEmail => EMAIL_ADDRESS.clone_into(&mut self.name_id_format),
            Fault::RedirectDeclared => self.declare_redirect = true,
            Fault::SubjectNotEmail => OTHER_SUBJECT.clone_into(&mut self.subject_field),
            Fault::AttributeEmailLowerCase => self.rename(EMAIL, LOWER_CASE),
            Fault::SignResponseOnly => (self.sign_assertion, self.sign_response) = (false, true),
            Fault::RelayStateSet => WEB.clone_into(&mut self.default_relay_state),
            Fault::LoginUrlSet => WEB.clone_into(&mut self.login_url),
            Fault::AcsUrlPlaceholder => self.acs_url = assertion_consumer_service(PLACEHOLDER),
            Fault::AcsUrlOtherDomain => self.acs_url = assertion_consumer_service(OTHER_DOMAIN),
            Fault::SpEntityIdWrong => WEB.clone_into(&mut self.sp_entity_id),
            Fault::ConstantAttributeExtra => self.constant_attributes = vec![extra()],
            Fault::AttributeTwice => self.double(EMAIL),
            _ => {}
        }
    }

    /// Takes back what [`Settings::slip`] did. What somebody changed since then stays.
    pub(crate) fn mend(&mut self, fault: Fault, domain: &str) {
        match fault {
            Fault::EntityIdSlash => without_slash(&mut self.idp_entity_id),
            Fault::AcsUrlSlash => without_slash(&mut self.acs_url),
            Fault::NameIdFormatEmail => {
                put_right(&mut self.name_id_format, EMAIL_ADDRESS, PERSISTENT)
            }
            Fault::RedirectDeclared => self.declare_redirect = false,
            Fault::SubjectNotEmail => put_right(&mut self.subject_field, OTHER_SUBJECT, SUBJECT),
            Fault::AttributeEmailLowerCase => self.rename(LOWER_CASE, EMAIL),
            Fault::SignResponseOnly => (self.sign_assertion, self.sign_response) = (true, false),
            Fault::RelayStateSet => put_right(&mut self.default_relay_state, WEB, ""),
            Fault::LoginUrlSet => put_right(&mut self.login_url, WEB, ""),
            Fault::AcsUrlPlaceholder => self.acs_url_of(PLACEHOLDER, domain),
            Fault::AcsUrlOtherDomain => self.acs_url_of(OTHER_DOMAIN, domain),
            Fault::SpEntityIdWrong => put_right(&mut self.sp_entity_id, WEB, ENTITY_ID),
            Fault::ConstantAttributeExtra => self.constant_attributes.retain(|row| *row != extra()),
            Fault::AttributeTwice => self.user_attributes.dedup(),
            _ => {}
        }
    }

    fn rename(&mut self, from: &str, to: &str) {
        for row in self
            .user_attributes
            .iter_mut()
            .filter(|row| row.name == from)
        {
            to.clone_into(&mut row.name);
        }
    }

    /// The row once more below itself, unless it is there twice.
    fn double(&mut self, name: &str) {
        let mut rows = self.user_attributes.iter();
        let Some(at) = rows.position(|row| row.name == name) else {
            return;
        };
        let row = self.user_attributes[at].clone();
        if rows.all(|other| *other != row) {
            self.user_attributes.insert(at, row);
        }
    }

    fn acs_url_of(&mut self, wrong: &str, domain: &str) {
        let right = assertion_consumer_service(domain);
        put_right(
            &mut self.acs_url,
            &assertion_consumer_service(wrong),
            &right,
        );
    }
}

fn extra() -> Attribute {
    Attribute::new("Role", "member")
}

fn put_right(field: &mut String, wrong: &str, right: &str) {
    if field == wrong {
        right.clone_into(field);
    }
}

fn with_slash(text: &mut String) {
    if !text.ends_with('/') {
        text.push('/');
    }
}

fn without_slash(text: &mut String) {
    text.truncate(text.trim_end_matches('/').len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_taken_back_whole() {
        let right = Settings::of_the_guide("practice");
        let mut slips = 0;
        for fault in Fault::ALL {
            let mut typed = right.clone();
            typed.slip(fault);
            slips += usize::from(typed != right);
            typed.slip(fault);
            typed.mend(fault, "practice");
            assert!(typed == right, "{fault} leaves something behind");
        }
        assert_eq!(slips, 14, "each slip changes something");
    }
}
