//! Every fault and every quirk, looked at: one finding leads, nothing else must change without a reason, and the
//! sentences stand in one snapshot each.

use std::time::Duration;

use setup_tests::faulty::{Fault, Listener, Quirk, Right, TOKEN};

use super::expected::{Row, of_fault, of_quirk};
use super::line::is_clean;
use super::looking::{Wish, look_at};

/// Long enough for the head of an answer on a busy computer, short enough to wait for.
const HEAD: Duration = Duration::from_secs(3);
/// For what never answers.
const NEVER: Duration = Duration::from_secs(1);

fn wish(fault: &Fault) -> Wish<'static> {
    let wish = Wish::with(TOKEN);
    match fault {
        Fault::ConnectTimeout | Fault::HoldsAnswer => wish.within(NEVER),
        Fault::SlowDrip => wish.within(HEAD),
        _ => wish,
    }
}

/// Looks, holds the row against what was found, and tells the leading finding.
async fn told(name: &str, fault: Fault, row: Row) -> String {
    let listener = Listener::start(fault.clone()).await;
    let looked = look_at(&listener, wish(&fault)).await;
    let ids = looked.ids();
    assert_eq!(ids.first(), Some(&row.leads), "{name}: {ids:?}");
    let mut fails = looked.fails();
    fails.retain(|id| *id != row.leads);
    assert_eq!(fails, row.beside, "{name}");
    is_clean(&listener, &fault, name);
    let mut told = vec![format!("# {name}"), looked.read(row.leads)];
    told.extend(row.note.map(|note| looked.read(note)));
    let told = told.join("\n");
    reads_well(name, &told);
    let is_told = |id: &&&str| **id == row.leads || row.note == Some(**id);
    let beside = ids.iter().filter(|id| !is_told(id));
    let beside = beside.map(|id| format!("beside it: {id}\n"));
    format!("{told}\n{}", beside.collect::<String>())
}

/// Nothing empty, nothing left open, nothing doubled.
fn reads_well(name: &str, text: &str) {
    for line in text.lines().map(str::trim) {
        for stray in [
            "  ", " .", " ,", "..", "()", "?", "``", ": .", "( ", " )", "$",
        ] {
            assert!(!line.contains(stray), "{name}: {stray:?} in {line:?}");
        }
        assert!(!line.ends_with(':'), "{name}: {line:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_has_its_own_finding() {
    let mut all = Vec::new();
    for fault in Fault::all() {
        let name = match &fault {
            Fault::Right(_) => "Right".to_owned(),
            fault => format!("{fault:?}"),
        };
        let row = of_fault(&fault);
        all.push(told(&name, fault, row).await);
    }
    assert_eq!(all.len(), Fault::all().len());
    println!("{} faults", all.len());
    in_snapshot("faults", &all);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_quirk_has_its_own_finding() {
    let mut all = Vec::new();
    for quirk in Quirk::ALL {
        let fault = Right::default().with(quirk).into();
        all.push(told(&format!("{quirk:?}"), fault, of_quirk(quirk)).await);
    }
    println!("{} quirks", all.len());
    in_snapshot("quirks", &all);
}

fn in_snapshot(name: &str, all: &[String]) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.bind(|| insta::assert_snapshot!(name, all.join("\n")));
}
