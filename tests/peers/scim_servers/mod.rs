//! Foreign SCIM servers on loopback, each started for one test, with two users and a group in it, and ended with it.
//! What each of them does with a request stands at [`Kind`].

mod cut_off;
mod cutting;
mod framing;
mod killed;
mod kind;
mod objects;
mod others;
mod outcomes;
mod place;
pub mod process;
mod starting;
mod terminal;
mod waves;

pub use kind::{Kind, installed};
pub use objects::{Counts, GROUP, USERS};

use std::net::TcpListener;
use std::time::{Duration, Instant};

use process::Process;
use reqwest::{Client, Method, RequestBuilder};

/// How long a server may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);

/// Ports to try: another program may take one between our asking for it and the server's.
const ATTEMPTS: usize = 3;

/// A running server. Dropping it ends the program and everything that the program started.
pub struct Server {
    /// What its endpoints follow, as `/Users`: without a slash at the end.
    pub base_url: String,
    /// The bearer token that it takes.
    pub token: String,
    client: Client,
    process: Process,
}

impl Server {
    /// Starts a server and puts [`USERS`] and [`GROUP`] into it.
    ///
    /// # Panics
    /// When it is not installed, does not answer in time, or refuses the users or the group; with what it wrote.
    pub async fn start(kind: Kind) -> Server {
        for _ in 0..ATTEMPTS {
            let port = free_port();
            let token = format!("token-of-a-test-{}-{port}", std::process::id());
            let server = Server {
                base_url: format!("http://127.0.0.1:{port}{}", kind.prefix()),
                process: Process::start(&format!("{}-{port}", kind.name()), |command| {
                    kind.describe(command, port, &token);
                }),
                client: client(),
                token,
            };
            if server.answers().await {
                server.fill().await;
                return server;
            }
            eprintln!("{} ended by itself: {}", kind.name(), server.process.said());
        }
        panic!("{} ends by itself", kind.name());
    }

    /// A request with the right token, to what stands behind the base address.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let address = format!("{}{path}", self.base_url);
        self.client
            .request(method, address)
            .bearer_auth(&self.token)
    }

    /// Waits for the first answer; false when the program ended instead.
    async fn answers(&self) -> bool {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.process.has_ended() {
                return false;
            }
            let answer = self.request(Method::GET, "/Users").send().await;
            if answer.is_ok_and(|answer| answer.status().is_success()) {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no answer in {PATIENCE:?}: {}", self.process.said());
    }
}

fn client() -> Client {
    // A proxy in the environment has nothing to do with loopback.
    let builder = Client::builder().no_proxy().timeout(PATIENCE);
    builder.build().expect("a client")
}

pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}
