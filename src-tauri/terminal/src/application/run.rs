//! The asking itself: first where the key is known and for which organizations, then the application.

use std::io::{IsTerminal as _, Write as _};

use anyhow::{Result, bail};
use setup_core::jumpcloud::{List, Organization, list_v1, path};
use setup_core::observation::{ApplicationSeen, NoAnswer};
use setup_core::probe::{ApplicationWishes, application};
use setup_core::secret::Secret;
use setup_core::wire::{Credential, Reader, Refusal, Transcript, Way};
use setup_core::words::{Words, args};

use super::{Options, reach};

/// What came of it.
pub(super) struct Ran {
    pub(super) base: String,
    /// Absent when it is not known which organization is meant.
    pub(super) seen: Option<ApplicationSeen>,
}

pub(super) fn run(
    options: &Options,
    bases: &[String],
    key: &Secret,
    transcript: &Transcript,
    words: &Words,
) -> Result<Ran> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(asked(options, bases, key, transcript, words))
}

async fn asked(
    options: &Options,
    bases: &[String],
    key: &Secret,
    transcript: &Transcript,
    words: &Words,
) -> Result<Ran> {
    let (reader, organizations) = known_at(bases, key, transcript, words).await?;
    let base = reader.base().to_owned();
    let organization = options.org.as_deref();
    if organization.is_none() && organizations.records.len() > 1 {
        name_organizations(&organizations.records, words);
        return Ok(Ran { base, seen: None });
    }
    let wishes = ApplicationWishes {
        label: &options.label,
        location: None,
        chosen: options.application.as_deref(),
        tester: options.tester.as_deref(),
    };
    let key = Credential::ApiKey { key, organization };
    let seen = application(&reader, key, &wishes, &|_| {
        progress(transcript.all().len());
    })
    .await;
    progress(0);
    Ok(Ran {
        base,
        seen: Some(seen),
    })
}

/// The first address that knows the key, and the organizations of its administrator. A key of one region is a wrong
/// key in the others.
async fn known_at(
    bases: &[String],
    key: &Secret,
    transcript: &Transcript,
    words: &Words,
) -> Result<(Reader, List<Organization>)> {
    if bases.len() > 1 {
        let given = args().text("hosts", bases.join(", "));
        let said = words.plain("terminal-asks-regions", &given);
        let _ = writeln!(anstream::stderr(), "{said}");
    }
    let mut nowhere = None;
    for base in bases {
        let way = Way {
            transcript: transcript.clone(),
            ..Way::to(base)
        };
        let reader = Reader::new(base, way)?;
        match organizations(&reader, key).await {
            Ok(organizations) => return Ok((reader, organizations)),
            Err(why) => {
                let is_unknown = is_unknown_key(&why);
                // What stopped us elsewhere says more than that one region does not know the key.
                nowhere = nowhere.filter(|_| is_unknown).or(Some(why));
            }
        }
    }
    match nowhere {
        Some(why) if is_unknown_key(&why) && bases.len() > 1 => {
            bail!(words.plain("terminal-no-region", &args()))
        }
        Some(why) => bail!(reach::said(&why, words)),
        None => bail!(words.plain("terminal-no-region", &args())),
    }
}

/// Without `x-org-id`: JumpCloud refuses it there.
async fn organizations(reader: &Reader, key: &Secret) -> Result<List<Organization>, NoAnswer> {
    let credential = Credential::ApiKey {
        key,
        organization: None,
    };
    let came = reader
        .get_patiently(&path::organizations(0), credential, "organizations")
        .await;
    let answer = came.map_err(NoAnswer::Silent)?;
    list_v1(&answer).map_err(NoAnswer::Refused)
}

fn is_unknown_key(why: &NoAnswer) -> bool {
    matches!(why, NoAnswer::Refused(refused) if refused.refusal == Refusal::Key)
}

fn name_organizations(organizations: &[Organization], words: &Words) {
    let mut err = anstream::stderr();
    let _ = writeln!(
        err,
        "{}",
        words.plain("terminal-choose-organization", &args())
    );
    for one in organizations {
        let name = one.name.as_deref().unwrap_or_default();
        let given = args().text("id", &one.id).text("name", name);
        let _ = writeln!(err, "{}", words.plain("terminal-organization", &given));
    }
}

/// For people who watch; 0 wipes the line.
fn progress(requests: usize) {
    let mut out = std::io::stderr();
    if !out.is_terminal() {
        return;
    }
    let _ = match requests {
        0 => write!(out, "\r{:40}\r", ""),
        requests => write!(out, "\r{requests} …"),
    };
    let _ = out.flush();
}
