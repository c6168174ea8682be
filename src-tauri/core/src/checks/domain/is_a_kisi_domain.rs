//! What was typed is a Kisi domain, not an address, a website or a name with signs that no domain has.

use crate::check::{Check, Finding, Need, Outcome, finding};
use crate::kisi::{DomainReading, read_domain};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "domain.is-a-kisi-domain",
    run,
};

fn run(case: &Case) -> Outcome {
    let setup = &case.session.setup;
    let Some(typed) = setup.answer("domain-typed").or(setup.domain()) else {
        return Outcome::Waiting(Need::Domain);
    };
    match read_domain(typed) {
        DomainReading::Empty => Outcome::Waiting(Need::Domain),
        DomainReading::Domain {
            domain,
            from_link,
            lowered,
        } => how_it_was_read(from_link, lowered)
            .map(|how| {
                finding("taken")
                    .choice("how", how)
                    .text("domain", domain)
                    .evidence("value", typed)
            })
            .into(),
        DomainReading::Email { maybe } => not_a_domain("email", typed, maybe).into(),
        DomainReading::Website { maybe } => not_a_domain("website", typed, maybe).into(),
        DomainReading::BadSign { sign, place, text } => finding("sign")
            .choice("blank", if sign.is_whitespace() { "yes" } else { "no" })
            .text("sign", sign.to_string())
            .number("place", place)
            .text("typed", text)
            .evidence("value", typed)
            .into(),
    }
}

fn how_it_was_read(from_link: bool, lowered: bool) -> Option<&'static str> {
    match (from_link, lowered) {
        (true, true) => Some("link-small"),
        (true, false) => Some("link"),
        (false, true) => Some("small"),
        (false, false) => None,
    }
}

fn not_a_domain(problem: &'static str, typed: &str, maybe: Option<String>) -> Finding {
    finding(problem)
        .choice("guess", if maybe.is_some() { "yes" } else { "no" })
        .text("typed", typed)
        .text("maybe", maybe.unwrap_or_default())
        .evidence("value", typed)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{says, typed};
    use super::*;

    fn told(text: &str) -> String {
        says(&CHECK, &typed(text))
    }

    #[test]
    fn nothing_is_waited_for() {
        assert!(told("  ").starts_with("WAIT"));
    }

    #[test]
    fn a_domain_passes_and_a_link_is_read() {
        assert_eq!(told("dreamworldinc"), "PASS\n");
        let link = told("https://web.kisi.io/organizations/sign_in?domain=DreamworldInc");
        assert!(
            link.starts_with("NOTE domain.is-a-kisi-domain.taken"),
            "{link}"
        );
        assert!(
            link.contains("We took dreamworldinc from the link and made the letters small."),
            "{link}"
        );
    }

    #[test]
    fn a_guess_is_only_asked() {
        let email = told("anna@dreamworld.com");
        assert!(
            email.starts_with("FAIL domain.is-a-kisi-domain.email"),
            "{email}"
        );
        assert!(email.contains("It may be dreamworld."), "{email}");
        let website = told("https://www.dreamworld.com/about");
        assert!(
            website.starts_with("FAIL domain.is-a-kisi-domain.website"),
            "{website}"
        );
    }

    #[test]
    fn the_place_of_a_wrong_sign_is_told() {
        let told = told("dream_world");
        assert!(
            told.starts_with("FAIL domain.is-a-kisi-domain.sign"),
            "{told}"
        );
        assert!(told.contains("_ at place 6"), "{told}");
    }

    #[test]
    fn a_blank_inside_is_named() {
        let told = told("dream world");
        assert!(told.contains("a blank at place 6"), "{told}");
    }
}
