//! Each listener does what its fault says, seen by the client that the product uses. What the product makes of it is
//! not tested here.

mod answers;
mod network;
mod right;
mod tls;

use std::error::Error;
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Certificate, Client, Proxy, Response};
use serde_json::Value;

use super::{Fault, Listener, TOKEN};

/// Long enough for a busy computer; nothing here waits for its end.
const PATIENCE: Duration = Duration::from_secs(20);

/// A client that follows nothing, trusts what the listener gives it and nothing else, and uses its proxy.
fn client(listener: &Listener, patience: Duration) -> Client {
    let given = listener.ca_pem.iter();
    let given = given.map(|pem| Certificate::from_pem(pem.as_bytes()).expect("a certificate"));
    let builder = Client::builder()
        .redirect(Policy::none())
        .timeout(patience)
        .tls_certs_only(given);
    match &listener.proxy {
        Some(proxy) => builder.proxy(Proxy::all(proxy).expect("a proxy's address")),
        None => builder.no_proxy(),
    }
    .build()
    .expect("a client")
}

/// Asks with the right token; `path` comes after the listener's address.
async fn ask(listener: &Listener, path: &str) -> reqwest::Result<Response> {
    ask_as(listener, Some(TOKEN), path).await
}

async fn ask_as(listener: &Listener, token: Option<&str>, path: &str) -> reqwest::Result<Response> {
    let url = format!("{}{path}", listener.url);
    let mut request = client(listener, PATIENCE).get(url);
    if let Some(token) = token {
        request = request.bearer_auth(token);
    }
    request.send().await
}

/// The status and the JSON of an answer; of what is no JSON, null.
async fn read(response: reqwest::Result<Response>) -> (u16, Value) {
    let response = response.expect("an answer");
    let status = response.status().as_u16();
    let text = response.text().await.expect("a body");
    (status, serde_json::from_str(&text).unwrap_or(Value::Null))
}

async fn listen(fault: impl Into<Fault>) -> Listener {
    Listener::start(fault).await
}

/// A header of an answer as text.
fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    let value = response.headers().get(name)?;
    Some(value.to_str().expect("a header of ASCII"))
}

/// An error and all its causes.
fn causes(error: &reqwest::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        text += &format!(": {inner}");
        source = inner.source();
    }
    text
}
