//! What can be wrong in practice, by an id that never changes. What each does to the two servers
//! is in `effects`; the sentences a person reads about it are the wizard's.

use std::fmt;
use std::str::FromStr;

macro_rules! faults {
    ($($(#[$says:meta])* $name:ident = $id:literal,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Fault {
            $($(#[$says])* $name,)*
        }

        impl Fault {
            pub const ALL: [Fault; [$($id),*].len()] = [$(Fault::$name,)*];

            /// The stable id, in kebab case.
            pub fn id(self) -> &'static str {
                match self {
                    $(Fault::$name => $id,)*
                }
            }
        }
    };
}

faults! {
    /// The IdP Entity ID was typed with a slash at the end.
    EntityIdSlash = "entity-id-slash",
    /// The ACS URL was typed with a slash at the end.
    AcsUrlSlash = "acs-url-slash",
    /// The NameID format `emailAddress` was chosen instead of `persistent`.
    NameIdFormatEmail = "name-id-format-email",
    /// JumpCloud's signing certificate ended yesterday.
    CertificateExpired = "certificate-expired",
    /// JumpCloud's signing certificate ends in 20 days.
    CertificateExpiresSoon = "certificate-expires-soon",
    /// "Declare Redirect Endpoint" was ticked.
    RedirectDeclared = "redirect-declared",
    /// The groups were ticked, but Save was forgotten: none is bound.
    NoGroup = "no-group",
    /// Kisi has another identity provider already, and people sign in with it.
    SsoAlreadyOn = "sso-already-on",
    /// Every connection to Kisi is reset.
    KisiUnreachable = "kisi-unreachable",
    /// Kisi knows no organization of this domain.
    OrganizationUnknown = "organization-unknown",
    /// Kisi's SCIM server carries requests out and gives no answer, for at most a minute.
    ScimHoldsAnswer = "scim-holds-answer",
    /// Every SCIM answer takes 600 ms longer.
    ScimSlow = "scim-slow",
    /// Kisi's SCIM server has too many requests: 429, and `Retry-After: 7`.
    ScimBusy = "scim-busy",
    /// Kisi's SCIM server fails: 500.
    ScimBroken = "scim-broken",
    /// A network in between shows a page for signing in on every SCIM address.
    ScimWebPage = "scim-web-page",
    /// JumpCloud's usernames are no e-mail addresses.
    ScimUsernameNoEmail = "scim-username-no-email",

    // JumpCloud's API
    /// Every third request is too many: 429, and every second of those says `Retry-After: 1`.
    JumpCloudBusy = "jumpcloud-busy",
    /// JumpCloud fails: 500.
    JumpCloudBroken = "jumpcloud-broken",
    /// A network in between shows a page for signing in on every address of the API.
    JumpCloudWebPage = "jumpcloud-web-page",
    /// From now on the administrator may do nothing but list organizations: 403.
    JumpCloudKeyLosesRights = "jumpcloud-key-loses-rights",
    /// From now on nobody knows the keys: 401.
    JumpCloudKeyRevoked = "jumpcloud-key-revoked",
    /// Every answer takes 300 ms longer.
    JumpCloudSlow = "jumpcloud-slow",
    /// After the third page of a list the connection is reset.
    JumpCloudCutsInTheMiddle = "jumpcloud-cuts-in-the-middle",
    /// A PUT of an application makes a new key and certificate: nobody documents that it does not.
    JumpCloudPutMakesNewKey = "jumpcloud-put-makes-new-key",
    /// The API leaves out Default RelayState, Login URL and the constant attributes.
    JumpCloudHidesFields = "jumpcloud-hides-fields",
    /// Directory Insights is not in the contract: 403.
    JumpCloudNoInsights = "jumpcloud-no-insights",
    /// Once, somebody is deleted after the first page of people, and somebody added after the second.
    JumpCloudPeopleChange = "jumpcloud-people-change",

    // The application, as it was typed
    /// SAMLSubject NameID is the username.
    SubjectNotEmail = "subject-not-email",
    /// The user attribute is called `email`, not `Email`.
    AttributeEmailLowerCase = "attribute-email-lower-case",
    /// The response is signed and the assertion is not.
    SignResponseOnly = "sign-response-only",
    /// A Default RelayState was typed.
    RelayStateSet = "relay-state-set",
    /// A Login URL was typed.
    LoginUrlSet = "login-url-set",
    /// The ACS URL still has `<your-kisi-domain>` in it.
    AcsUrlPlaceholder = "acs-url-placeholder",
    /// The ACS URL is another Kisi organization's.
    AcsUrlOtherDomain = "acs-url-other-domain",
    /// The SP Entity ID is Kisi's web address.
    SpEntityIdWrong = "sp-entity-id-wrong",
    /// There is a constant attribute that nobody asked for.
    ConstantAttributeExtra = "constant-attribute-extra",
    /// The user attribute `Email` is there twice.
    AttributeTwice = "attribute-twice",
    /// After the export, somebody switched the application off.
    ApplicationInactive = "application-inactive",
    /// There is a second, older application with the same IdP Entity ID.
    ApplicationTwice = "application-twice",
    /// The application has another Display Label than was agreed.
    LabelOther = "label-other",

    // Kisi's own interface
    /// Kisi allows five requests a second, as it documents: 429, every other time with `Retry-After: 1`.
    KisiStrictRate = "kisi-strict-rate",
    /// Kisi's own interface fails: 500.
    KisiBroken = "kisi-broken",
    /// A network in between shows a page for signing in on every address of Kisi's own interface.
    KisiWebPage = "kisi-web-page",
    /// Kisi refuses every API key: 401.
    KisiKeyRefused = "kisi-key-refused",
    /// The API key belongs to an administrator who is not the owner.
    KisiKeyNotOwner = "kisi-key-not-owner",
    /// JumpCloud refuses the key of every directory import, and Kisi has switched the imports off.
    ImportDisabled = "import-disabled",
    /// Kisi's e-mails were not paused: an import into a group writes to everybody who is new in it.
    EmailsOn = "emails-on",
    /// Nobody in Kisi may sign in with a password, not even the owner.
    OwnerWithoutPassword = "owner-without-password",
    /// Kisi's encryption certificate is another one than the file that was downloaded.
    SpCertificateOther = "sp-certificate-other",
    /// Kisi's encryption certificate ends in 20 days.
    SpCertificateExpiresSoon = "sp-certificate-expires-soon",
    /// Kisi expects sign-ins from another issuer than the metadata names.
    IssuerOther = "issuer-other",
    /// No group in Kisi opens a door.
    GroupsWithoutDoors = "groups-without-doors",
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
