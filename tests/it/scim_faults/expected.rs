//! One row for each fault and each quirk: the finding that leads, and what else must change beside it. A new fault
//! does not compile before it has its row.

use setup_tests::faulty::{Encoding, Fault, NotList, Quirk, Status, Tls};

/// What a look has to say.
pub struct Row {
    /// The id of the first finding.
    pub leads: &'static str,
    /// Ids of what must change as well, where it is another place of the same cause.
    pub beside: &'static [&'static str],
    /// The id of a note that stands behind what leads.
    pub note: Option<&'static str>,
}

/// The listeners only read, and say so in their ServiceProviderConfig. Where nothing else is wrong, this leads.
const READS_ONLY: Row = only("scim.can-change-parts.denied");

const fn only(leads: &'static str) -> Row {
    Row {
        leads,
        beside: &[],
        note: None,
    }
}

impl Row {
    const fn with(self, note: &'static str) -> Self {
        Self {
            note: Some(note),
            ..self
        }
    }
}

pub fn of_fault(fault: &Fault) -> Row {
    match fault {
        Fault::Right(_) | Fault::NoContentLengthClose | Fault::Tls(Tls::Right) => READS_ONLY,
        Fault::NameUnknown => only("scim.host-is-known.unknown"),
        Fault::Refused => only("scim.connection-is-accepted.refused"),
        Fault::ResetsAtOnce => only("scim.connection-is-accepted.hung-up"),
        Fault::ConnectTimeout | Fault::HoldsAnswer => only("scim.answers-in-time.no-answer"),
        Fault::SlowDrip => only("scim.answers-in-time.drips"),
        Fault::EndlessBody(_) | Fault::HugeHeader => only("scim.answers-to-the-end.endless"),
        Fault::BreaksOff => only("scim.answers-to-the-end.broken-off"),
        Fault::Tls(tls) => of_tls(*tls),
        Fault::PlainHttpOnTlsPort => only("scim.connection-is-private.no-tls"),
        Fault::TlsOnly => only("scim.answers-as-a-program.no-http"),
        Fault::Proxy407 => only("scim.proxy-lets-through.password"),
        Fault::ProxyRefuses403 => only("scim.proxy-lets-through.refuses"),
        Fault::ProxyDead => only("scim.proxy-lets-through.gone"),
        Fault::Redirect { .. } => only("scim.nobody-redirects.elsewhere"),
        Fault::CaptivePortal(_) => only("scim.no-sign-in-page-in-between.portal"),
        Fault::LoginPage => only("scim.answers-as-a-program.web-page"),
        Fault::Status(status) => of_status(*status),
        Fault::Neighbour => only("scim.answers-at-this-path.neighbour"),
        Fault::WrongContentType(_) => only("scim.content-type-is-json.other"),
        Fault::InvalidJson(_) => only("scim.answer-is-json.broken"),
        Fault::WrongEncoding(Encoding::NoGzip) => only("scim.answers-to-the-end.packed"),
        Fault::WrongEncoding(_) => only("scim.answer-is-utf-8.other"),
        Fault::EmptyBody => only("scim.answer-is-json.empty"),
        Fault::NotList(NotList::Array) => only("scim.answer-is-json.no-object"),
        Fault::NotList(NotList::NoResources) => only("scim.people-are-listed.no-list"),
    }
}

fn of_tls(tls: Tls) -> Row {
    match tls {
        Tls::Right => READS_ONLY,
        Tls::Expired => only("scim.certificate-is-in-date.expired"),
        Tls::NotYetValid => only("scim.certificate-is-in-date.not-yet"),
        Tls::WrongName => only("scim.certificate-names-this-host.other-name"),
        // Nobody vouches for one that vouches for itself either: its sentence names it as its own issuer.
        Tls::UnknownIssuer | Tls::SelfSigned => only("scim.certificate-issuer-is-trusted.unknown"),
        Tls::Intercepted => only("scim.nobody-reads-along.intercepted"),
    }
}

fn of_status(status: Status) -> Row {
    match status {
        Status::Unauthorized401 => only("scim.token-is-accepted.refused"),
        Status::Forbidden403 => only("scim.token-may-read.not-allowed"),
        // A server that has the path and lets nobody read there is no list of people either.
        Status::NotFound404 | Status::MethodNotAllowed405 => {
            only("scim.answers-at-this-path.nothing")
        }
        Status::TooMany429Seconds | Status::TooMany429Date => only("scim.is-not-busy.busy"),
        Status::ServerError500 | Status::BadGateway502 | Status::Unavailable503 => {
            only("scim.server-is-well.broken")
        }
    }
}

pub fn of_quirk(quirk: Quirk) -> Row {
    match quirk {
        Quirk::NumericIds => only("scim.person-ids-are-text.number"),
        // Filters of people and of groups are two claims: a server may know one of them.
        Quirk::FiltersIgnored => Row {
            beside: &["scim.groups-can-be-searched.ignored"],
            ..only("scim.people-can-be-searched.ignored")
        },
        Quirk::FiltersRefused => only("scim.people-can-be-searched.refused"),
        Quirk::UserNameNoAddress => only("scim.person-names-are-addresses.other"),
        Quirk::LowerCaseResources => only("scim.people-are-listed.capitals"),
        Quirk::CountIgnored => {
            only("scim.people-come-in-pages.count-ignored").with("scim.no-page-is-empty.people")
        }
        Quirk::CountZeroRefused => READS_ONLY.with("scim.no-page-is-empty.refused"),
        // The same of people and of groups.
        Quirk::UnknownIdFound => Row {
            beside: &["scim.unknown-group-is-not-found.found"],
            ..only("scim.unknown-person-is-not-found.found")
        },
        Quirk::UnknownIdHtml | Quirk::UnknownIdEmpty => {
            READS_ONLY.with("scim.unknown-person-is-not-found.other-words")
        }
        Quirk::NoMeta => READS_ONLY.with("scim.people-carry-their-history.missing"),
        Quirk::NoSchemas => READS_ONLY.with("scim.people-name-their-schema.missing"),
        Quirk::ListWithoutSchemas => READS_ONLY.with("scim.list-names-its-schema.missing"),
        Quirk::TotalAsText | Quirk::TotalMissing => only("scim.people-are-listed.no-total"),
        Quirk::OpenWithoutToken => only("scim.refuses-without-token.open"),
        Quirk::AcceptsWrongToken => only("scim.refuses-a-wrong-token.open"),
        Quirk::GroupsNotFound => only("scim.groups-are-listed.refused"),
        // What is not there does not say that it takes no PATCH.
        Quirk::NoDiscovery => {
            only("scim.says-what-it-can.absent").with("scim.says-its-schemas.absent")
        }
        // Allowed; and a second and a half is not slow yet.
        Quirk::DiscoveryOpen | Quirk::PlainJson | Quirk::Slow => READS_ONLY,
    }
}
