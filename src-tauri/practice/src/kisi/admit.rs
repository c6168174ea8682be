//! Whose key a request carries, and what that person may do. Only `Authorization: KISI-LOGIN <key>`
//! counts.

use axum::http::{HeaderMap, StatusCode, header};

use super::directory::{MEMBER, OWNER, Which};
use super::refusal::refuse;
use crate::fault::Fault;
use crate::refusal::Refusal;
use crate::world::{State, World};

/// Who has the owner's key where a fault says that it is not the owner's.
pub(crate) const ADMIN: (&str, &str) = ("nadia.admin@practice.example", "Nadia Admin");

/// Somebody with an API key.
#[derive(Clone, Copy)]
pub(crate) struct Caller {
    /// In the directory.
    pub(crate) serial: u64,
    rank: Rank,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    Owner,
    Admin,
    Member,
}

pub(super) fn admit(world: &World, headers: &HeaderMap) -> Result<Caller, Refusal> {
    let key = key(headers);
    let state = world.state();
    let caller = match key {
        _ if state.faults.contains(&Fault::KisiKeyRefused) => None,
        Some(key) if key == world.kisi_key => owner(&state),
        Some(key) if key == world.kisi_member_key => Some((MEMBER, Rank::Member)),
        _ => None,
    };
    let users = state.kisi.scim.directory.all(Which::Users);
    match caller.and_then(|(serial, rank)| Some((users.get(serial)?, rank))) {
        Some((record, rank)) => Ok(Caller {
            serial: record.serial,
            rank: match record.own.is_admin && rank == Rank::Member {
                true => Rank::Admin,
                false => rank,
            },
        }),
        None => Err(refuse(StatusCode::UNAUTHORIZED, "afc496", "Access denied.")),
    }
}

/// Whose the key is that is usually the owner's.
fn owner(state: &State) -> Option<(u64, Rank)> {
    match state.faults.contains(&Fault::KisiKeyNotOwner) {
        true => {
            let admin = state.kisi.scim.directory.person(ADMIN.0)?;
            Some((admin.serial, Rank::Admin))
        }
        false => Some((OWNER, Rank::Owner)),
    }
}

pub(super) fn key(headers: &HeaderMap) -> Option<&str> {
    headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("KISI-LOGIN "))
}

/// For single sign-on: the owner alone.
pub(super) fn admit_owner(world: &World, headers: &HeaderMap) -> Result<Caller, Refusal> {
    only(admit(world, headers)?, &[Rank::Owner])
}

/// For people, groups and integrations.
pub(super) fn admit_admin(world: &World, headers: &HeaderMap) -> Result<Caller, Refusal> {
    only(admit(world, headers)?, &[Rank::Owner, Rank::Admin])
}

fn only(caller: Caller, ranks: &[Rank]) -> Result<Caller, Refusal> {
    match ranks.contains(&caller.rank) {
        true => Ok(caller),
        false => Err(refuse(StatusCode::FORBIDDEN, "fcd8ef", "Access denied.")),
    }
}
