//! Everything the two servers remember, behind one lock that is never held across an await.
//! How it is asked and changed over HTTP is in the routes.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::watch;

use crate::fault::Fault;
use crate::jumpcloud::certificate::SigningKeys;
use crate::jumpcloud::keys::Tokens;
use crate::jumpcloud::region::Region;
use crate::jumpcloud::{self, JumpCloud};
use crate::kisi::organization::Organization;
use crate::kisi::requests::Requests;
use crate::kisi::scim::asked::Moment;
use crate::kisi::scim::traffic::Traffic;

pub(crate) type Shared = Arc<World>;

pub(crate) struct World {
    pub(crate) clock: Option<Timestamp>,
    pub(crate) jumpcloud_keys: jumpcloud::keys::Keys,
    /// Where JumpCloud's organizations live.
    pub(crate) region: Region,
    /// The API key of Kisi's owner.
    pub(crate) kisi_key: String,
    /// The API key of somebody in the same Kisi organization who is not its owner.
    pub(crate) kisi_member_key: String,
    pub(crate) signing_keys: SigningKeys,
    pub(crate) kisi_cut: Arc<AtomicBool>,
    /// Changes when practice ends.
    pub(crate) stopped: watch::Receiver<()>,
    started: Instant,
    traffic: Mutex<Traffic>,
    jumpcloud_traffic: Mutex<jumpcloud::traffic::Traffic>,
    requests: Mutex<Requests>,
    state: Mutex<State>,
}

pub(crate) struct State {
    pub(crate) faults: BTreeSet<Fault>,
    /// The first organization, in which everything happens.
    pub(crate) jumpcloud: JumpCloud,
    /// The other ones of a multi-tenant administrator.
    pub(crate) others: Vec<JumpCloud>,
    /// Of JumpCloud's service account.
    pub(crate) tokens: Tokens,
    pub(crate) kisi: Organization,
}

impl State {
    pub(crate) fn tenants(&self) -> impl Iterator<Item = &JumpCloud> {
        std::iter::once(&self.jumpcloud).chain(&self.others)
    }

    /// By its place; a place that does not exist is the first one's.
    pub(crate) fn tenant(&self, at: usize) -> &JumpCloud {
        let other = at.checked_sub(1).and_then(|at| self.others.get(at));
        other.unwrap_or(&self.jumpcloud)
    }

    pub(crate) fn tenant_mut(&mut self, at: usize) -> &mut JumpCloud {
        let other = at.checked_sub(1).and_then(|at| self.others.get_mut(at));
        other.unwrap_or(&mut self.jumpcloud)
    }
}

pub(crate) struct Keys {
    pub(crate) jumpcloud: jumpcloud::keys::Keys,
    pub(crate) kisi: String,
    pub(crate) kisi_member: String,
}

impl World {
    pub(crate) fn new(
        clock: Option<Timestamp>,
        keys: Keys,
        region: Region,
        stopped: watch::Receiver<()>,
        state: State,
    ) -> Self {
        Self {
            clock,
            jumpcloud_keys: keys.jumpcloud,
            region,
            kisi_key: keys.kisi,
            kisi_member_key: keys.kisi_member,
            signing_keys: SigningKeys::default(),
            kisi_cut: Arc::default(),
            stopped,
            started: Instant::now(),
            traffic: Mutex::default(),
            jumpcloud_traffic: Mutex::default(),
            requests: Mutex::default(),
            state: Mutex::new(state),
        }
    }

    /// The fixed clock, or the system's.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.unwrap_or_else(Timestamp::now)
    }

    /// For how long practice has been running; a fixed clock does not stop this one.
    pub(crate) fn running(&self) -> Duration {
        self.started.elapsed()
    }

    pub(crate) fn moment(&self) -> Moment {
        Moment {
            now: self.now(),
            running: self.running(),
        }
    }

    /// Requests to Kisi's SCIM server. Never locked before `state`.
    pub(crate) fn traffic(&self) -> MutexGuard<'_, Traffic> {
        self.traffic.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Requests to JumpCloud. Never locked before `state`.
    pub(crate) fn jumpcloud_traffic(&self) -> MutexGuard<'_, jumpcloud::traffic::Traffic> {
        let traffic = self.jumpcloud_traffic.lock();
        traffic.unwrap_or_else(PoisonError::into_inner)
    }

    /// Requests to Kisi's own interface. Never locked before `state`.
    pub(crate) fn requests(&self) -> MutexGuard<'_, Requests> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A panic in one request must not take the whole practice along: the state stays usable.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
