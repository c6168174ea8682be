//! The right file, but wrapped: copied out of a form, an address or a developer's tool.

use super::{is_of_the_right_kind, wrong};
use crate::check::{Check, Need, Outcome};
use crate::file::{Kind, Wrapping};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "file.is-not-base64",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    let recognised = &file.recognised;
    if !is_of_the_right_kind(case.asked, recognised) {
        return Outcome::NotApplicable;
    }
    match recognised.wrapping.as_slice() {
        [] => Outcome::PASS,
        // What stands between the first and the last line of a PEM file.
        [Wrapping::Base64] if recognised.kind == Kind::DerCertificate => {
            wrong(case, "armor-missing").into()
        }
        [first, ..] => wrong(case, "wrapped")
            .choice(
                "how",
                match first {
                    Wrapping::Base64 => "base64",
                    Wrapping::Percent => "percent",
                },
            )
            .into(),
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;

    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    const IDP: &str = r#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"><IDPSSODescriptor/></EntityDescriptor>"#;

    #[test]
    fn metadata_may_be_wrapped() {
        let told = says(&CHECK, Slot::Export, BASE64_STANDARD.encode(IDP).as_bytes());
        assert!(
            told.starts_with("FAIL file.is-not-base64.wrapped"),
            "{told}"
        );
        assert!(told.contains("base64"), "{told}");
        let percent: String = IDP.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let told = says(&CHECK, Slot::Export, percent.as_bytes());
        assert!(told.contains("percent signs"), "{told}");
    }

    #[test]
    fn a_bare_certificate_lacks_only_its_two_lines() {
        // SEQUENCE { SEQUENCE { INTEGER, four SEQUENCEs }, SEQUENCE, BIT STRING }: the outermost shape.
        let shape = [
            0x30, 0x11, 0x30, 0x0B, 0x02, 0x01, 0x01, 0x30, 0x00, 0x30, 0x00, 0x30, 0x00, 0x30,
            0x00, 0x30, 0x00, 0x03, 0x00,
        ];
        let told = says(
            &CHECK,
            Slot::KisiCertificate,
            BASE64_STANDARD.encode(shape).as_bytes(),
        );
        assert!(
            told.starts_with("WARN file.is-not-base64.armor-missing"),
            "{told}"
        );
    }

    #[test]
    fn a_wrong_file_is_told_by_its_kind_alone() {
        let request = BASE64_STANDARD
            .encode(r#"<AuthnRequest xmlns="urn:oasis:names:tc:SAML:2.0:protocol"/>"#);
        assert_eq!(says(&CHECK, Slot::Export, request.as_bytes()), "PASS\n");
        assert_eq!(says(&CHECK, Slot::Export, IDP.as_bytes()), "PASS\n");
    }
}
