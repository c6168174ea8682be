//! The hands of a person in practice: each is one request to the practice servers on this computer.
//! Not here: the servers (`setup-practice`) and when a hand is needed (`practice`).

use serde_json::{Value, json};

use super::practice::{Hand, HandAnswer};
use crate::kisi::ENTITY_ID;

/// Only this computer: practice is never anywhere else.
const LOOPBACK: &str = "http://127.0.0.1:";

impl Hand {
    /// Does it at the practice servers, whose JumpCloud answers at `base`.
    ///
    /// # Errors
    /// What the practice servers said, or why nobody answered.
    pub async fn play(&self, base: &str) -> Result<HandAnswer, String> {
        if !base.starts_with(LOOPBACK) {
            return Err("practice runs on this computer only".to_owned());
        }
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .timeout(std::time::Duration::from_secs(60))
            .build()
            .map_err(|error| error.to_string())?;
        if let Self::SyncSettings { domain, label, .. } = self {
            let hand = Self::Application {
                domain: domain.clone(),
                label: label.clone(),
            };
            let there = Self::ReadBack.ask(&client, base).await?;
            if matches!(there, HandAnswer::Fields(fields) if fields.is_empty()) {
                hand.ask(&client, base).await?;
            }
        }
        self.ask(&client, base).await
    }

    async fn ask(&self, client: &reqwest::Client, base: &str) -> Result<HandAnswer, String> {
        let (path, body) = self.request();
        let request = match body {
            None => client.get(format!("{base}{path}")),
            Some(body) => client.post(format!("{base}{path}")).json(&body),
        };
        let answer = request
            .send()
            .await
            .map_err(|error| error.without_url().to_string())?;
        let status = answer.status();
        let name = attachment(answer.headers());
        let bytes = answer
            .bytes()
            .await
            .map_err(|error| error.without_url().to_string())?
            .to_vec();
        if !status.is_success() {
            return Err(refusal(&bytes));
        }
        Ok(self.read(name, bytes))
    }

    /// The path, and the body of a POST; no body is a GET.
    fn request(&self) -> (&'static str, Option<Value>) {
        match self {
            Self::Application { domain, label } => (
                "/practice/jumpcloud/application",
                Some(json!({"domain": domain, "label": label})),
            ),
            Self::Activate => ("/practice/jumpcloud/activate", Some(json!({}))),
            Self::Export { .. } => ("/practice/jumpcloud/export", None),
            Self::Group => ("/practice/jumpcloud/group", Some(json!({}))),
            Self::SpCertificate { pem } => (
                "/practice/jumpcloud/sp-certificate",
                Some(json!({"pem": pem})),
            ),
            Self::KisiMetadata { xml } => ("/practice/kisi/metadata", Some(json!({"xml": xml}))),
            Self::KisiCertificate => ("/practice/kisi/certificate", Some(json!({}))),
            Self::SignIn => ("/practice/sign-in", Some(json!({}))),
            Self::ReadBack => ("/practice/state", None),
            Self::Mend => ("/practice/jumpcloud/mend", Some(json!({}))),
            Self::ScimToken => ("/practice/kisi/scim", Some(json!({"enabled": true}))),
            Self::SyncSettings {
                token,
                email,
                groups,
                ..
            } => (
                "/practice/jumpcloud/identity-management",
                Some(json!({
                    "base_url": crate::scim::BASE_URL,
                    "token": token.expose(),
                    "test_email": email,
                    "groups": groups,
                })),
            ),
            Self::SyncTest => (
                "/practice/jumpcloud/identity-management/test",
                Some(json!({})),
            ),
            Self::SyncActivate => (
                "/practice/jumpcloud/identity-management/activate",
                Some(json!({})),
            ),
            Self::JumpCloudKey => ("/practice/jumpcloud/key", Some(json!({}))),
            Self::KisiKey => ("/practice/kisi/key", Some(json!({}))),
            Self::ImportAdd(form) => (
                "/practice/kisi/import",
                Some(json!({
                    "name": form.name,
                    "key": form.key.expose(),
                    "organization": form.organization,
                    "group": form.group,
                    "kisi_group": form.kisi_group,
                    "members_only": form.members_only,
                })),
            ),
        }
    }

    fn read(&self, name: Option<String>, bytes: Vec<u8>) -> HandAnswer {
        let value = || serde_json::from_slice::<Value>(&bytes).unwrap_or_default();
        match self {
            Self::Export { .. } => HandAnswer::File {
                name: name.unwrap_or_else(|| "JumpCloud-saml2-metadata.xml".to_owned()),
                bytes,
            },
            Self::KisiCertificate => HandAnswer::File {
                name: name.unwrap_or_else(|| "kisi-certificate.pem".to_owned()),
                bytes,
            },
            Self::SignIn => {
                let value = value();
                let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
                HandAnswer::SignIn {
                    asked: text("asked"),
                    ok: value["ok"] == true,
                    why: text("why"),
                }
            }
            Self::ReadBack => HandAnswer::Fields(fields(&value())),
            Self::ScimToken | Self::JumpCloudKey | Self::KisiKey => {
                let name = match self {
                    Self::ScimToken => "token",
                    _ => "key",
                };
                let secret = value()[name].as_str().unwrap_or_default().to_owned();
                HandAnswer::Secret(crate::secret::Secret::new(secret))
            }
            Self::SyncTest => HandAnswer::Tested {
                ok: value()["ok"] == true,
                why: value()["why"].as_str().unwrap_or_default().to_owned(),
            },
            Self::SyncActivate => HandAnswer::Sent {
                users: value()["users"].as_u64().unwrap_or_default(),
                groups: value()["groups"].as_u64().unwrap_or_default(),
            },
            _ => HandAnswer::Done,
        }
    }
}

/// Our name of a field, and where it stands in the application's configuration.
const FIELDS: &[(&str, &str)] = &[
    ("acs-url", "acsUrl"),
    ("sp-entity-id", "spEntityId"),
    ("name-id", "subjectField"),
    ("signature-algorithm", "signatureAlgorithm"),
    ("relay-state", "defaultTargetUrl"),
    ("login-url", "idpInitUrl"),
];

/// The fields of Kisi's application on practice JumpCloud's page.
fn fields(state: &Value) -> Vec<(String, String)> {
    let none = Vec::new();
    let applications = state["jumpcloud"]["applications"]
        .as_array()
        .unwrap_or(&none);
    let Some(config) = applications
        .iter()
        .map(|application| &application["config"])
        .find(|config| config["spEntityId"]["value"] == ENTITY_ID)
        .or_else(|| {
            applications
                .first()
                .map(|application| &application["config"])
        })
    else {
        return Vec::new();
    };
    let mut fields: Vec<_> = FIELDS
        .iter()
        .map(|(id, name)| {
            (
                (*id).to_owned(),
                config[*name]["value"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned(),
            )
        })
        .collect();
    let sign = if config["signAssertion"]["value"] == true {
        "Assertion"
    } else {
        ""
    };
    fields.push(("sign".to_owned(), sign.to_owned()));
    let email = config["databaseAttributes"]["value"]
        .as_array()
        .and_then(|rows| rows.iter().find(|row| row["name"] == "Email"))
        .and_then(|row| row["value"].as_str())
        .unwrap_or_default();
    fields.push(("attribute-email".to_owned(), email.to_owned()));
    fields
}

fn attachment(headers: &reqwest::header::HeaderMap) -> Option<String> {
    let value = headers.get("content-disposition")?.to_str().ok()?;
    let name = value.split_once("filename=\"")?.1.split('"').next()?;
    Some(name.to_owned())
}

fn refusal(bytes: &[u8]) -> String {
    let value: Value = serde_json::from_slice(bytes).unwrap_or_default();
    value["error"]
        .as_str()
        .or_else(|| value["message"].as_str())
        .map_or_else(|| value["errors"].to_string(), str::to_owned)
}
