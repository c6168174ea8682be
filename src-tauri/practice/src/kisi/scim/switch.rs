//! "Enable SCIM" and "Generate Token" in Kisi's console, and whose requests pass. The token is shown
//! once and kept nowhere else.

use anyhow::Result;
use axum::http::header;

use super::Scim;
use super::asked::Asked;
use crate::random;

impl Scim {
    /// Switches on and generates a token, which replaces the one before. Nobody used it yet.
    pub(crate) fn switch_on(&mut self) -> Result<String> {
        let token = random::hex(24)?;
        self.enabled = true;
        self.token = Some(token.clone());
        self.configured = Some(false);
        Ok(token)
    }

    /// From now on no request passes; the token is gone for good.
    pub(crate) fn switch_off(&mut self) {
        self.enabled = false;
        self.token = None;
        self.configured = self.configured.map(|_| false);
    }

    /// As it was left in an earlier visit: switched on, and no token is left of it.
    pub(crate) fn was_on(&mut self) {
        self.enabled = true;
        self.token = None;
        self.configured = Some(false);
    }

    pub(crate) fn is_enabled(&self) -> bool {
        self.enabled
    }

    pub(crate) fn configured(&self) -> Option<bool> {
        self.configured
    }

    /// Whether the request carries the token (RFC 6750 §2.1). The comparison takes the same time
    /// whichever letter differs.
    pub(crate) fn is_authorized(&self, asked: &Asked) -> bool {
        let Some(token) = &self.token else {
            return false;
        };
        let given = asked
            .header(header::AUTHORIZATION)
            .and_then(|given| given.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("Bearer"))
            .map_or("", |(_, given)| given);
        aws_lc_rs::constant_time::verify_slices_are_equal(given.as_bytes(), token.as_bytes())
            .is_ok()
    }
}
