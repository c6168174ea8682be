//! What may be typed on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::Timestamp;
use setup_core::rules::Profile;

/// Checks what Kisi and JumpCloud exchange for single sign-on and user sync.
///
/// Reads files, and asks nobody; only `application`, `roster` and `scim` ask, and only `scim --rehearse` changes
/// anything. Not made by Kisi or JumpCloud.
#[derive(Parser)]
#[command(name = "kisi-jumpcloud-check", version, after_help = STATUS)]
pub struct Options {
    #[command(subcommand)]
    pub what: What,
    #[command(flatten)]
    pub how: How,
}

const STATUS: &str = "\
Exit status:
  0  nothing must change (there may be warnings)
  1  something must change; with --fail-on warn also when there are warnings
  2  could not look: the file cannot be read, is over 5 MB, or an option is unknown
  3  waiting for something that was not given, and nothing failed";

const METADATA_FACTS: &str = "\
Facts in JSON (absent values are null or empty; also of a broken file, as far as it could be read):
  kind, entity_id, sso: [binding, location], name_id_formats,
  certificates: [use, subject, key, sha256, not_before, not_after],
  want_authn_requests_signed, signature: none, valid or invalid";

const CERTIFICATE_FACTS: &str = "\
Facts in JSON:
  kind, certificates: [subject, issuer, serial, version, key, signature_algorithm, usages,
  sha256, sha1, not_before, not_after, days_left, self_signed, ca, matches_key]
  matches_key is null without --key, and for every certificate but the first";

const DOMAIN_FACTS: &str = "\
Facts in JSON:
  domain (null when it is none), changed, acs_url, sign_in_url";

#[derive(Subcommand)]
pub enum What {
    /// The metadata file from JumpCloud's [Export Metadata], or any identity provider's.
    #[command(after_help = METADATA_FACTS)]
    Metadata {
        /// The file; - reads standard input.
        file: PathBuf,
    },
    /// A certificate, PEM or DER.
    #[command(after_help = CERTIFICATE_FACTS)]
    Certificate {
        /// The file; - reads standard input.
        file: PathBuf,
        /// A private key that should belong to it. It is compared and never shown.
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        /// Reads the key's passphrase from standard input, up to the first line break.
        #[arg(long, requires = "key")]
        passphrase_stdin: bool,
    },
    /// JumpCloud's application, read back with an API key, field by field; and who may use it.
    Application(Box<crate::application::Options>),
    /// Who would come from JumpCloud, beside those whom Kisi has: before anything is activated.
    Roster(Box<crate::roster::Options>),
    /// A SCIM server, by reading alone; with --rehearse also by doing what JumpCloud will do.
    Scim(Box<crate::scim::Options>),
    /// A Kisi domain as somebody typed it, or a link that it stands in. Whether Kisi knows it is not asked.
    #[command(after_help = DOMAIN_FACTS)]
    Domain {
        /// The text; - reads standard input.
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
}

impl What {
    /// What the application is called in the sentences.
    pub fn label(&self) -> &str {
        match self {
            Self::Application(options) => &options.label,
            _ => "Kisi SSO",
        }
    }
}

#[derive(Args)]
pub struct How {
    /// Writes JSON for programs.
    #[arg(long, global = true)]
    pub json: bool,
    /// Judges as if it were this moment, such as 2026-11-23T12:00:00Z.
    #[arg(long, global = true, value_name = "RFC3339", value_parser = moment)]
    pub now: Option<Timestamp>,
    /// By whose rules: what Kisi and JumpCloud need, or what the standards ask of anybody.
    #[arg(long, global = true, value_enum, default_value_t = Rules::Kisi)]
    pub rules: Rules,
    /// The Kisi domain, for the checks that need it.
    #[arg(long, global = true, value_name = "D")]
    pub kisi_domain: Option<String>,
    /// The same file from before, to compare with.
    #[arg(long, global = true, value_name = "FILE")]
    pub previous: Option<PathBuf>,
    /// The language of the sentences.
    #[arg(long, global = true, default_value = "en")]
    pub lang: String,
    /// What makes the exit status 1.
    #[arg(long, global = true, value_enum, default_value_t = FailOn::Fail)]
    pub fail_on: FailOn,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Rules {
    Kisi,
    Standard,
}

impl From<Rules> for Profile {
    fn from(rules: Rules) -> Self {
        match rules {
            Rules::Kisi => Self::Kisi,
            Rules::Standard => Self::Standard,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    Fail,
    Warn,
}

fn moment(text: &str) -> Result<Timestamp, String> {
    text.trim().parse().map_err(|_| {
        "this is no moment. Write a date, a time and a zone, such as 2026-11-23T12:00:00Z"
            .to_owned()
    })
}
