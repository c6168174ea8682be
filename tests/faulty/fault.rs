//! The names of everything that can be wrong at the other end, one for each row of a table test. What each does on the
//! line is in `listener`, `line` and `answers`; small deviations of a SCIM server that works are in `right`.

use super::right::Right;

/// What is wrong. Where it says "right", the answer underneath is [`Right::default`]'s: a client that asks with
/// [`super::TOKEN`] sees this one fault and no other, and a wrong token is refused without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing: a SCIM server, with its quirks.
    Right(Right),

    /// The host of the address has no address.
    NameUnknown,
    /// Nobody listens on the port.
    Refused,
    /// The connection is never made: the queue of the port is full. On Linux only; elsewhere it may be refused.
    ConnectTimeout,
    /// Takes the connection and resets it at once.
    ResetsAtOnce,
    /// Reads the request and never answers.
    HoldsAnswer,
    /// The head at once, then one byte of the body each [`super::DRIP`], for hours.
    SlowDrip,
    /// Chunks without an end, as fast as they are read.
    EndlessBody(Endless),
    /// Half of the announced bytes, then the connection is closed.
    BreaksOff,

    /// `https`, the right answers, and this about the certificate.
    Tls(Tls),
    /// The address says `https`, the port speaks plain HTTP: it answers the greeting with a plain `400`.
    PlainHttpOnTlsPort,
    /// The address says `http`, the port speaks TLS only: it answers with an alert and closes.
    TlsOnly,

    /// The proxy asks for a password: `407` with `Proxy-Authenticate: Basic realm="office"`.
    Proxy407,
    /// The proxy forbids the address: `403` with a page.
    ProxyRefuses403,
    /// Nobody listens on the proxy's port.
    ProxyDead,

    /// Every path is answered with this status and a `Location`.
    Redirect { status: u16, to: To },
    /// A public network wants a click first.
    CaptivePortal(Portal),
    /// `200` and a page with a form to sign in.
    LoginPage,
    /// Every path is answered with this status.
    Status(Status),
    /// The address ends in a wrong path (`/scim`), which is answered with `404`; the right server is at `/scim/v2` of
    /// the same host.
    Neighbour,

    /// The right JSON under a wrong content type.
    WrongContentType(WrongType),
    /// The right content type, and what is no JSON.
    InvalidJson(Invalid),
    /// The right answer in other bytes than JSON's UTF-8.
    WrongEncoding(Encoding),
    /// `200` with `Content-Length: 0`.
    EmptyBody,
    /// JSON that is no ListResponse.
    NotList(NotList),
    /// The right answer with one header line of [`super::HUGE`] bytes.
    HugeHeader,
    /// The right answer without a length: it ends where the connection does. This is allowed, and must be read.
    NoContentLengthClose,
}

/// How a body goes on for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endless {
    /// Spaces before the first brace.
    WhiteSpace,
    /// A string that never closes.
    Text,
}

/// What is about the certificate of a listener, which is asked as `localhost`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// Nothing.
    Right,
    /// It ended yesterday; its issuer is in `ca_pem`.
    Expired,
    /// It begins tomorrow; its issuer is in `ca_pem`.
    NotYetValid,
    /// It is for [`super::WRONG_NAME`]; its issuer is in `ca_pem`.
    WrongName,
    /// By [`super::UNKNOWN_ISSUER`], which is sent along and is in no `ca_pem`.
    UnknownIssuer,
    /// By [`super::INTERCEPTOR`] of Zscaler Inc., which is sent along and is in no `ca_pem`.
    Intercepted,
    /// By itself.
    SelfSigned,
}

/// Where a redirect points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// [`super::OTHER_HOST`].
    OtherHost,
    /// [`super::OTHER_PATH`] of this host, where a page to sign in answers.
    OtherPath,
}

/// How a public network wants a click.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Portal {
    /// `302` to [`super::PORTAL`].
    Redirect,
    /// `200` with a page about terms.
    Page,
    /// `511` with a page (RFC 6585, section 6).
    Status511,
}

/// A status for every path, with a SCIM error as its body where nothing else is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// `401` with `WWW-Authenticate: Bearer realm="scim"`, whatever the token.
    Unauthorized401,
    Forbidden403,
    NotFound404,
    /// `405` with `Allow: POST`.
    MethodNotAllowed405,
    /// `429` with `Retry-After: 30`.
    TooMany429Seconds,
    /// `429` with `Retry-After:` and the HTTP date of 30 seconds later.
    TooMany429Date,
    ServerError500,
    /// `502` with a gateway's page.
    BadGateway502,
    /// `503` with `Retry-After: 120`.
    Unavailable503,
}

/// The wrong content type of right JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongType {
    /// `text/plain; charset=utf-8`.
    Plain,
    /// `text/html; charset=utf-8`.
    Html,
}

/// How JSON is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// The second half is missing, and `Content-Length` says so.
    Truncated,
    /// A comma before the last brace.
    TrailingComma,
}

/// In which bytes JSON comes that are not UTF-8's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With a byte order mark and `charset=utf-16le`.
    Utf16,
    /// With `charset=iso-8859-1` and letters outside ASCII.
    Latin1,
    /// Plain JSON under `Content-Encoding: gzip`.
    NoGzip,
}

/// JSON that is no ListResponse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotList {
    /// An array of resources.
    Array,
    /// An object without `Resources` and without a total.
    NoResources,
}

impl From<Right> for Fault {
    fn from(right: Right) -> Self {
        Self::Right(right)
    }
}

impl Fault {
    /// Every fault once; of the quirks of [`Fault::Right`] none.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Right(Right::default())];
        all.extend(network());
        all.extend(Tls::ALL.map(Self::Tls));
        all.extend([Self::PlainHttpOnTlsPort, Self::TlsOnly]);
        all.extend([Self::Proxy407, Self::ProxyRefuses403, Self::ProxyDead]);
        for status in [301, 302, 307, 308] {
            all.extend([To::OtherHost, To::OtherPath].map(|to| Self::Redirect { status, to }));
        }
        let portals = [Portal::Redirect, Portal::Page, Portal::Status511];
        all.extend(portals.map(Self::CaptivePortal));
        all.push(Self::LoginPage);
        all.extend(Status::ALL.map(Self::Status));
        all.push(Self::Neighbour);
        all.extend([WrongType::Plain, WrongType::Html].map(Self::WrongContentType));
        all.extend([Invalid::Truncated, Invalid::TrailingComma].map(Self::InvalidJson));
        let encodings = [Encoding::Utf16, Encoding::Latin1, Encoding::NoGzip];
        all.extend(encodings.map(Self::WrongEncoding));
        all.push(Self::EmptyBody);
        all.extend([NotList::Array, NotList::NoResources].map(Self::NotList));
        all.extend([Self::HugeHeader, Self::NoContentLengthClose]);
        all
    }
}

fn network() -> [Fault; 9] {
    [
        Fault::NameUnknown,
        Fault::Refused,
        Fault::ConnectTimeout,
        Fault::ResetsAtOnce,
        Fault::HoldsAnswer,
        Fault::SlowDrip,
        Fault::EndlessBody(Endless::WhiteSpace),
        Fault::EndlessBody(Endless::Text),
        Fault::BreaksOff,
    ]
}

impl Tls {
    pub const ALL: [Self; 7] = [
        Self::Right,
        Self::Expired,
        Self::NotYetValid,
        Self::WrongName,
        Self::UnknownIssuer,
        Self::Intercepted,
        Self::SelfSigned,
    ];
}

impl Status {
    pub const ALL: [Self; 9] = [
        Self::Unauthorized401,
        Self::Forbidden403,
        Self::NotFound404,
        Self::MethodNotAllowed405,
        Self::TooMany429Seconds,
        Self::TooMany429Date,
        Self::ServerError500,
        Self::BadGateway502,
        Self::Unavailable503,
    ];
}
