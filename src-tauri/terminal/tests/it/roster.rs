//! `roster`: what is refused before anybody is asked. What practice answers is tested where practice is
//! (`tests/it/roster`).

use rstest::rstest;

use crate::command::{Run, command, run};

const SECRET: &str = "kept-by-nobody-9f8e7d6c";

fn roster(arguments: &[&str]) -> Run {
    let mut command = command(
        &["--json", "roster", "--jumpcloud-key-env", "TEST_KEY"],
        arguments,
    );
    command.env("TEST_KEY", SECRET).env("TEST_TOKEN", SECRET);
    let run = run(&mut command, b"");
    assert!(!format!("{}{}", run.out, run.err).contains(SECRET));
    run
}

const AT: [&str; 4] = [
    "--practice",
    "http://127.0.0.1:9",
    "--practice-kisi",
    "http://127.0.0.1:9",
];

#[rstest]
#[case::whom(&["--kisi-key-env", "TEST_KEY"], "--application")]
#[case::no_kisi(&["--group", "1"], "--scim-token-env")]
#[case::no_variable(&["--group", "1", "--kisi-key-env", "NOT_SET_ANYWHERE"], "NOT_SET_ANYWHERE")]
#[case::two(&["--group", "1", "--application", "2", "--kisi-key-env", "TEST_KEY"], "--group")]
fn it_says_what_is_missing(#[case] arguments: &[&str], #[case] why: &str) {
    let run = roster(&[&AT[..], arguments].concat());
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{}", run.err);
    assert!(run.err.contains(why), "{}", run.err);
}

#[test]
fn practice_is_on_this_computer() {
    let there = [
        "--practice",
        "https://jumpcloud.example",
        "--practice-kisi",
        "http://127.0.0.1:9",
    ];
    let run = roster(&[&there[..], &["--group", "1", "--kisi-key-env", "TEST_KEY"]].concat());
    assert_eq!(run.status, 2);
    assert!(run.err.contains("is not on this computer"), "{}", run.err);
    let half = roster(&["--practice", "http://127.0.0.1:9", "--group", "1"]);
    assert_eq!(half.status, 2);
    assert!(half.err.contains("--practice-kisi"), "{}", half.err);
}

#[test]
fn nobody_at_the_port_is_a_gap_and_not_an_empty_list() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", port.local_addr().expect("an address"));
    drop(port);
    let at = [
        "--practice",
        &url,
        "--practice-kisi",
        &url,
        "--group",
        "1",
        "--kisi-key-env",
        "TEST_KEY",
    ];
    let run = roster(&at);
    assert_eq!(run.verdict(), "waiting", "{}{}", run.out, run.err);
    assert_eq!(
        run.ids(),
        [
            "roster.list-is-whole.jumpcloud",
            "roster.list-is-whole.kisi"
        ]
    );
    let facts = &run.json()["facts"];
    assert_eq!(facts["jumpcloud_whole"], false);
    assert_eq!(facts["gaps"][0]["why"]["reason"], "refused");
}

#[test]
fn help_names_the_facts() {
    let run = run(&mut command(&["roster"], &["--help"]), b"");
    assert_eq!(run.status, 0);
    for fact in ["jumpcloud_whole", "gaps:", "counts:", "people (null"] {
        assert!(run.out.contains(fact), "{fact}: {}", run.out);
    }
}
