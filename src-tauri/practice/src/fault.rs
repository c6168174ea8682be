//! What can be wrong in practice, by an id that never changes. What each does to the two servers
//! is in `effects`; the sentences a person reads about it are the wizard's.

use std::fmt;
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// The IdP Entity ID was typed with a slash at the end.
    EntityIdSlash,
    /// The ACS URL was typed with a slash at the end.
    AcsUrlSlash,
    /// The NameID format `emailAddress` was chosen instead of `persistent`.
    NameIdFormatEmail,
    /// JumpCloud's signing certificate ended yesterday.
    CertificateExpired,
    /// JumpCloud's signing certificate ends in 20 days.
    CertificateExpiresSoon,
    /// "Declare Redirect Endpoint" was ticked.
    RedirectDeclared,
    /// The groups were ticked, but Save was forgotten: none is bound.
    NoGroup,
    /// Kisi has another identity provider already, and people sign in with it.
    SsoAlreadyOn,
    /// Every connection to Kisi is reset.
    KisiUnreachable,
    /// Kisi knows no organization of this domain.
    OrganizationUnknown,
    /// Kisi's SCIM server carries requests out and gives no answer, for at most a minute.
    ScimHoldsAnswer,
    /// Every SCIM answer takes 600 ms longer.
    ScimSlow,
    /// Kisi's SCIM server has too many requests: 429, and `Retry-After: 7`.
    ScimBusy,
    /// Kisi's SCIM server fails: 500.
    ScimBroken,
    /// A network in between shows a page for signing in on every SCIM address.
    ScimWebPage,
    /// JumpCloud's usernames are no e-mail addresses.
    ScimUsernameNoEmail,
}

impl Fault {
    pub const ALL: [Fault; 16] = [
        Fault::EntityIdSlash,
        Fault::AcsUrlSlash,
        Fault::NameIdFormatEmail,
        Fault::CertificateExpired,
        Fault::CertificateExpiresSoon,
        Fault::RedirectDeclared,
        Fault::NoGroup,
        Fault::SsoAlreadyOn,
        Fault::KisiUnreachable,
        Fault::OrganizationUnknown,
        Fault::ScimHoldsAnswer,
        Fault::ScimSlow,
        Fault::ScimBusy,
        Fault::ScimBroken,
        Fault::ScimWebPage,
        Fault::ScimUsernameNoEmail,
    ];

    /// The stable id, in kebab case.
    pub fn id(self) -> &'static str {
        match self {
            Fault::EntityIdSlash => "entity-id-slash",
            Fault::AcsUrlSlash => "acs-url-slash",
            Fault::NameIdFormatEmail => "name-id-format-email",
            Fault::CertificateExpired => "certificate-expired",
            Fault::CertificateExpiresSoon => "certificate-expires-soon",
            Fault::RedirectDeclared => "redirect-declared",
            Fault::NoGroup => "no-group",
            Fault::SsoAlreadyOn => "sso-already-on",
            Fault::KisiUnreachable => "kisi-unreachable",
            Fault::OrganizationUnknown => "organization-unknown",
            Fault::ScimHoldsAnswer => "scim-holds-answer",
            Fault::ScimSlow => "scim-slow",
            Fault::ScimBusy => "scim-busy",
            Fault::ScimBroken => "scim-broken",
            Fault::ScimWebPage => "scim-web-page",
            Fault::ScimUsernameNoEmail => "scim-username-no-email",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}

/// Text that is no fault's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFault(String);

impl fmt::Display for UnknownFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<_> = Fault::ALL.iter().map(|fault| fault.id()).collect();
        write!(
            formatter,
            "there is no fault “{}”; there are {}",
            self.0,
            known.join(", ")
        )
    }
}

impl std::error::Error for UnknownFault {}

impl FromStr for Fault {
    type Err = UnknownFault;

    fn from_str(text: &str) -> Result<Self, UnknownFault> {
        Fault::ALL
            .into_iter()
            .find(|fault| fault.id() == text)
            .ok_or_else(|| UnknownFault(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_id_is_read_back_and_stands_for_one_fault() {
        for fault in Fault::ALL {
            assert_eq!(fault.to_string().parse(), Ok(fault));
        }
        let ids: BTreeSet<_> = Fault::ALL.iter().map(|fault| fault.id()).collect();
        assert_eq!(ids.len(), Fault::ALL.len());
    }

    #[test]
    fn an_unknown_id_names_the_known_ones() {
        let refused = "entity-id".parse::<Fault>().expect_err("no such id");
        assert!(refused.to_string().contains("entity-id-slash"));
    }
}
