//! What switching a fault on or off does to the two servers. The faults themselves are in `fault`, and
//! what concerns Kisi alone is in `kisi::effects`.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use anyhow::Result;
use jiff::Timestamp;
use rcgen::{CertificateParams, DnType, KeyPair};

use crate::PRACTICE_MARK;
use crate::certificate::{name, self_signed, years_after};
use crate::fault::Fault;
use crate::jumpcloud::Change;
use crate::jumpcloud::application::Application;
use crate::jumpcloud::certificate::Ends;
use crate::jumpcloud::routes::fresh_certificate;
use crate::jumpcloud::settings::Settings;
use crate::kisi::effects as kisi;
use crate::world::{State, World};

/// From now on exactly these faults hold, also in what is already set up.
pub(crate) async fn set(world: &World, wanted: BTreeSet<Fault>) -> Result<()> {
    let other_provider = other_provider(world)?;
    let held = world.state().faults.clone();
    let redrawn = kisi::redraw(world, &held, &wanted).await?;
    let now = world.now();
    let renew: Vec<String> = {
        let mut state = world.state();
        let before = std::mem::replace(&mut state.faults, wanted.clone());
        kisi::put(&mut state, redrawn);
        for fault in wanted.difference(&before) {
            switch_on(&mut state, *fault, &other_provider, now)?;
            kisi::switch_on(world, &mut state, *fault)?;
        }
        for fault in before.difference(&wanted) {
            switch_off(&mut state, *fault);
            kisi::switch_off(world, &mut state, *fault)?;
        }
        let same_end = Ends::under(&before) == Ends::under(&wanted);
        let made = |one: &&Application| one.certificate.is_some() && !same_end;
        state
            .jumpcloud
            .applications
            .iter()
            .filter(made)
            .map(|one| one.id.clone())
            .collect()
    };
    world
        .kisi_cut
        .store(wanted.contains(&Fault::KisiUnreachable), Ordering::Relaxed);
    for id in renew {
        regenerate(world, &id).await?;
    }
    Ok(())
}

/// "Regenerate certificate" of one application.
pub(crate) async fn regenerate(world: &World, id: &str) -> Result<()> {
    let fresh = fresh_certificate(world, 0).await?;
    if let Some(one) = world.state().jumpcloud.application_mut(id) {
        one.certificate = Some(fresh);
        one.sent_certificate = None;
    }
    Ok(())
}

/// The person reads again what Kisi's guide asks, puts every field right, and saves. What is not a
/// slip of theirs stays: an organization that had single sign-on before still has it.
pub(crate) async fn mend(world: &World) -> Result<()> {
    let (forgotten, stays) = {
        let state = world.state();
        let stays: BTreeSet<_> = state
            .faults
            .iter()
            .copied()
            .filter(|fault| *fault == Fault::SsoAlreadyOn)
            .collect();
        (state.faults.contains(&Fault::NoGroup), stays)
    };
    set(world, stays).await?;
    let mut state = world.state();
    let right = Settings::of_the_guide(&state.kisi.domain);
    let group = state
        .jumpcloud
        .testers_group()
        .map(|group| group.id.clone());
    for one in &mut state.jumpcloud.applications {
        let sp_certificate = std::mem::take(&mut one.settings.sp_certificate);
        one.settings = Settings {
            sp_certificate,
            ..right.clone()
        };
        if let Some(group) = group.as_ref().filter(|_| forgotten) {
            one.bind(group);
        }
    }
    Ok(())
}

fn switch_on(state: &mut State, fault: Fault, other_provider: &str, now: Timestamp) -> Result<()> {
    for one in &mut state.jumpcloud.applications {
        one.slip(fault);
    }
    match fault {
        Fault::SsoAlreadyOn => {
            state.kisi.upload(other_provider);
            state.kisi.sso_configured = Some(true);
        }
        Fault::JumpCloudPeopleChange => state.jumpcloud.change = Change::default(),
        Fault::ApplicationTwice => state.jumpcloud.add_twin(now)?,
        _ => {}
    }
    Ok(())
}

fn switch_off(state: &mut State, fault: Fault) {
    if fault == Fault::ApplicationTwice {
        state.jumpcloud.applications.retain(|one| !one.is_twin);
    }
    for one in &mut state.jumpcloud.applications {
        one.mend(fault, &state.kisi.domain);
    }
    let theirs = state
        .kisi
        .metadata
        .as_ref()
        .is_some_and(|(_, read)| read.location == ELSEWHERE);
    if fault == Fault::SsoAlreadyOn && theirs {
        state.kisi.metadata = None;
        state.kisi.sso_configured = None;
    }
}

/// Where the identity provider lives that this organization had before.
const ELSEWHERE: &str = "https://idp.other.example/saml/sign-in";

/// The metadata of that identity provider.
fn other_provider(world: &World) -> Result<String> {
    let mut params = CertificateParams::default();
    params.distinguished_name = name(&[
        (
            DnType::OrganizationName,
            &format!("Another provider {PRACTICE_MARK}"),
        ),
        (DnType::CommonName, "idp.other.example"),
    ]);
    let now = world.now();
    let certificate = self_signed(params, &KeyPair::generate()?, now, years_after(now, 3)?)?;
    Ok(format!(
        concat!(
            r#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.other.example/saml">"#,
            r#"<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">"#,
            r#"<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data>"#,
            r#"<X509Certificate>{certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>"#,
            r#"<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="{location}"/>"#,
            r#"</IDPSSODescriptor></EntityDescriptor>"#,
        ),
        certificate = certificate.base64(),
        location = ELSEWHERE,
    ))
}
