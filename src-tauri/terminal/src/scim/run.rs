//! The running itself: what is left from before goes first, then the look, then the rehearsal. Ctrl-C stops a
//! rehearsal and still takes everything away.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

use anyhow::Result;
use jiff::Timestamp;
use setup_core::change::{Hands, Ledger, Plan, clean_up, rehearse};
use setup_core::observation::{Left, Leftover, Look, Seen};
use setup_core::probe::{Wishes, chance, look};
use setup_core::scim::Address;
use setup_core::secret::Secret;
use setup_core::wire::{Reader, Way, Writer};
use setup_core::words::{Words, args};
use sha2::{Digest as _, Sha256};
use tokio_util::sync::CancellationToken;

use super::Options;

/// What was seen, in order.
pub(super) fn run(
    options: &Options,
    address: &Address,
    way: Way,
    token: &Secret,
    words: &Words,
) -> Result<Vec<Seen>> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(asked(options, address, way, token, words))
}

async fn asked(
    options: &Options,
    address: &Address,
    way: Way,
    token: &Secret,
    words: &Words,
) -> Result<Vec<Seen>> {
    let said = |trouble: setup_core::trouble::Trouble| {
        anyhow::Error::msg(setup_core::words::plain(&trouble.say(words)))
    };
    let reader = Reader::new(&address.base, way)?;
    let writer = Writer::new(reader.clone());
    let ledger = Ledger::open(&file(address)).map_err(said)?;
    left_from_before(&writer, token, &ledger, words).await;
    let chance = chance();
    let wishes = Wishes {
        address,
        token,
        groups: !options.no_groups,
        chance: &chance,
    };
    let seen = look(&reader, &wishes, &|now: &Look| progress(now.answers.len())).await;
    let is_open = seen.is_open();
    let mut all = vec![Seen::Look {
        look: Box::new(seen),
    }];
    let email = options.test_email.as_deref().filter(|_| options.rehearse);
    if let Some(email) = email.filter(|_| is_open) {
        let plan = Plan::new(email, !options.no_groups, Timestamp::now(), &chance);
        let cancel = CancellationToken::new();
        stop_on_signal(&cancel);
        let hands = Hands {
            writer: &writer,
            token,
            ledger: &ledger,
            cancel: &cancel,
            tell: &|now| progress(now.answers.len()),
        };
        let rehearsal = Box::new(rehearse(&hands, address, &plan).await);
        all.push(Seen::Rehearsal { rehearsal });
    }
    progress(0);
    Ok(all)
}

/// What an interrupted rehearsal left: named, then taken away.
async fn left_from_before(writer: &Writer, token: &Secret, ledger: &Ledger, words: &Words) {
    let before = ledger.leftovers();
    if before.is_empty() {
        return;
    }
    let with_why = |one: &Leftover| {
        let why = words.plain(&format!("left-{}", Left::name(one.why)), &args());
        format!("{}: {why}", named(one))
    };
    say(words, "terminal-left-before", &before, with_why);
    let after = clean_up(writer, token, ledger).await;
    match after.is_empty() {
        true => say(words, "terminal-left-gone", &before, named),
        false => say(words, "terminal-left-still", &after, with_why),
    }
}

fn named(one: &Leftover) -> String {
    match &one.id {
        Some(id) => format!("{} ({id})", one.name),
        None => one.name.clone(),
    }
}

fn say(words: &Words, id: &str, left: &[Leftover], told: impl Fn(&Leftover) -> String) {
    let left: Vec<String> = left.iter().map(told).collect();
    let said = words.plain(id, &args().text("left", left.join("; ")));
    let _ = writeln!(anstream::stderr(), "{said}");
}

/// One list for each address, in the person's own data folder: it must outlive this process.
fn file(address: &Address) -> PathBuf {
    let data = std::env::var_os("XDG_DATA_HOME")
        .or_else(|| std::env::var_os("APPDATA"))
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share")))
        .unwrap_or_else(std::env::temp_dir);
    let digest = Sha256::digest(address.base.as_bytes());
    let name: String = digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    data.join("kisi-setup-for-jumpcloud/terminal")
        .join(format!("rehearsal-{name}.json"))
}

/// As a shell tells of somebody who pressed Ctrl-C.
const INTERRUPTED: i32 = 130;

/// The first signal stops and cleans up. Whoever cannot wait for that sends a second one: the next start cleans up.
fn stop_on_signal(cancel: &CancellationToken) {
    let cancel = cancel.clone();
    tokio::spawn(async move {
        signalled().await;
        cancel.cancel();
        signalled().await;
        std::process::exit(INTERRUPTED);
    });
}

/// Waits for Ctrl-C, or for somebody who ends this process politely.
async fn signalled() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut ended) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = ended.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

/// For people who watch; 0 wipes the line.
fn progress(answers: usize) {
    let mut out = std::io::stderr();
    if !out.is_terminal() {
        return;
    }
    let _ = match answers {
        0 => write!(out, "\r{:40}\r", ""),
        answers => write!(out, "\r{answers} …"),
    };
    let _ = out.flush();
}
