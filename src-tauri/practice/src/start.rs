//! Starts and ends the servers. What they answer is in `jumpcloud`, `kisi` and `hands`.

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
use crate::jumpcloud::keys::Tokens;
use crate::jumpcloud::region::Region;
use crate::kisi::organization::Organization;
use crate::kisi::scim::habit::Habit;
use crate::left::Left;
use crate::line::{Cord, Loopback};
use crate::random;
use crate::world::{Keys, Shared, State, World};
use crate::{crowd, effects, hands, jumpcloud, kisi};

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
    /// How many people are in JumpCloud; `None` is the eight who are the same in every practice.
    pub people: Option<u32>,
    /// Where JumpCloud's organization lives.
    pub region: Region,
    /// How many organizations JumpCloud's administrator has; more than one make them a multi-tenant one.
    pub tenants: usize,
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
            people: None,
            region: Region::default(),
            tenants: 1,
        }
    }
}

/// The running servers. Dropping it ends them. No `Debug`: it holds keys.
pub struct Practice {
    /// `http://127.0.0.1:PORT` without a path; `/api` and `/api/v2` come after it. In the organization's
    /// own region.
    pub jumpcloud: String,
    /// JumpCloud's three regions, by their ids, each at an address like the one above. A key is known
    /// in one of them only.
    pub regions: [(&'static str, String); 3],
    /// `http://127.0.0.1:PORT` without a path.
    pub kisi: String,
    /// For `Authorization: KISI-LOGIN …`: the owner's.
    pub kisi_key: String,
    /// For `Authorization: KISI-LOGIN …`: somebody's who is not the owner.
    pub kisi_member_key: String,
    /// For `x-api-key`.
    pub jumpcloud_key: String,
    /// For `x-api-key`: of an administrator who may only look.
    pub jumpcloud_reader_key: String,
    /// Client id and client secret, for HTTP Basic at `/oauth2/token`.
    pub service_account: (String, String),
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

/// Binds ports of 127.0.0.1 and answers on them as JumpCloud in three regions and as Kisi.
///
/// # Errors
/// A port that is taken; no random bytes from the system.
pub async fn start(options: Options) -> Result<Practice> {
    let now = options.now.unwrap_or_else(Timestamp::now);
    let (stop, stopped) = watch::channel(());
    let world: Shared = Arc::new(World::new(
        options.now,
        Keys {
            jumpcloud: jumpcloud::keys::Keys::new()?,
            kisi: random::hex(16)?,
            kisi_member: random::hex(16)?,
        },
        options.region,
        stopped.clone(),
        before(&options, now)?,
    ));
    if let Some(left) = &options.left {
        world.state().put_back(left, now)?;
    }
    effects::set(&world, options.faults.iter().copied().collect()).await?;

    let lines = Lines::bind(options.port, options.region, &world).await?;
    let url = |line: &Loopback| Ok::<_, std::io::Error>(format!("http://{}", line.local_addr()?));
    let mut regions = Region::ALL.map(|region| (region.id(), String::new()));
    for ((_, to), line) in regions.iter_mut().zip(&lines.jumpcloud) {
        *to = url(line)?;
    }
    let (own, kisi) = (
        regions[options.region as usize].1.clone(),
        url(&lines.kisi)?,
    );
    let scim = format!("{kisi}{}", kisi::scim::routes::PATH);
    let scim_token = set_up_scim(&world, &scim, &options)?;
    let keys = &world.jumpcloud_keys;
    Ok(Practice {
        jumpcloud: own,
        regions,
        kisi,
        kisi_key: world.kisi_key.clone(),
        kisi_member_key: world.kisi_member_key.clone(),
        jumpcloud_key: keys.admin.clone(),
        jumpcloud_reader_key: keys.reader.clone(),
        service_account: keys.service_account.clone(),
        scim,
        scim_token,
        stop,
        servers: lines.serve(&world, &stopped),
    })
}

/// Both vendors before anybody does anything. Where a crowd was asked for, Kisi knows a part of it.
fn before(options: &Options, now: Timestamp) -> Result<State> {
    let jumpcloud = first(options, now)?;
    let mut kisi = Organization::new(&options.organization, &options.domain, now);
    if options.people.is_some() {
        kisi.settle(crowd::in_kisi(&jumpcloud.people));
    }
    Ok(State {
        faults: BTreeSet::new(),
        jumpcloud,
        others: (1..options.tenants)
            .map(|tenant| another(tenant, now))
            .collect::<Result<_>>()?,
        tokens: Tokens::default(),
        kisi,
    })
}

/// The organization in which everything happens.
fn first(options: &Options, now: Timestamp) -> Result<JumpCloud> {
    let crowd = match options.people {
        None => crowd::eight()?,
        Some(number) => crowd::of(number)?,
    };
    JumpCloud::new(Some(&options.organization), crowd, now)
}

/// A small one beside it. Every third has no name.
fn another(tenant: usize, now: Timestamp) -> Result<JumpCloud> {
    let name = format!("Tenant {tenant} Ltd");
    let people = 3 + u32::try_from(tenant % 5)?;
    let name = (!tenant.is_multiple_of(3)).then_some(name.as_str());
    JumpCloud::new(name, crowd::small(people, tenant)?, now)
}

/// Where the servers listen: JumpCloud once for each region, in their order.
struct Lines {
    jumpcloud: Vec<Loopback>,
    kisi: Loopback,
}

impl Lines {
    /// A chosen port is the own region's; the other regions take free ones.
    async fn bind(port: u16, own: Region, world: &World) -> Result<Self> {
        let next_port = match port {
            0 => 0,
            first => first
                .checked_add(1)
                .context("there is no port after 65535 for Kisi")?,
        };
        let mut jumpcloud = Vec::new();
        let own_line = Loopback::bind(port, Arc::<AtomicBool>::default())
            .await
            .with_context(|| format!("JumpCloud's port {port} is not free"))?;
        let kisi = Loopback::bind(next_port, world.kisi_cut.clone())
            .await
            .with_context(|| format!("Kisi's port {next_port} is not free"))?;
        let mut own_line = Some(own_line);
        for region in Region::ALL {
            let own_line = own_line.take_if(|_| region == own);
            jumpcloud.push(match own_line {
                Some(line) => line,
                None => Loopback::bind(0, Arc::<AtomicBool>::default()).await?,
            });
        }
        Ok(Self { jumpcloud, kisi })
    }

    fn serve(self, world: &Shared, stopped: &watch::Receiver<()>) -> Vec<JoinHandle<()>> {
        let regions = Region::ALL.into_iter().zip(self.jumpcloud);
        let mut servers: Vec<_> = regions
            .map(|(region, line)| {
                let routes = jumpcloud::routes::routes(world, region);
                serve(line, routes, world, stopped.clone())
            })
            .collect();
        let kisi = kisi::routes::routes(world);
        servers.push(serve(self.kisi, kisi, world, stopped.clone()));
        servers
    }
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
