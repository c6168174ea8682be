//! From the command line to a judgement: reads, makes the case, runs the checks. It writes nothing.

use std::path::Path;

use anyhow::{Result, bail};
use jiff::Timestamp;
use serde::Serialize;
use setup_core::check::{self, Check, Judgement, Need, judge};
use setup_core::checks::{certificate, domain, file, metadata};
use setup_core::facts::{
    self, ApplicationFacts, CertificateFacts, DomainFacts, MetadataFacts, RosterFacts, ScimFacts,
};
use setup_core::kisi::{DomainReading, read_domain};
use setup_core::session::{Asked, Case, Dropped, Session};
use setup_core::setup::{Answer, Setup};
use setup_core::view::{Severity, Slot};
use setup_core::words::{Words, args};
use setup_core::x509::{self, KeyMatch};

use crate::options::{How, Options, What};
use crate::{application, input, roster, scim};

/// What was looked at, and what came of it.
pub struct Look {
    /// What it is called in the output.
    pub name: String,
    pub facts: Facts,
    pub judgement: Judgement,
}

/// The facts of whichever was looked at.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Facts {
    Metadata(MetadataFacts),
    Certificate(CertificateFacts),
    Domain(DomainFacts),
    Roster(Box<RosterFacts>),
    Scim(Box<ScimFacts>),
    Application(Box<ApplicationFacts>),
}

/// The one word for everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    Pass,
    Warn,
    Fail,
    Waiting,
}

impl Look {
    /// Looks.
    ///
    /// # Errors
    /// When something named on the command line cannot be read.
    pub fn at(options: &Options, words: &Words) -> Result<Self> {
        let how = &options.how;
        let mut session = session(how);
        if let Some(domain) = &how.kisi_domain {
            answer(&mut session, "domain", &known_domain(domain, words)?);
        }
        match &options.what {
            What::Metadata { file } => at_metadata(&session, file, how, words),
            What::Certificate {
                file,
                key,
                passphrase_stdin,
            } => {
                let key = Key {
                    file: key.as_deref(),
                    has_passphrase: *passphrase_stdin,
                };
                at_certificate(&session, file, &key, how, words)
            }
            What::Domain { text } => at_domain(session, text, words),
            What::Application(options) => application::at(session, options, words),
            What::Roster(options) => roster::at(session, options, words),
            What::Scim(options) => scim::at(session, options, words),
        }
    }

    pub fn verdict(&self) -> Verdict {
        match self.judgement.verdict() {
            check::Verdict::Fail => Verdict::Fail,
            _ if self.waits() => Verdict::Waiting,
            check::Verdict::Warn => Verdict::Warn,
            check::Verdict::Pass => Verdict::Pass,
        }
    }

    /// Whether something was found that will hurt later.
    pub fn warns(&self) -> bool {
        let mut findings = self.judgement.findings.iter();
        findings.any(|rated| rated.severity >= Severity::Warn)
    }

    /// Whether something is missing that could have been given. What only Kisi could answer holds nothing up: it
    /// is not asked here. What a server did not answer is a finding already.
    fn waits(&self) -> bool {
        if let Facts::Scim(facts) = &self.facts {
            let end = facts
                .rehearsal
                .as_ref()
                .map(|rehearsal| rehearsal.end.as_str());
            return end.is_some_and(|end| end != "finished");
        }
        let mut waiting = self.judgement.waiting.iter();
        waiting.any(|(_, need)| {
            // What JumpCloud does not show, nobody can give; and a tester is named or not.
            !matches!(
                need,
                Need::Kisi | Need::Previous | Need::NotShown | Need::Tester
            )
        })
    }
}

fn session(how: &How) -> Session {
    let now = how.now.unwrap_or_else(Timestamp::now);
    let setup = Setup::new("terminal".into(), "sso", "export", false, now);
    Session::new(setup, now, how.rules.into())
}

fn answer(session: &mut Session, question: &str, value: &str) {
    let (value, at) = (value.to_owned(), session.now);
    let answers = &mut session.setup.answers;
    answers.insert(question.to_owned(), Answer { value, at });
}

fn known_domain(text: &str, words: &Words) -> Result<String> {
    match read_domain(text) {
        DomainReading::Domain { domain, .. } => Ok(domain),
        _ => bail!(words.plain("terminal-no-domain", &args().text("text", text))),
    }
}

fn at_metadata(session: &Session, path: &Path, how: &How, words: &Words) -> Result<Look> {
    let files = [Some(path), how.previous.as_deref(), None];
    one_from_input(files, false, words)?;
    let previous = previous(session, how, words)?;
    let dropped = dropped(session, path, words)?;
    let case = Case {
        asked: Asked::Metadata,
        file: Some(&dropped),
        previous: previous.as_ref(),
        ..Case::of(session, Slot::Export)
    };
    Ok(Look {
        name: input::name(path),
        judgement: judge(list(&[file::ALL, metadata::ALL]), &case),
        facts: Facts::Metadata(facts::of_metadata(&dropped)),
    })
}

/// Refuses a second reader of standard input, which would find it empty.
fn one_from_input(files: [Option<&Path>; 3], passphrase: bool, words: &Words) -> Result<()> {
    let files = files.into_iter().flatten();
    let count = files.filter(|path| input::is_standard_input(path)).count();
    if count + usize::from(passphrase) > 1 {
        bail!(words.plain("terminal-one-standard-input", &args()));
    }
    Ok(())
}

/// A private key that was named, and whether its passphrase comes on standard input.
struct Key<'a> {
    file: Option<&'a Path>,
    has_passphrase: bool,
}

fn at_certificate(
    session: &Session,
    path: &Path,
    key: &Key<'_>,
    how: &How,
    words: &Words,
) -> Result<Look> {
    let files = [Some(path), key.file, how.previous.as_deref()];
    one_from_input(files, key.has_passphrase, words)?;
    let previous = previous(session, how, words)?;
    let dropped = dropped(session, path, words)?;
    let private_key = matches(&dropped, key, words)?;
    let case = Case {
        asked: Asked::Certificate,
        file: Some(&dropped),
        previous: previous.as_ref(),
        private_key,
        ..Case::of(session, Slot::Inspected)
    };
    let matches_key = match private_key {
        Some(KeyMatch::Matches) => Some(true),
        Some(KeyMatch::Differs) => Some(false),
        _ => None,
    };
    Ok(Look {
        name: input::name(path),
        judgement: judge(list(&[file::ALL, certificate::ALL]), &case),
        facts: Facts::Certificate(facts::of_certificate(&dropped, matches_key, session.now)),
    })
}

/// Holds the key against the certificate and forgets it.
fn matches(dropped: &Dropped, key: &Key<'_>, words: &Words) -> Result<Option<KeyMatch>> {
    let Some(path) = key.file else {
        return Ok(None);
    };
    let bytes = input::bytes(path, words)?;
    let passphrase = match key.has_passphrase {
        true => Some(input::passphrase(words)?),
        false => None,
    };
    let passphrase = passphrase.as_deref().map(String::as_str);
    Ok(dropped
        .certificate()
        .map(|certificate| x509::matches_key(certificate, &bytes, passphrase)))
}

fn at_domain(mut session: Session, text: &str, words: &Words) -> Result<Look> {
    let text = match text {
        "-" => String::from_utf8_lossy(&input::bytes(Path::new("-"), words)?).into_owned(),
        text => text.to_owned(),
    };
    answer(&mut session, "domain-typed", &text);
    if let Ok(domain) = known_domain(&text, words) {
        answer(&mut session, "domain", &domain);
    }
    let case = Case::of(&session, Slot::Inspected);
    Ok(Look {
        name: text.trim().to_owned(),
        judgement: judge(domain::ALL, &case),
        facts: Facts::Domain(facts::of_domain(&text)),
    })
}

fn previous(session: &Session, how: &How, words: &Words) -> Result<Option<Dropped>> {
    let path = how.previous.as_deref();
    path.map(|path| dropped(session, path, words)).transpose()
}

fn dropped(session: &Session, path: &Path, words: &Words) -> Result<Dropped> {
    let bytes = input::bytes(path, words)?;
    Ok(Dropped::new(&input::name(path), None, session.now, &bytes))
}

fn list<'a>(areas: &[&'a [Check]]) -> impl Iterator<Item = &'a Check> {
    areas.iter().copied().flatten()
}

#[cfg(test)]
mod tests {
    use setup_core::words::Screens;

    use super::*;

    #[test]
    fn standard_input_has_one_reader() {
        let words = Words::new("en", Screens::Newer, "Kisi SSO");
        let (input, file) = (Some(Path::new("-")), Some(Path::new("a.xml")));
        assert!(one_from_input([input, file, None], false, &words).is_ok());
        assert!(one_from_input([input, input, None], false, &words).is_err());
        assert!(one_from_input([file, None, input], true, &words).is_err());
    }
}
