//! One look at one listener, as the terminal does it: the probe, the judging, the words.

use std::time::Duration;

use jiff::Timestamp;
use setup_core::check::{Judgement, Rated, judge};
use setup_core::checks::scim;
use setup_core::observation::{Look, Observation, Question, Seen};
use setup_core::probe::{Wishes, look};
use setup_core::rules::Profile;
use setup_core::scim::read_address;
use setup_core::secret::Secret;
use setup_core::session::{Case, Session};
use setup_core::setup::Setup;
use setup_core::told::{Told, tell};
use setup_core::view::Severity;
use setup_core::wire::{Proxy, Reader, Transcript, Way};
use setup_core::words::{Screens, Words, plain};
use setup_core::x509;
use setup_tests::faulty::Listener;

/// Twelve letters, as the product makes them up.
pub const CHANCE: &str = "5eedf00dcafe";
/// For whatever answers: the computer may be busy.
const LONG: Duration = Duration::from_secs(20);

/// How a listener is looked at.
pub struct Wish<'a> {
    pub token: &'a str,
    patience: Duration,
}

impl<'a> Wish<'a> {
    pub fn with(token: &'a str) -> Self {
        Self {
            token,
            patience: LONG,
        }
    }

    pub fn within(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }
}

/// What came of it.
pub struct Looked {
    pub look: Look,
    pub judgement: Judgement,
    pub transcript: Transcript,
    words: Words,
    origin: String,
}

/// Looks at a listener and judges what was seen.
pub async fn look_at(listener: &Listener, wish: Wish<'_>) -> Looked {
    // A name that nobody knows is asked for as Kisi's would be.
    let url = listener.url.replace("http://no-such", "https://no-such");
    let address = read_address(&url).expect("an address");
    let way = Way {
        patience: wish.patience,
        roots: roots(listener),
        proxy: match &listener.proxy {
            Some(proxy) => Proxy::Through(proxy.clone()),
            None => Proxy::Straight,
        },
        ..Way::to(&address.base)
    };
    let transcript = way.transcript.clone();
    let reader = Reader::new(&address.base, way).expect("a reader");
    let token = Secret::new(wish.token.to_owned());
    let wishes = Wishes {
        address: &address,
        token: &token,
        groups: true,
        chance: CHANCE,
    };
    let seen = look(&reader, &wishes, &|_| ()).await;
    let session = session(&seen);
    Looked {
        judgement: judge(scim::all(), &Case::without_file(&session)),
        look: seen,
        transcript,
        words: Words::new("en", Screens::Newer, "Kisi SSO"),
        origin: listener.origin.clone(),
    }
}

fn roots(listener: &Listener) -> Vec<Vec<u8>> {
    let named = listener.ca_pem.iter();
    let read = named.flat_map(|pem| x509::read(pem.as_bytes()).certificates);
    read.map(|one| one.expect("a certificate").der).collect()
}

fn session(look: &Look) -> Session {
    let now = Timestamp::now();
    let mut setup = Setup::new("test".into(), "scim", "look", false, now);
    setup.observations.push(Observation {
        at: now,
        seen: Seen::Look {
            look: Box::new(look.clone()),
        },
    });
    Session::new(setup, now, Profile::Kisi)
}

impl Looked {
    /// All findings but the note that this host is not Kisi's: here, none is.
    pub fn findings(&self) -> Vec<&Rated> {
        let is_about_host = |rated: &&Rated| rated.rule.id != "scim.base-url-is-kisis.other-host";
        let all = self.judgement.findings.iter();
        all.filter(is_about_host).collect()
    }

    pub fn ids(&self) -> Vec<&'static str> {
        self.findings().iter().map(|rated| rated.rule.id).collect()
    }

    /// The ids of what must change.
    pub fn fails(&self) -> Vec<&'static str> {
        self.judgement.fails().map(|rated| rated.rule.id).collect()
    }

    /// A finding as it is read: its four parts, and names for what differs from run to run.
    pub fn read(&self, id: &str) -> String {
        let mut found = self.findings().into_iter();
        let found = found.find(|rated| rated.rule.id == id);
        let told = tell(found.expect(id), &self.words);
        let mut lines = vec![
            format!("{} {}", name(told.severity), told.id),
            format!("  {}", plain(&told.title)),
            format!("  saw: {}", plain(&told.saw)),
        ];
        lines.extend(needed(&told));
        lines.push(format!("  do: {}", plain(&told.what)));
        let mut text = lines.join("\n").replace(&self.origin, "ORIGIN");
        for (changes, name) in self.changing() {
            text = text.replace(&changes, name);
        }
        text
    }

    /// Ports, days and dates.
    fn changing(&self) -> Vec<(String, &'static str)> {
        let day = |seconds| {
            let at = Timestamp::from_second(seconds).expect("a time");
            self.words.day(at)
        };
        let peer = self
            .look
            .silence()
            .and_then(|silence| silence.peer.as_ref());
        let days = peer.into_iter().flat_map(|peer| {
            [
                (day(peer.not_before), "FIRST DAY"),
                (day(peer.not_after), "LAST DAY"),
            ]
        });
        let users = self.look.reply(Question::Users);
        let date = users.and_then(|reply| reply.retry_after.clone());
        let date = date.filter(|date| date.ends_with("GMT"));
        days.chain(date.map(|date| (date, "DATE"))).collect()
    }
}

fn needed(told: &Told) -> Option<String> {
    let needed = told.needed.as_ref()?;
    Some(format!("  {}: {}", told.needed_label, plain(needed)))
}

fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Fail => "FAIL",
        Severity::Warn => "WARN",
        Severity::Note => "NOTE",
    }
}
