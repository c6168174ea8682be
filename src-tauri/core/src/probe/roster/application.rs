//! Which of JumpCloud's applications is Kisi's: the one that sends people to the ACS address of this domain.

use serde_json::Value;

use crate::jumpcloud::{Application, Field, list_v1, path};
use crate::kisi::acs_url;
use crate::wire::{Credential, Reader, Refused, Unreachable};

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoApplication {
    Refused(Refused),
    Silent(Unreachable),
}

/// The ids of the applications that send people to Kisi with this domain; mostly one.
///
/// # Errors
/// When the applications cannot be read.
pub async fn application_of(
    domain: &str,
    reader: &Reader,
    key: Credential<'_>,
) -> Result<Vec<String>, NoApplication> {
    let wanted = acs_url(domain);
    let mut found = Vec::new();
    let mut skip = 0;
    loop {
        let path = path::applications(skip);
        let asked = reader.get_patiently(&path, key, "roster-applications");
        let answer = asked.await.map_err(NoApplication::Silent)?;
        let page = list_v1::<Value>(&answer).map_err(NoApplication::Refused)?;
        let applications = page.records.iter().filter_map(Application::of);
        let ours = applications.filter(|one| one.fields.acs_url == Field::Text(wanted.clone()));
        found.extend(ours.map(|one| one.id));
        skip += page.length();
        if page.length() == 0 || page.total.is_none_or(|total| skip >= total) {
            return Ok(found);
        }
    }
}
