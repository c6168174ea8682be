//! What happens on one connection, byte by byte. What is said in the bytes is in `answers`.

use std::future::pending;
use std::io;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio_rustls::TlsAcceptor;

use super::answers::answer;
use super::fault::{Endless, Fault};
use super::http::{Answer, Length, read};
use super::listener::Log;
use super::{DRIP, page};

/// What every connection of a listener shares.
pub(super) struct Line {
    pub fault: Fault,
    /// The address of the SCIM server, for links in answers.
    pub base: String,
    pub acceptor: Option<TlsAcceptor>,
    pub log: Arc<Log>,
}

/// So long a body is announced that it drips for three hours, and short enough for any limit.
const DRIPPING: usize = 60_000;
const CHUNK: usize = 64 * 1024;

/// Takes connections until it is dropped, and every connection with it.
pub(super) async fn serve(listener: TcpListener, line: Arc<Line>) {
    let mut open = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                if let Ok((stream, _)) = accepted {
                    line.log.connected();
                    open.spawn(connection(stream, line.clone()));
                }
            }
            Some(_) = open.join_next() => {}
        }
    }
}

/// The other end may go away at any time: an error is no news.
async fn connection(stream: TcpStream, line: Arc<Line>) {
    if line.fault == Fault::ResetsAtOnce {
        stream.set_zero_linger().expect("a socket that can linger");
        return;
    }
    let _ = match &line.acceptor {
        Some(acceptor) => match acceptor.accept(stream).await {
            Ok(stream) => exchange(stream, &line).await,
            Err(error) => Err(error),
        },
        None => exchange(stream, &line).await,
    };
}

async fn exchange<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S, line: &Line) -> io::Result<()> {
    let Some(request) = read(&mut stream).await? else {
        stream.write_all(&page::no_http().bytes()).await?;
        return stream.shutdown().await;
    };
    let place = line.log.asked(&request);
    match &line.fault {
        Fault::HoldsAnswer => pending().await,
        Fault::SlowDrip => drip(stream).await,
        Fault::EndlessBody(kind) => endless(stream, *kind).await,
        fault => {
            sleep(fault.pause()).await;
            let answer = answer(fault, &request, &line.base);
            let mut bytes = answer.bytes();
            if *fault == Fault::BreaksOff {
                bytes.truncate(bytes.len() - answer.body.len().div_ceil(2));
            }
            // Before the last byte can be read: whoever reads it may ask the next question at once.
            line.log.answered(place);
            stream.write_all(&bytes).await?;
            stream.shutdown().await
        }
    }
}

fn begun() -> Answer {
    Answer::new(200, "application/scim+json", "")
}

async fn drip(mut stream: impl AsyncWrite + Unpin) -> io::Result<()> {
    stream
        .write_all(&begun().head(Length::Bytes(DRIPPING)))
        .await?;
    let body =
        br#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,"#;
    for byte in body.iter().chain(std::iter::repeat(&b' ')).take(DRIPPING) {
        stream.flush().await?;
        sleep(DRIP).await;
        stream.write_all(&[*byte]).await?;
    }
    stream.shutdown().await
}

async fn endless(mut stream: impl AsyncWrite + Unpin, kind: Endless) -> io::Result<()> {
    stream.write_all(&begun().head(Length::Chunks)).await?;
    let (start, filler) = match kind {
        Endless::WhiteSpace => (" ", b' '),
        Endless::Text => (r#"{"detail":""#, b'a'),
    };
    let first = format!("{:x}\r\n{start}\r\n", start.len());
    stream.write_all(first.as_bytes()).await?;
    let mut chunk = format!("{CHUNK:x}\r\n").into_bytes();
    chunk.resize(chunk.len() + CHUNK, filler);
    chunk.extend(b"\r\n");
    loop {
        stream.write_all(&chunk).await?;
    }
}
