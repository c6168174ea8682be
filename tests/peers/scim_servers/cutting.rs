//! A line to a server that breaks when it is told to: a proxy on loopback that passes each message whole, counts the
//! requests, writes down when each began and ended, and does something to one of them.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::io::{AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};

use super::framing;

/// What happens to one request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fault {
    /// Counted from 1, in the order in which they arrived.
    pub nth: usize,
    pub when: When,
    pub then: Then,
}

/// Where it happens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    /// The server never sees the request.
    BeforeTheServer,
    /// The server has done what it was asked, and its answer is here.
    BeforeTheAnswer,
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Then {
    /// The connection ends. The next one is fine.
    Cut,
    /// The same, and the next two do not come through either.
    CutAWhile,
    /// The same, and no later request comes through.
    CutForGood,
    /// Nothing: neither an answer nor an end. Whoever waits in [`Line::reached`] hears it.
    Hold,
    /// It is told as well, and goes on.
    GoOn,
}

/// From the first byte of a request to the last of its answer, as the proxy sees it.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// The method and the path.
    pub what: String,
    pub start: Instant,
    pub end: Instant,
}

/// The way through the proxy. Dropping it ends every connection.
pub struct Line {
    /// Stands for the server's own.
    pub base_url: String,
    shared: Arc<Shared>,
    accepting: JoinHandle<()>,
}

struct Shared {
    server: SocketAddr,
    /// Each answer is held so long: a real way is never as short as loopback.
    delay: Duration,
    now: Mutex<Now>,
    reached: Notify,
}

#[derive(Default)]
struct Now {
    fault: Option<Fault>,
    count: usize,
    exchanges: Vec<Exchange>,
}

impl Line {
    /// A line to the server at this address.
    ///
    /// # Panics
    /// When the address names no host and port, or no port is free.
    pub async fn to(base_url: &str, delay: Duration) -> Line {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let own = listener.local_addr().expect("an address").to_string();
        let place = base_url.split('/').nth(2).expect("a host and a port");
        let shared = Arc::new(Shared {
            server: place.parse().expect("a host and a port"),
            delay,
            now: Mutex::default(),
            reached: Notify::new(),
        });
        Line {
            base_url: base_url.replacen(place, &own, 1),
            accepting: tokio::spawn(accept(listener, shared.clone())),
            shared,
        }
    }

    /// Begins to count anew. `None`: the line is fine.
    pub fn begin(&self, fault: Option<Fault>) {
        *self.shared.now() = Now {
            fault,
            ..Now::default()
        };
    }

    /// How many requests came since.
    pub fn count(&self) -> usize {
        self.shared.now().count
    }

    /// What was answered since.
    pub fn exchanges(&self) -> Vec<Exchange> {
        self.shared.now().exchanges.clone()
    }

    /// Waits for the request that is held or told.
    pub async fn reached(&self) {
        self.shared.reached.notified().await;
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl Shared {
    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn number(&self) -> usize {
        let mut now = self.now();
        now.count += 1;
        now.count
    }

    /// What happens to this request here.
    fn fault(&self, number: usize, when: When) -> Option<Then> {
        let fault = self.now().fault?;
        let is_hit = match (fault.then, number.checked_sub(fault.nth)?) {
            (_, 0) => when == fault.when,
            (Then::CutAWhile, later) => later <= 2,
            (Then::CutForGood, _) => true,
            _ => false,
        };
        is_hit.then_some(fault.then)
    }

    /// Does it; false when the connection ends.
    async fn passes(&self, number: usize, when: When) -> bool {
        match self.fault(number, when) {
            None => true,
            Some(Then::Cut | Then::CutAWhile | Then::CutForGood) => false,
            Some(Then::Hold) => {
                self.reached.notify_one();
                std::future::pending().await
            }
            Some(Then::GoOn) => {
                self.reached.notify_one();
                true
            }
        }
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    // Dropped with this task, and then each of them ends.
    let mut connections = JoinSet::new();
    while let Ok((client, _)) = listener.accept().await {
        let shared = shared.clone();
        connections.spawn(async move {
            // Whoever was cut off hears it from the end of the connection.
            let _ = serve(client, &shared).await;
        });
        while connections.try_join_next().is_some() {}
    }
}

/// One request after the other; the server gets a connection for each.
async fn serve(client: TcpStream, shared: &Shared) -> std::io::Result<()> {
    client.set_nodelay(true)?;
    let mut client = BufReader::new(client);
    while framing::begins(&mut client).await? {
        let start = Instant::now();
        let request = framing::request(&mut client).await?;
        let number = shared.number();
        if !shared.passes(number, When::BeforeTheServer).await {
            return Ok(());
        }
        let mut server = BufReader::new(TcpStream::connect(shared.server).await?);
        server.write_all(&request.bytes).await?;
        let answer = framing::answer(&mut server).await?;
        tokio::time::sleep(shared.delay).await;
        if !shared.passes(number, When::BeforeTheAnswer).await {
            return Ok(());
        }
        // Written down first: the client may ask on before we come to it.
        shared.now().exchanges.push(Exchange {
            what: first_line(&request.bytes),
            start,
            end: Instant::now(),
        });
        client.write_all(&answer.bytes).await?;
        if !answer.may_follow {
            return client.shutdown().await;
        }
    }
    Ok(())
}

fn first_line(request: &[u8]) -> String {
    let text = String::from_utf8_lossy(request);
    let line = text.lines().next().unwrap_or_default();
    line.trim_end_matches(" HTTP/1.1").to_owned()
}
