//! Practice: what a person would do in a console, asked of the practice servers.
//! Not here: its buttons (`practice_strip`), the HTTP (the shell does it) and the servers (`setup-practice`).

use super::{Effect, Open, Wizard, practice_strip};
use crate::journeys::connect;
use crate::journeys::import::values;
use crate::setup::Answer;
use crate::view::Slot;

/// Where the practice servers answer.
#[derive(Clone, Debug)]
pub struct Running {
    pub kisi: String,
    /// JumpCloud's three regions: the United States, Europe, India.
    pub jumpcloud: [String; 3],
}

/// One thing that a person does in a console.
#[derive(Clone)]
pub enum Hand {
    /// Create the application and fill it in.
    Application {
        domain: String,
        label: String,
    },
    Activate,
    Export {
        slot: Slot,
    },
    Group,
    /// Replace SP Certificate, Save.
    SpCertificate {
        pem: String,
    },
    /// Upload the metadata in Kisi, Save.
    KisiMetadata {
        xml: String,
    },
    /// Generate Certificate.
    KisiCertificate,
    SignIn,
    /// Read the fields back from JumpCloud's page.
    ReadBack,
    /// Mend what a fault broke.
    Mend,
    /// Enable SCIM, Generate Token.
    ScimToken,
    /// Fill in the Identity Management tab.
    SyncSettings {
        domain: String,
        label: String,
        token: std::sync::Arc<crate::secret::Secret>,
        email: String,
        groups: bool,
    },
    /// Test Connection.
    SyncTest,
    /// Activate, Save.
    SyncActivate,
    /// Copy the API key.
    JumpCloudKey,
    /// Make a Kisi API key.
    KisiKey,
    /// Fill in Kisi's form for an import, and press Add.
    ImportAdd(Box<ImportForm>),
}

/// Kisi's form for an import, filled in.
#[derive(Clone)]
pub struct ImportForm {
    pub name: String,
    pub key: std::sync::Arc<crate::secret::Secret>,
    pub organization: Option<String>,
    pub group: String,
    pub kisi_group: Option<String>,
    pub members_only: bool,
}

/// How the open practice setup left both consoles: they live only as long as the window, the setup lives longer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    pub label: String,
    pub domain: String,
    /// JumpCloud's export.
    pub export: Option<String>,
    pub group: bool,
    /// The metadata that was saved in Kisi.
    pub in_kisi: Option<String>,
    /// PEM.
    pub kisi_certificate: Option<String>,
    /// PEM.
    pub sp_certificate: Option<String>,
    pub signed_in: bool,
    /// SCIM was switched on; its token is gone with the window.
    pub scim: bool,
}

impl Wizard {
    /// `None` where nothing was done there yet.
    #[must_use]
    pub fn practice_left(&self) -> Option<Left> {
        let open = self.open.as_ref()?;
        let setup = &open.session.setup;
        let said = |question: &str, value: &str| setup.answer(question) == Some(value);
        let done = |step: &str| setup.done.contains_key(step);
        let export = text(open, Slot::Export);
        if !done("application") && export.is_none() {
            return None;
        }
        let kisi_certificate = text(open, Slot::KisiCertificate);
        let replaced = done("back") || open.session.dropped(Slot::SecondExport).is_some();
        Some(Left {
            label: open.session.label().to_owned(),
            domain: setup.domain()?.to_owned(),
            group: said("group-ticked", "saved"),
            in_kisi: export.clone().filter(|_| said("saved-in-kisi", "saved")),
            export,
            sp_certificate: kisi_certificate.clone().filter(|_| replaced),
            kisi_certificate,
            signed_in: said("who-asked", "jumpcloud"),
            scim: open.session.token().is_some(),
        })
    }

    pub(super) fn practice(&mut self, id: &str) -> Effect {
        if self.practice.is_none() {
            return Effect::StartPractice;
        }
        let answers = match id {
            "answers" => Some(PRACTICE_ANSWERS),
            "sync-answers" => Some(SYNC_ANSWERS),
            "import-answers" => Some(IMPORT_ANSWERS),
            _ => None,
        };
        if let Some(answers) = answers {
            self.answer_for_practice(answers);
            return Effect::Nothing;
        }
        if id == "domain" {
            return self.set_domain(PRACTICE_DOMAIN, Some(PRACTICE_DOMAIN));
        }
        let Some(open) = self
            .open
            .as_ref()
            .filter(|open| open.session.setup.practice)
        else {
            return Effect::Nothing;
        };
        let hand = match id {
            "application" => open.session.setup.domain().map(|domain| Hand::Application {
                domain: domain.to_owned(),
                label: open.session.label().to_owned(),
            }),
            "activate" => Some(Hand::Activate),
            "export" => Some(Hand::Export { slot: Slot::Export }),
            "second-export" => Some(Hand::Export {
                slot: Slot::SecondExport,
            }),
            "group" => Some(Hand::Group),
            "sp-certificate" => {
                text(open, Slot::KisiCertificate).map(|pem| Hand::SpCertificate { pem })
            }
            "kisi-metadata" => text(open, Slot::Export).map(|xml| Hand::KisiMetadata { xml }),
            "kisi-certificate" => Some(Hand::KisiCertificate),
            "sign-in" => Some(Hand::SignIn),
            "read-back" => Some(Hand::ReadBack),
            "mend" => Some(Hand::Mend),
            "scim-token" => Some(Hand::ScimToken),
            "sync-settings" => sync_settings(open),
            "sync-test" => Some(Hand::SyncTest),
            "sync-activate" => Some(Hand::SyncActivate),
            "jumpcloud-key" => Some(Hand::JumpCloudKey),
            "kisi-key" => Some(Hand::KisiKey),
            "import-add" => import_form(open).map(|form| Hand::ImportAdd(Box::new(form))),
            _ => None,
        };
        match hand {
            Some(hand) => Effect::Practice(hand),
            None => {
                self.say("practice-something-missing");
                Effect::Nothing
            }
        }
    }

    /// Answers a first step as somebody in the practice organization would.
    fn answer_for_practice(&mut self, answers: &[(&str, &str)]) {
        self.change(|open| {
            let at = open.session.now;
            for (question, value) in answers {
                let answer = Answer {
                    value: (*value).to_owned(),
                    at,
                };
                open.session
                    .setup
                    .answers
                    .insert((*question).to_owned(), answer);
            }
        });
        self.say("practice-answers.done");
    }

    /// The practice servers did it: what they answered, and the file when there is one.
    pub fn hand_done(&mut self, hand: &Hand, answer: Result<HandAnswer, String>) -> Effect {
        // Somebody may have opened a real setup meanwhile.
        if !self.is_practice() {
            return Effect::Nothing;
        }
        let words = self.words();
        let text = practice_strip::told(hand, &answer, &words);
        if let Some(open) = self.open.as_mut() {
            open.strip = Some(text.clone());
        }
        self.announce(crate::words::plain(&text));
        match (hand, answer) {
            (Hand::Export { slot }, Ok(HandAnswer::File { name, bytes })) => {
                self.bring(*slot, Some(std::path::Path::new(&name)), &bytes);
            }
            (Hand::KisiCertificate, Ok(HandAnswer::File { name, bytes })) => {
                self.bring(
                    Slot::KisiCertificate,
                    Some(std::path::Path::new(&name)),
                    &bytes,
                );
            }
            (_, Ok(HandAnswer::Fields(fields))) => {
                for (field, text) in fields {
                    self.compare(&field, &text);
                }
            }
            // Pasted for the person, as Kisi showed it.
            (hand, Ok(HandAnswer::Secret(secret))) => {
                let name = match hand {
                    Hand::JumpCloudKey => connect::KEY,
                    Hand::KisiKey => super::KISI_KEY,
                    _ => super::TOKEN,
                };
                let effect = self.give_secret(name, secret.expose().to_owned());
                return effect;
            }
            _ => {}
        }
        Effect::Nothing
    }
}

/// What the practice servers answered.
pub enum HandAnswer {
    Done,
    File {
        name: String,
        bytes: Vec<u8>,
    },
    SignIn {
        asked: String,
        ok: bool,
        why: String,
    },
    /// Fields of JumpCloud's page, by the ids of our value sheet.
    Fields(Vec<(String, String)>),
    /// What a console shows once.
    Secret(crate::secret::Secret),
    /// JumpCloud's Test Connection.
    Tested {
        ok: bool,
        why: String,
    },
    /// JumpCloud sent so many.
    Sent {
        users: u64,
        groups: u64,
    },
}

/// The first step, answered in the practice organization.
const PRACTICE_ANSWERS: &[(&str, &str)] = &[
    ("sees-sso", "yes"),
    ("who-jumpcloud", "me"),
    ("spare-key", "tested"),
    ("spare-name", "Maria"),
    ("tester", "anna.kim@practice.example"),
    ("contractors", "none"),
    ("sync-later", "maybe"),
    ("look-for-you", "skip"),
];

/// The same for user sync.
const SYNC_ANSWERS: &[(&str, &str)] = &[
    ("sso-works", "yes"),
    ("identity-tab", "yes"),
    ("sync-groups", "groups"),
    ("mailbox", "anna@practice.example"),
    ("plus-address", "yes"),
    ("look-for-you", "skip"),
];

/// The same for a directory import.
const IMPORT_ANSWERS: &[(&str, &str)] = &[
    ("import-owner", "yes"),
    ("why-import", "no-sso"),
    ("look-for-you", "key"),
];

/// The domain of the practice organization.
pub const PRACTICE_DOMAIN: &str = "practice";

fn sync_settings(open: &Open) -> Option<Hand> {
    let session = &open.session;
    Some(Hand::SyncSettings {
        domain: session.setup.domain()?.to_owned(),
        label: session.label().to_owned(),
        token: open.secrets.get(super::TOKEN)?.clone(),
        email: crate::journeys::sync::values::test_email(session)?,
        groups: crate::journeys::sync::values::groups(session),
    })
}

fn import_form(open: &Open) -> Option<ImportForm> {
    let session = &open.session;
    let answer = |question: &str| session.setup.answer(question);
    let members_only = answer("import-into") == Some("members-only");
    let kisi_group = answer("kisi-group").or(answer("kisi-group-name"));
    Some(ImportForm {
        name: values::name(session),
        key: open.secrets.get(connect::KEY)?.clone(),
        organization: values::organization(session),
        group: answer("import-group")?.to_owned(),
        kisi_group: kisi_group.map(str::to_owned).filter(|_| !members_only),
        members_only,
    })
}

fn text(open: &Open, slot: Slot) -> Option<String> {
    open.session.dropped(slot)?.recognised.text.clone()
}
