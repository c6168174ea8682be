//! Faults of TLS, as rustls with nothing but the given authority names them.

use reqwest::Client;
use reqwest::tls::TlsInfo;

use super::super::{Fault, INTERCEPTOR, Listener, TOKEN, Tls, UNKNOWN_ISSUER};
use super::{ask, causes, client, listen, read};

async fn refused(fault: Fault) -> (Listener, String) {
    let listener = listen(fault).await;
    let error = ask(&listener, "/Users").await.expect_err("no connection");
    assert!(error.is_connect(), "{error:?}");
    assert!(listener.requests().is_empty());
    (listener, causes(&error))
}

#[tokio::test]
async fn a_right_certificate_is_no_fault() {
    let listener = listen(Fault::Tls(Tls::Right)).await;
    assert!(listener.url.starts_with("https://localhost:"));
    let (status, list) = read(ask(&listener, "/Users").await).await;
    assert_eq!((status, &list["totalResults"]), (200, &7.into()));
    let location = list["Resources"][0]["meta"]["location"].as_str();
    assert!(location.is_some_and(|link| link.starts_with(&listener.url)));
}

#[tokio::test]
async fn each_certificate_is_refused_for_its_reason() {
    let reasons = [
        (Tls::Expired, true, "expired"),
        (Tls::NotYetValid, true, "not valid yet"),
        (Tls::WrongName, true, "not valid for name"),
        (Tls::UnknownIssuer, false, "UnknownIssuer"),
        (Tls::Intercepted, false, "UnknownIssuer"),
        (Tls::SelfSigned, false, "UnknownIssuer"),
    ];
    for (tls, has_authority, reason) in reasons {
        let (listener, causes) = refused(Fault::Tls(tls)).await;
        assert_eq!(listener.ca_pem.is_some(), has_authority, "{tls:?}");
        assert!(causes.contains(reason), "{tls:?}: {causes}");
        assert!(listener.connections() > 0);
    }
}

#[tokio::test]
async fn a_certificate_names_its_issuer() {
    for (tls, issuer) in [
        (Tls::Intercepted, INTERCEPTOR),
        (Tls::Intercepted, "Zscaler Inc."),
        (Tls::UnknownIssuer, UNKNOWN_ISSUER),
    ] {
        let listener = listen(Fault::Tls(tls)).await;
        let credulous = Client::builder()
            .no_proxy()
            .tls_danger_accept_invalid_certs(true)
            .tls_info(true)
            .build()
            .expect("a client");
        let answer = credulous.get(&listener.url).send().await;
        let answer = answer.expect("an answer");
        let seen = answer.extensions().get::<TlsInfo>();
        let certificate = seen.and_then(TlsInfo::peer_certificate);
        let certificate = certificate.expect("a certificate");
        let mut places = certificate.windows(issuer.len());
        assert!(places.any(|place| place == issuer.as_bytes()), "{issuer}");
    }
}

#[tokio::test]
async fn plain_http_answers_a_greeting_of_tls() {
    let (listener, causes) = refused(Fault::PlainHttpOnTlsPort).await;
    assert!(causes.contains("InvalidContentType"), "{causes}");
    let plain = listener.url.replace("https:", "http:") + "/Users";
    let client = client(&listener, super::PATIENCE);
    let answer = read(client.get(plain).bearer_auth(TOKEN).send().await).await;
    assert_eq!(answer.0, 200);
}

#[tokio::test]
async fn a_port_of_tls_only_sends_an_alert() {
    let listener = listen(Fault::TlsOnly).await;
    assert!(listener.url.starts_with("http://127.0.0.1:"));
    let error = ask(&listener, "/Users").await.expect_err("no HTTP");
    assert!(!error.is_connect() && !error.is_timeout(), "{error:?}");
    assert!(listener.requests().is_empty());
    let client = client(&listener, super::PATIENCE);
    let private = listener.url.replace("http:", "https:") + "/Users";
    let answer = read(client.get(private).bearer_auth(TOKEN).send().await).await;
    assert_eq!(answer.0, 200);
}
