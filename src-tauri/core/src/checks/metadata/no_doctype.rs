//! The file has no DOCTYPE: SAML has no use for one, and one can make a reader fetch or inflate.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::metadata::Root;
use crate::saml::xml::Break;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.no-doctype",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(metadata) = case.metadata() else {
        return waiting(case);
    };
    match &metadata.broken {
        Some(broken) if broken.what == Break::Doctype => finding("doctype")
            .number("line", broken.line)
            .number("column", broken.column)
            .evidence("line", broken.line.to_string())
            .into(),
        // It would stand before the outermost element.
        Some(_) if metadata.root == Root::Nothing => waiting(case),
        _ => Outcome::PASS,
    }
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
    fn harmless_or_not() {
        let xml = export().replace("?><", "?><!DOCTYPE EntityDescriptor><");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.no-doctype.doctype
          Export the file again: it has a DOCTYPE
          saw: A <!DOCTYPE in line 1, column 39. JumpCloud writes none.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. If somebody sent you this file, ask where it is from.
        ");
    }
}
