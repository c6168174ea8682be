//! The SCIM token: cleaned as it is pasted, kept by the system's keychain, shown as dots, copied for a short while.

use std::sync::Arc;

use super::TOKEN;
use crate::observation::{Observation, Seen};
use crate::scim::read_token;
use crate::secret::Secret;
use crate::view::{Action, Button, SecretField};
use crate::wizard::blocks::button;
use crate::wizard::{Effect, Open, Wizard};
use crate::words::{Words, args};

/// Where the token is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nobody answered yet.
    #[default]
    Asking,
    Keychain,
    /// Until the window closes: why there is no keychain, in the words `keychain-{…}`.
    Session(&'static str),
}

impl Wizard {
    /// What was pasted is read; only what may be a token is kept, and what was seen because of an older one is
    /// forgotten.
    pub(in crate::wizard) fn give_token(&mut self, pasted: &str) -> Effect {
        let read = read_token(pasted);
        let token = read.token.map(Arc::new);
        self.revision += 1;
        self.change(|open| {
            let at = open.session.now;
            let setup = &mut open.session.setup;
            setup
                .observations
                .retain(|there| !there.seen.is_about_sync());
            setup.answers.remove("scim-before");
            let seen = Seen::Token { token: read.seen };
            setup.observations.push(Observation { at, seen });
            open.session.running.clear();
            open.transcript = crate::wire::Transcript::default();
            open.secrets.remove(TOKEN);
            open.kept = Kept::Asking;
        });
        let Some(token) = token else {
            self.say("say-token-not-kept");
            return Effect::Nothing;
        };
        let practice = self.is_practice();
        let Some(open) = self.open.as_mut() else {
            return Effect::Nothing;
        };
        open.secrets.insert(TOKEN.to_owned(), token.clone());
        let setup = open.session.setup.id.clone();
        self.say("say-token-held");
        if practice {
            return self.kept(&setup, Err("practice"));
        }
        Effect::Keep {
            setup,
            id: TOKEN,
            secret: token,
        }
    }

    /// The keychain answered: it keeps the secret, or why not. Now that the token is here, what an earlier rehearsal
    /// left can go.
    pub fn kept(&mut self, setup: &str, answer: Result<(), &'static str>) -> Effect {
        let Some(open) = self
            .open
            .as_mut()
            .filter(|open| open.session.setup.id == setup)
        else {
            return Effect::Nothing;
        };
        open.kept = match answer {
            Ok(()) => Kept::Keychain,
            Err(why) => Kept::Session(why),
        };
        match open.left.is_empty() {
            true => Effect::Nothing,
            false => self.clean_up(setup),
        }
    }

    /// The keychain gave what it has. Where something is left of a rehearsal, it is taken away at once: that was
    /// agreed when the rehearsal began.
    pub fn recalled(&mut self, setup: &str, secret: Option<Secret>) -> Effect {
        let is_open = self
            .open
            .as_ref()
            .is_some_and(|open| open.session.setup.id == setup);
        let something_is_left = !self.left_of(setup).is_empty();
        let Some(secret) = secret.map(Arc::new) else {
            return self.ask_for_token(setup, is_open, something_is_left);
        };
        if let Some(open) = self.open.as_mut().filter(|_| is_open) {
            open.secrets.insert(TOKEN.to_owned(), secret.clone());
            open.kept = Kept::Keychain;
        }
        if something_is_left && !self.is_writing() {
            return self.begin_cleaning(setup, secret);
        }
        Effect::Nothing
    }

    /// Nobody has the token: the person does. The step that asks for it says what for.
    fn ask_for_token(&mut self, setup: &str, is_open: bool, something_is_left: bool) -> Effect {
        if is_open && something_is_left {
            self.change(|open| open.session.setup.step = "sync-token".to_owned());
            self.say("say-token-for-cleaning");
        }
        let _ = setup;
        Effect::Nothing
    }

    pub(in crate::wizard) fn copy_secret(&mut self, id: &str) -> Effect {
        let Some(open) = self.open.as_mut() else {
            return Effect::Nothing;
        };
        let Some(secret) = open.secrets.get(id).cloned() else {
            self.say("say-token-missing");
            return Effect::Nothing;
        };
        self.change(|open| {
            let now = open.session.now;
            open.session
                .setup
                .copied
                .insert("token-key".to_owned(), now);
            open.copied = Some("token-key".to_owned());
        });
        self.say("say-token-copied");
        Effect::CopySecret(secret)
    }
}

/// The field for the token. Nothing of it is in here.
pub(in crate::wizard) fn field(open: &Open, words: &Words) -> SecretField {
    let plain = |part: &str| words.plain(&format!("secret-{TOKEN}.{part}"), &args());
    let held = open.secrets.contains_key(TOKEN);
    let length = open.session.token().map_or(0, |token| token.length);
    let kept = match &open.kept {
        Kept::Asking => "keychain-asking".to_owned(),
        Kept::Keychain => "keychain-kept".to_owned(),
        Kept::Session(why) => format!("keychain-{why}"),
    };
    let given = args()
        .number("length", length)
        .spans("kept", words.say(&kept, &args()));
    SecretField {
        id: TOKEN.to_owned(),
        title: plain("title"),
        help: words.say(&format!("secret-{TOKEN}.help"), &args()),
        label: plain("label"),
        button: plain("button"),
        held: held.then(|| words.say(&format!("secret-{TOKEN}.held"), &given)),
        forget: held.then(|| {
            button(
                plain("forget"),
                Action::ForgetSecret {
                    id: TOKEN.to_owned(),
                },
            )
        }),
        copy: held.then(|| Button {
            done: open.copied.as_deref() == Some("token-key"),
            accessible: Some(plain("copy-accessible")),
            ..button(
                words.plain("copy-button", &args()),
                Action::CopySecret {
                    id: TOKEN.to_owned(),
                },
            )
        }),
        notes: vec![],
    }
}
