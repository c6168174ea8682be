//! Practice's SCIM server, judged by scim2-tester through the command of scim2-cli: as it is, without any habit or fault,
//! it has nothing to complain about. How foreign servers answer is in `scim_servers`.

use std::io::Read as _;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use setup_practice::{Options, start};

/// The whole check takes a second or two.
const PATIENCE: Duration = Duration::from_secs(60);
const GLANCE: Duration = Duration::from_millis(50);
/// How many checks there are at the least; fewer would mean that most were left out.
const LEAST: usize = 50;

/// Runs the check; what it wrote, and how it ended.
fn compliance(base: &str, token: &str) -> (String, ExitStatus) {
    let mut child = Command::new("scim2")
        .args(["--url", base, "test"])
        // Others can read arguments.
        .env("SCIM_CLI_HEADERS", format!("Authorization: Bearer {token}"))
        .env("NO_PROXY", "127.0.0.1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("scim2 is needed for this test: {error}"));
    let mut stdout = child.stdout.take().expect("a pipe");
    let mut stderr = child.stderr.take().expect("a pipe");
    let (mut out, mut err) = (String::new(), String::new());
    let status = std::thread::scope(|scope| {
        scope.spawn(|| stdout.read_to_string(&mut out));
        scope.spawn(|| stderr.read_to_string(&mut err));
        let begun = Instant::now();
        loop {
            if let Some(status) = child.try_wait().expect("its status") {
                return status;
            }
            if begun.elapsed() > PATIENCE {
                child.kill().expect("it is ended");
                let _ = child.wait();
                panic!("scim2 did not end within {PATIENCE:?}");
            }
            std::thread::sleep(GLANCE);
        }
    });
    (out + &err, status)
}

#[tokio::test(flavor = "multi_thread")]
async fn scim2_tester_has_nothing_to_complain_about() {
    let practice = start(Options {
        scim: true,
        ..Options::default()
    })
    .await
    .expect("practice starts");
    let token = practice.scim_token.clone().expect("a token");
    let base = practice.scim.clone();
    let (said, status) = tokio::task::spawn_blocking(move || compliance(&base, &token))
        .await
        .expect("it does not panic");
    assert!(status.success(), "{status}\n{said}");

    // After a heading, one line for each result; what it did stands indented below.
    let mut lines = said.lines().filter(|line| !line.starts_with(' '));
    let heading = lines.next().unwrap_or_default();
    assert!(heading.starts_with("Performing"), "{said}");
    let (good, other): (Vec<_>, Vec<_>) = lines.partition(|line| line.starts_with("SUCCESS "));
    assert!(other.is_empty(), "{other:#?}");
    assert!(good.len() > LEAST, "only {}: {said}", good.len());
}
