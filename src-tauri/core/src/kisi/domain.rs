//! A Kisi domain, read from whatever a person typed or pasted. Never guessed from an e-mail or a web address.
//! Not here: whether it exists (`probe`) and the sentences (`words`).

use url::Url;

/// What was typed where a Kisi domain belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DomainReading {
    Empty,
    /// A domain; taken out of a link, or made small, or as it was.
    Domain {
        domain: String,
        from_link: bool,
        lowered: bool,
    },
    /// An e-mail address; its first label may be the domain, but only the person knows.
    Email {
        maybe: Option<String>,
    },
    /// A website or its name.
    Website {
        maybe: Option<String>,
    },
    /// A sign that no Kisi domain has, and its place in characters, from 1.
    BadSign {
        sign: char,
        place: usize,
    },
}

/// Reads a domain (lower-case letters, digits, hyphens; Kisi, "Organizations setup").
#[must_use]
pub fn read_domain(typed: &str) -> DomainReading {
    let text = typed.trim();
    if text.is_empty() {
        return DomainReading::Empty;
    }
    if let Some(found) = in_link(text) {
        let domain = found.to_lowercase();
        let lowered = domain != found;
        return match bad_sign(&domain) {
            None => DomainReading::Domain {
                domain,
                from_link: true,
                lowered,
            },
            Some((sign, place)) => DomainReading::BadSign { sign, place },
        };
    }
    if let Some((_, host)) = text.split_once('@') {
        return DomainReading::Email {
            maybe: first_label(host),
        };
    }
    if text.contains('.') || text.contains("://") || text.contains('/') {
        return DomainReading::Website {
            maybe: host(text).and_then(|host| first_label(&host)),
        };
    }
    let domain = text.to_lowercase();
    match bad_sign(&domain) {
        Some((sign, place)) => DomainReading::BadSign { sign, place },
        None => DomainReading::Domain {
            lowered: domain != text,
            domain,
            from_link: false,
        },
    }
}

/// The domain in one of Kisi's own links: the assertion consumer service, or the sign-in page.
fn in_link(text: &str) -> Option<String> {
    let url = address(text)?;
    let host = url.host_str()?;
    if host != "kisi.io" && !host.ends_with(".kisi.io") && !host.ends_with(".getkisi.com") {
        return None;
    }
    let mut path = url.path_segments()?.filter(|part| !part.is_empty());
    match (path.next(), path.next(), path.next()) {
        (Some("saml"), Some("consume"), Some(domain)) => Some(domain.to_owned()),
        (Some("organizations"), Some(domain), Some("public")) => Some(domain.to_owned()),
        _ => url
            .query_pairs()
            .find(|(name, _)| name == "domain")
            .map(|(_, domain)| domain.into_owned())
            .filter(|domain| !domain.is_empty()),
    }
}

fn address(text: &str) -> Option<Url> {
    let spaceless: String = text.split_whitespace().collect();
    let lower = spaceless.to_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") {
        Url::parse(&spaceless).ok()
    } else {
        Url::parse(&format!("https://{spaceless}")).ok()
    }
}

fn host(text: &str) -> Option<String> {
    address(text)?.host_str().map(str::to_owned)
}

/// `dreamworld` of `www.dreamworld.com`.
fn first_label(host: &str) -> Option<String> {
    let host = host.trim().to_lowercase();
    let label = host
        .strip_prefix("www.")
        .unwrap_or(&host)
        .split('.')
        .next()?
        .to_owned();
    (!label.is_empty() && bad_sign(&label).is_none()).then_some(label)
}

fn bad_sign(domain: &str) -> Option<(char, usize)> {
    domain
        .chars()
        .enumerate()
        .find(|(_, sign)| !(sign.is_ascii_lowercase() || sign.is_ascii_digit() || *sign == '-'))
        .map(|(at, sign)| (sign, at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn domain(domain: &str, from_link: bool, lowered: bool) -> DomainReading {
        DomainReading::Domain {
            domain: domain.into(),
            from_link,
            lowered,
        }
    }

    #[test]
    fn typed_and_pasted() {
        for (typed, read) in [
            ("dreamworldinc", domain("dreamworldinc", false, false)),
            (" DreamworldInc\n", domain("dreamworldinc", false, true)),
            (
                "https://web.kisi.io/organizations/sign_in?domain=DreamworldInc",
                domain("dreamworldinc", true, true),
            ),
            ("api.kisi.io/saml/consume/acme", domain("acme", true, false)),
            (
                "https://api.kisi.io/saml/consume/acme/",
                domain("acme", true, false),
            ),
            (
                "anna@dreamworld.com",
                DomainReading::Email {
                    maybe: Some("dreamworld".into()),
                },
            ),
            (
                "www.dreamworld.com",
                DomainReading::Website {
                    maybe: Some("dreamworld".into()),
                },
            ),
            (
                "https://dreamworld.com/login",
                DomainReading::Website {
                    maybe: Some("dreamworld".into()),
                },
            ),
            (
                "dream_world",
                DomainReading::BadSign {
                    sign: '_',
                    place: 6,
                },
            ),
            ("  ", DomainReading::Empty),
        ] {
            assert_eq!(read_domain(typed), read, "{typed:?}");
        }
    }
}
