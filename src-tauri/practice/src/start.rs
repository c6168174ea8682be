//! Starts and ends the two servers. What they answer is in `jumpcloud`, `kisi` and `hands`.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use anyhow::{Context, Result};
use axum::Router;
use axum::middleware::from_fn;
use axum::serve::Listener;
use jiff::Timestamp;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::fault::Fault;
use crate::guard::guard;
use crate::jumpcloud::JumpCloud;
use crate::kisi::organization::Organization;
use crate::kisi::scim::habit::Habit;
use crate::left::Left;
use crate::line::{Cord, Loopback};
use crate::random;
use crate::world::{Keys, Shared, State, World};
use crate::{effects, hands, jumpcloud, kisi};

pub struct Options {
    /// JumpCloud's port; Kisi gets the next one. 0 takes two free ones.
    pub port: u16,
    /// The Kisi domain of the one organization that exists.
    pub domain: String,
    pub organization: String,
    /// A fixed clock for certificates and sign-ins; `None` is the system's.
    pub now: Option<Timestamp>,
    pub faults: Vec<Fault>,
    /// How Kisi's SCIM server differs from what is assumed.
    pub habits: Vec<Habit>,
    /// Whether SCIM is switched on in Kisi from the start, with a token.
    pub scim: bool,
    /// How both consoles were left before; `None` is a first visit.
    pub left: Option<Left>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            domain: "practice".to_owned(),
            organization: "Practice Inc".to_owned(),
            now: None,
            faults: Vec::new(),
            habits: Vec::new(),
            scim: false,
            left: None,
        }
    }
}

/// The running servers. Dropping it ends them. No `Debug`: it holds keys.
pub struct Practice {
    /// `http://127.0.0.1:PORT` without a path; `/api` and `/api/v2` come after it.
    pub jumpcloud: String,
    /// `http://127.0.0.1:PORT` without a path.
    pub kisi: String,
    /// For `Authorization: KISI-LOGIN …`: the owner's.
    pub kisi_key: String,
    /// For `Authorization: KISI-LOGIN …`: somebody's who is not the owner.
    pub kisi_member_key: String,
    /// For `x-api-key`.
    pub jumpcloud_key: String,
    /// Kisi's SCIM Base URL, without a slash at its end.
    pub scim: String,
    /// For `Authorization: Bearer …`, where SCIM was asked to be on from the start.
    pub scim_token: Option<String>,
    stop: watch::Sender<()>,
    servers: Vec<JoinHandle<()>>,
}

impl Practice {
    /// Ends the servers and waits until their ports are free and open requests are answered.
    pub async fn stop(self) {
        let Self { stop, servers, .. } = self;
        drop(stop);
        for server in servers {
            // A server that panicked has ended as well.
            let _ = server.await;
        }
    }
}

/// Binds two ports of 127.0.0.1 and answers on them as JumpCloud and as Kisi.
///
/// # Errors
/// A port that is taken; no random bytes from the system.
pub async fn start(options: Options) -> Result<Practice> {
    let now = options.now.unwrap_or_else(Timestamp::now);
    let (stop, stopped) = watch::channel(());
    let world: Shared = Arc::new(World::new(
        options.now,
        Keys {
            jumpcloud: format!("jca_{}", random::hex(18)?),
            kisi: random::hex(16)?,
            kisi_member: random::hex(16)?,
        },
        stopped.clone(),
        State {
            faults: BTreeSet::new(),
            jumpcloud: JumpCloud::new(&options.organization, now)?,
            kisi: Organization::new(&options.organization, &options.domain, now),
        },
    ));
    if let Some(left) = &options.left {
        world.state().put_back(left, now)?;
    }
    effects::set(&world, options.faults.iter().copied().collect()).await?;

    let next_port = match options.port {
        0 => 0,
        first => first
            .checked_add(1)
            .context("there is no port after 65535 for Kisi")?,
    };
    let jumpcloud_line = Loopback::bind(options.port, Arc::<AtomicBool>::default())
        .await
        .with_context(|| format!("JumpCloud's port {} is not free", options.port))?;
    let kisi_line = Loopback::bind(next_port, world.kisi_cut.clone())
        .await
        .with_context(|| format!("Kisi's port {next_port} is not free"))?;

    let url = |line: &Loopback| Ok::<_, std::io::Error>(format!("http://{}", line.local_addr()?));
    let (jumpcloud, kisi) = (url(&jumpcloud_line)?, url(&kisi_line)?);
    let scim = format!("{kisi}{}", kisi::scim::routes::PATH);
    let scim_token = set_up_scim(&world, &scim, &options)?;
    Ok(Practice {
        jumpcloud,
        kisi,
        kisi_key: world.kisi_key.clone(),
        kisi_member_key: world.kisi_member_key.clone(),
        jumpcloud_key: world.jumpcloud_key.clone(),
        scim,
        scim_token,
        stop,
        servers: vec![
            serve(
                jumpcloud_line,
                jumpcloud::routes::routes(),
                &world,
                stopped.clone(),
            ),
            serve(kisi_line, kisi::routes::routes(&world), &world, stopped),
        ],
    })
}

/// The token, where SCIM shall be on.
fn set_up_scim(world: &World, base: &str, options: &Options) -> Result<Option<String>> {
    let mut state = world.state();
    let scim = &mut state.kisi.scim;
    base.clone_into(&mut scim.base);
    scim.habits = options.habits.iter().copied().collect();
    options.scim.then(|| scim.switch_on()).transpose()
}

/// The hands of a person are reachable on both ports, as the consoles are on both sites.
fn serve(
    line: Loopback,
    vendor: Router<Shared>,
    world: &Shared,
    mut stopped: watch::Receiver<()>,
) -> JoinHandle<()> {
    let routes = vendor
        .merge(hands::routes())
        .layer(from_fn(guard))
        .with_state(world.clone())
        .into_make_service_with_connect_info::<Cord>();
    tokio::spawn(async move {
        let ended = async move {
            // The sender never sends: this resolves when it is dropped.
            let _ = stopped.changed().await;
        };
        let served = axum::serve(line, routes)
            .with_graceful_shutdown(ended)
            .await;
        // axum documents that serving never returns an error: it retries accepting.
        debug_assert!(served.is_ok());
    })
}
