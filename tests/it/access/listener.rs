//! A listener that answers every request with the same bytes, or with one answer after the other, and remembers what
//! arrived.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

/// A running listener; dropping it ends it.
pub struct Listener {
    /// `http://127.0.0.1:PORT`
    pub base: String,
    heads: Arc<Mutex<Vec<String>>>,
    _task: JoinSet<()>,
}

/// An answer as it goes over the line.
pub fn answer(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )
}

pub fn json(body: &str) -> String {
    answer("200 OK", "Content-Type: application/json\r\n", body)
}

impl Listener {
    /// Answers by what is asked: the first pair whose path begins like the request's counts.
    pub async fn start(answers: &[(&str, String)]) -> Self {
        let line = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base = format!("http://{}", line.local_addr().expect("an address"));
        let heads = Arc::<Mutex<Vec<String>>>::default();
        let hears = heads.clone();
        let owned = |(path, answer): &(&str, String)| ((*path).to_owned(), answer.clone());
        let answers: Vec<(String, String)> = answers.iter().map(owned).collect();
        let mut task = JoinSet::new();
        task.spawn(async move {
            while let Ok((mut stream, _)) = line.accept().await {
                let mut head = vec![0; 8192];
                let length = stream.read(&mut head).await.unwrap_or_default();
                let head = String::from_utf8_lossy(&head[..length]).into_owned();
                let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
                hears.lock().expect("unbroken").push(head);
                let fits = |(start, _): &&(String, String)| path.starts_with(start.as_str());
                let found = answers.iter().find(fits);
                let text = found.map_or_else(
                    || answer("404 Not Found", "", ""),
                    |(_, answer)| answer.clone(),
                );
                let _ = stream.write_all(text.as_bytes()).await;
            }
        });
        Self {
            base,
            heads,
            _task: task,
        }
    }

    /// The heads of the requests that arrived.
    pub fn heads(&self) -> Vec<String> {
        self.heads.lock().expect("unbroken").clone()
    }
}
