//! The outermost element is one of SAML 2.0 metadata. Other SAML documents are told by `file.*`.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::metadata::Root;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.is-saml-metadata",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(metadata) = case.metadata() else {
        return waiting(case);
    };
    let (name, namespace) = match &metadata.root {
        Root::EntityDescriptor | Root::EntitiesDescriptor => return Outcome::PASS,
        Root::Other { name, namespace } if metadata.is_whole() => (name, namespace),
        Root::Other { .. } | Root::Nothing => return waiting(case),
    };
    let problem = match name.as_str() {
        "EntityDescriptor" | "EntitiesDescriptor" if namespace.is_empty() => "no-namespace",
        "EntityDescriptor" | "EntitiesDescriptor" => "other-namespace",
        _ => "other-root",
    };
    finding(problem)
        .text("root", name)
        .text("namespace", namespace)
        .evidence("value", name.clone())
        .evidence("namespace", namespace.clone())
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn no_namespace() {
        let xml = export().replace("md:", "").replace("xmlns:md", "xmlns:x");
        let xml = xml
            .replace("xmlns:md=", "xmlns:x=")
            .replace("xmlns=", "xmlns:y=");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.is-saml-metadata.no-namespace
          Export the file again: the mark of SAML 2.0 is gone
          saw: It begins with EntityDescriptor, as metadata does, but without the mark that says SAML 2.0 (xmlns).
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn another_namespace() {
        let xml = export().replace("SAML:2.0:metadata", "SAML:2.0:assertion");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.is-saml-metadata.other-namespace
          Export the file again: it has the mark of something else
          saw: It begins with EntityDescriptor, as metadata does, but is marked as urn:oasis:names:tc:SAML:2.0:assertion.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn something_else() {
        insta::assert_snapshot!(told(&CHECK, "<root/>"), @r"
        FAIL metadata.is-saml-metadata.other-root
          Export the metadata from JumpCloud: this is another file
          saw: It begins with root. Metadata begins with EntityDescriptor.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
