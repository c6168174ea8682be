//! A key pair made here. The private key goes from here to the chosen file and nowhere else: not to the page,
//! not to the setup.

use super::effect::Content;
use super::{Effect, Open, Save, Wizard};
use crate::journey::{Question, choice, line};
use crate::secret::Secret;
use crate::view::{Action, Button, KeyPair, Note, Tone};
use crate::words::{Words, args};
use crate::x509::{DAYS, KeyForm, Made, Request, RsaBits};

const BITS: Question = Question {
    fallback: Some("2048"),
    ..choice("key-bits", &["2048", "3072", "4096"])
};
const FORM: Question = Question {
    fallback: Some("pkcs8"),
    ..choice("key-form", &["pkcs8", "pkcs1"])
};
const COMMON_NAME: Question = Question {
    fallback: Some("JumpCloud signs in to Kisi"),
    ..line("key-common-name")
};
const ORGANIZATION: Question = line("key-organization");
const DAYS_OF_VALIDITY: Question = Question {
    fallback: Some("1095"),
    ..line("key-days")
};

/// A certificate lives ten years at most: longer ones are forgotten by everybody.
const LONGEST: u32 = 3653;

impl Wizard {
    /// What to make, from the answers. The shell makes it off the lock (0.1 to 4 s), then calls `made`.
    ///
    /// # Errors
    /// The words for what is wrong with an answer.
    pub fn key_request(&self, passphrase: Secret) -> Result<Request, &'static str> {
        let open = self.open.as_ref().ok_or("say-key-days")?;
        let answer = |id: &str| open.session.setup.answer(id);
        let days: u32 = answer("key-days")
            .map_or(Ok(DAYS), str::parse)
            .map_err(|_| "say-key-days")?;
        if !(1..=LONGEST).contains(&days) {
            return Err("say-key-days");
        }
        let encrypted = !passphrase.expose().is_empty();
        let form = match answer("key-form") {
            Some("pkcs1") if encrypted => return Err("say-key-pkcs1"),
            Some("pkcs1") => KeyForm::Pkcs1,
            _ if encrypted => KeyForm::Pkcs8Encrypted(passphrase.expose().to_owned().into()),
            _ => KeyForm::Pkcs8,
        };
        Ok(Request {
            bits: match answer("key-bits") {
                Some("3072") => RsaBits::B3072,
                Some("4096") => RsaBits::B4096,
                _ => RsaBits::B2048,
            },
            common_name: answer("key-common-name")
                .unwrap_or("JumpCloud signs in to Kisi")
                .to_owned(),
            organization: answer("key-organization")
                .or(open.session.setup.name())
                .map(str::to_owned),
            days,
            not_before: self.clock.now(),
            form,
        })
    }

    /// The answers do not make a key: says why.
    pub fn key_not_made(&mut self, why: &str) {
        self.say(why);
        let text = self.words().say(why, &args());
        if let Some(open) = self.open.as_mut() {
            open.strip = None;
            open.made = None;
        }
        self.trouble = Some(
            crate::trouble::Trouble::new("key-not-made").with("reason", crate::words::plain(&text)),
        );
    }

    /// The key pair is there, in memory only, until it is saved or another setup opens.
    pub fn made(&mut self, made: Made) {
        let pem = made.certificate_pem.clone();
        if let Some(open) = self.open.as_mut() {
            open.made = Some(made);
        }
        self.bring(
            crate::view::Slot::Inspected,
            Some(std::path::Path::new("my-certificate.pem")),
            pem.as_bytes(),
        );
        self.say("say-key-made");
    }

    pub(super) fn save_key_pair(&mut self, id: &str) -> Effect {
        let Some(made) = self.open.as_ref().and_then(|open| open.made.as_ref()) else {
            return Effect::Nothing;
        };
        let (name, content) = match id {
            "private-key" => (
                "my-private-key.pem",
                Content::PrivateKey(Secret::new(made.private_key.expose_pem().to_owned())),
            ),
            "certificate-pem" => (
                "my-certificate.pem",
                Content::Bytes(made.certificate_pem.clone().into_bytes()),
            ),
            "certificate-der" => (
                "my-certificate.cer",
                Content::Bytes(made.certificate_der.clone()),
            ),
            _ => return Effect::Nothing,
        };
        Effect::Save(Save {
            id: id.to_owned(),
            name: name.to_owned(),
            content,
        })
    }
}

pub(super) fn view(open: &Open, words: &Words) -> KeyPair {
    let plain = |id: &str| words.plain(&format!("key-pair.{id}"), &args());
    let question = |question: &Question| super::question::view(open, question, words);
    let button = |id: &str, action: Action| Button {
        label: plain(id),
        accessible: None,
        action,
        waiting: None,
        done: false,
    };
    let save = |id: &str| button(id, Action::Save { id: id.to_owned() });
    let made = open.made.is_some();
    KeyPair {
        title: plain("title"),
        lead: words.say("key-pair.lead", &args()),
        bits: question(&BITS),
        form: question(&FORM),
        common_name: question(&COMMON_NAME),
        organization: question(&ORGANIZATION),
        days: question(&DAYS_OF_VALIDITY),
        passphrase_label: plain("passphrase"),
        passphrase_hint: words.say("key-pair.passphrase-hint", &args()),
        make: button("make", Action::MakeKeyPair),
        made: made
            .then(|| super::facts::view(open, crate::view::Slot::Inspected, words))
            .flatten(),
        save: if made {
            vec![
                save("private-key"),
                save("certificate-pem"),
                save("certificate-der"),
            ]
        } else {
            vec![]
        },
        notes: made
            .then(|| Note {
                tone: Tone::Careful,
                title: None,
                text: words.say("key-pair.keep", &args()),
                buttons: vec![],
                copyable: None,
            })
            .into_iter()
            .collect(),
    }
}
