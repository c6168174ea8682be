//! A service account of JumpCloud: its id and secret bring a token for an hour (OAuth 2.0 client credentials, RFC 6749
//! §4.4; JumpCloud, "Service Account for APIs").

use std::time::Duration;

use serde::Deserialize;
use zeroize::Zeroize as _;

use super::jumpcloud::{Doors, Key, note};
use crate::jumpcloud::{KeySeen, Region, path};
use crate::observation::{JumpCloudKeySeen, NoAnswer};
use crate::secret::Secret;
use crate::wire::{Credential, Reader, Refusal, Refused, Unreachable, host_of, read};

const FORM: (&str, &str) = (
    "application/x-www-form-urlencoded",
    "grant_type=client_credentials&scope=api",
);

/// What RFC 6749 §5.1 lets a server leave out, JumpCloud documents as an hour.
const HOUR: u64 = 3600;

/// A token, and how long it is good.
pub type Token = (Secret, Duration);

#[derive(Deserialize)]
struct Given {
    access_token: String,
    #[serde(default)]
    expires_in: Option<u64>,
}

/// Fetches a token. `reader` is at the region's address for tokens.
///
/// # Errors
/// Why there is none. A wrong id or secret is [`Refusal::Key`], whichever of its two numbers it came with (RFC 6749 §5.2).
pub async fn service_token(reader: &Reader, id: &str, secret: &Secret) -> Result<Token, NoAnswer> {
    let account = Credential::ServiceAccount { id, secret };
    let mut answer = reader
        .search(path::TOKEN, account, FORM, "jumpcloud-token")
        .await?;
    let given = read::<Given>(&answer);
    let is_about_account = answer.status == 400 && says_invalid_client(&answer.body);
    answer.body.zeroize();
    match given {
        Ok(given) => {
            let lifetime = Duration::from_secs(given.expires_in.unwrap_or(HOUR));
            Ok((Secret::new(given.access_token), lifetime))
        }
        Err(refused) if is_about_account => Err(Refused {
            refusal: Refusal::Key,
            ..refused
        }
        .into()),
        Err(refused) => Err(refused.into()),
    }
}

fn says_invalid_client(body: &[u8]) -> bool {
    serde_json::from_slice::<serde_json::Value>(body).is_ok_and(|said| {
        said.get("error")
            .is_some_and(|error| error == "invalid_client")
    })
}

/// Fetches a token in the first region that gives one, and asks there what it opens. `tokens`: the way to a region's
/// address for tokens; `seen`: the secret as it was pasted.
pub async fn service_account(
    doors: &Doors<'_>,
    tokens: &(dyn Fn(Region) -> Result<Reader, Unreachable> + Sync),
    id: &str,
    secret: &Secret,
    seen: KeySeen,
) -> (JumpCloudKeySeen, Option<Token>) {
    let mut seen = JumpCloudKeySeen {
        service_account: true,
        chosen: doors.organization.map(str::to_owned),
        ..JumpCloudKeySeen::new(seen)
    };
    for region in doors.regions() {
        let (came, name) = match tokens(region) {
            Ok(reader) => {
                let came = service_token(&reader, id, secret).await;
                seen.peer = reader.peer();
                (came, host_of(reader.base()).to_owned())
            }
            Err(silence) => (Err(silence.into()), region.console()),
        };
        match came {
            Ok(token) => {
                doors.knock(region, Key::Token(&token.0), &mut seen).await;
                return (seen, Some(token));
            }
            Err(no) => {
                if note(&mut seen, region, &name, Err(no)) {
                    break;
                }
            }
        }
    }
    (seen, None)
}
