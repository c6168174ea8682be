//! A listener that answers as a test likes, and the product's reading of it: for what practice does not do.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use setup_core::observation::ApplicationSeen;
use setup_core::probe::{ApplicationWishes, application};
use setup_core::secret::Secret;
use setup_core::wire::{Credential, Reader, Way};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::hands::WISHES;

/// Status and body for a path; the number counts the questions.
pub trait Answers: Fn(&str, usize) -> (u16, String) + Send + Sync + 'static {}
impl<F: Fn(&str, usize) -> (u16, String) + Send + Sync + 'static> Answers for F {}

/// Answers each question with what the path calls for.
pub async fn listener(answers: impl Answers) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    let (answers, count) = (Arc::new(answers), AtomicUsize::new(0));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let number = count.fetch_add(1, Ordering::Relaxed);
            tokio::spawn(answered(stream, answers.clone(), number));
        }
    });
    base
}

async fn answered(stream: TcpStream, answers: Arc<impl Answers>, number: usize) {
    let mut stream = BufReader::new(stream);
    let mut first = String::new();
    let _ = stream.read_line(&mut first).await;
    let mut line = String::new();
    while stream.read_line(&mut line).await.is_ok_and(|read| read > 2) {
        line.clear();
    }
    let path = first.split(' ').nth(1).unwrap_or_default();
    let (status, body) = answers(path, number);
    let head = format!(
        "HTTP/1.1 {status} As you like\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(format!("{head}{body}").as_bytes()).await;
}

/// What the product reads there.
pub async fn read(base: &str, tester: Option<&str>) -> ApplicationSeen {
    let reader = Reader::new(base, Way::to(base)).expect("a reader");
    let key = Secret::new("jca_0123456789abcdef".into());
    let credential = Credential::ApiKey {
        key: &key,
        organization: None,
    };
    let wishes = ApplicationWishes { tester, ..WISHES };
    application(&reader, credential, &wishes, &|_| ()).await
}
