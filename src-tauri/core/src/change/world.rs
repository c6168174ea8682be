//! What every change can say of itself: how it stands before, what is sent, how it stands after, and what takes it back.
//! Not here: the order of these steps and the ledger (`apply`).

use zeroize::Zeroizing;

use super::deeds::{Deed, Held};
use super::hands::{ChangeHands, Doing, Looking};
use super::jumpcloud::{Record, bond, correct, make};
use super::kisi::{certificate, import};
use super::outcome::{Keys, Made, Moved, Outcome, Row};
use super::preview::Warning;
use super::what::{Change, Correction};
use crate::wire::{Answer, Method};

/// How it stands before.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// What would change; empty where it is so already.
    pub rows: Vec<Row>,
    pub warnings: Vec<Warning>,
    /// The record that would be changed.
    pub record: Option<Record>,
}

/// What goes out, and what has to be written down before.
pub(super) struct Ready {
    pub held: Vec<Held>,
    pub keys: Option<Keys>,
    pub request: Request,
}

/// One request that changes something.
pub(super) struct Request {
    pub method: Method,
    pub path: String,
    pub body: Option<Body>,
    pub doing: Doing,
}

/// What is sent.
pub(super) enum Body {
    Plain(String),
    /// JumpCloud's key stands in it.
    WithKey(Zeroizing<String>),
}

/// How it stands after.
pub(super) struct Look {
    pub stand: Stand,
    /// The values that are replaced, as they were read now.
    pub held: Vec<Held>,
    pub moved: Option<Moved>,
}

pub(super) enum Stand {
    /// As asked.
    There(Made),
    /// As before.
    Not,
    /// There, and not all as asked.
    Otherwise { made: Made, rows: Vec<Row> },
    /// Several may be ours.
    Unclear(Vec<String>),
}

impl Stand {
    /// `rows`: what is not as asked.
    pub(super) fn of(made: Made, rows: Vec<Row>) -> Self {
        match rows.is_empty() {
            true => Self::There(made),
            false => Self::Otherwise { made, rows },
        }
    }

    pub(super) fn look(self) -> Look {
        Look {
            stand: self,
            held: Vec::new(),
            moved: None,
        }
    }
}

impl Ready {
    /// Where nothing is replaced.
    pub(super) fn new(request: Request) -> Self {
        Self {
            held: Vec::new(),
            keys: None,
            request,
        }
    }
}

impl Request {
    pub(super) fn new(method: Method, path: String, body: Option<String>, doing: Doing) -> Self {
        Self {
            method,
            path,
            body: body.map(Body::Plain),
            doing,
        }
    }
}

/// How it stands before anything is sent.
pub(super) async fn survey(looking: &Looking<'_>, change: &Change) -> Result<Survey, Outcome> {
    match change {
        Change::MakeApplication(new) => make::survey(looking, new).await,
        Change::BindGroup(bond) => bond::survey(looking, bond, true).await,
        Change::UnbindGroup(bond) => bond::survey(looking, bond, false).await,
        Change::CorrectFields(correction) => correct::survey(looking, correction).await,
        Change::ActivateApplication { application } => {
            correct::survey_switch(looking, application).await
        }
        Change::MakeImport(new) => import::survey(looking, new).await,
        Change::GenerateCertificate => certificate::survey(looking).await,
    }
}

/// What is sent. The survey is a moment old.
pub(super) async fn ready(
    hands: &ChangeHands<'_>,
    looking: &Looking<'_>,
    change: &Change,
    survey: &Survey,
) -> Result<Ready, Outcome> {
    match change {
        Change::MakeApplication(new) => Ok(Ready::new(make::request(new))),
        Change::BindGroup(bond) => Ok(Ready::new(bond::request(bond, true))),
        Change::UnbindGroup(bond) => Ok(Ready::new(bond::request(bond, false))),
        Change::CorrectFields(correction) => {
            let wanted = correct::wanted(correction);
            correct::ready(looking, &correction.application, &wanted, survey).await
        }
        Change::ActivateApplication { application } => {
            let wanted = [correct::switched_on()];
            correct::ready(looking, application, &wanted, survey).await
        }
        Change::MakeImport(new) => import::request(new, hands.import_key).map(Ready::new),
        Change::GenerateCertificate => Ok(certificate::ready(survey)),
    }
}

/// How it stands now.
pub(super) async fn look(looking: &Looking<'_>, deed: &Deed) -> Result<Look, Outcome> {
    match &deed.change {
        Change::MakeApplication(new) => Ok(make::look(looking, deed, new).await?.look()),
        Change::BindGroup(bond) => Ok(bond::look(looking, bond, true).await?.look()),
        Change::UnbindGroup(bond) => Ok(bond::look(looking, bond, false).await?.look()),
        Change::CorrectFields(Correction { application, .. })
        | Change::ActivateApplication { application } => {
            correct::look(looking, deed, application).await
        }
        Change::MakeImport(new) => Ok(import::look(looking, deed, new).await?.look()),
        Change::GenerateCertificate => certificate::look(looking, deed).await,
    }
}

/// What takes it back; `id` of what was made.
pub(super) async fn reverse(
    looking: &Looking<'_>,
    deed: &Deed,
    id: Option<&str>,
) -> Result<Ready, Outcome> {
    match (&deed.change, id) {
        (Change::MakeApplication(_), Some(id)) => Ok(Ready::new(make::removal(id))),
        (Change::MakeImport(_), Some(id)) => Ok(Ready::new(import::removal(id))),
        (Change::BindGroup(bond), _) => Ok(Ready::new(bond::request(bond, false))),
        (Change::UnbindGroup(bond), _) => Ok(Ready::new(bond::request(bond, true))),
        (
            Change::CorrectFields(Correction { application, .. })
            | Change::ActivateApplication { application },
            _,
        ) => correct::reverse(looking, deed, application).await,
        _ => Err(Outcome::Final),
    }
}

/// What an answer says that was made.
pub(super) fn made_by(change: &Change, answer: &Answer) -> Option<Made> {
    match change {
        Change::MakeApplication(_) => make::id_in(answer),
        Change::MakeImport(_) => import::id_in(answer),
        Change::GenerateCertificate => certificate::made_in(answer),
        _ => None,
    }
}
