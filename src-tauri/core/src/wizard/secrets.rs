//! Secrets: cleaned as they are pasted, kept by the system's keychain, shown as dots, copied for a short while. What was
//! seen with an older one is forgotten. Not here: what each looks like (`scim`, `jumpcloud`, `kisi`).

use std::sync::Arc;

use zeroize::Zeroizing;

use super::blocks::button;
use super::{Effect, Open, Wizard};
use crate::journeys::connect;
use crate::observation::{JumpCloudKeySeen, KisiAccountSeen, Observation, Seen};
use crate::pasted::Kind;
use crate::secret::Secret;
use crate::setup::Setup;
use crate::view::{Action, Button, SecretField};
use crate::words::{Words, args};
use crate::{jumpcloud, kisi, scim};

/// The name of the SCIM token among the secrets.
pub const TOKEN: &str = "scim-token";
pub const KISI_KEY: &str = "kisi-key";

/// All that are kept for a setup.
pub const SECRETS: &[&str] = &[TOKEN, KISI_KEY, connect::KEY, connect::ACCOUNT_SECRET];

/// Where a secret is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nobody answered yet.
    #[default]
    Asking,
    Keychain,
    /// Until the window closes: why there is no keychain, in the words `keychain-{…}`.
    Session(&'static str),
}

/// Something that was pasted, read.
struct Read {
    secret: Option<Secret>,
    /// What can be said of it without a letter of it.
    seen: Option<Seen>,
}

fn read(name: &str, pasted: &str, open: &Open) -> Read {
    let others: Vec<(Kind, &Secret)> = [
        (TOKEN, Kind::ScimToken),
        (KISI_KEY, Kind::KisiKey),
        (connect::KEY, Kind::JumpCloudKey),
    ]
    .into_iter()
    .filter(|(other, _)| *other != name)
    .filter_map(|(other, kind)| Some((kind, open.secrets.get(other)?.as_ref())))
    .collect();
    match name {
        TOKEN => {
            let read = scim::read_token(pasted);
            Read {
                secret: read.token,
                seen: Some(Seen::Token { token: read.seen }),
            }
        }
        KISI_KEY => {
            let read = kisi::read_key(pasted, &others);
            let account = Box::new(KisiAccountSeen::new(read.seen));
            Read {
                secret: read.key,
                seen: Some(Seen::KisiAccount { account }),
            }
        }
        connect::KEY => {
            let read = jumpcloud::read_key(pasted, &others);
            let key = Box::new(JumpCloudKeySeen::new(read.seen));
            Read {
                secret: read.key,
                seen: Some(Seen::JumpCloudKey { key }),
            }
        }
        _ => {
            let bare = pasted.trim();
            Read {
                secret: (!bare.is_empty()).then(|| Secret::new(bare.to_owned())),
                seen: None,
            }
        }
    }
}

/// Whether something was seen with this secret.
fn is_seen_with(name: &str, seen: &Seen) -> bool {
    match name {
        TOKEN => seen.is_about_sync(),
        KISI_KEY => matches!(seen, Seen::Settings { .. } | Seen::KisiAccount { .. }),
        _ => seen.is_about_jumpcloud(),
    }
}

fn forget(name: &str, setup: &mut Setup) {
    setup
        .observations
        .retain(|there| !is_seen_with(name, &there.seen));
    match name {
        TOKEN => {
            setup.answers.remove("scim-before");
        }
        KISI_KEY => {}
        _ => connect::forget(setup),
    }
}

impl Wizard {
    /// A secret was typed. Only what may be one is kept, and it is never shown.
    pub fn give_secret(&mut self, id: &str, text: String) -> Effect {
        let text = Zeroizing::new(text);
        let Some(name) = SECRETS.iter().copied().find(|name| *name == id) else {
            return Effect::Nothing;
        };
        let Some(open) = self.open.as_ref() else {
            return Effect::Nothing;
        };
        let Read { secret, seen } = read(name, &text, open);
        self.revision += 1;
        self.change(|open| {
            let at = open.session.now;
            forget(name, &mut open.session.setup);
            let seen = seen.map(|seen| Observation { at, seen });
            open.session.setup.observations.extend(seen);
            open.session.running.clear();
            if !matches!(name, KISI_KEY | TOKEN) {
                open.session.large.forget();
            }
            open.transcript = crate::wire::Transcript::default();
            open.secrets.remove(name);
            open.kept.remove(name);
        });
        let Some(secret) = secret.map(Arc::new) else {
            self.say("say-secret-not-taken");
            return Effect::Nothing;
        };
        let practice = self.is_practice();
        let Some(open) = self.open.as_mut() else {
            return Effect::Nothing;
        };
        open.secrets.insert(name.to_owned(), secret.clone());
        let setup = open.session.setup.id.clone();
        self.say_of("say-secret-held", name);
        if practice {
            return self.kept(&setup, name, Err("practice"));
        }
        Effect::Keep {
            setup,
            id: name,
            secret,
        }
    }

    /// The keychain answered: it keeps the secret, or why not. Now that a secret is here, what an earlier rehearsal
    /// left can go.
    pub fn kept(
        &mut self,
        setup: &str,
        name: &'static str,
        answer: Result<(), &'static str>,
    ) -> Effect {
        let Some(open) = self
            .open
            .as_mut()
            .filter(|open| open.session.setup.id == setup)
        else {
            return Effect::Nothing;
        };
        let kept = match answer {
            Ok(()) => Kept::Keychain,
            Err(why) => Kept::Session(why),
        };
        open.kept.insert(name, kept);
        match name == TOKEN && !open.left.is_empty() {
            true => self.clean_up(setup),
            false => Effect::Nothing,
        }
    }

    /// The keychain gave what it has.
    pub fn recalled(&mut self, setup: &str, name: &'static str, secret: Option<Secret>) -> Effect {
        let secret = secret.map(Arc::new);
        if let Some(secret) = &secret
            && let Some(open) = self
                .open
                .as_mut()
                .filter(|open| open.session.setup.id == setup)
        {
            open.secrets.insert(name.to_owned(), secret.clone());
            open.kept.insert(name, Kept::Keychain);
        }
        match name {
            TOKEN => self.token_recalled(setup, secret),
            _ => Effect::Nothing,
        }
    }

    pub(super) fn forget_secret(&mut self, id: &str) -> Effect {
        let Some(open) = self.open.as_mut() else {
            return Effect::Nothing;
        };
        open.secrets.remove(id);
        open.kept.remove(id);
        let setup = open.session.setup.id.clone();
        self.say_of("say-secret-forgotten", id);
        let name = SECRETS.iter().find(|name| **name == id);
        match name.filter(|_| !self.is_practice()) {
            Some(name) => Effect::Forget {
                setup,
                ids: std::slice::from_ref(name),
            },
            None => Effect::Nothing,
        }
    }

    pub(super) fn copy_secret(&mut self, id: &str) -> Effect {
        let Some(open) = self.open.as_mut() else {
            return Effect::Nothing;
        };
        let Some(secret) = open.secrets.get(id).cloned() else {
            self.say_of("say-secret-missing", id);
            return Effect::Nothing;
        };
        let field = copied_as(id);
        self.change(|open| {
            let now = open.session.now;
            open.session.setup.copied.insert(field.to_owned(), now);
            open.copied = Some(field.to_owned());
        });
        self.say_of("say-secret-copied", id);
        Effect::CopySecret(secret)
    }
}

impl Wizard {
    /// Says something of a secret, by its label.
    fn say_of(&mut self, sentence: &str, secret: &str) {
        let words = self.words();
        let name = words.plain(&format!("secret-{secret}.label"), &args());
        let text = words.plain(sentence, &args().text("name", name));
        self.announce(text);
    }
}

/// The field of a vendor's form that a secret is copied for.
fn copied_as(secret: &str) -> &'static str {
    match secret {
        TOKEN => "token-key",
        _ => "import-api-key",
    }
}

/// The secret that a field of a vendor's form takes.
pub(super) fn of_field(field: &str) -> Option<&'static str> {
    match field {
        "token-key" => Some(TOKEN),
        "import-api-key" => Some(connect::KEY),
        _ => None,
    }
}

/// The field for a secret. Nothing of it is in here.
pub(super) fn field(open: &Open, id: &'static str, words: &Words) -> SecretField {
    let plain = |part: &str| words.plain(&format!("secret-{id}.{part}"), &args());
    let held = open.secrets.contains_key(id);
    let length = open
        .secrets
        .get(id)
        .map_or(0, |secret| secret.expose().len());
    let kept = match open.kept.get(id) {
        None | Some(Kept::Asking) => "keychain-asking".to_owned(),
        Some(Kept::Keychain) => "keychain-kept".to_owned(),
        Some(Kept::Session(why)) => format!("keychain-{why}"),
    };
    let given = args()
        .number("length", length)
        .spans("kept", words.say(&kept, &args()));
    let copied = copied_as(id);
    let is_copied_on = matches!(id, TOKEN | connect::KEY);
    SecretField {
        id: id.to_owned(),
        title: plain("title"),
        help: words.say(&format!("secret-{id}.help"), &args()),
        label: plain("label"),
        button: plain("button"),
        held: held.then(|| words.say(&format!("secret-{id}.held"), &given)),
        forget: held.then(|| {
            let id = id.to_owned();
            button(plain("forget"), Action::ForgetSecret { id })
        }),
        copy: (held && is_copied_on).then(|| Button {
            done: open.copied.as_deref() == Some(copied),
            accessible: Some(plain("copy-accessible")),
            ..button(
                words.plain("copy-button", &args()),
                Action::CopySecret { id: id.to_owned() },
            )
        }),
        notes: vec![],
    }
}
