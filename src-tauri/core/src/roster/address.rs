//! E-mail addresses as they are compared: without blanks around them, and ASCII letters small. Nothing beyond ASCII is
//! folded: Unicode's folding would make one address of two (`ſ` and `s`, the Kelvin sign and `k`), and no vendor says
//! that it folds there. SCIM compares `userName` without its capitals (RFC 7643 §4.1.1), a mailbox may tell them apart
//! (RFC 5321 §2.4): so other capitals are never the same, only alike.

/// The address as it is compared.
#[must_use]
pub fn folded(address: &str) -> String {
    address.trim().to_ascii_lowercase()
}

/// `anna@acme.example` for `anna+kisi@acme.example`; `None` without a plus.
#[must_use]
pub fn without_plus(folded: &str) -> Option<String> {
    let (local, domain) = folded.rsplit_once('@')?;
    let (mailbox, _) = local
        .split_once('+')
        .filter(|(mailbox, _)| !mailbox.is_empty())?;
    Some(format!("{mailbox}@{domain}"))
}

/// Whether it is an e-mail address at all.
#[must_use]
pub fn is_address(text: &str) -> bool {
    text.parse::<email_address::EmailAddress>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ascii_letters_become_small() {
        assert_eq!(folded(" Anna.Kim@ACME.example\n"), "anna.kim@acme.example");
        for apart in ["JÜRGEN@x.example", "\u{212a}im@x.example"] {
            assert_ne!(folded(apart), apart.to_lowercase());
        }
    }

    #[test]
    fn what_stands_behind_a_plus_is_the_same_mailbox() {
        let of = |address| without_plus(address);
        assert_eq!(
            of("anna+kisi+1@x.example").as_deref(),
            Some("anna@x.example")
        );
        for none in ["anna@x.example", "+kisi@x.example", "anna+kisi", ""] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
