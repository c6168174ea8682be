//! What switching a fault on or off does to Kisi alone. What a fault only hides or shows stands where
//! it is shown.

use std::collections::BTreeSet;

use anyhow::Result;

use super::admit::ADMIN;
use super::certificate::{Ends, generate};
use super::directory::Which;
use super::integrations::sync;
use crate::certificate::{Certificate, der_of_pem};
use crate::crowd::InKisi;
use crate::fault::Fault;
use crate::world::{State, World};

/// What Kisi's certificate becomes, drawn before anything is locked.
pub(crate) enum Redrawn {
    Stays,
    /// The one that was downloaded counts again.
    Found,
    /// Another one than was downloaded.
    Other(Certificate),
    /// One with another end, which JumpCloud has as well where it had the old one.
    Renewed(Certificate),
}

/// Nothing is drawn where there is no certificate yet, or where it stays.
pub(crate) async fn redraw(
    world: &World,
    before: &BTreeSet<Fault>,
    wanted: &BTreeSet<Fault>,
) -> Result<Redrawn> {
    let (name, domain, has_one) = {
        let kisi = &world.state().kisi;
        let has_one = kisi.certificate.is_some();
        (kisi.name.clone(), kisi.domain.clone(), has_one)
    };
    let is_other = |faults: &BTreeSet<Fault>| faults.contains(&Fault::SpCertificateOther);
    let ends = Ends::under(wanted);
    let (was_other, will_be_other) = (is_other(before), is_other(wanted));
    let fresh = async || generate(name, domain, world.now(), ends).await;
    Ok(if !has_one {
        Redrawn::Stays
    } else if will_be_other && !was_other {
        Redrawn::Other(fresh().await?)
    } else if was_other && !will_be_other {
        Redrawn::Found
    } else if Ends::under(before) != ends {
        Redrawn::Renewed(fresh().await?)
    } else {
        Redrawn::Stays
    })
}

pub(crate) fn put(state: &mut State, redrawn: Redrawn) {
    match redrawn {
        Redrawn::Stays => {}
        Redrawn::Found => {
            let found = state.kisi.downloaded.take();
            state.kisi.certificate = found.or(state.kisi.certificate.take());
        }
        Redrawn::Other(other) => state.kisi.downloaded = state.kisi.certificate.replace(other),
        Redrawn::Renewed(fresh) => {
            let pem = fresh.pem();
            let old = state.kisi.certificate.replace(fresh).map(|old| old.der);
            for one in &mut state.jumpcloud.applications {
                if old.is_some() && der_of_pem(&one.settings.sp_certificate) == old {
                    one.settings.sp_certificate.clone_from(&pem);
                }
            }
        }
    }
}

/// The issuer that `Fault::IssuerOther` makes Kisi expect.
const OTHER_ISSUER: &str = "https://idp.other.example/saml";

pub(crate) fn switch_on(world: &World, state: &mut State, fault: Fault) -> Result<()> {
    match fault {
        Fault::IssuerOther => state.kisi.type_issuer(Some(OTHER_ISSUER.to_owned())),
        Fault::KisiKeyNotOwner => {
            let (email, name) = ADMIN;
            state.kisi.settle(vec![InKisi {
                email: email.to_owned(),
                name: name.to_owned(),
                is_admin: true,
            }]);
        }
        Fault::ImportDisabled => sync::all(world, state)?,
        _ => {}
    }
    Ok(())
}

pub(crate) fn switch_off(world: &World, state: &mut State, fault: Fault) -> Result<()> {
    match fault {
        Fault::IssuerOther => state.kisi.type_issuer(None),
        Fault::KisiKeyNotOwner => {
            let directory = &mut state.kisi.scim.directory;
            if let Some(serial) = directory.person(ADMIN.0).map(|admin| admin.serial) {
                directory.remove(Which::Users, serial, world.now());
            }
        }
        Fault::ImportDisabled => sync::mend(world, state)?,
        _ => {}
    }
    Ok(())
}
