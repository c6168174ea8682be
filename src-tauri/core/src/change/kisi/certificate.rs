//! Has Kisi generate its certificate. The first one counts at once and stands in the settings; a later one waits, and
//! nothing but the answer shows it. It is not documented that it can be taken back.

use serde::Deserialize;

use super::super::deeds::{Deed, Held};
use super::super::hands::{Doing, Looking};
use super::super::outcome::{Made, Outcome, Row};
use super::super::world::{Look, Ready, Request, Stand, Survey};
use crate::kisi::{Settings, path};
use crate::wire::{Answer, Method, read};
use crate::x509;

/// The setting that shows the present one.
const PRESENT: &str = "sp_certificate";

#[derive(Deserialize)]
struct Next {
    next_sp_certificate: String,
}

async fn present(looking: &Looking<'_>) -> Result<Option<String>, Outcome> {
    let answer = looking.get(path::SETTINGS, Doing::ReadSettings).await?;
    let settings: Settings = read(&answer)?;
    Ok(settings.sp_certificate.filter(|pem| !pem.trim().is_empty()))
}

pub(in crate::change) async fn survey(looking: &Looking<'_>) -> Result<Survey, Outcome> {
    let present = present(looking).await?;
    Ok(Survey {
        rows: vec![Row::new(PRESENT, present.map(Into::into), None)],
        ..Survey::default()
    })
}

/// The present one is written down, so that another one is seen.
pub(in crate::change) fn ready(survey: &Survey) -> Ready {
    let present = survey.rows.first().and_then(|row| row.before.clone());
    let path = path::NEXT_CERTIFICATE.to_owned();
    Ready {
        held: vec![Held {
            path: vec![PRESENT.to_owned()],
            before: serde_json::Value::from(present).to_string(),
            after: String::new(),
        }],
        keys: None,
        request: Request::new(Method::POST, path, None, Doing::GenerateCertificate),
    }
}

pub(in crate::change) fn made_in(answer: &Answer) -> Option<Made> {
    let next: Next = read(answer).ok()?;
    let pem = next.next_sp_certificate;
    x509::read_text(&pem).ok()?;
    Some(Made::Certificate(pem))
}

pub(in crate::change) async fn look(looking: &Looking<'_>, deed: &Deed) -> Result<Look, Outcome> {
    let present = present(looking).await?;
    let now = serde_json::Value::from(present.clone()).to_string();
    let is_another = deed.held.iter().any(|held| held.before != now);
    let stand = match present.filter(|_| is_another) {
        Some(pem) => Stand::There(Made::Certificate(pem)),
        None => Stand::Not,
    };
    Ok(stand.look())
}
