//! The running itself. Ctrl-C stops it at once; nothing was changed.

use std::io::{IsTerminal as _, Write as _};

use anyhow::{Result, bail};
use setup_core::probe::{From, Kisi, Progress, Whom, application_of, roster};
use setup_core::roster::{Marked, Road, Roster};
use setup_core::secret::Secret;
use setup_core::wire::{Credential, Reader};
use setup_core::words::{Words, args};
use tokio_util::sync::CancellationToken;

use super::reach::Reach;
use super::{By, Options};

pub(super) fn run(
    options: &Options,
    reach: &Reach,
    domain: Option<&str>,
    words: &Words,
) -> Result<Roster> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(read(options, reach, domain, words))
}

async fn read(
    options: &Options,
    reach: &Reach,
    domain: Option<&str>,
    words: &Words,
) -> Result<Roster> {
    let (jumpcloud, key) = &reach.jumpcloud;
    let key = Credential::ApiKey {
        key,
        organization: options.org.as_deref(),
    };
    let found;
    let whom = match (&options.application, options.group.as_slice(), domain) {
        (Some(application), ..) => Whom::Application(application),
        (None, [], Some(domain)) => {
            found = application(domain, jumpcloud, key, words).await?;
            Whom::Application(&found)
        }
        (None, [], None) => bail!(words.plain("terminal-roster-whom", &args())),
        (None, groups, _) => Whom::Groups(groups),
    };
    let from = From {
        jumpcloud,
        key,
        whom,
        kisi: Kisi {
            scim: reach.scim.as_ref().map(both),
            api: reach.kisi.as_ref().map(both),
            scim_used: options.scim_is_new.then_some(false),
        },
        road: match options.by {
            By::UserName => Road::UserName,
            By::Email => Road::Email,
            By::Import => Road::Import,
        },
        marked: Marked {
            owner: options.owner.clone(),
            administrators: options.administrator.clone(),
            tester: options.tester.clone(),
        },
    };
    let cancel = CancellationToken::new();
    stop_on_signal(&cancel);
    let roster = roster(&from, &cancel, &progress).await;
    progress(Progress::default());
    match roster {
        Some(roster) => Ok(roster),
        None => bail!(words.plain("terminal-roster-stopped", &args())),
    }
}

fn both((reader, secret): &(Reader, Secret)) -> (&Reader, &Secret) {
    (reader, secret)
}

/// The one application of a domain.
async fn application(
    domain: &str,
    jumpcloud: &Reader,
    key: Credential<'_>,
    words: &Words,
) -> Result<String> {
    let found = application_of(domain, jumpcloud, key).await;
    let say = |id: &str, ids: &[String]| {
        let given = args().text("domain", domain).text("ids", ids.join(", "));
        anyhow::Error::msg(words.plain(id, &given))
    };
    match found.as_deref() {
        Ok([one]) => Ok(one.clone()),
        Ok([]) => Err(say("terminal-roster-no-application", &[])),
        Ok(several) => Err(say("terminal-roster-applications", several)),
        Err(_) => Err(say("terminal-roster-cannot-find", &[])),
    }
}

fn stop_on_signal(cancel: &CancellationToken) {
    let cancel = cancel.clone();
    tokio::spawn(async move {
        let _ = tokio::signal::ctrl_c().await;
        cancel.cancel();
    });
}

/// For people who watch; nothing wipes the line.
fn progress(now: Progress) {
    let mut out = std::io::stderr();
    if !out.is_terminal() {
        return;
    }
    let Progress { jumpcloud, kisi } = now;
    let _ = match jumpcloud.of + kisi.of {
        0 => write!(out, "\r{:60}\r", ""),
        _ => write!(
            out,
            "\rJumpCloud {}/{}, Kisi {}/{} …",
            jumpcloud.done, jumpcloud.of, kisi.done, kisi.of
        ),
    };
    let _ = out.flush();
}
