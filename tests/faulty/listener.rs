//! Starts and ends one listener, and remembers what arrived at it. What it answers is in `answers`, how in `line`.

use std::any::Any;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::JoinSet;

use super::certificate::Identity;
use super::fault::{Fault, Tls};
use super::http::Request;
use super::{BASE, line};

/// The host that no resolver knows (RFC 6761, section 6.4).
const NO_HOST: &str = "no-such-host.invalid";
/// What is asked for through a proxy: a name that no resolver knows, either.
const BEHIND_PROXY: &str = "https://scim.example";

/// A running listener. Dropping it ends it and every connection. It lives on the runtime that started it: a test that
/// blocks its thread needs `flavor = "multi_thread"`.
pub struct Listener {
    /// What the client is told, such as `http://127.0.0.1:40001/scim/v2`, without a slash at its end.
    pub url: String,
    /// `url` up to its path.
    pub origin: String,
    /// The authority that the client has to trust, as PEM; `None` where the fault is that it does not know it.
    pub ca_pem: Option<String>,
    /// The proxy that the client has to use.
    pub proxy: Option<String>,
    log: Arc<Log>,
    /// Held until the listener is dropped.
    _open: Box<dyn Any + Send + Sync>,
}

/// What arrived.
#[derive(Default)]
pub(super) struct Log {
    connections: AtomicUsize,
    requests: Mutex<Vec<Request>>,
}

impl Log {
    pub(super) fn connected(&self) {
        self.connections.fetch_add(1, Ordering::Relaxed);
    }

    /// Its place, for [`Log::answered`].
    pub(super) fn asked(&self, request: &Request) -> usize {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        requests.push(request.clone());
        requests.len() - 1
    }

    pub(super) fn answered(&self, place: usize) {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        requests[place].until = Some(Instant::now());
    }
}

impl Listener {
    /// Listens on a free port of 127.0.0.1, or makes sure that nobody does.
    pub async fn start(fault: impl Into<Fault>) -> Self {
        let fault = fault.into();
        match fault {
            Fault::NameUnknown => Self::new(format!("http://{NO_HOST}"), ()),
            Fault::Refused => {
                let (port, address) = closed();
                Self::new(format!("http://{address}"), port)
            }
            Fault::ConnectTimeout => {
                let (port, address) = full().await;
                Self::new(format!("http://{address}"), port)
            }
            Fault::ProxyDead => {
                let (port, address) = closed();
                let listener = Self::new(BEHIND_PROXY.to_owned(), port);
                listener.behind(address)
            }
            _ => Self::serve(fault).await,
        }
    }

    async fn serve(fault: Fault) -> Self {
        let line = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .expect("a free port");
        let address = line.local_addr().expect("the port's number");
        let identity = match fault {
            Fault::Tls(tls) => Some(Identity::new(tls)),
            Fault::TlsOnly => Some(Identity::new(Tls::Right)),
            _ => None,
        };
        let (acceptor, ca_pem) = match identity {
            Some(identity) => (Some(identity.acceptor), identity.ca_pem),
            None => (None, None),
        };
        let origin = match fault {
            Fault::Proxy407 | Fault::ProxyRefuses403 => BEHIND_PROXY.to_owned(),
            Fault::Tls(_) | Fault::PlainHttpOnTlsPort => {
                format!("https://localhost:{}", address.port())
            }
            _ => format!("http://{address}"),
        };
        let log = Arc::<Log>::default();
        let served = line::Line {
            base: format!("{origin}{BASE}"),
            acceptor,
            log: log.clone(),
            fault: fault.clone(),
        };
        let mut task = JoinSet::new();
        task.spawn(line::serve(line, Arc::new(served)));
        let mut listener = Self::new(origin, task);
        (listener.ca_pem, listener.log) = (ca_pem, log);
        match fault {
            Fault::Proxy407 | Fault::ProxyRefuses403 => listener.behind(address),
            Fault::Neighbour => Self {
                url: format!("{}/scim", listener.origin),
                ..listener
            },
            _ => listener,
        }
    }

    fn new(origin: String, open: impl Any + Send + Sync) -> Self {
        Self {
            url: format!("{origin}{BASE}"),
            origin,
            ca_pem: None,
            proxy: None,
            log: Arc::default(),
            _open: Box::new(open),
        }
    }

    fn behind(self, proxy: SocketAddr) -> Self {
        Self {
            proxy: Some(format!("http://{proxy}")),
            ..self
        }
    }

    /// The requests that were read so far, in their order.
    pub fn requests(&self) -> Vec<Request> {
        let requests = self.log.requests.lock();
        requests.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many connections were taken, with a request or without.
    pub fn connections(&self) -> usize {
        self.log.connections.load(Ordering::Relaxed)
    }
}

fn bound() -> (TcpSocket, SocketAddr) {
    let socket = TcpSocket::new_v4().expect("a socket");
    let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    socket.bind(any).expect("a free port");
    let address = socket.local_addr().expect("the port's number");
    (socket, address)
}

/// A port that is taken, so that nobody else gets it meanwhile, but on which nobody listens.
fn closed() -> (TcpSocket, SocketAddr) {
    bound()
}

/// A port whose queue is full: Linux then drops every further greeting, and the other end waits and asks again.
async fn full() -> ((TcpListener, Vec<TcpStream>), SocketAddr) {
    let (socket, address) = bound();
    let line = socket.listen(0).expect("a port to listen on");
    // Zero means one on Linux.
    let first = TcpStream::connect(address).await;
    ((line, vec![first.expect("a place in the queue")]), address)
}
