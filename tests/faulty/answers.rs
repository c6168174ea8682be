//! What each fault answers, once a request was read. How it gets on the line is in `line`.

use std::time::Duration;

use serde_json::json;

use super::fault::{Encoding, Fault, Invalid, NotList, Portal, To, WrongType};
use super::http::{Answer, Request};
use super::right::Right;
use super::{HUGE, OTHER_HOST, OTHER_PATH, PORTAL, SLOW, page};

impl Fault {
    /// How long it thinks before it answers.
    pub(super) fn pause(&self) -> Duration {
        match self {
            Self::Right(right) if right.is_slow() => SLOW,
            _ => Duration::ZERO,
        }
    }
}

/// The answer to a request; `base` is the address of the SCIM server.
pub(super) fn answer(fault: &Fault, request: &Request, base: &str) -> Answer {
    match fault {
        Fault::Proxy407 => page::proxy_wants_a_password(),
        Fault::ProxyRefuses403 => page::proxy_forbids(),
        Fault::Redirect { .. } if request.path() == OTHER_PATH => page::sign_in(),
        Fault::Redirect { status, to } => Answer::empty(*status).with("Location", location(*to)),
        Fault::CaptivePortal(portal) => captive(*portal),
        Fault::LoginPage => page::sign_in(),
        Fault::Status(status) => page::status(*status),
        Fault::Right(right) => right.answer(request, base),
        _ => {
            let right = Right::default().answer(request, base);
            match right.status {
                200 => changed(fault, right),
                _ => right,
            }
        }
    }
}

fn location(to: To) -> &'static str {
    match to {
        To::OtherHost => OTHER_HOST,
        To::OtherPath => OTHER_PATH,
    }
}

fn captive(portal: Portal) -> Answer {
    match portal {
        Portal::Redirect => Answer::empty(302).with("Location", PORTAL),
        Portal::Page => page::terms(200),
        Portal::Status511 => page::terms(511),
    }
}

/// A right answer with the one thing wrong; a refusal stays as it is, or a refusal control would see two faults.
fn changed(fault: &Fault, right: Answer) -> Answer {
    match fault {
        Fault::WrongContentType(WrongType::Plain) => {
            right.with("Content-Type", "text/plain; charset=utf-8")
        }
        Fault::WrongContentType(WrongType::Html) => {
            right.with("Content-Type", "text/html; charset=utf-8")
        }
        Fault::InvalidJson(kind) => broken(*kind, right),
        Fault::WrongEncoding(encoding) => encoded(*encoding, right),
        Fault::EmptyBody => Answer {
            body: Vec::new(),
            ..right
        },
        Fault::NotList(NotList::Array) => Answer::scim(
            200,
            &json!([{ "id": "2819c223", "userName": "ada@example.com" }]),
        ),
        Fault::NotList(NotList::NoResources) => Answer::scim(
            200,
            &json!({ "users": [{ "id": "2819c223", "email": "ada@example.com" }] }),
        ),
        Fault::HugeHeader => right.with("X-Trace", "a".repeat(HUGE)),
        Fault::NoContentLengthClose => Answer {
            ends_by_close: true,
            ..right
        },
        _ => right,
    }
}

fn broken(kind: Invalid, mut right: Answer) -> Answer {
    match kind {
        Invalid::Truncated => right.body.truncate(right.body.len() / 2),
        Invalid::TrailingComma => {
            let before_brace = right.body.len() - 1;
            right.body.insert(before_brace, b',');
        }
    }
    right
}

fn encoded(encoding: Encoding, right: Answer) -> Answer {
    let text = String::from_utf8_lossy(&right.body).into_owned();
    let (body, charset): (Vec<u8>, _) = match encoding {
        Encoding::NoGzip => return right.with("Content-Encoding", "gzip"),
        Encoding::Utf16 => {
            let units = format!("\u{feff}{text}");
            let bytes = units.encode_utf16().flat_map(u16::to_le_bytes);
            (bytes.collect(), "utf-16le")
        }
        Encoding::Latin1 => {
            let bytes = text.chars().map(|c| u8::try_from(c).unwrap_or(b'?'));
            (bytes.collect(), "iso-8859-1")
        }
    };
    Answer { body, ..right }.with(
        "Content-Type",
        format!("application/scim+json; charset={charset}"),
    )
}
