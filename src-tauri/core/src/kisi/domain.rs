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
    /// A sign that no Kisi domain has, its place in characters, from 1, and the whole name that it stands in.
    BadSign {
        sign: char,
        place: usize,
        text: String,
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
        return named(&found, true);
    }
    // An @ in a link stands behind a user name, not in an e-mail address.
    if let Some((_, host)) = text.split_once('@').filter(|_| !text.contains('/')) {
        return DomainReading::Email {
            maybe: first_label(host),
        };
    }
    if text.contains('.') || text.contains("://") || text.contains('/') {
        return DomainReading::Website {
            maybe: host(text).and_then(|host| first_label(&host)),
        };
    }
    named(text, false)
}

fn named(text: &str, from_link: bool) -> DomainReading {
    match bad_sign(text) {
        Some((sign, place)) => DomainReading::BadSign {
            sign,
            place,
            text: text.to_owned(),
        },
        None => {
            let domain = text.to_ascii_lowercase();
            DomainReading::Domain {
                lowered: domain != text,
                domain,
                from_link,
            }
        }
    }
}

/// The domain in one of Kisi's own links: the assertion consumer service, or the sign-in page.
fn in_link(text: &str) -> Option<String> {
    let url = address(text)?;
    if !url.host_str().is_some_and(is_kisis) {
        return None;
    }
    let mut path = url.path_segments()?.filter(|part| !part.is_empty());
    match (path.next(), path.next(), path.next()) {
        (Some("saml"), Some("consume"), Some(domain)) => Some(decoded(domain)),
        (Some("organizations"), Some(domain), Some("public")) => Some(decoded(domain)),
        _ => url
            .query_pairs()
            .find(|(name, _)| name == "domain")
            .map(|(_, domain)| domain.into_owned())
            .filter(|domain| !domain.is_empty()),
    }
}

fn is_kisis(host: &str) -> bool {
    ["kisi.io", "getkisi.com"].iter().any(|own| {
        let before = host.strip_suffix(own);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

/// A part of a path as it was typed: `%3Cyour-kisi-domain%3E` of a guide is `<your-kisi-domain>`.
fn decoded(part: &str) -> String {
    let pairs = url::form_urlencoded::parse(part.as_bytes());
    pairs.map(|(name, _)| name).collect()
}

fn address(text: &str) -> Option<Url> {
    let spaceless: String = text.split_whitespace().collect();
    let lower = spaceless.to_ascii_lowercase();
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
    let host = host.trim().to_ascii_lowercase();
    if is_kisis(&host) {
        return None;
    }
    let label = host
        .strip_prefix("www.")
        .unwrap_or(&host)
        .split('.')
        .next()?
        .to_owned();
    (!label.is_empty() && bad_sign(&label).is_none()).then_some(label)
}

/// The first sign that is neither letter, digit nor hyphen of ASCII: letters of other scripts look alike.
fn bad_sign(text: &str) -> Option<(char, usize)> {
    let mut signs = text.chars().enumerate();
    let bad = signs.find(|(_, sign)| !(sign.is_ascii_alphanumeric() || *sign == '-'))?;
    Some((bad.1, bad.0 + 1))
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
                    text: "dream_world".into(),
                },
            ),
            (
                "https://api.kisi.io/saml/consume/<your-kisi-domain>",
                DomainReading::BadSign {
                    sign: '<',
                    place: 1,
                    text: "<your-kisi-domain>".into(),
                },
            ),
            (
                "HTTPS://WEB.KISI.IO/organizations/sign_in?domain=Acme&x=1 ",
                domain("acme", true, true),
            ),
            (
                "https://me:word@dreamworld.com/login",
                DomainReading::Website {
                    maybe: Some("dreamworld".into()),
                },
            ),
            (
                "https://web.kisi.io/sign_in",
                DomainReading::Website { maybe: None },
            ),
            (
                "https://kisi.io.example/saml/consume/acme",
                DomainReading::Website {
                    maybe: Some("kisi".into()),
                },
            ),
            // A Kelvin sign, which lower-case turns into a k.
            (
                "\u{212A}isi",
                DomainReading::BadSign {
                    sign: '\u{212A}',
                    place: 1,
                    text: "\u{212A}isi".into(),
                },
            ),
            ("  ", DomainReading::Empty),
        ] {
            assert_eq!(read_domain(typed), read, "{typed:?}");
        }
    }
}
