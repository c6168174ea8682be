//! The keys and the two vendors' addresses: the real ones, or practice on this computer and nothing else.

use anyhow::{Result, bail};
use setup_core::kisi::API;
use setup_core::scim::{BASE_URL, read_address, read_token};
use setup_core::secret::Secret;
use setup_core::wire::{Reader, Way};
use setup_core::words::{Words, args};
use zeroize::Zeroizing;

use super::Options;

/// Kisi's documented limit (API, "Rate limits").
const KISIS_PACE: u32 = 5;

/// Whom to ask, and with what.
pub(super) struct Reach {
    pub jumpcloud: (Reader, Secret),
    pub scim: Option<(Reader, Secret)>,
    pub kisi: Option<(Reader, Secret)>,
}

pub(super) fn reach(options: &Options, words: &Words) -> Result<Reach> {
    let (jumpcloud, kisi, scim) = match (&options.practice, &options.practice_kisi) {
        (Some(jumpcloud), Some(kisi)) => {
            let kisi = here(kisi, words)?;
            let scim = format!("{kisi}/scim/v2");
            (here(jumpcloud, words)?, kisi, scim)
        }
        _ => {
            let hosts = options.region.region().hosts();
            (hosts.api, API.to_owned(), BASE_URL.to_owned())
        }
    };
    let pace = options.practice.is_none().then_some(KISIS_PACE);
    let token = optional(options.scim_token_env.as_deref(), words)?;
    let token = token.map(|pasted| read_token(&pasted).token);
    if let Some(None) = token {
        bail!(words.plain("terminal-roster-no-token", &args()));
    }
    let key = optional(options.kisi_key_env.as_deref(), words)?;
    if token.is_none() && key.is_none() {
        bail!(words.plain("terminal-roster-no-kisi", &args()));
    }
    let secret = |text: Zeroizing<String>| Secret::new(text.trim().to_owned());
    let of_kisi = |base: &str| reader(base, pace);
    Ok(Reach {
        jumpcloud: (
            reader(&jumpcloud, None)?,
            secret(variable(&options.jumpcloud_key_env, words)?),
        ),
        scim: match token.flatten() {
            Some(token) => Some((of_kisi(&scim)?, token)),
            None => None,
        },
        kisi: match key {
            Some(key) => Some((of_kisi(&kisi)?, secret(key))),
            None => None,
        },
    })
}

fn reader(base: &str, most_in_a_second: Option<u32>) -> Result<Reader> {
    let way = Way {
        most_in_a_second,
        ..Way::to(base)
    };
    Ok(Reader::new(base, way)?)
}

/// An address of this computer, without a slash at its end.
fn here(url: &str, words: &Words) -> Result<String> {
    match read_address(url) {
        Ok(address) if address.is_loopback() => Ok(address.base),
        _ => bail!(words.plain("terminal-roster-not-here", &args().text("url", url))),
    }
}

fn optional(name: Option<&str>, words: &Words) -> Result<Option<Zeroizing<String>>> {
    name.map(|name| variable(name, words)).transpose()
}

fn variable(name: &str, words: &Words) -> Result<Zeroizing<String>> {
    match std::env::var(name) {
        Ok(value) => Ok(Zeroizing::new(value)),
        Err(_) => bail!(words.plain("terminal-roster-no-variable", &args().text("name", name))),
    }
}
