//! Kisi's own API: the public organization, and with a key its settings.

use crate::kisi::{PublicOrganization, Settings, path};
use crate::observation::{PublicAnswer, Seen, SettingsAnswer};
use crate::secret::Secret;
use crate::wire::{Answer, Credential, Reader, Unreachable};

/// Does this domain exist, whose is it, and is single sign-on already on? Needs no key.
pub async fn public_organization(reader: &Reader, domain: &str) -> Seen {
    let answer = match reader
        .get(
            &format!("/organizations/{domain}/public"),
            Credential::Nobody,
            "public-organization",
        )
        .await
    {
        Err(Unreachable { reason, detail, .. }) => PublicAnswer::CannotAsk {
            reason: reason.name().to_owned(),
            detail,
        },
        Ok(answer) if answer.status == 404 && is_json(&answer) => PublicAnswer::Unknown,
        Ok(answer) => match serde_json::from_slice::<PublicOrganization>(&answer.body) {
            Ok(found) if answer.status == 200 => PublicAnswer::Found {
                name: found.name,
                sso_flow_enabled: found.sso_flow_enabled,
            },
            _ => {
                let (reason, detail) = strange(&answer);
                PublicAnswer::CannotAsk { reason, detail }
            }
        },
    };
    Seen::PublicOrganization {
        domain: domain.to_owned(),
        answer,
    }
}

/// Kisi's single sign-on settings, with the owner's key.
pub async fn settings(reader: &Reader, key: &Secret) -> Seen {
    let answer = match reader
        .get(path::SETTINGS, Credential::KisiLogin(key), "kisi-settings")
        .await
    {
        Err(Unreachable { reason, detail, .. }) => SettingsAnswer::CannotAsk {
            reason: reason.name().to_owned(),
            detail,
        },
        Ok(answer) if answer.status == 401 => SettingsAnswer::Refused,
        Ok(answer) if answer.status == 403 => SettingsAnswer::NotAllowed,
        Ok(answer) => match serde_json::from_slice::<Settings>(&answer.body) {
            Ok(found) if answer.status == 200 => SettingsAnswer::Found {
                domain: found.domain,
                sso_flow_enabled: found.sso_flow_enabled,
                sso_configured: found.sso_configured,
                scim_enabled: found.scim_enabled,
                scim_configured: found.scim_configured,
                sp_certificate: found.sp_certificate,
                sp_certificate_expires_at: found.sp_certificate_expires_at,
                identity_provider_issuer_url: found.identity_provider_issuer_url,
            },
            _ => {
                let (reason, detail) = strange(&answer);
                SettingsAnswer::CannotAsk { reason, detail }
            }
        },
    };
    Seen::Settings { answer }
}

fn is_json(answer: &Answer) -> bool {
    serde_json::from_slice::<serde_json::Value>(&answer.body).is_ok_and(|value| value.is_object())
}

/// An answer that is not Kisi's: a web page of the office network, a busy or broken server.
fn strange(answer: &Answer) -> (String, String) {
    let html = answer.content_type.contains("html")
        || answer.body.trim_ascii_start().first() == Some(&b'<');
    let reason = match answer.status {
        429 => "busy",
        300..=399 => "redirect",
        407 => "proxy",
        500..=599 => "server",
        _ if html => "web-page",
        _ => "strange",
    };
    (
        reason.to_owned(),
        format!("HTTP {}, {}", answer.status, answer.content_type),
    )
}
