//! HTTP/1.1 written by hand, because the faults are in its bytes (RFC 9112). Each connection carries one request; of
//! requests only what a reading client sends is understood.

use std::io;
use std::time::Instant;

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncReadExt};

/// Most bytes of a request's head and of its body.
const LARGEST: usize = 256 * 1024;

/// A request that arrived.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    /// As it was sent: a path with its query, an address (to a proxy), or `host:port` (CONNECT).
    pub target: String,
    /// When its head had arrived.
    pub at: Instant,
    /// When its answer was ready and began to be sent; `None` before, and where there is none.
    pub until: Option<Instant>,
    headers: Vec<(String, String)>,
}

impl Request {
    /// The path without the query.
    pub fn path(&self) -> &str {
        let path = self.target.split('?').next();
        path.unwrap_or(&self.target)
    }

    /// What follows the question mark, still encoded; empty when there is none.
    pub fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }

    /// The first header of this name, whatever its capitals.
    pub fn header(&self, name: &str) -> Option<&str> {
        let is_it = |(own, _): &&(String, String)| own.eq_ignore_ascii_case(name);
        self.headers.iter().find(is_it).map(|(_, value)| &**value)
    }

    /// The value of `Authorization`, such as `Bearer …`; `None` when it was not sent.
    pub fn authorization(&self) -> Option<&str> {
        self.header("authorization")
    }

    fn parse(head: &str) -> Option<Self> {
        let mut lines = head.split("\r\n");
        let mut first = lines.next()?.split(' ');
        let (method, target, version) = (first.next()?, first.next()?, first.next()?);
        let headers = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
            .collect();
        version.starts_with("HTTP/1").then(|| Self {
            method: method.to_owned(),
            target: target.to_owned(),
            at: Instant::now(),
            until: None,
            headers,
        })
    }
}

/// Reads one request with its body; `None` when what arrives is no HTTP.
pub(super) async fn read(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Request>> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at;
        }
        more(stream, &mut bytes).await?;
        if !bytes[0].is_ascii_alphabetic() || bytes.len() > LARGEST {
            return Ok(None);
        }
    };
    let request = Request::parse(&String::from_utf8_lossy(&bytes[..end]));
    let length = request.as_ref().and_then(|request| {
        let length = request.header("content-length")?;
        length.parse::<usize>().ok()
    });
    let whole = end + 4 + length.unwrap_or(0).min(LARGEST);
    while bytes.len() < whole {
        more(stream, &mut bytes).await?;
    }
    Ok(request)
}

async fn more(stream: &mut (impl AsyncRead + Unpin), bytes: &mut Vec<u8>) -> io::Result<()> {
    match stream.read_buf(bytes).await? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(()),
    }
}

/// How the end of a body is told.
#[derive(Clone, Copy)]
pub(super) enum Length {
    Bytes(usize),
    Chunks,
    /// By the end of the connection.
    Close,
}

/// An answer before it becomes bytes.
#[derive(Clone)]
pub(super) struct Answer {
    pub status: u16,
    /// Without those about the length, the date and the connection.
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
    /// Not told by `Content-Length`, but by the end of the connection.
    pub ends_by_close: bool,
}

impl Answer {
    pub(super) fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let answer = Self {
            body: body.into(),
            ..Self::empty(status)
        };
        answer.with("Content-Type", content_type)
    }

    pub(super) fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
            ends_by_close: false,
        }
    }

    /// JSON as SCIM's own content type (RFC 7644, section 3.1).
    pub(super) fn scim(status: u16, body: &Value) -> Self {
        Self::new(status, "application/scim+json", body.to_string())
    }

    pub(super) fn html(status: u16, body: &str) -> Self {
        Self::new(status, "text/html; charset=utf-8", body)
    }

    /// Adds a header, or replaces the one of this name.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.retain(|(own, _)| *own != name);
        self.headers.push((name, value.into()));
        self
    }

    /// Everything up to the body.
    pub(super) fn head(&self, length: Length) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        head += &format!("Date: {}\r\n", http_date(Timestamp::now()));
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head += &match length {
            Length::Bytes(count) => format!("Content-Length: {count}\r\n"),
            Length::Chunks => "Transfer-Encoding: chunked\r\n".to_owned(),
            Length::Close => String::new(),
        };
        head += "Connection: close\r\n\r\n";
        head.into_bytes()
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let length = match self.ends_by_close {
            true => Length::Close,
            false => Length::Bytes(self.body.len()),
        };
        [self.head(length), self.body.clone()].concat()
    }
}

/// A time as RFC 9110, section 5.6.7, wants it.
pub(super) fn http_date(at: Timestamp) -> String {
    DateTimePrinter::new()
        .timestamp_to_rfc9110_string(&at)
        .expect("a year of four digits")
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        302 => "Found",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        407 => "Proxy Authentication Required",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        511 => "Network Authentication Required",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read_all(mut bytes: &[u8]) -> io::Result<Option<Request>> {
        read(&mut bytes).await
    }

    #[tokio::test]
    async fn a_request_is_read_with_its_headers() {
        let text =
            b"GET /scim/v2/Users?count=1 HTTP/1.1\r\nHost: a\r\nauthorization:  Bearer x \r\n\r\n";
        let request = read_all(text).await.expect("whole").expect("HTTP");
        assert_eq!(request.method, "GET");
        assert_eq!(request.path(), "/scim/v2/Users");
        assert_eq!(request.query(), "count=1");
        assert_eq!(request.authorization(), Some("Bearer x"));
        assert_eq!(request.header("accept"), None);
    }

    #[tokio::test]
    async fn a_greeting_of_tls_is_no_request() {
        let read = read_all(&[0x16, 0x03, 0x01, 0x02]).await.expect("read");
        assert!(read.is_none());
        assert!(read_all(b"GET / HT").await.is_err());
    }

    #[test]
    fn a_date_is_in_greenwich_time() {
        let at = "2026-11-24T15:04:05Z".parse().expect("a time");
        assert_eq!(http_date(at), "Tue, 24 Nov 2026 15:04:05 GMT");
    }
}
