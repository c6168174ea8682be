//! Whether an address may be asked, and the way there.

use std::time::Duration;

use anyhow::{Result, anyhow, bail};
use setup_core::scim::{Address, NoAddress, read_address};
use setup_core::wire::Way;
use setup_core::words::{Words, args};
use setup_core::x509::{self, CertificateFile};

use super::Options;
use crate::input;

/// Kisi's documented limit, kept from our side (API, "Rate limits").
const KISIS_PACE: u32 = 5;

/// The address, if the token may be sent there.
pub(super) fn address(options: &Options, words: &Words) -> Result<Address> {
    let say = |id: &str, host: &str| {
        let given = args().text("url", &options.url).text("host", host);
        anyhow!(words.plain(id, &given))
    };
    let address = read_address(&options.url).map_err(|why| match why {
        NoAddress::UserPart => say("terminal-address-user", ""),
        NoAddress::Empty | NoAddress::NotHttp => say("terminal-no-address", ""),
    })?;
    let host = address.host.clone();
    let is_practice = address.is_loopback() && options.practice;
    if address.is_http() && !is_practice {
        let id = match address.is_loopback() {
            true => "terminal-needs-practice",
            false => "terminal-needs-https",
        };
        bail!(say(id, &host));
    }
    if !address.is_kisis_host() && !is_practice {
        if !options.other_host {
            bail!(say("terminal-needs-other-host", &host));
        }
        // Named before anything is sent.
        let given = args().text("host", &host);
        let said = words.plain("terminal-goes-to", &given);
        let _ = std::io::Write::write_all(&mut anstream::stderr(), format!("{said}\n").as_bytes());
    }
    Ok(address)
}

pub(super) fn way(options: &Options, address: &Address, words: &Words) -> Result<Way> {
    let patience = Duration::try_from_secs_f64(options.timeout)
        .ok()
        .filter(|patience| !patience.is_zero())
        .ok_or_else(|| anyhow!(words.plain("terminal-no-timeout", &args())))?;
    Ok(Way {
        patience,
        roots: roots(options, words)?,
        most_in_a_second: address.is_kisis_host().then_some(KISIS_PACE),
        ..Way::to(&address.base)
    })
}

/// The authorities of the named file, as DER.
fn roots(options: &Options, words: &Words) -> Result<Vec<Vec<u8>>> {
    let Some(file) = &options.ca else {
        return Ok(Vec::new());
    };
    let bytes = input::bytes(file, words)?;
    let CertificateFile { certificates, .. } = x509::read(&bytes);
    let readable: Vec<_> = certificates
        .into_iter()
        .filter_map(|one| one.ok().map(|certificate| certificate.der))
        .collect();
    if readable.is_empty() {
        let given = args().text("file", file.display().to_string());
        bail!(words.plain("terminal-no-authority", &given));
    }
    Ok(readable)
}
