//! A server with a line to it and a ledger beside it: where the product looks and rehearses, once or many times.

use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use setup_core::change::{Hands, Ledger, Plan, clean_up, rehearse};
use setup_core::observation::{Leftover, Look, Rehearsal};
use setup_core::probe::{Wishes, chance, look};
use setup_core::scim::{Address, read_address};
use setup_core::secret::Secret;
use setup_core::wire::{Reader, Way, Writer};
use tempfile::TempDir;

use super::cutting::Line;
use super::{Kind, Server};

/// A running server, the line that all requests of the product take, and the folder of its ledger.
pub struct Place {
    pub server: Server,
    pub line: Line,
    folder: TempDir,
}

impl Place {
    pub async fn new(kind: Kind, delay: Duration) -> Place {
        let server = Server::start(kind).await;
        Place {
            line: Line::to(&server.base_url, delay).await,
            folder: tempfile::tempdir().expect("a folder"),
            server,
        }
    }

    /// The ledger's file, in a folder that the product makes itself.
    pub fn ledger_file(&self) -> PathBuf {
        self.folder.path().join("deep/ledger.json")
    }

    pub fn ledger(&self) -> Ledger {
        Ledger::open(&self.ledger_file()).expect("a ledger that can be read")
    }

    pub fn token(&self) -> Secret {
        Secret::new(self.server.token.clone())
    }

    pub fn address(&self) -> Address {
        read_address(&self.line.base_url).expect("an address")
    }

    fn reader(&self) -> Reader {
        Reader::new(&self.line.base_url, Way::to(&self.line.base_url)).expect("a reader")
    }

    /// The product's look, with groups.
    pub async fn look(&self) -> Look {
        let (address, token, chance) = (self.address(), self.token(), chance());
        let wishes = Wishes {
            address: &address,
            token: &token,
            groups: true,
            chance: &chance,
        };
        look(&self.reader(), &wishes, &|_| {}).await
    }

    /// The product's rehearsal with this test person, and a group.
    pub async fn rehearse(&self, email: &str) -> Rehearsal {
        let plan = Plan::new(email, true, Timestamp::now(), &chance());
        let hands = Hands {
            writer: &Writer::new(self.reader()),
            token: &self.token(),
            ledger: &self.ledger(),
            cancel: &Default::default(),
            tell: &|_| {},
        };
        rehearse(&hands, &self.address(), &plan).await
    }

    /// The next start: what the ledger's file names is taken away.
    pub async fn clean_up(&self) -> Vec<Leftover> {
        clean_up(&Writer::new(self.reader()), &self.token(), &self.ledger()).await
    }
}
