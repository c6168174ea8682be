//! A line between the product and one vendor: it passes everything on, remembers it byte for byte, and breaks at a request
//! that a test names, before it is carried out or when only its answer is missing.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use reqwest::Client;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use super::imports::Imports;

/// Which request breaks, and how.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    /// From 1.
    pub at: usize,
    /// It is carried out, and only its answer is lost.
    pub carried_out: bool,
    /// Those after it pass.
    pub only: bool,
}

/// One request and its answer.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub method: String,
    pub path: String,
    pub body: String,
    /// 0 where none came.
    pub status: u16,
    pub answer: String,
}

/// The line. Dropping it ends it.
pub struct Line {
    pub base: String,
    shared: Arc<Shared>,
    listens: JoinHandle<()>,
}

struct Shared {
    to: String,
    http: Client,
    /// Kisi's imports, where the vendor behind the line has none.
    imports: Option<Imports>,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    log: Vec<Asked>,
    cut: Option<(Cut, usize)>,
    /// What is posted as soon as a PUT was carried out.
    after_put: Option<String>,
}

enum Fate {
    Passes,
    Breaks,
    Lost,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.listens.abort();
    }
}

impl Line {
    pub async fn to(base: &str, imports: Option<Imports>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let builder = Client::builder().no_proxy().pool_max_idle_per_host(0);
        let shared = Arc::new(Shared {
            to: base.to_owned(),
            http: builder.build().expect("a client"),
            imports,
            open: Mutex::default(),
        });
        let held = shared.clone();
        let listens = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let held = held.clone();
                tokio::spawn(async move { held.one(stream).await });
            }
        });
        Self {
            base: format!("http://{address}"),
            shared,
            listens,
        }
    }

    /// Everything that was asked, the oldest first.
    pub fn log(&self) -> Vec<Asked> {
        self.shared.open().log.clone()
    }

    /// What was asked that changes something.
    pub fn writes(&self) -> Vec<Asked> {
        let log = self.log().into_iter();
        log.filter(|asked| asked.method != "GET").collect()
    }

    /// Kisi's imports.
    pub fn imports(&self) -> serde_json::Value {
        let imports = self.shared.imports.as_ref();
        imports.map(Imports::all).unwrap_or_default()
    }

    pub fn cut(&self, cut: Cut) {
        self.shared.open().cut = Some((cut, 0));
    }

    pub fn mend(&self) {
        self.shared.open().cut = None;
    }

    /// From now on this is posted as soon as a PUT was carried out, before it is answered.
    pub fn after_put(&self, url: &str) {
        self.shared.open().after_put = Some(url.to_owned());
    }
}

impl Open {
    fn fate(&mut self) -> Fate {
        let Some((cut, seen)) = &mut self.cut else {
            return Fate::Passes;
        };
        *seen += 1;
        if *seen < cut.at || (*seen > cut.at && cut.only) {
            Fate::Passes
        } else if *seen == cut.at && cut.carried_out {
            Fate::Lost
        } else {
            Fate::Breaks
        }
    }
}

impl Shared {
    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads one request, and answers it or hangs up.
    async fn one(&self, mut stream: TcpStream) {
        let Some((head, body)) = read(&mut stream).await else {
            return;
        };
        let mut first = head.lines().next().unwrap_or_default().split(' ');
        let mut next = || first.next().unwrap_or_default().to_owned();
        let mut asked = Asked {
            method: next(),
            path: next(),
            body,
            ..Asked::default()
        };
        let (fate, place) = {
            let mut open = self.open();
            open.log.push(asked.clone());
            (open.fate(), open.log.len() - 1)
        };
        if matches!(fate, Fate::Breaks) {
            return;
        }
        let headers = self.pass_on(&head, &mut asked).await;
        self.open().log[place] = asked.clone();
        if matches!(fate, Fate::Lost) {
            return;
        }
        let length = asked.answer.len();
        let answer = format!(
            "HTTP/1.1 {} X\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n{}",
            asked.status, asked.answer
        );
        let _ = stream.write_all(answer.as_bytes()).await;
        let _ = stream.shutdown().await;
    }

    /// Asks the vendor. The headers of its answer that matter.
    async fn pass_on(&self, head: &str, asked: &mut Asked) -> String {
        if let Some(imports) = self
            .imports
            .as_ref()
            .filter(|_| asked.path.starts_with("/integrations"))
        {
            let (status, answer) = imports.answer(asked);
            (asked.status, asked.answer) = (status, answer);
            return "content-type: application/json\r\n".to_owned();
        }
        let method = asked.method.parse().expect("a method");
        let mut request = self
            .http
            .request(method, format!("{}{}", self.to, asked.path));
        for (name, value) in head
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "))
        {
            if !["host", "content-length", "accept-encoding"].contains(&name) {
                request = request.header(name, value);
            }
        }
        let answer = request
            .body(asked.body.clone())
            .send()
            .await
            .expect("practice answers");
        let mut headers = String::new();
        for name in [
            "content-type",
            "location",
            "x-total-count",
            "x-collection-range",
        ] {
            let value = answer
                .headers()
                .get(name)
                .and_then(|value| value.to_str().ok());
            headers.extend(value.map(|value| format!("{name}: {value}\r\n")));
        }
        asked.status = answer.status().as_u16();
        asked.answer = answer.text().await.expect("text");
        let after_put = self.open().after_put.clone();
        if let Some(url) = after_put.filter(|_| asked.method == "PUT") {
            self.http.post(url).send().await.expect("practice answers");
        }
        headers
    }
}

async fn read(stream: &mut TcpStream) -> Option<(String, String)> {
    let (mut bytes, mut piece) = (Vec::new(), [0; 8 * 1024]);
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8(bytes[..end].to_vec()).ok()?;
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.map_or(Some(0), |length| length.parse().ok())?;
            if bytes.len() >= end + 4 + length {
                let body = String::from_utf8(bytes[end + 4..].to_vec()).ok()?;
                return Some((head, body));
            }
        }
        match stream.read(&mut piece).await.ok()? {
            0 => return None,
            length => bytes.extend_from_slice(&piece[..length]),
        }
    }
}
