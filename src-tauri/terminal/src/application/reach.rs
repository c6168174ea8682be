//! Whom the key may be shown to: JumpCloud's own hosts, or practice on this computer and nobody else.

use anyhow::{Result, bail};
use setup_core::jumpcloud::Region;
use setup_core::observation::NoAnswer;
use setup_core::scim::read_address;
use setup_core::words::{Words, args};

use super::Options;

/// The addresses at which the key may be known, in the order of asking.
pub(super) fn bases(options: &Options, words: &Words) -> Result<Vec<String>> {
    if !options.practice.is_empty() {
        let practice = options.practice.iter();
        return practice.map(|url| of_practice(url, words)).collect();
    }
    Ok(match options.region {
        Some(region) => vec![Region::from(region).hosts().api],
        None => Region::ALL.map(|region| region.hosts().api).to_vec(),
    })
}

fn of_practice(url: &str, words: &Words) -> Result<String> {
    match read_address(url) {
        Ok(address) if address.is_loopback() => Ok(address.base.trim_end_matches('/').to_owned()),
        _ => bail!(words.plain("terminal-no-practice", &args().text("url", url))),
    }
}

/// Why nobody could be asked, in one line.
pub(super) fn said(why: &NoAnswer, words: &Words) -> String {
    let (reason, detail) = match why {
        NoAnswer::Refused(refused) => {
            let says = match refused.says.as_str() {
                "" => format!("HTTP {}", refused.status),
                says => format!("HTTP {}, {says}", refused.status),
            };
            (format!("refused-{}", refused.refusal.name()), says)
        }
        NoAnswer::Silent(silence) => {
            let reason = silence.reason.name();
            let own = format!("terminal-unreachable-{reason}");
            // Some of the shared sentences name Kisi.
            let said = match words.has(&own) {
                true => own,
                false => format!("unreachable-{reason}"),
            };
            (said, silence.detail.clone())
        }
    };
    let reason = words.plain(&reason, &args());
    let given = args().text("reason", reason).text("detail", detail);
    words.plain("terminal-jumpcloud-silent", &given)
}
