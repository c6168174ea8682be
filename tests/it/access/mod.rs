//! What a vendor's API key opens: the probe against practice, and against listeners where practice is too well behaved;
//! what is sent, how often, to whom, and what is told of it.

mod account;
mod jumpcloud;
mod kisi;
mod listener;
mod strangers;

use jiff::Timestamp;
use setup_core::check::{Check, judge};
use setup_core::jumpcloud::{KeySeen, Region, read_key};
use setup_core::observation::{JumpCloudKeySeen, Observation, Seen};
use setup_core::probe::{Doors, jumpcloud_key};
use setup_core::rules::Profile;
use setup_core::secret::Secret;
use setup_core::session::{Case, Session};
use setup_core::setup::Setup;
use setup_core::wire::{Exchange, Reader, Transcript, Unreachable, Way};

/// A key that nobody has.
const WRONG: &str = "jca_0123456789abcdef0123456789abcdef0123";

/// The three regions at addresses of this computer, with everything that they are asked.
struct Regions {
    bases: [String; 3],
    transcripts: [Transcript; 3],
}

impl Regions {
    fn at(bases: [String; 3]) -> Self {
        Self {
            bases,
            transcripts: Default::default(),
        }
    }

    fn reader(&self, region: Region) -> Result<Reader, Unreachable> {
        let place = Region::ALL.iter().position(|there| *there == region);
        let place = place.expect("one of three");
        let base = &self.bases[place];
        let way = Way {
            transcript: self.transcripts[place].clone(),
            ..Way::to(base)
        };
        Reader::new(base, way)
    }

    /// Everything that was asked, region by region.
    fn asked(&self) -> [Vec<Exchange>; 3] {
        self.transcripts.each_ref().map(Transcript::all)
    }

    fn counts(&self) -> [usize; 3] {
        self.asked().map(|all| all.len())
    }

    async fn key(
        &self,
        key: &str,
        region: Option<Region>,
        organization: Option<&str>,
    ) -> JumpCloudKeySeen {
        let reader = |region| self.reader(region);
        let doors = Doors {
            reader: &reader,
            region,
            organization,
        };
        jumpcloud_key(&doors, &Secret::new(key.to_owned()), seen(key)).await
    }
}

/// What is said of a key that was pasted.
fn seen(key: &str) -> KeySeen {
    read_key(key, &[]).seen
}

/// The organization that a request was for.
fn organization(exchange: &Exchange) -> Option<&str> {
    let mut headers = exchange.headers.iter();
    let header = headers.find(|(name, _)| name.eq_ignore_ascii_case("x-org-id"));
    header.map(|(_, value)| value.as_str())
}

/// The ids of what is found, the worst first.
fn found(checks: &[Check], seen: &[Seen]) -> Vec<&'static str> {
    let now = Timestamp::now();
    let mut setup = Setup::new("test".into(), "sso", "export", false, now);
    let all = seen.iter().cloned();
    setup
        .observations
        .extend(all.map(|seen| Observation { at: now, seen }));
    let session = Session::new(setup, now, Profile::Kisi);
    let judgement = judge(checks, &Case::without_file(&session));
    let rated = judgement.findings.iter();
    rated.map(|rated| rated.rule.id).collect()
}

/// The same of JumpCloud's key.
fn found_of(key: &JumpCloudKeySeen) -> Vec<&'static str> {
    let key = Box::new(key.clone());
    found(
        setup_core::checks::access::JUMPCLOUD,
        &[Seen::JumpCloudKey { key }],
    )
}
