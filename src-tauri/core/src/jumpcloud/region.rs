//! Where JumpCloud answers: three regions that know nothing of one another. A key of one is a wrong key in the others
//! (JumpCloud, "Data centers"; the official command line `jc-cli`).

use serde::{Deserialize, Serialize};
use url::Url;

/// A region of JumpCloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Region {
    Us,
    Eu,
    In,
}

/// The addresses of one region, each without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hosts {
    /// `/api` and `/api/v2` come after it.
    pub api: String,
    /// Where a service account fetches its token.
    pub token: String,
    /// Directory Insights.
    pub insights: String,
}

impl Region {
    pub const ALL: [Self; 3] = [Self::Us, Self::Eu, Self::In];

    /// The name in the words (`region-…`) and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Eu => "eu",
            Self::In => "in",
        }
    }

    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.name() == name)
    }

    /// What stands between the host's name and the domain.
    fn infix(self) -> &'static str {
        match self {
            Self::Us => "",
            Self::Eu => "eu.",
            Self::In => "in.",
        }
    }

    /// The host of the administrators' console, which is also the host of the API.
    #[must_use]
    pub fn console(self) -> String {
        format!("console.{}jumpcloud.com", self.infix())
    }

    #[must_use]
    pub fn hosts(self) -> Hosts {
        let infix = self.infix();
        Hosts {
            api: format!("https://{}", self.console()),
            token: format!("https://admin-oauth.id.{infix}jumpcloud.com"),
            insights: format!("https://api.{infix}jumpcloud.com"),
        }
    }

    /// The region of a console's address as it stands in the browser, or of its host alone.
    #[must_use]
    pub fn of_address(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let url = Url::parse(typed)
            .ok()
            .filter(Url::has_host)
            .or_else(|| Url::parse(&format!("https://{typed}")).ok())?;
        let host = url.host_str()?.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|region| region.console() == host)
    }
}

impl Hosts {
    /// Practice: one host on this computer for everything.
    #[must_use]
    pub fn all_at(base: &str) -> Self {
        Self {
            api: base.to_owned(),
            token: base.to_owned(),
            insights: base.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_the_console_tells_the_region() {
        for (typed, region) in [
            (
                "https://console.jumpcloud.com/#/applications",
                Some(Region::Us),
            ),
            (" https://console.eu.jumpcloud.com ", Some(Region::Eu)),
            ("console.in.jumpcloud.com/login", Some(Region::In)),
            ("CONSOLE.JUMPCLOUD.COM", Some(Region::Us)),
            ("https://sso.jumpcloud.com/saml2/kisi", None),
            ("https://console.jumpcloud.com.example", None),
            ("https://jumpcloud.com", None),
            ("", None),
        ] {
            assert_eq!(Region::of_address(typed), region, "{typed}");
        }
    }

    #[test]
    fn each_region_has_hosts_of_its_own() {
        assert_eq!(Region::Us.hosts().api, "https://console.jumpcloud.com");
        assert_eq!(
            Region::Eu.hosts().token,
            "https://admin-oauth.id.eu.jumpcloud.com"
        );
        for region in Region::ALL {
            assert_eq!(Region::of_name(region.name()), Some(region));
        }
    }
}
