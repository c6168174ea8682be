//! Kisi's API answers as plain data. Not here: asking (`wire`, `probe`) and judging (`checks`).
//! Shapes: Kisi's OpenAPI document, <https://api.kisi.io/openapi/apps.yaml>.

use serde::Deserialize;

/// Where Kisi answers.
pub const API: &str = "https://api.kisi.io";
/// Kisi's name as a service provider, and what its guide has JumpCloud call itself.
pub const ENTITY_ID: &str = "https://api.kisi.io/saml/metadata";

/// Where JumpCloud sends people back to.
#[must_use]
pub fn acs_url(domain: &str) -> String {
    format!("https://api.kisi.io/saml/consume/{domain}")
}

/// Where people of a domain sign in to Kisi.
#[must_use]
pub fn sign_in_url(domain: &str) -> String {
    format!("https://web.kisi.io/organizations/sign_in?domain={domain}")
}

/// `GET /organizations/{domain}/public`, without any key.
#[derive(Debug, Deserialize)]
pub struct PublicOrganization {
    pub name: String,
    pub domain: String,
    #[serde(default)]
    pub sso_flow_enabled: Option<bool>,
}

/// `GET /organization/settings`, with the owner's key.
#[derive(Debug, Deserialize)]
pub struct Settings {
    #[serde(default)]
    pub domain: Option<String>,
    #[serde(default)]
    pub sso_flow_enabled: Option<bool>,
    /// True after the first sign-in by single sign-on; any change of its settings resets it.
    #[serde(default)]
    pub sso_configured: Option<bool>,
    #[serde(default)]
    pub scim_enabled: Option<bool>,
    /// True after the first successful SCIM request; a new token resets it.
    #[serde(default)]
    pub scim_configured: Option<bool>,
    #[serde(default)]
    pub sp_certificate: Option<String>,
    #[serde(default)]
    pub sp_certificate_expires_at: Option<String>,
    #[serde(default)]
    pub identity_provider_issuer_url: Option<String>,
}
