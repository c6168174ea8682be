//! One HTTP/1 message after the other off a connection, byte for byte as it came (RFC 9112, section 6). What stands in
//! it is nobody's business here.

use std::io::{Error, Result};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::net::TcpStream;

/// A message, and whether another one may follow it on the same connection.
pub struct Message {
    pub bytes: Vec<u8>,
    pub may_follow: bool,
}

/// How long the body is.
enum Body {
    None,
    Bytes(usize),
    Chunks,
    ToTheEnd,
}

/// Waits for the first byte; false when the other side hung up instead.
pub async fn begins(stream: &mut BufReader<TcpStream>) -> Result<bool> {
    Ok(!stream.fill_buf().await?.is_empty())
}

/// The whole request.
pub async fn request(stream: &mut BufReader<TcpStream>) -> Result<Message> {
    let head = head(stream).await?;
    let body = match length(&head) {
        Body::ToTheEnd => Body::None,
        body => body,
    };
    message(stream, head, body).await
}

/// The whole answer.
pub async fn answer(stream: &mut BufReader<TcpStream>) -> Result<Message> {
    let head = head(stream).await?;
    let status = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let body = match status.as_str() {
        "204" | "304" => Body::None,
        _ => length(&head),
    };
    message(stream, head, body).await
}

/// The first line and the headers, with the empty line behind them.
async fn head(stream: &mut BufReader<TcpStream>) -> Result<String> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head).await? == 0 {
            return Err(Error::other(format!("it broke off behind {head:?}")));
        }
    }
    Ok(head)
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    let found = lines.find(|(there, _)| there.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.trim())
}

fn length(head: &str) -> Body {
    let is_chunked = header(head, "transfer-encoding").is_some_and(|kind| kind == "chunked");
    let length = header(head, "content-length").and_then(|length| length.parse().ok());
    match length {
        _ if is_chunked => Body::Chunks,
        Some(length) => Body::Bytes(length),
        None => Body::ToTheEnd,
    }
}

async fn message(stream: &mut BufReader<TcpStream>, head: String, body: Body) -> Result<Message> {
    let is_closed =
        header(&head, "connection").is_some_and(|what| what.eq_ignore_ascii_case("close"));
    let is_old = head.starts_with("HTTP/1.0");
    let may_follow = !is_closed && !is_old && !matches!(body, Body::ToTheEnd);
    let mut bytes = head.into_bytes();
    match body {
        Body::None => {}
        Body::Bytes(length) => take(stream, &mut bytes, length).await?,
        Body::Chunks => chunks(stream, &mut bytes).await?,
        Body::ToTheEnd => _ = stream.read_to_end(&mut bytes).await?,
    }
    Ok(Message { bytes, may_follow })
}

async fn take(stream: &mut BufReader<TcpStream>, bytes: &mut Vec<u8>, length: usize) -> Result<()> {
    let start = bytes.len();
    bytes.resize(start + length, 0);
    stream.read_exact(&mut bytes[start..]).await?;
    Ok(())
}

/// Each chunk with its line break; the last is empty. None of the servers sends a trailer behind it.
async fn chunks(stream: &mut BufReader<TcpStream>, bytes: &mut Vec<u8>) -> Result<()> {
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await?;
        bytes.extend_from_slice(line.as_bytes());
        let length = usize::from_str_radix(line.trim(), 16).map_err(Error::other)?;
        take(stream, bytes, length + "\r\n".len()).await?;
        if length == 0 {
            return Ok(());
        }
    }
}
