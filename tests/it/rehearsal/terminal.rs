//! `kisi-jumpcloud-check scim --rehearse` is killed in the middle, as by a crash: the next start takes away what it left,
//! and says so, without being asked to rehearse.

use std::process::Child;
use std::time::{Duration, Instant};

use serde_json::Value;
use setup_practice::Fault;

use super::stand::{EMAIL, Stand};
use crate::scim_faults::command::{Check, ended, run};

/// In the environment of the command.
const VARIABLE: &str = "TEST_SCIM_TOKEN";

fn start(check: &Check, stand: &Stand, more: &[&str]) -> std::process::Command {
    let own = ["--url", stand.practice.scim.as_str(), "--practice"];
    let mut command = check.command(&[&own, more].concat());
    command.env(
        VARIABLE,
        stand.practice.scim_token.as_deref().expect("a token"),
    );
    command
}

/// Waits until so many requests were carried out that change something, and kills it before the answer to the last one,
/// with no chance to clean up.
async fn killed_after(stand: &Stand, mut child: Child, written: usize) {
    let begun = Instant::now();
    loop {
        let log = stand.log().await;
        let writes = |line: &&Value| line["method"] != "GET";
        if log.iter().filter(writes).count() >= written {
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{log:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // SIGKILL, or TerminateProcess.
    child.kill().expect("it runs");
    let run = ended(child).await;
    assert_ne!(run.status, 0, "{}{}", run.out, run.err);
    assert_eq!(run.out, "", "it had no time to report");
}

/// What is left, by its lists' places.
async fn killed_and_started_again(written: usize) -> [usize; 2] {
    let Some(check) = Check::built() else {
        return [0, 0];
    };
    let stand = Stand::at(&[], &[Fault::ScimSlow], |way| way).await;
    let before = stand.objects().await;
    let count = |objects: &Value, list: usize| objects[list].as_array().map_or(0, Vec::len);
    let rehearse = ["--rehearse", "--test-email", EMAIL];
    let child = start(&check, &stand, &rehearse).spawn().expect("it starts");
    killed_after(&stand, child, written).await;
    let left = stand.objects().await;
    let stood = [0, 1].map(|list| count(&left, list) - count(&before, list));

    stand.without_faults().await;
    let again = run(start(&check, &stand, &[]), b"").await;
    assert_eq!(again.status, 0, "{}{}", again.out, again.err);
    let lines: Vec<_> = again.err.lines().collect();
    let [before_it, after_it] = lines[..] else {
        panic!("two lines, not {lines:#?}");
    };
    assert!(
        before_it.starts_with("An earlier rehearsal was interrupted"),
        "{before_it}"
    );
    assert!(after_it.starts_with("Taken away"), "{after_it}");
    assert!(before_it.contains("not looked after yet"), "{before_it}");
    assert!(!after_it.contains("not looked after yet"), "{after_it}");
    for line in lines {
        assert_eq!(line.contains(EMAIL), stood[0] > 0, "{line}");
        assert_eq!(line.contains("Kisi Setup Test"), stood[1] > 0, "{line}");
    }
    assert_eq!(again.json()["facts"]["rehearsal"], Value::Null);
    assert_eq!(stand.objects().await, before);

    let third = run(start(&check, &stand, &[]), b"").await;
    assert_eq!((third.status, third.err.as_str()), (0, ""));
    stood
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_killed_is_cleaned_up_after_at_the_next_start() {
    // With the answer to the person missing; to the group; then in the middle, and near the end.
    let runs = [1, 2, 5, 9].map(|written| tokio::spawn(killed_and_started_again(written)));
    for run in runs {
        println!(
            "killed with {:?} left",
            run.await.expect("it does not panic")
        );
    }
}
