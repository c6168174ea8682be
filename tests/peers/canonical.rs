//! Canonical XML against libxml2's, byte by byte, on documents made here and on the shared data.

use std::path::Path;

use setup_core::file::{Encoding, recognise};
use setup_core::saml::canonical::{Method, canonicalize};
use setup_core::saml::xml::with_document;

use crate::program::{run, said};

const METHODS: [(&str, &str); 3] = [
    (
        "--c14n",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
    ),
    (
        "--c14n11",
        "http://www.w3.org/2006/12/xml-c14n11#WithComments",
    ),
    (
        "--exc-c14n",
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
    ),
];

/// Compares the three canonical forms of one document; false when it is wrapped, in a false encoding or
/// not well-formed.
fn agrees(what: &Path, bytes: &[u8]) -> bool {
    let recognised = recognise(bytes);
    let is_readable = |encoding: &Encoding| encoding.is_true();
    let text = recognised.text.filter(|_| {
        recognised.wrapping.is_empty() && recognised.encoding.as_ref().is_some_and(is_readable)
    });
    with_document(&text.unwrap_or_default(), |document, broken| {
        let (Some(document), None) = (document, broken) else {
            return false;
        };
        for (option, algorithm) in METHODS {
            let peer = run("xmllint", ["--nonet", option, "-"], bytes);
            assert!(peer.status.success(), "{}: {}", what.display(), said(&peer));
            let method = Method::of(algorithm).expect("a canonicalization");
            let own = canonicalize(document.root(), &method, None);
            assert!(own == peer.stdout, "{} {option}", what.display());
        }
        true
    })
}

#[test]
fn awkward_documents_have_the_same_form() {
    for text in [
        "<?xml version='1.0'?>\n<?p  q ?>\n<!-- a --><a/>\n<!-- b --><?r?>\n",
        "<a b='x\r\n\ty&#10;&#13;&#9;z' c=\"'&quot;&lt;&gt;&amp;\">\r\n&#13;]]&gt;<![CDATA[<&>\r\n]]></a>",
        "<a xmlns='urn:a' xmlns:b='urn:b'><b:c xmlns='' d='1'><e xmlns='urn:a' b:f='2' f='3'/></b:c></a>",
        "<p:a xmlns:p='urn:1'><p:b xmlns:p='urn:2'><p:c xmlns:p='urn:1' xmlns:q='urn:2' q:z='' p:z=''/></p:b></p:a>",
        "<a xml:lang='de' xml:space='preserve' xmlns:x='urn:x'><b><!-- c --><x:d x:e='f'/></b></a>",
        "<\u{e4}:\u{f6} xmlns:\u{e4}='urn:a' \u{e4}:\u{1F600}='\u{1F600}'>\u{200F}\u{301}</\u{e4}:\u{f6}>",
    ] {
        let name = Path::new(text);
        assert!(agrees(name, text.as_bytes()), "well-formed: {text}");
    }
}

#[test]
fn the_shared_documents_have_the_same_form() {
    let Some(data) = setup_tests::data() else {
        return;
    };
    let mut compared = 0;
    for folder in [
        "jumpcloud-metadata",
        "saml-metadata/valid",
        "saml-metadata/invalid",
        "saml-responses/gen",
        "saml-responses/upstream",
    ] {
        for (path, bytes) in data.files(folder) {
            compared += usize::from(agrees(&path, &bytes));
        }
    }
    println!("{compared} documents compared in three forms");
    assert!(compared > 150, "only {compared} documents compared");
}
