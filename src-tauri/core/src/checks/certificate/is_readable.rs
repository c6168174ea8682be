//! A certificate that was cut off, pasted with a stray letter, or is something else inside its two lines.

use crate::check::{Check, Finding, Need, Outcome, finding};
use crate::session::{Asked, Case};
use crate::x509::Unreadable;

pub(super) const CHECK: Check = Check {
    id: "certificate.is-readable",
    run,
};

fn run(case: &Case) -> Outcome {
    if case.asked == Asked::Metadata {
        return Outcome::NotApplicable;
    }
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    let readings = file.certificates();
    if readings.is_empty() {
        return Outcome::Waiting(Need::Certificate);
    }
    let broken = readings.iter().enumerate().find_map(|(index, reading)| {
        let why = reading.as_ref().err()?;
        let place = told(why)
            .number("place", index + 1)
            .number("count", readings.len());
        Some(place.choice("asked", case.asked.name()))
    });
    broken.into()
}

fn told(why: &Unreadable) -> Finding {
    match why {
        Unreadable::Empty => finding("empty"),
        Unreadable::Truncated => finding("cut-off"),
        Unreadable::NotBase64 { found: Some(found) } => {
            finding("stray-character").text("found", found.to_string())
        }
        Unreadable::NotBase64 { found: None } => finding("damaged"),
        Unreadable::DoubleBase64 => finding("twice"),
        Unreadable::CertificateRequest => finding("other").choice("what", "request"),
        Unreadable::PrivateKey => finding("other").choice("what", "private-key"),
        Unreadable::PublicKey => finding("other").choice("what", "public-key"),
        Unreadable::Pkcs7 => finding("other").choice("what", "bundle"),
        Unreadable::NotACertificate => finding("other").choice("what", "unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::PEM;
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    fn told(pem: &str) -> String {
        says(&CHECK, Slot::KisiCertificate, pem.as_bytes())
    }

    #[test]
    fn a_whole_certificate_passes() {
        assert_eq!(told(&PEM), "PASS\n");
    }

    #[test]
    fn each_way_to_break_it_is_named() {
        let cut: String = PEM.lines().take(4).collect::<Vec<_>>().join("\n");
        let stray = PEM.replacen("\nMII", "\nM!I", 1);
        let empty = "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n".to_owned();
        let other = empty.replacen("\n-----END", "\nMAA=\n-----END", 1);
        for (pem, problem) in [
            (cut, "cut-off"),
            (stray, "stray-character"),
            (empty, "empty"),
            (other, "other"),
        ] {
            let told = told(&pem);
            let expected = format!("FAIL certificate.is-readable.{problem}");
            assert!(told.starts_with(&expected), "{told}");
        }
    }

    #[test]
    fn the_place_among_several_is_told() {
        let broken = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
        let told = told(&format!("{}{broken}", *PEM));
        assert!(told.contains("certificate 2 of 2"), "{told}");
    }

    #[test]
    fn a_file_of_another_kind_is_waited_for() {
        assert!(told("hello").starts_with("WAIT"));
    }
}
