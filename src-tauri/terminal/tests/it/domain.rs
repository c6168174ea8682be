//! `domain TEXT`: what was typed, and the addresses that follow from it.

use serde_json::json;

use crate::command::{check, check_with};

#[test]
fn a_domain_gives_its_addresses() {
    let run = check(&["domain", "acme", "--json"]);
    assert_eq!(run.status, 0, "{}", run.out);
    assert_eq!(
        run.json(),
        json!({
            "verdict": "pass",
            "facts": {
                "domain": "acme",
                "changed": false,
                "acs_url": "https://api.kisi.io/saml/consume/acme",
                "sign_in_url": "https://web.kisi.io/organizations/sign_in?domain=acme",
            },
            "findings": [],
        })
    );
}

#[test]
fn a_link_is_read_and_said() {
    let link = "https://web.kisi.io/organizations/sign_in?domain=DreamworldInc";
    let run = check(&["domain", link, "--json"]);
    assert_eq!(run.status, 0);
    let json = run.json();
    assert_eq!(json["facts"]["domain"], "dreamworldinc");
    assert_eq!(json["facts"]["changed"], true);
    assert_eq!(json["findings"][0]["severity"], "note");
}

#[test]
fn what_is_no_domain_is_not_guessed() {
    for text in ["anna@acme.com", "www.acme.com", "ac_me", "acme inc", "áçmé"] {
        let run = check(&["domain", text, "--json"]);
        assert_eq!((run.status, run.verdict().as_str()), (1, "fail"), "{text}");
        assert_eq!(run.json()["facts"]["domain"], json!(null), "{text}");
    }
}

#[test]
fn nothing_is_waited_for() {
    let run = check(&["domain", " ", "--json"]);
    assert_eq!((run.status, run.verdict().as_str()), (3, "waiting"));
}

#[test]
fn it_may_come_from_standard_input_or_begin_with_a_hyphen() {
    let run = check_with(&["domain", "-", "--json"], b"acme\n");
    assert_eq!((run.status, run.verdict().as_str()), (0, "pass"));
    let run = check(&["domain", "-acme", "--json"]);
    assert_eq!((run.status, run.verdict().as_str()), (0, "warn"));
}

#[test]
fn a_kisi_domain_that_is_none_cannot_be_used() {
    let run = check(&["--kisi-domain", "acme.com", "domain", "acme"]);
    assert_eq!(run.status, 2);
    assert!(
        run.err.contains("acme.com is no Kisi domain"),
        "{}",
        run.err
    );
}
