//! The terminal's `scim` at real listeners: its exit status, its JSON, and what it lets out of its hands.

use std::io::{BufRead as _, BufReader};
use std::time::{Duration, Instant};

use serde_json::Value;
use setup_tests::faulty::{Fault, Listener, Quirk, Right, Status, TOKEN, Tls};

use super::command::{Check, run};

/// The names of an object's fields.
fn names(value: &Value) -> Vec<&str> {
    let fields = value.as_object().expect("an object");
    fields.keys().map(String::as_str).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_right_server_gives_facts_and_findings() {
    let Some(check) = Check::built() else { return };
    let listener = Listener::start(Right::default()).await;
    let run = check.practice(&listener, &[]).await;
    assert_eq!(run.status, 0, "{}{}", run.out, run.err);
    let json = run.json();
    assert_eq!(names(&json), ["facts", "findings", "verdict"]);
    // The listener says that it takes no PATCH, which only warns.
    assert_eq!(json["verdict"], "warn");
    assert_eq!(run.ids()[0], "scim.can-change-parts.denied");
    let facts = &json["facts"];
    assert_eq!(facts["base_url"], listener.url);
    assert_eq!(facts["host"], "127.0.0.1");
    assert_eq!(facts["users"], 7);
    assert_eq!(facts["groups_total"], 3);
    assert_eq!(facts["rehearsal"], Value::Null);
    assert_eq!(facts["transcript"]["requests"], listener.requests().len());
    let answers = facts["answers"].as_array().expect("a list");
    assert_eq!(answers.len(), listener.requests().len());
    assert_eq!(names(&answers[0]), ["about", "millis", "silence", "status"]);
    let requirements = facts["requirements"].as_array().expect("a list");
    let of = |id: &str| requirements.iter().find(|one| one["id"] == id);
    assert_eq!(of("bearer").expect("one")["met"], "yes");
    assert_eq!(of("make-person").expect("one")["met"], "not-seen");
    let strict = check.practice(&listener, &["--fail-on", "warn"]).await;
    assert_eq!(strict.status, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_must_change_is_status_1() {
    let Some(check) = Check::built() else { return };
    let listener = Listener::start(Fault::Status(Status::Unauthorized401)).await;
    let run = check.practice(&listener, &[]).await;
    assert_eq!(run.status, 1, "{}", run.err);
    assert_eq!(run.json()["verdict"], "fail");
    assert_eq!(
        run.ids(),
        [
            "scim.base-url-is-kisis.other-host",
            "scim.token-is-accepted.refused"
        ]
        .iter()
        .rev()
        .copied()
        .collect::<Vec<_>>()
    );
    assert_eq!(listener.requests().len(), 1);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_that_was_stopped_is_status_3() {
    let Some(check) = Check::built() else { return };
    let listener = Listener::start(Right::default().with(Quirk::Slow)).await;
    let url = listener.url.as_str();
    let rehearse = ["--rehearse", "--test-email", "new@acme.example"];
    let arguments = [&["--url", url, "--practice"], &rehearse[..]].concat();
    let child = check.command(&arguments).spawn().expect("it starts");
    // After the look, the first question of the rehearsal.
    let is_rehearsing = || {
        let of_ours = |query: &str| query.contains("new%40acme");
        listener.requests().iter().any(|one| of_ours(one.query()))
    };
    while !is_rehearsing() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let id = child.id().to_string();
    let mut stop = std::process::Command::new("kill");
    stop.args(["-TERM", &id]).status().expect("kill");
    let run = super::command::ended(child).await;
    assert_eq!(run.status, 3, "{}{}", run.out, run.err);
    let json = run.json();
    assert_eq!(json["verdict"], "waiting");
    assert_eq!(json["facts"]["rehearsal"]["end"], "cancelled");
    assert!(listener.requests().iter().all(|one| one.method == "GET"));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_host_is_asked_for_and_named_before_it_is_told_anything() {
    let Some(check) = Check::built() else { return };
    let listener = Listener::start(Fault::Tls(Tls::Right)).await;
    let refused = run(check.command(&["--url", &listener.url]), b"").await;
    assert_eq!((refused.status, refused.out.as_str()), (2, ""));
    assert!(
        refused.err.contains("localhost, which is not Kisi"),
        "{}",
        refused.err
    );
    assert_eq!(listener.connections(), 0);

    // It holds its answer: what is said meanwhile was said before.
    let listener = Listener::start(Fault::HoldsAnswer).await;
    let url = listener
        .url
        .replace("http://127.0.0.1", "https://localhost");
    let mut child = check
        .command(&["--url", &url, "--other-host", "--timeout", "60"])
        .spawn()
        .expect("it starts");
    let said = BufReader::new(child.stderr.take().expect("piped"));
    let first = said.lines().next().expect("a line").expect("text");
    child.kill().expect("it still waits");
    child.wait().expect("it ends");
    assert_eq!(first, "The token goes to localhost, which is not Kisi.");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_token_is_sent_nowhere() {
    let Some(check) = Check::built() else { return };
    let listener = Listener::start(Right::default()).await;
    let arguments = ["--url", listener.url.as_str(), "--practice"];
    for (pasted, problem) in [
        (&b"jca_9f8e7d6c5b4a"[..], "jumpcloud-key"),
        (b"KISI-LOGIN 9f8e7d6c5b4a", "kisi-key"),
        (b"https://api.kisi.io/scim/v2", "web-address"),
        (b"Bearer \n", "empty"),
    ] {
        let run = run(check.command_on_input(&arguments), pasted).await;
        assert_eq!(run.status, 1, "{problem}: {}", run.err);
        let id = format!("scim.token-is-for-user-sync.{problem}");
        assert_eq!(run.ids(), [id]);
        assert_eq!(run.json()["facts"]["answers"], serde_json::json!([]));
        assert!(!format!("{}{}", run.out, run.err).contains("9f8e7d6c"));
    }
    assert_eq!(listener.connections(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_on_standard_input_is_cleaned_and_sent_bare() {
    let Some(check) = Check::built() else { return };
    let listener = Listener::start(Right::new("bare-and-long-enough")).await;
    let arguments = ["--url", listener.url.as_str(), "--practice", "--no-groups"];
    let command = check.command_on_input(&arguments);
    let run = run(command, b"\"Bearer bare-and-long-enough\"\r\n").await;
    assert_eq!(run.status, 0, "{}{}", run.out, run.err);
    assert!(run.ids().contains(&"scim.token-is-bare.cleaned".to_owned()));
    let requests = listener.requests();
    assert_eq!(
        requests[0].authorization(),
        Some("Bearer bare-and-long-enough")
    );
    // Groups were left out.
    assert_eq!(run.json()["facts"]["groups"], false);
    assert!(requests.iter().all(|one| !one.path().contains("Groups")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_archive_holds_everything_but_the_token() {
    let Some(check) = Check::built() else { return };
    let listener = Listener::start(Right::default()).await;
    let file = check.path("look.har");
    let run = check.practice(&listener, &["--har", &file]).await;
    assert_eq!(run.status, 0, "{}", run.err);
    let text = std::fs::read_to_string(&file).expect("an archive");
    let archive: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(archive["log"]["version"], "1.2");
    let entries = archive["log"]["entries"].as_array().expect("a list");
    assert_eq!(entries.len(), listener.requests().len());
    for entry in entries {
        assert_eq!(entry["request"]["method"], "GET");
        let url = entry["request"]["url"].as_str().expect("an address");
        assert!(url.starts_with(&listener.url), "{url}");
        assert!(entry["response"]["status"].as_u64() > Some(0));
    }
    assert!(text.contains("Bearer $KISI_SCIM_TOKEN"));
    for told in [&text, &run.out, &run.err] {
        assert!(!told.contains(TOKEN), "{told}");
    }
    let nowhere = check.path("missing/look.har");
    let run = check.practice(&listener, &["--har", &nowhere]).await;
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{}", run.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_authority_is_trusted_when_it_is_named() {
    let Some(check) = Check::built() else { return };
    let listener = Listener::start(Fault::Tls(Tls::Right)).await;
    let own = ["--url", listener.url.as_str(), "--other-host"];
    let run_ = run(check.command(&own), b"").await;
    assert_eq!(run_.status, 1);
    assert_eq!(run_.ids()[0], "scim.certificate-issuer-is-trusted.unknown");
    assert!(listener.requests().is_empty());

    let file = check.path("authority.pem");
    std::fs::write(&file, listener.ca_pem.as_deref().expect("an authority")).expect("written");
    let run_ = run(check.command(&[&own[..], &["--ca", &file]].concat()), b"").await;
    assert_eq!(run_.status, 0, "{}{}", run_.out, run_.err);
    let issuer = &run_.json()["facts"]["certificate_issuer"];
    assert_eq!(issuer, "O=Faulty Ltd, CN=Faulty Root CA");
}

#[tokio::test(flavor = "multi_thread")]
async fn patience_ends_when_it_was_said() {
    let Some(check) = Check::built() else { return };
    let listener = Listener::start(Fault::HoldsAnswer).await;
    let start = Instant::now();
    let run = check.practice(&listener, &["--timeout", "0.5"]).await;
    assert_eq!(run.status, 1, "{}", run.err);
    assert_eq!(run.ids()[0], "scim.answers-in-time.no-answer");
    assert!(run.out.contains("within 0.5 s"), "{}", run.out);
    assert!(
        start.elapsed() < Duration::from_secs(9),
        "not the usual ten"
    );
    let silence = &run.json()["facts"]["answers"][0]["silence"];
    assert_eq!(silence, "timed-out");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_token_is_sent_once() {
    let Some(check) = Check::built() else { return };
    let listener = Listener::start(Right::new("another-one-entirely")).await;
    let run = check.practice(&listener, &[]).await;
    assert_eq!(run.ids()[0], "scim.token-is-accepted.refused");
    assert_eq!(listener.requests().len(), 1);
}

/// The proxy answers before anything leaves; Kisi is never reached.
#[tokio::test(flavor = "multi_thread")]
async fn the_proxy_of_the_environment_is_asked_and_hears_no_token() {
    let Some(check) = Check::built() else { return };
    let proxy = Listener::start(Fault::Proxy407).await;
    let address = proxy.proxy.as_deref().expect("a proxy");
    let nowhere = [
        "--url",
        "https://no-such-host.invalid/scim/v2",
        "--other-host",
    ];
    // First at a host that is not there: whether the variable is heeded at all.
    for (arguments, host) in [(&nowhere[..], "no-such-host.invalid"), (&[], "api.kisi.io")] {
        let mut command = check.command(arguments);
        command.env("HTTPS_PROXY", address);
        let run = run(command, b"").await;
        assert_eq!(run.status, 1, "{}", run.err);
        assert_eq!(run.ids()[0], "scim.proxy-lets-through.password");
        let requests = proxy.requests();
        let heard = requests.last().expect("it was asked");
        assert_eq!(
            (heard.method.as_str(), heard.target.as_str()),
            ("CONNECT", format!("{host}:443").as_str())
        );
        assert!(requests.iter().all(|one| one.authorization().is_none()));
    }
    assert_eq!(proxy.requests().len(), 2);
}
