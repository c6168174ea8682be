//! A SCIM server from a terminal: looks, and on request rehearses. The host is named before the token is sent, and what
//! an earlier rehearsal left is taken away first.

mod reach;
mod run;

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;
use setup_core::check::judge;
use setup_core::checks::{rehearsal, scim};
use setup_core::facts;
use setup_core::observation::{Observation, Seen};
use setup_core::scim::{BASE_URL, read_token};
use setup_core::session::{Case, Session};
use setup_core::words::{Words, args};
use zeroize::Zeroizing;

use crate::input;
use crate::look::{Facts, Look};

const FACTS: &str = "\
Facts in JSON:
  base_url, host, groups, users, groups_total, certificate_issuer,
  answers: [about, status, millis, silence],
  rehearsal (null without --rehearse): email, group, end, left: [kind, name, id, why],
  requirements: [id, claim, met: yes, no, perhaps or not-seen, certainty, evidence],
  transcript: requests, held_back_millis

A rehearsal that was interrupted is cleaned up at the next start with the same address.";

/// What may be typed behind `scim`.
#[derive(Args)]
#[command(after_help = FACTS)]
pub struct Options {
    /// The Base URL.
    #[arg(long, value_name = "U", default_value = BASE_URL)]
    pub url: String,
    /// The environment variable that holds the token.
    #[arg(long, value_name = "NAME", required_unless_present = "token_stdin")]
    pub token_env: Option<String>,
    /// Reads the token from standard input.
    #[arg(long, conflicts_with = "token_env")]
    pub token_stdin: bool,
    /// Also does what JumpCloud will do, with one test person and one test group, and removes both.
    #[arg(long, requires = "test_email")]
    pub rehearse: bool,
    /// The test person's address: a mailbox of yours that no user has.
    #[arg(long, value_name = "E")]
    pub test_email: Option<String>,
    /// Leaves groups out.
    #[arg(long)]
    pub no_groups: bool,
    /// Writes every request and answer, without the token, as an HTTP archive.
    #[arg(long, value_name = "FILE")]
    pub har: Option<PathBuf>,
    /// How long an answer may take, in seconds.
    #[arg(long, value_name = "S", default_value_t = 10.0)]
    pub timeout: f64,
    /// Trusts the authorities in this PEM file as well.
    #[arg(long, value_name = "FILE")]
    pub ca: Option<PathBuf>,
    /// Sends the token to another host than Kisi's.
    #[arg(long)]
    pub other_host: bool,
    /// Practice on this computer: http is allowed there.
    #[arg(long)]
    pub practice: bool,
}

/// Looks, and rehearses when that was asked for.
///
/// # Errors
/// When the address may not be asked, or something named cannot be read or written.
pub fn at(mut session: Session, options: &Options, words: &Words) -> Result<Look> {
    let address = reach::address(options, words)?;
    let token = read_token(&pasted(options, words)?);
    let now = session.now;
    let note = |session: &mut Session, seen| {
        session
            .setup
            .observations
            .push(Observation { at: now, seen });
    };
    note(&mut session, Seen::Token { token: token.seen });
    let mut transcript = setup_core::wire::Transcript::default();
    if let Some(token) = token.token {
        let way = reach::way(options, &address, words)?;
        transcript = way.transcript.clone();
        for seen in run::run(options, &address, way, &token, words)? {
            note(&mut session, seen);
        }
    }
    if let Some(file) = &options.har {
        let archive = setup_core::wire::har(&transcript, env!("CARGO_PKG_VERSION"));
        std::fs::write(file, archive).map_err(|why| {
            let given = args()
                .text("file", file.display().to_string())
                .text("why", why.to_string());
            anyhow::Error::msg(words.plain("terminal-cannot-write", &given))
        })?;
    }
    let case = Case::without_file(&session);
    let rehearsed = rehearsal::ALL.iter().filter(|_| options.rehearse);
    let judgement = judge(scim::all().chain(rehearsed), &case);
    let held = transcript.held().as_millis();
    let took = facts::TranscriptFacts {
        requests: transcript.all().len(),
        held_back_millis: u64::try_from(held).unwrap_or(u64::MAX),
    };
    Ok(Look {
        name: address.base.clone(),
        facts: Facts::Scim(Box::new(facts::of_scim(&session, took, words))),
        judgement,
    })
}

/// The token as it was given. It is never an argument: others can read those.
fn pasted(options: &Options, words: &Words) -> Result<Zeroizing<String>> {
    let Some(name) = &options.token_env else {
        let bytes = input::bytes(std::path::Path::new("-"), words)?;
        return Ok(Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned()));
    };
    match std::env::var(name) {
        Ok(token) => Ok(Zeroizing::new(token)),
        Err(_) => bail!(words.plain("terminal-no-token", &args().text("name", name))),
    }
}
