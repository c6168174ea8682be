//! One person's try to sign in to Kisi in a fresh browser window: who asks for the password, and
//! what the page says in the end. No SAML message is made; both sides' settings are compared.

use jiff::Timestamp;
use serde::Serialize;

use crate::fault::Fault;
use crate::jumpcloud::application::Application;
use crate::jumpcloud::settings::{PERSISTENT, RSA_SHA256};
use crate::kisi::metadata::Metadata;
use crate::kisi::organization::Organization;
use crate::world::State;
use crate::{ENTITY_ID, assertion_consumer_service, certificate};

#[derive(Serialize)]
pub(crate) struct Tried {
    asked: Asked,
    ok: bool,
    /// What the page says, as bare as vendors' pages are.
    why: &'static str,
}

impl Tried {
    /// Whether JumpCloud got to know of it.
    pub(crate) fn reached_jumpcloud(&self) -> bool {
        self.asked == Asked::Jumpcloud
    }

    pub(crate) fn refusal(&self) -> Option<&'static str> {
        (!self.ok).then_some(self.why)
    }
}

/// Who showed the page that asks for a password.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Asked {
    Jumpcloud,
    Kisi,
    Nobody,
}

/// Tries it now. Works when both sides fit together, and then Kisi counts single sign-on as set up.
pub(crate) fn sign_in(state: &mut State, now: Timestamp) -> Tried {
    match walk(state, now) {
        Ok(()) => {
            state.kisi.sso_configured = Some(true);
            Tried {
                asked: Asked::Jumpcloud,
                ok: true,
                why: "Signed in.",
            }
        }
        Err((asked, why)) => Tried {
            asked,
            ok: false,
            why,
        },
    }
}

type Stopped = (Asked, &'static str);

fn walk(state: &State, now: Timestamp) -> Result<(), Stopped> {
    let metadata = at_kisis_door(state)?;
    let all = &state.jumpcloud.applications;
    let application = all
        .iter()
        .find(|one| one.sso_url == metadata.location)
        .ok_or((Asked::Nobody, "404 page not found"))?;
    at_jumpcloud(state, application)?;
    back_at_kisi(application, metadata, &state.kisi, now).map_err(|why| (Asked::Jumpcloud, why))
}

/// Domain typed, Continue pressed: where does Kisi send the browser?
fn at_kisis_door(state: &State) -> Result<&Metadata, Stopped> {
    if state.faults.contains(&Fault::KisiUnreachable) {
        return Err((Asked::Nobody, "This site can’t be reached."));
    }
    if state.faults.contains(&Fault::OrganizationUnknown) {
        return Err((Asked::Nobody, "Organization not found."));
    }
    match &state.kisi.metadata {
        Some((_, read)) => Ok(read),
        None => Err((Asked::Kisi, "Enter your password.")),
    }
}

fn at_jumpcloud(state: &State, application: &Application) -> Result<(), Stopped> {
    let needs = [
        (application.active, "This application is not active."),
        (
            state.jumpcloud.tester_may_use(application),
            "You do not have access to this application.",
        ),
        (
            application.settings.sp_entity_id == ENTITY_ID,
            "The request does not match this application.",
        ),
    ];
    first_unmet(&needs).map_err(|why| (Asked::Jumpcloud, why))
}

/// What Kisi does with the answer that JumpCloud makes from its settings.
fn back_at_kisi(
    application: &Application,
    metadata: &Metadata,
    kisi: &Organization,
    now: Timestamp,
) -> Result<(), &'static str> {
    let settings = &application.settings;
    let Some(signing) = &application.certificate else {
        return Err("The response is not signed.");
    };
    let encryption_fits = settings.sp_certificate.is_empty()
        || certificate::der_of_pem(&settings.sp_certificate)
            .is_some_and(|der| kisi.can_decrypt_for(&der));
    let email = settings
        .user_attributes
        .iter()
        .any(|row| row.name == "Email" && row.value == "email");
    first_unmet(&[
        (
            settings.acs_url == assertion_consumer_service(&kisi.domain),
            "The endpoint does not exist, please check your request.",
        ),
        (
            settings.idp_entity_id == ENTITY_ID && kisi.issuer() == Some(ENTITY_ID),
            "Unknown issuer.",
        ),
        (
            application.sent_certificate.is_none() && metadata.certificates.contains(&signing.der),
            "The signature does not match.",
        ),
        (
            signing.not_before <= now && now <= signing.not_after,
            "The certificate has expired.",
        ),
        (
            settings.signature_algorithm == RSA_SHA256,
            "The signature is not supported.",
        ),
        (settings.sign_assertion, "The assertion is not signed."),
        (encryption_fits, "The assertion cannot be decrypted."),
        (
            settings.subject_field == "email" && settings.name_id_format == PERSISTENT,
            "The subject is not supported.",
        ),
        (email, "Email can't be blank."),
    ])
}

fn first_unmet(needs: &[(bool, &'static str)]) -> Result<(), &'static str> {
    match needs.iter().find(|(met, _)| !met) {
        Some((_, why)) => Err(why),
        None => Ok(()),
    }
}
