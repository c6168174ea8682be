//! A file arrives: recognised, sent to the place where it belongs, kept, or refused with a sentence.
//! Private keys are never kept.

use super::{Open, Wizard};
use crate::file::{Kind, LARGEST};
use crate::journey::{Kind::Drop, Step};
use crate::saml::metadata::Metadata;
use crate::session::{Asked, Case, Dropped};
use crate::setup::{Event, KeptFile};
use crate::view::Slot;
use crate::words::args;

/// Files that are kept for each place: the newest and the one before it.
const KEPT: usize = 2;

impl Wizard {
    /// A file dropped anywhere on the window. A step that asks for none sends it to the step that does.
    pub fn take(&mut self, path: &std::path::Path, bytes: &[u8]) {
        if let Some(slot) = self.slot() {
            return self.bring(slot, Some(path), bytes);
        }
        let Some(open) = self.open.as_ref() else {
            return self.say("say-open-first");
        };
        let slot = match crate::file::recognise(&bytes[..bytes.len().min(LARGEST + 1)]).kind {
            Kind::PemCertificate | Kind::DerCertificate => Slot::KisiCertificate,
            _ => Slot::Export,
        };
        let asks = |step: &&Step| {
            step.kinds()
                .any(|kind| matches!(kind, Drop(there) if *there == slot))
        };
        if let Some(step) = open.journey.steps.iter().find(asks) {
            self.change(|open| {
                open.session.setup.step = step.id.to_owned();
                open.leave_screen();
            });
        }
        self.bring(slot, Some(path), bytes);
    }

    /// A dropped, picked or pasted file. `path` is absent for pasted text.
    pub fn bring(&mut self, slot: Slot, path: Option<&std::path::Path>, bytes: &[u8]) {
        if path.is_none() && bytes.trim_ascii().is_empty() {
            return self.say("say-nothing-pasted");
        }
        let name = path.and_then(|path| path.file_name()).map_or_else(
            || pasted_name(slot).to_owned(),
            |name| name.to_string_lossy().into_owned(),
        );
        let folder = path
            .and_then(|path| path.parent())
            .map(|folder| folder.display().to_string())
            // A file of practice lies in no folder.
            .filter(|folder| !folder.is_empty());
        let now = self.clock.now();
        let dropped = Dropped::new(
            &name,
            folder.clone(),
            now,
            &bytes[..bytes.len().min(LARGEST + 1)],
        );
        self.revision += 1;
        let taken = self.open.as_mut().map(|open| {
            open.session.now = now;
            open.same = None;
            open.misplaced = None;
            place(open, slot, &dropped)
        });
        match taken {
            None => {}
            Some(Place::Same) => self.same_again(slot),
            Some(Place::Nowhere) => self.misplaced(slot, dropped),
            Some(Place::In(there)) => {
                let bytes = bytes.to_vec();
                let file = KeptFile {
                    slot: there,
                    name,
                    folder,
                    at: now,
                    bytes,
                };
                self.change(|open| keep(open, there, file));
                if there == slot {
                    self.say_checked(slot)
                } else {
                    self.misplaced(slot, dropped)
                }
            }
        }
    }

    fn same_again(&mut self, slot: Slot) {
        if let Some(open) = self.open.as_mut() {
            open.same = Some(slot);
        }
        self.say("say-same-file");
    }

    /// Keeps a file that belongs elsewhere in sight, until the next one.
    fn misplaced(&mut self, slot: Slot, dropped: Dropped) {
        if let Some(open) = self.open.as_mut() {
            open.misplaced = Some((slot, dropped));
        }
        self.say_checked(slot);
    }

    /// The shell could not read a file.
    pub fn not_read(&mut self, name: &str, reason: &str) {
        let trouble = crate::trouble::Trouble::new("file-not-read")
            .with("name", name)
            .with("reason", reason);
        self.trouble(trouble);
    }

    /// The shell could not write a file.
    pub fn not_written(&mut self, name: &str, reason: &str) {
        let trouble = crate::trouble::Trouble::new("file-not-written")
            .with("name", name)
            .with("reason", reason);
        self.trouble(trouble);
    }

    /// The shell could not open the browser or the folder.
    pub fn not_opened(&mut self, reason: &str) {
        self.trouble(crate::trouble::Trouble::new("not-opened").with("reason", reason));
    }

    /// Practice could not start.
    pub fn practice_failed(&mut self, reason: &str) {
        self.trouble(crate::trouble::Trouble::new("practice-not-started").with("reason", reason));
    }

    /// The shell saw that a file is too large, before reading it.
    pub fn too_large(&mut self, name: &str) {
        self.trouble(crate::trouble::Trouble::new("file-too-large").with("name", name));
    }

    /// The place of this screen that a file goes to.
    #[must_use]
    pub fn slot(&self) -> Option<Slot> {
        let open = self.open.as_ref()?;
        let slots: Vec<_> = open.step().slots(&open.session).collect();
        slots.last().copied()
    }

    fn say_checked(&mut self, slot: Slot) {
        let Some(open) = self.open.as_ref() else {
            return;
        };
        let judgement = super::judgement(open, slot);
        let (fails, warns) = judgement
            .findings
            .iter()
            .fold((0, 0), |(fails, warns), rated| match rated.severity {
                crate::view::Severity::Fail => (fails + 1, warns),
                crate::view::Severity::Warn => (fails, warns + 1),
                crate::view::Severity::Note => (fails, warns),
            });
        let text = self.words().plain(
            "say-checked",
            &args().number("fails", fails).number("warns", warns),
        );
        self.announce(text);
    }
}

enum Place {
    In(Slot),
    Same,
    /// Looked at and not kept.
    Nowhere,
}

/// Where a file goes that was dropped at `slot`.
fn place(open: &Open, slot: Slot, dropped: &Dropped) -> Place {
    if open
        .session
        .dropped(slot)
        .is_some_and(|there| there.sha256 == dropped.sha256)
    {
        return Place::Same;
    }
    let asked = Case::of(&open.session, slot).asked;
    let kind = &dropped.recognised.kind;
    let metadata = dropped.metadata();
    if kind.is_secret()
        || matches!(kind, Kind::TooLarge | Kind::Empty)
        || metadata.is_some_and(Metadata::holds_private_key)
        || names_private_key(&dropped.recognised.inner)
    {
        return Place::Nowhere;
    }
    match (kind, asked) {
        (Kind::PemCertificate | Kind::DerCertificate, Asked::Certificate) => Place::In(slot),
        (Kind::PemCertificate | Kind::DerCertificate, _) if is_jumpclouds(open, dropped) => {
            Place::Nowhere
        }
        (Kind::PemCertificate | Kind::DerCertificate, _) => Place::In(Slot::KisiCertificate),
        (kind, Asked::Metadata) if kind.is_metadata() => Place::In(slot),
        (Kind::BrokenXml { .. }, Asked::Metadata) => Place::In(slot),
        _ => Place::Nowhere,
    }
}

/// Whether a private key stands in it, whatever else it is.
fn names_private_key(bytes: &[u8]) -> bool {
    const MARK: &[u8] = b"PRIVATE KEY-----";
    bytes.windows(MARK.len()).any(|window| window == MARK)
}

/// Whether a text that was typed or pasted is a private key, in any form.
pub(super) fn is_private_key(text: &str) -> bool {
    names_private_key(text.as_bytes()) || crate::file::recognise(text.as_bytes()).kind.is_secret()
}

/// Whether a certificate is the one in JumpCloud's export.
fn is_jumpclouds(open: &Open, dropped: &Dropped) -> bool {
    let exported = open
        .session
        .dropped(Slot::Export)
        .and_then(Dropped::metadata)
        .and_then(|metadata| metadata.newest_signing_certificate());
    match (dropped.certificate(), exported) {
        (Some(certificate), Some(exported)) => certificate.spki == exported.spki,
        _ => false,
    }
}

fn keep(open: &mut Open, slot: Slot, file: KeptFile) {
    let setup = &mut open.session.setup;
    setup.history.push(Event {
        at: file.at,
        what: "file".into(),
        about: file.name.clone(),
    });
    setup.files.push(file);
    let mut count = setup.files.iter().filter(|file| file.slot == slot).count();
    setup.files.retain(|file| {
        let drop = file.slot == slot && count > KEPT;
        count -= usize::from(file.slot == slot && count > KEPT);
        !drop
    });
}

fn pasted_name(slot: Slot) -> &'static str {
    match slot {
        Slot::Export | Slot::SecondExport | Slot::WayBack => "pasted-metadata.xml",
        Slot::KisiCertificate => "kisi-certificate.pem",
        Slot::Inspected => "pasted-certificate.pem",
    }
}

/// A certificate as a PEM file, whatever it came as.
pub(super) fn as_pem(inner: &[u8]) -> Vec<u8> {
    if inner.starts_with(b"-----BEGIN") {
        return inner.to_vec();
    }
    pem::encode(&pem::Pem::new("CERTIFICATE", inner)).into_bytes()
}
