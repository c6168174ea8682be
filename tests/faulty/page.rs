//! The pages and refusals that come instead of SCIM: of proxies, public networks, gateways and servers.

use jiff::{SignedDuration, Timestamp};

use super::fault::Status;
use super::http::{Answer, http_date};
use super::right::error;

/// What a web server says to a greeting of TLS.
pub(super) fn no_http() -> Answer {
    Answer::html(
        400,
        "<html><head><title>400 Bad Request</title></head></html>",
    )
}

pub(super) fn proxy_wants_a_password() -> Answer {
    let page = "<html><title>407</title><body>The office proxy wants a password.</body></html>";
    Answer::html(407, page).with("Proxy-Authenticate", "Basic realm=\"office\"")
}

pub(super) fn proxy_forbids() -> Answer {
    let page = "<html><title>Blocked</title><body>This site is blocked by policy.</body></html>";
    Answer::html(403, page)
}

pub(super) fn sign_in() -> Answer {
    let page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>\
        <form method=\"post\"><input name=\"user\"><input type=\"password\" name=\"password\">\
        <button>Sign in</button></form></body></html>";
    Answer::html(200, page)
}

pub(super) fn terms(status: u16) -> Answer {
    let page = "<!DOCTYPE html><html><head><title>Hotel Wi-Fi</title></head><body>\
        <h1>Hotel Wi-Fi: accept the terms</h1><form method=\"post\"><button>Accept</button></form>\
        </body></html>";
    Answer::html(status, page)
}

pub(super) fn status(status: Status) -> Answer {
    match status {
        Status::Unauthorized401 => {
            error(401, "Authorization failure.").with("WWW-Authenticate", "Bearer realm=\"scim\"")
        }
        Status::Forbidden403 => error(403, "Operation is not permitted."),
        Status::NotFound404 => error(404, "There is nothing here."),
        Status::MethodNotAllowed405 => {
            error(405, "The method is not allowed.").with("Allow", "POST")
        }
        Status::TooMany429Seconds => too_many("30".to_owned()),
        Status::TooMany429Date => {
            let later = Timestamp::now() + SignedDuration::from_secs(30);
            too_many(http_date(later))
        }
        Status::ServerError500 => error(500, "An internal error."),
        Status::BadGateway502 => Answer::html(
            502,
            "<html><head><title>502 Bad Gateway</title></head><body>\
            <center><h1>502 Bad Gateway</h1></center></body></html>",
        ),
        Status::Unavailable503 => error(503, "Closed for repairs.").with("Retry-After", "120"),
    }
}

fn too_many(retry_after: String) -> Answer {
    error(429, "Too many requests.").with("Retry-After", retry_after)
}
