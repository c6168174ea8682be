//! JumpCloud's application from a terminal, read back with an API key. It reads alone; the key is never an argument, and
//! goes to nobody but JumpCloud, or to practice on this computer.

mod reach;
mod run;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use setup_core::check::judge;
use setup_core::checks::application;
use setup_core::facts;
use setup_core::jumpcloud::Region;
use setup_core::observation::{ApplicationSeen, NoAnswer, Observation, Seen};
use setup_core::secret::Secret;
use setup_core::session::{Case, Session};
use setup_core::setup::{Answer, KeptFile};
use setup_core::view::Slot;
use setup_core::wire::Transcript;
use setup_core::words::{Words, args};
use zeroize::Zeroizing;

use crate::input;
use crate::look::{Facts, Look};

const FACTS: &str = "\
Facts in JSON (what was not seen is null, and stands in not_seen with the reason):
  base_url, applications, list_whole, candidates: [id, label, template, active, signs],
  application: id, label, template, active, sso_url,
  fields: [field, name, saw, state: right, wrong, perhaps, note or not-seen, expected, actual, finding],
  signing_certificate: subject, key, sha256, not_before, not_after,
  metadata (as of the subcommand metadata), groups: [id, name, people], people_bound, people,
  tester: found, state, may_use_it, not_seen: [part, why, status],
  transcript: requests, held_back_millis

When several applications may be the one, they are named and the exit status is 3: choose one with --application.";

/// What may be typed behind `application`.
#[derive(Args)]
#[command(after_help = FACTS)]
pub struct Options {
    /// The environment variable that holds JumpCloud's API key.
    #[arg(
        long,
        value_name = "NAME",
        required_unless_present = "jumpcloud_key_stdin"
    )]
    pub jumpcloud_key_env: Option<String>,
    /// Reads the key from standard input.
    #[arg(long, conflicts_with = "jumpcloud_key_env")]
    pub jumpcloud_key_stdin: bool,
    /// Where the organization lives. Without it, JumpCloud's three regions are asked, one after the other.
    #[arg(long, value_enum)]
    pub region: Option<Where>,
    /// The organization's id, for administrators of several.
    #[arg(long, value_name = "ID")]
    pub org: Option<String>,
    /// What the application is called.
    #[arg(long, value_name = "L", default_value = "Kisi SSO")]
    pub label: String,
    /// The e-mail address of the person who tries the sign-in.
    #[arg(long, value_name = "EMAIL")]
    pub tester: Option<String>,
    /// The id of the application, when several may be the one.
    #[arg(long, value_name = "ID")]
    pub application: Option<String>,
    /// Kisi's certificate, to compare with the SP certificate.
    #[arg(long, value_name = "FILE")]
    pub kisi_certificate: Option<PathBuf>,
    /// A practice server on this computer in JumpCloud's place; several are asked like the regions.
    #[arg(long, value_name = "URL", conflicts_with = "region")]
    pub practice: Vec<String>,
}

/// One of JumpCloud's regions.
#[derive(Clone, Copy, ValueEnum)]
pub enum Where {
    Us,
    Eu,
    In,
}

impl From<Where> for Region {
    fn from(place: Where) -> Self {
        match place {
            Where::Us => Self::Us,
            Where::Eu => Self::Eu,
            Where::In => Self::In,
        }
    }
}

/// Reads the application back and judges it.
///
/// # Errors
/// When nobody may be asked, nobody answers, or something named cannot be read.
pub fn at(mut session: Session, options: &Options, words: &Words) -> Result<Look> {
    let bases = reach::bases(options, words)?;
    answer(&mut session, "display-label", &options.label);
    if let Some(file) = &options.kisi_certificate {
        drop_certificate(&mut session, file, options, words)?;
    }
    let key = Secret::new(key(options, words)?.trim().to_owned());
    let transcript = Transcript::default();
    let run = run::run(options, &bases, &key, &transcript, words)?;
    if let Some(seen) = run.seen {
        cannot_look(&seen, words)?;
        name_candidates(&seen, words);
        session.setup.observations.push(Observation {
            at: session.now,
            seen: Seen::Application {
                application: Box::new(seen),
            },
        });
    }
    let took = facts::TranscriptFacts {
        requests: transcript.all().len(),
        held_back_millis: u64::try_from(transcript.held().as_millis()).unwrap_or(u64::MAX),
    };
    let facts = facts::of_application(&session, Some(&run.base), took, words);
    Ok(Look {
        name: options.label.clone(),
        judgement: judge(application::all(), &Case::without_file(&session)),
        facts: Facts::Application(Box::new(facts)),
    })
}

fn answer(session: &mut Session, question: &str, value: &str) {
    let (value, at) = (value.to_owned(), session.now);
    let answers = &mut session.setup.answers;
    answers.insert(question.to_owned(), Answer { value, at });
}

/// The certificate as if it had been dropped on the window.
fn drop_certificate(
    session: &mut Session,
    file: &Path,
    options: &Options,
    words: &Words,
) -> Result<()> {
    if options.jumpcloud_key_stdin && input::is_standard_input(file) {
        bail!(words.plain("terminal-one-standard-input", &args()));
    }
    session.setup.files.push(KeptFile {
        slot: Slot::KisiCertificate,
        name: input::name(file),
        folder: None,
        at: session.now,
        bytes: input::bytes(file, words)?.to_vec(),
    });
    session.reread();
    let dropped = session.dropped(Slot::KisiCertificate);
    if dropped.and_then(|dropped| dropped.certificate()).is_none() {
        let given = args().text("file", file.display().to_string());
        bail!(words.plain("terminal-no-authority", &given));
    }
    Ok(())
}

/// The key as it was given. It is never an argument: others can read those.
fn key(options: &Options, words: &Words) -> Result<Zeroizing<String>> {
    let Some(name) = &options.jumpcloud_key_env else {
        let bytes = input::bytes(Path::new("-"), words)?;
        return Ok(Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned()));
    };
    match std::env::var(name) {
        Ok(key) => Ok(Zeroizing::new(key)),
        Err(_) => bail!(words.plain("terminal-no-key", &args().text("name", name))),
    }
}

/// When nothing at all could be read, there is nothing to judge.
fn cannot_look(seen: &ApplicationSeen, words: &Words) -> Result<()> {
    let is_gone =
        |why: &NoAnswer| matches!(why, NoAnswer::Refused(refused) if refused.status == 404);
    match seen.silence() {
        // That is a finding.
        Some(why) if seen.taken.is_some() && is_gone(why) => Ok(()),
        Some(why) => bail!(reach::said(why, words)),
        None => Ok(()),
    }
}

fn name_candidates(seen: &ApplicationSeen, words: &Words) {
    let Some(candidates) = seen.to_choose_from() else {
        return;
    };
    let mut err = anstream::stderr();
    let _ = writeln!(
        err,
        "{}",
        words.plain("terminal-choose-application", &args())
    );
    for one in candidates {
        let signs = one.signs.iter();
        let signs: Vec<_> = signs
            .map(|sign| words.plain(&format!("sign-{}", sign.name()), &args()))
            .collect();
        let given = args()
            .text("id", &one.id)
            .text("label", &one.label)
            .text("signs", signs.join("; "));
        let _ = writeln!(err, "{}", words.plain("terminal-candidate", &given));
    }
}
