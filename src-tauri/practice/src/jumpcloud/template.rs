//! The template `saml2`, of which every custom SAML application is made: the settings before anybody
//! touched them, with what can be chosen. JumpCloud's hundreds of other templates are not here.

use serde_json::{Value, json};

use super::settings::Settings;
use super::wire;

/// The same in every practice.
pub(super) const ID: &str = "5bbb6f2e7ab1e4053d8c0e1f";
pub(super) const NAME: &str = "saml2";

pub(super) fn template() -> Value {
    json!({
        "_id": ID,
        "id": ID,
        "active": false,
        "beta": false,
        "status": "",
        "color": "",
        "name": NAME,
        "displayName": wire::DISPLAY_NAME,
        "displayLabel": "",
        "isConfigured": false,
        "learnMore": "",
        "logo": { "url": "" },
        "ssoUrl": "",
        "keywords": [],
        "sso": { "type": "saml", "jit": false, "beta": false },
        "config": wire::config(&Settings::default(), ""),
    })
}
