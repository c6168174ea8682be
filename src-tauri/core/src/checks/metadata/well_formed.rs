//! The file is XML from its first to its last character.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::xml::{Break, Broken};
use crate::session::Case;
use crate::words::{Span, visible};

pub(super) const CHECK: Check = Check {
    id: "metadata.well-formed",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(metadata) = case.metadata() else {
        return waiting(case);
    };
    let Some(broken) = &metadata.broken else {
        return Outcome::PASS;
    };
    let (name, element, other) = match &broken.what {
        // Refused, not broken: other checks say so.
        Break::Doctype | Break::TooDeep | Break::TooMany => return Outcome::NotApplicable,
        what => words(what),
    };
    let mut found = finding("broken")
        .choice("break", name)
        .number("line", broken.line)
        .number("column", broken.column)
        .text("element", element)
        .text("other", other);
    if let Break::ForbiddenCharacter { code } = broken.what {
        found = found.text("other", format!("U+{code:04X}"));
    }
    found
        .spans("near", near(case, broken))
        .evidence("line", broken.line.to_string())
        .evidence("column", broken.column.to_string())
        .into()
}

/// The words select by the first; the two others fill them: an element, and whatever else has a name.
fn words(what: &Break) -> (&'static str, &str, &str) {
    match what {
        Break::Empty => ("empty", "", ""),
        Break::ElementNotClosed { name } => ("element-not-closed", name, ""),
        Break::WrongClosingTag { expected, found } => ("wrong-closing-tag", expected, found),
        Break::ClosingTagWithoutOpening { found } => ("closing-tag-without-opening", found, ""),
        Break::TagCutOff { element } => ("tag-cut-off", element, ""),
        Break::SectionCutOff => ("section-cut-off", "", ""),
        Break::QuoteMissing { element, attribute } => ("quote-missing", element, attribute),
        Break::ValueNotQuoted { element, attribute } => ("value-not-quoted", element, attribute),
        Break::ValueMissing { element, attribute } => ("value-missing", element, attribute),
        Break::AttributeTwice { element, attribute } => ("attribute-twice", element, attribute),
        Break::BlankMissing { element, attribute } => ("blank-missing", element, attribute),
        Break::LessThanInValue { element, attribute } => ("less-than-in-value", element, attribute),
        Break::BareLessThan => ("bare-less-than", "", ""),
        Break::BareAmpersand => ("bare-ampersand", "", ""),
        Break::UnknownEntity { name } => ("unknown-entity", "", name),
        Break::ForbiddenCharacter { .. } => ("forbidden-character", "", ""),
        Break::NotAName { found } => ("not-a-name", "", found),
        Break::PrefixNotDeclared { prefix } => ("prefix-not-declared", "", prefix),
        Break::TextBefore => ("text-before", "", ""),
        Break::TextAfter => ("text-after", "", ""),
        Break::SecondRoot { name } => ("second-root", name, ""),
        Break::DeclarationNotFirst => ("declaration-not-first", "", ""),
        Break::Other { message } => ("other", "", message),
        Break::Doctype | Break::TooDeep | Break::TooMany => ("other", "", ""),
    }
}

/// How many characters are shown before a break.
const AROUND: usize = 40;

/// The characters around the break: an export is one long line, so a column alone helps nobody.
fn near(case: &Case, broken: &Broken) -> Vec<Span> {
    let text = case.file.and_then(|file| file.recognised.text.as_deref());
    // What may hold a secret is not shown.
    let Some(text) = text.filter(|text| !text.contains("PRIVATE KEY")) else {
        return Vec::new();
    };
    let line = text.split('\n').nth(broken.line as usize - 1);
    let line: Vec<char> = line.unwrap_or_default().chars().collect();
    let at = (broken.column as usize - 1).min(line.len());
    let piece = |from: usize, to: usize| visible(&line[from..to].iter().collect::<String>());
    vec![
        Span::Value(piece(at.saturating_sub(AROUND), at)),
        Span::Difference(piece(at, line.len().min(at + AROUND / 2))),
    ]
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
    fn a_quotation_mark_is_missing() {
        let xml = export().replace("saml2-kisi\"", "saml2-kisi");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.well-formed.broken
          Export the file again: somebody or something changed it
          saw: In line 1, column 1718, the quotation mark after Location is missing: tps://sso.jumpcloud.com/saml2/saml2-kisi/></md:IDPSSODescrip
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. Do not open it in an editor before. If it breaks at the same place again, ask JumpCloud Support.
        ");
    }

    #[test]
    fn a_file_that_was_cut_off() {
        let xml = export();
        let cut = xml.split_once("<md:NameIDFormat>").expect("a format").0;
        insta::assert_snapshot!(told(&CHECK, cut), @r"
        FAIL metadata.well-formed.broken
          Export the file again: its end is missing
          saw: The file ends too early: the end of md:IDPSSODescriptor is missing. It stops in line 1, column 1498, after 509Data></ds:KeyInfo></md:KeyDescriptor>
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. Do not open it in an editor before. If it breaks at the same place again, ask JumpCloud Support.
        ");
    }

    #[test]
    fn two_files_in_one() {
        let xml = export();
        let body = xml.split_once("?>").expect("a declaration").1;
        insta::assert_snapshot!(told(&CHECK, &format!("{xml}\n{body}")), @r"
        FAIL metadata.well-formed.broken
          Export the file again: this is more than one file
          saw: In line 2, column 1, a second file begins, with md:EntityDescriptor: <md:EntityDescriptor
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. Do not open it in an editor before. If it breaks at the same place again, ask JumpCloud Support.
        ");
    }

    #[test]
    fn every_break_has_its_own_sentence() {
        let breaks = [
            "<a",
            "<a>",
            "<a></b>",
            "</a>",
            "<a/><!--",
            "<a b='c></a>",
            "<a b=c/>",
            "<a b/>",
            "<a b='' b=''/>",
            "<a b=''c=''/>",
            "<a b='<'/>",
            "<a>< </a>",
            "<a>&</a>",
            "<a>&x;</a>",
            "<a>&#1;</a>",
            "<a><1/></a>",
            "<p:a/>",
            "<a/>x",
            "<a/><b/>",
            " <?xml version='1.0'?><a/>",
        ];
        let mut sentences: Vec<String> = breaks
            .iter()
            .map(|xml| told(&CHECK, xml))
            .map(|told| told.lines().nth(2).unwrap_or_default().to_owned())
            .collect();
        insta::assert_snapshot!(sentences.join("\n"), @r"
        saw: The file ends too early: in line 1, column 3, it stops inside a, after <a
        saw: The file ends too early: the end of a is missing. It stops in line 1, column 4, after <a>
        saw: In line 1, column 4, the end of b stands where the end of a belongs: <a></b>
        saw: In line 1, column 1, a ends, but it never began: </a>
        saw: In line 1, column 9, a comment begins and never ends: <a/><!--
        saw: In line 1, column 8, the quotation mark after b is missing: <a b='c></a>
        saw: In line 1, column 6, the value of b has no quotation marks: <a b=c/>
        saw: In line 1, column 5, b has no value: <a b/>
        saw: In line 1, column 9, b stands twice in one place: <a b='' b=''/>
        saw: In line 1, column 8, the blank before c is missing: <a b=''c=''/>
        saw: In line 1, column 7, the value of b holds a <, which must not be there: <a b='<'/>
        saw: In line 1, column 4, a < stands alone: <a>< </a>
        saw: In line 1, column 4, an & stands alone. In such a file it must be &amp;: <a>&</a>
        saw: In line 1, column 4, nobody knows what &x; means: <a>&x;</a>
        saw: In line 1, column 4, there is a character that must not be in such a file (U+0001): <a>&#1;</a>
        saw: In line 1, column 4, a < stands alone: <a><1/></a>
        saw: In line 1, column 2, the file uses the short form p: and never says what it stands for: <p:a/>
        saw: There is text after the file ends, in line 1, column 5: <a/>x
        saw: In line 1, column 5, a second file begins, with b: <a/><b/>
        saw: Something stands before the first line. <?xml comes only in line 1, column 2:  <?xml version='1.0'?
        ");
        sentences.sort_unstable();
        sentences.dedup();
        assert_eq!(sentences.len(), breaks.len());
    }

    #[test]
    fn what_is_refused_is_said_elsewhere() {
        let xml = export().replace("?><", "?><!DOCTYPE x><");
        assert_eq!(told(&CHECK, &xml), "PASS\n");
    }
}
