//! What people read: words that say everything, colors that only help.

use crate::command::{Folder, NOW, check, command, export, run};

fn with_slash() -> String {
    export().replace("saml/metadata\"", "saml/metadata/\"")
}

#[test]
fn a_finding_is_told_in_its_four_parts_and_without_colors() {
    let folder = Folder::new();
    let file = folder.file("export.xml", with_slash());
    let told = check(&["metadata", &file]).out;
    assert!(!told.contains('\x1b'), "{told}");
    for part in [
        "export.xml\n",
        "entityID: https://api.kisi.io/saml/metadata/\n",
        "Must change: Remove the slash at the end of [IdP Entity ID]\n",
        "  We saw: https://api.kisi.io/saml/metadata/",
        "  Kisi needs: https://api.kisi.io/saml/metadata\n",
        "  What to do: In JumpCloud, open [Kisi SSO]",
        "  Why it matters: ",
        "From Kisi's guide · documented (metadata.entity-id-is-kisi.different)\n",
        " checks passed.\n",
        "Verdict: One thing must change\n",
    ] {
        assert!(told.contains(part), "{part:?} in {told}");
    }
}

#[test]
fn colors_add_nothing_but_color() {
    let folder = Folder::new();
    let file = folder.file("export.xml", with_slash());
    let arguments = ["metadata", file.as_str()];
    let mut colored = command(&["--now", NOW], &arguments);
    // What the tests run in may have its own wish.
    colored.env_remove("NO_COLOR").env("CLICOLOR_FORCE", "1");
    let colored = run(&mut colored, b"").out;
    assert!(colored.contains("\x1b[31mMust change\x1b[0m"), "{colored}");
    let mut bare = String::new();
    let mut rest = colored.as_str();
    while let Some((before, escape)) = rest.split_once("\x1b[") {
        bare.push_str(before);
        rest = escape.split_once('m').expect("the end of a color").1;
    }
    bare.push_str(rest);
    assert_eq!(bare, check(&arguments).out);
}

#[test]
fn what_waits_is_said_with_its_reason() {
    let told = check(&["domain", "acme"]).out;
    assert!(
        told.contains("Not looked at, 2 checks: This waits for an answer from Kisi.\n"),
        "{told}"
    );
    assert!(told.contains("Verdict: Nothing must change\n"), "{told}");
    let told = check(&["domain", ""]).out;
    assert!(told.contains("Verdict: Something is missing"), "{told}");
}

#[test]
fn a_file_name_cannot_color_the_terminal() {
    let folder = Folder::new();
    let file = folder.file("a\x1b[31m.xml", export());
    let mut colored = command(&["--now", NOW], &["metadata", &file]);
    let told = run(colored.env("CLICOLOR_FORCE", "1"), b"").out;
    assert!(told.contains("a⟨U+001B⟩[31m.xml"), "{told}");
}

#[test]
fn an_unknown_moment_and_an_unknown_option_are_explained() {
    let run_ = run(
        &mut command(&["--now", "yesterday"], &["domain", "acme"]),
        b"",
    );
    assert_eq!(run_.status, 2);
    assert!(run_.err.contains("2026-11-23T12:00:00Z"), "{}", run_.err);
    assert_eq!(check(&["domain", "acme", "--colour"]).status, 2);
    assert_eq!(check(&["--help"]).status, 0);
}

#[test]
fn another_language_is_answered_in_one_that_we_speak() {
    let run = check(&["--lang", "tlh", "domain", "acme"]);
    assert_eq!(run.status, 0);
    assert!(run.out.contains("Verdict"), "{}", run.out);
}
