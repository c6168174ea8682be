//! Who would come, from a terminal: JumpCloud's people of some groups beside Kisi's. It reads alone; keys are never
//! arguments, and names are written nowhere unless they were asked for.

mod reach;
mod run;

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use setup_core::check::judge;
use setup_core::checks::roster;
use setup_core::facts;
use setup_core::jumpcloud::Region;
use setup_core::observation::{Observation, Seen};
use setup_core::roster::Summary;
use setup_core::session::{Case, Session};
use setup_core::words::{Words, args};

use crate::look::{Facts, Look};

const FACTS: &str = "\
Facts in JSON:
  road, source: nothing, scim or api, jumpcloud_whole, kisi_whole,
  gaps: [part, why, says], counts: people, comers, present, kinds, reasons, administrators,
  largest_group, owner, tester: is not-known, absent or there, with comes, kind and reasons,
  people (null without --people): [id, name, email, user_name, in_kisi, kind, reasons, marks]

Whom: --application, or --group once or several times, or --kisi-domain to find the application.";

/// What may be typed behind `roster`.
#[derive(Args)]
#[command(after_help = FACTS)]
pub struct Options {
    /// The environment variable that holds JumpCloud's API key.
    #[arg(long, value_name = "NAME")]
    pub jumpcloud_key_env: String,
    /// Where JumpCloud's organization lives.
    #[arg(long, value_enum, default_value_t = Where::Us)]
    pub region: Where,
    /// JumpCloud's organization id, for administrators of several.
    #[arg(long, value_name = "ID")]
    pub org: Option<String>,
    /// The id of JumpCloud's application: everybody who may use it.
    #[arg(long, value_name = "ID", conflicts_with = "group")]
    pub application: Option<String>,
    /// The id of a group; several may be named.
    #[arg(long, value_name = "ID")]
    pub group: Vec<String>,
    /// The environment variable that holds Kisi's API key.
    #[arg(long, value_name = "NAME")]
    pub kisi_key_env: Option<String>,
    /// The environment variable that holds Kisi's token for user sync: its list of people has no end.
    #[arg(long, value_name = "NAME")]
    pub scim_token_env: Option<String>,
    /// SCIM was never used in Kisi before, so it manages nobody there.
    #[arg(long)]
    pub scim_is_new: bool,
    /// How JumpCloud sends people.
    #[arg(long, value_enum, default_value_t = By::UserName)]
    pub by: By,
    /// The address of Kisi's owner. With the owner's API key it is known.
    #[arg(long, value_name = "E")]
    pub owner: Option<String>,
    /// The address of an administrator of Kisi; several may be named.
    #[arg(long, value_name = "E")]
    pub administrator: Vec<String>,
    /// The address of whoever tries first.
    #[arg(long, value_name = "E")]
    pub tester: Option<String>,
    /// Writes everybody into a table for spreadsheets.
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
    /// Puts everybody into the JSON as well.
    #[arg(long)]
    pub people: bool,
    /// Practice JumpCloud on this computer.
    #[arg(long, value_name = "URL", requires = "practice_kisi")]
    pub practice: Option<String>,
    /// Practice Kisi on this computer.
    #[arg(long, value_name = "URL", requires = "practice")]
    pub practice_kisi: Option<String>,
}

/// One of JumpCloud's regions.
#[derive(Clone, Copy, ValueEnum)]
pub enum Where {
    Us,
    Eu,
    In,
}

impl Where {
    fn region(self) -> Region {
        match self {
            Self::Us => Region::Us,
            Self::Eu => Region::Eu,
            Self::In => Region::In,
        }
    }
}

/// How people come.
#[derive(Clone, Copy, ValueEnum)]
pub enum By {
    /// User sync, with JumpCloud's user name: its default.
    UserName,
    /// User sync, with the e-mail address as the user name.
    Email,
    /// A directory import.
    Import,
}

/// Reads both sides, compares, and writes the table when that was asked for.
///
/// # Errors
/// When it is not said whom to read, a variable is missing, or the table cannot be written.
pub fn at(mut session: Session, options: &Options, words: &Words) -> Result<Look> {
    let reach = reach::reach(options, words)?;
    let domain = session.setup.domain().map(str::to_owned);
    let roster = run::run(options, &reach, domain.as_deref(), words)?;
    if let Some(file) = &options.csv
        && let Err(why) = std::fs::write(file, roster.csv(words))
    {
        let given = args()
            .text("file", file.display().to_string())
            .text("why", why.to_string());
        bail!(words.plain("terminal-cannot-write", &given));
    }
    let at = session.now;
    session.setup.observations.push(Observation {
        at,
        seen: Seen::Roster {
            roster: Box::new(Summary::of(&roster)),
        },
    });
    let facts = facts::of_roster(&roster, options.people, words);
    Ok(Look {
        name: words.plain("terminal-roster", &args()),
        facts: Facts::Roster(Box::new(facts)),
        judgement: judge(roster::ALL, &Case::without_file(&session)),
    })
}
