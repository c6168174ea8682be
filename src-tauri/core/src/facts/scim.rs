//! What a look and a rehearsal gave, as plain data for programs and reports.

use serde::Serialize;

use crate::checks::rehearsal::needs::{Met, standings};
use crate::observation::{Left, Question, Rehearsal};
use crate::scim::{Asked, Endpoint};
use crate::session::{Case, Session};
use crate::told::tell;
use crate::view::Certainty;
use crate::words::{Words, args, plain};

/// Everything that is known of a SCIM server.
#[derive(Debug, Serialize)]
pub struct ScimFacts {
    pub base_url: Option<String>,
    pub host: Option<String>,
    /// Whether groups were looked at.
    pub groups: bool,
    /// `totalResults` of the two lists.
    pub users: Option<u64>,
    pub groups_total: Option<u64>,
    /// Who issued the server's certificate.
    pub certificate_issuer: Option<String>,
    /// Each question with what came, in the order of asking.
    pub answers: Vec<AnswerFacts>,
    pub rehearsal: Option<RehearsalFacts>,
    pub requirements: Vec<RequirementFacts>,
    pub transcript: TranscriptFacts,
}

/// One answer in short.
#[derive(Debug, Serialize)]
pub struct AnswerFacts {
    /// `users`, `make-person`, …
    pub about: &'static str,
    pub status: Option<u16>,
    pub millis: Option<u32>,
    /// Why no answer came.
    pub silence: Option<&'static str>,
}

/// How a rehearsal ended.
#[derive(Debug, Serialize)]
pub struct RehearsalFacts {
    pub email: String,
    pub group: Option<String>,
    /// `finished`, `cancelled`, `address-taken`, `silence`, `not-made`, `no-ledger`
    pub end: String,
    pub left: Vec<LeftFacts>,
}

/// Something that is still there.
#[derive(Debug, Serialize)]
pub struct LeftFacts {
    /// `user` or `group`
    pub kind: &'static str,
    pub name: String,
    pub id: Option<String>,
    /// `switched-off`, `refused`, `silence`, `unfinished`
    pub why: &'static str,
}

/// One thing that JumpCloud needs.
#[derive(Debug, Serialize)]
pub struct RequirementFacts {
    pub id: &'static str,
    pub claim: String,
    /// `yes`, `no`, `perhaps`, `not-seen`
    pub met: &'static str,
    /// `documented` or `inferred`
    pub certainty: &'static str,
    /// What was found against it.
    pub evidence: Vec<String>,
}

/// What it took.
#[derive(Debug, Default, Serialize)]
pub struct TranscriptFacts {
    pub requests: usize,
    /// How long our own politeness held requests back.
    pub held_back_millis: u64,
}

/// The facts of a session.
#[must_use]
pub fn of_scim(session: &Session, transcript: TranscriptFacts, words: &Words) -> ScimFacts {
    let (look, rehearsal) = (session.look(), session.rehearsal());
    let total = |question| look?.reply(question)?.list()?.total;
    let mut answers: Vec<_> = look
        .into_iter()
        .flat_map(|look| &look.answers)
        .map(|(question, asked)| answer(question.name(), asked))
        .collect();
    answers.extend(
        rehearsal
            .into_iter()
            .flat_map(|seen| &seen.answers)
            .map(|(act, asked)| answer(act.name(), asked)),
    );
    let groups = look.is_some_and(|look| look.groups);
    ScimFacts {
        base_url: look.map(|look| look.address.base.clone()),
        host: look.map(|look| look.address.host.clone()),
        groups,
        users: total(Question::Users),
        groups_total: total(Question::Groups),
        certificate_issuer: look
            .and_then(|look| look.peer.as_ref())
            .map(|peer| peer.issuer.clone()),
        answers,
        rehearsal: rehearsal.map(of_rehearsal),
        requirements: requirements(session, groups, words),
        transcript,
    }
}

fn answer(about: &'static str, asked: &Asked) -> AnswerFacts {
    AnswerFacts {
        about,
        status: asked.as_ref().ok().map(|reply| reply.status),
        millis: asked.as_ref().ok().map(|reply| reply.millis),
        silence: asked.as_ref().err().map(|silence| silence.reason.name()),
    }
}

fn of_rehearsal(seen: &Rehearsal) -> RehearsalFacts {
    let end = serde_json::to_value(seen.end).ok();
    RehearsalFacts {
        email: seen.email.clone(),
        group: seen.group.clone(),
        end: end
            .as_ref()
            .and_then(serde_json::Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        left: seen.left.iter().map(left).collect(),
    }
}

/// Something that is still there, as plain data.
#[must_use]
pub fn left(one: &crate::observation::Leftover) -> LeftFacts {
    LeftFacts {
        kind: match one.endpoint {
            Endpoint::Users => "user",
            Endpoint::Groups => "group",
        },
        name: one.name.clone(),
        id: one.id.clone(),
        why: Left::name(one.why),
    }
}

fn requirements(session: &Session, groups: bool, words: &Words) -> Vec<RequirementFacts> {
    standings(&Case::without_file(session), groups)
        .into_iter()
        .map(|standing| RequirementFacts {
            id: standing.requirement.id,
            claim: words.plain(&format!("requirement-{}", standing.requirement.id), &args()),
            met: Met::name(standing.met),
            certainty: match standing.requirement.certainty {
                Certainty::Documented => "documented",
                _ => "inferred",
            },
            evidence: standing
                .against
                .iter()
                .map(|rated| plain(&tell(rated, words).saw))
                .collect(),
        })
        .collect()
}
