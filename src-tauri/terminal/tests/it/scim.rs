//! `scim`: what is refused before anything is sent, and what is never told. What real servers answer is tested where
//! the listeners are (`tests/it/scim_faults`).

use std::net::TcpListener;

use rstest::rstest;

use crate::command::{Folder, NOW, PAIR, Run, command, run};

const TOKEN: &str = "kept-by-nobody-9f8e7d6c";

/// Runs `scim` with a token in a variable and a folder of its own.
fn scim(arguments: &[&str]) -> Run {
    scim_with(&["--token-env", "TEST_SCIM_TOKEN"], arguments, b"")
}

fn scim_with(token: &[&str], arguments: &[&str], input: &[u8]) -> Run {
    let folder = Folder::new();
    let mut command = command(&["--now", NOW, "--json", "scim"], token);
    command
        .args(arguments)
        .env("TEST_SCIM_TOKEN", TOKEN)
        .env("XDG_DATA_HOME", folder.path(""));
    let run = run(&mut command, input);
    let told = format!("{}{}", run.out, run.err);
    assert!(!told.contains(TOKEN), "{told}");
    run
}

/// A port on this computer where somebody would notice a call.
struct Port(TcpListener);

impl Port {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        listener
            .set_nonblocking(true)
            .expect("a port that does not wait");
        Self(listener)
    }

    fn url(&self, scheme: &str) -> String {
        let address = self.0.local_addr().expect("an address");
        format!("{scheme}://{address}/scim/v2")
    }

    fn nobody_called(&self) {
        let call = self.0.accept();
        assert!(call.is_err(), "{call:?}");
    }
}

#[rstest]
#[case::another_host("https://scim.example/v2", "add --other-host")]
#[case::not_private("http://api.kisi.io/scim/v2", "Write https://")]
#[case::not_private_elsewhere("http://scim.example/v2", "Write https://")]
#[case::like_this_computer("http://127.0.0.1.example/v2", "Write https://")]
#[case::a_password("https://anna:secret@api.kisi.io/scim/v2", "Write it without")]
#[case::no_scheme("api.kisi.io/scim/v2", "is no address")]
#[case::a_file("file:///etc/passwd", "is no address")]
#[case::nothing("", "is no address")]
fn an_address_may_be_refused(#[case] url: &str, #[case] why: &str) {
    let run = scim(&["--url", url]);
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{}", run.err);
    assert!(run.err.contains(why), "{}", run.err);
    assert!(!run.err.contains("secret"), "{}", run.err);
}

#[test]
fn practice_is_asked_for_and_allows_nothing_else() {
    let port = Port::open();
    let run = scim(&["--url", &port.url("http")]);
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{}", run.err);
    assert!(run.err.contains("add --practice"), "{}", run.err);
    let other = scim(&["--url", "https://scim.example/v2", "--practice"]);
    assert!(other.err.contains("add --other-host"), "{}", other.err);
    let open = scim(&[
        "--url",
        "http://scim.example/v2",
        "--practice",
        "--other-host",
    ]);
    assert!(open.err.contains("Write https://"), "{}", open.err);
    port.nobody_called();
}

#[test]
fn a_token_comes_from_a_variable_or_from_standard_input() {
    let missing = scim_with(&["--token-env", "NOT_SET_ANYWHERE"], &[], b"");
    assert_eq!((missing.status, missing.out.as_str()), (2, ""));
    assert!(missing.err.contains("NOT_SET_ANYWHERE"), "{}", missing.err);
    let none = scim_with(&[], &[], b"");
    assert_eq!(none.status, 2);
    assert!(none.err.contains("--token-env"), "{}", none.err);
    let both = scim_with(
        &["--token-env", "TEST_SCIM_TOKEN", "--token-stdin"],
        &[],
        b"",
    );
    assert_eq!(both.status, 2);
}

#[test]
fn what_is_no_token_is_judged_and_nobody_is_called() {
    let port = Port::open();
    let arguments = ["--url", &port.url("http"), "--practice"];
    for pasted in [&b"jca_9f8e7d6c5b4a"[..], b"", b"Copy the token now"] {
        let run = scim_with(&["--token-stdin"], &arguments, pasted);
        assert_eq!(
            (run.status, run.verdict().as_str()),
            (1, "fail"),
            "{}",
            run.err
        );
        assert_eq!(run.ids().len(), 1, "{:?}", run.ids());
        assert!(run.ids()[0].starts_with("scim.token-is-for-user-sync."));
        assert!(!run.out.contains("9f8e"), "{}", run.out);
    }
    port.nobody_called();
}

#[rstest]
#[case("0")]
#[case("-1")]
#[case("NaN")]
#[case("1e300")]
fn patience_is_a_number_above_zero(#[case] seconds: &str) {
    let port = Port::open();
    let patience = format!("--timeout={seconds}");
    let run = scim(&["--url", &port.url("http"), "--practice", &patience]);
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{}", run.err);
    assert!(run.err.contains("--timeout"), "{}", run.err);
    port.nobody_called();
}

#[test]
fn an_authority_has_to_be_a_certificate() {
    let (port, folder) = (Port::open(), Folder::new());
    let url = port.url("http");
    let with = |file: &str| scim(&["--url", &url, "--practice", "--ca", file]);
    let key = folder.file("key.pem", PAIR.private_key.expose_pem());
    let missing = folder.path("missing.pem");
    for (file, why) in [
        (key.as_str(), "holds no certificate"),
        (
            missing.to_str().expect("a path in UTF-8"),
            "could not be read",
        ),
    ] {
        let run = with(file);
        assert_eq!((run.status, run.out.as_str()), (2, ""));
        assert!(run.err.contains(why), "{}", run.err);
    }
    port.nobody_called();
}

#[test]
fn a_rehearsal_needs_an_address_to_try() {
    let run = scim(&["--rehearse"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("--test-email"), "{}", run.err);
}

#[test]
fn nobody_at_the_port_is_a_finding() {
    let port = Port::open();
    let url = port.url("http");
    drop(port);
    let run = scim(&["--url", &url, "--practice"]);
    assert_eq!(
        (run.status, run.verdict().as_str()),
        (1, "fail"),
        "{}",
        run.err
    );
    assert_eq!(run.ids()[0], "scim.connection-is-accepted.refused");
    let facts = &run.json()["facts"];
    assert_eq!(facts["answers"][0]["silence"], "refused");
    assert_eq!(facts["users"], serde_json::Value::Null);
}

#[test]
fn help_names_the_facts() {
    let run = run(&mut command(&["scim"], &["--help"]), b"");
    assert_eq!(run.status, 0);
    for fact in ["base_url", "answers:", "requirements:", "transcript:"] {
        assert!(run.out.contains(fact), "{fact}: {}", run.out);
    }
}
