//! Who asks: each vendor's way to say it, as headers; and what stands for the secret where a request is written down.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};
use zeroize::Zeroizing;

use super::silence::{Reason, Unreachable};
use crate::secret::Secret;

/// What stands where a SCIM token stood.
pub const TOKEN_NAME: &str = "$KISI_SCIM_TOKEN";

/// Which organization is meant, for administrators of several (JumpCloud, "Multi-Tenant Portal").
const ORGANIZATION: &str = "x-org-id";

/// Who asks.
#[derive(Clone, Copy)]
pub enum Credential<'a> {
    Nobody,
    /// `Authorization: KISI-LOGIN …`, Kisi's API.
    KisiLogin(&'a Secret),
    /// `Authorization: Bearer …`, RFC 6750: Kisi's SCIM.
    Bearer(&'a Secret),
    /// `x-api-key: …`, JumpCloud's API.
    ApiKey {
        key: &'a Secret,
        /// Sent as `x-org-id`, where one is chosen.
        organization: Option<&'a str>,
    },
    /// `Authorization: Bearer …`, JumpCloud's API for a service account.
    ServiceToken {
        token: &'a Secret,
        organization: Option<&'a str>,
    },
    /// `Authorization: Basic …`, RFC 7617: a service account fetches its token.
    ServiceAccount {
        id: &'a str,
        secret: &'a Secret,
    },
}

impl<'a> Credential<'a> {
    /// The same without the organization: JumpCloud refuses `x-org-id` under `/api/organizations`, whose paths name it.
    #[must_use]
    pub fn without_organization(self) -> Self {
        match self {
            Self::ApiKey { key, .. } => Self::ApiKey {
                key,
                organization: None,
            },
            Self::ServiceToken { token, .. } => Self::ServiceToken {
                token,
                organization: None,
            },
            other => other,
        }
    }

    /// Which organization is chosen.
    #[must_use]
    pub fn organization(self) -> Option<&'a str> {
        match self {
            Self::ApiKey { organization, .. } | Self::ServiceToken { organization, .. } => {
                organization
            }
            _ => None,
        }
    }

    /// The secret, and the name that stands for it in whatever is shown.
    pub(super) fn named(self) -> Option<(&'a Secret, &'static str)> {
        Some(match self {
            Self::Nobody => return None,
            Self::KisiLogin(key) => (key, "$KISI_API_KEY"),
            Self::Bearer(token) => (token, TOKEN_NAME),
            Self::ApiKey { key, .. } => (key, "$JUMPCLOUD_API_KEY"),
            Self::ServiceToken { token, .. } => (token, "$JUMPCLOUD_TOKEN"),
            Self::ServiceAccount { secret, .. } => (secret, "$JUMPCLOUD_CLIENT_SECRET"),
        })
    }

    /// Whether what comes back is a secret itself.
    pub(super) fn brings_a_secret(self) -> bool {
        matches!(self, Self::ServiceAccount { .. })
    }

    /// The headers as they are shown: a variable in place of the secret.
    pub(super) fn shown(self) -> Vec<(String, String)> {
        let Some((_, name)) = self.named() else {
            return Vec::new();
        };
        let (header, value) = self.header(name);
        let mut shown = vec![(header.to_owned(), value.to_string())];
        shown.extend(
            self.organization()
                .map(|organization| (ORGANIZATION.to_owned(), organization.to_owned())),
        );
        shown
    }

    /// The headers as they are sent.
    pub(super) fn headers(self) -> Result<HeaderMap, Unreachable> {
        let mut headers = HeaderMap::new();
        let Some((secret, _)) = self.named() else {
            return Ok(headers);
        };
        let text = match self {
            Self::ServiceAccount { id, .. } => Zeroizing::new(
                BASE64_STANDARD.encode(Zeroizing::new(format!("{id}:{}", secret.expose()))),
            ),
            _ => Zeroizing::new(secret.expose().to_owned()),
        };
        let (name, value) = self.header(&text);
        let mut value = sendable(&value)?;
        value.set_sensitive(true);
        let name = match name {
            "Authorization" => AUTHORIZATION,
            _ => HeaderName::from_static("x-api-key"),
        };
        headers.insert(name, value);
        if let Some(organization) = self.organization() {
            headers.insert(
                HeaderName::from_static(ORGANIZATION),
                sendable(organization)?,
            );
        }
        Ok(headers)
    }

    fn header(self, text: &str) -> (&'static str, Zeroizing<String>) {
        let scheme = match self {
            Self::ApiKey { .. } => return ("x-api-key", Zeroizing::new(text.to_owned())),
            Self::KisiLogin(_) => "KISI-LOGIN",
            Self::ServiceAccount { .. } => "Basic",
            Self::Nobody | Self::Bearer(_) | Self::ServiceToken { .. } => "Bearer",
        };
        ("Authorization", Zeroizing::new(format!("{scheme} {text}")))
    }
}

fn sendable(text: &str) -> Result<HeaderValue, Unreachable> {
    HeaderValue::from_str(text).map_err(|_| Unreachable {
        reason: Reason::NoHeader,
        detail: "the key holds signs that no header may hold".into(),
        peer: None,
    })
}
