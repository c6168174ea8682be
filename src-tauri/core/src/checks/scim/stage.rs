//! How far a question came: from the proxy to the list. What stopped the first one is one check's finding; the checks
//! before it passed, those behind it wait. So that exactly one finding leads.

use crate::check::{Finding, Need, Outcome, finding};
use crate::observation::{Look, Question};
use crate::scim::{Asked, Body, Reply};
use crate::session::Case;
use crate::wire::{Peer, Reason, Unreachable};

/// The hurdles in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Proxy,
    Name,
    Connection,
    Tls,
    Time,
    End,
    Redirect,
    Portal,
    Busy,
    Broken,
    Page,
    Path,
    Token,
    Rights,
    Complaint,
    Letters,
    Json,
    /// The answer can be read.
    Clear,
}

/// What stopped a question.
pub(super) struct Stop<'a> {
    pub look: &'a Look,
    question: Question,
    pub silence: Option<&'a Unreachable>,
    pub reply: Option<&'a Reply>,
}

impl<'a> Stop<'a> {
    fn of(look: &'a Look, question: Question, asked: &'a Asked) -> Self {
        Self {
            look,
            question,
            silence: asked.as_ref().err(),
            reply: asked.as_ref().ok(),
        }
    }

    pub(super) fn reason(&self) -> Option<Reason> {
        self.silence.map(|silence| silence.reason)
    }

    pub(super) fn peer(&self) -> Option<&'a Peer> {
        self.silence.and_then(|silence| silence.peer.as_ref())
    }

    /// A finding with the host, the question, and whatever was said.
    pub(super) fn finding(&self, problem: &'static str) -> Finding {
        let when = match self.question {
            Question::Users => "first",
            _ => "later",
        };
        let found = finding(problem)
            .text("host", &self.look.address.host)
            .choice("when", when)
            .messages("question", [format!("asked-{}", self.question.name())]);
        match (self.silence, self.reply) {
            (Some(silence), _) => found
                .text("detail", &silence.detail)
                .evidence("network", silence.detail.clone()),
            (None, Some(reply)) => super::with_reply(found, reply),
            (None, None) => found,
        }
    }
}

/// How far an answer came.
pub(super) fn stage(look: &Look, asked: &Asked) -> Stage {
    match asked {
        Err(silence) => of_silence(silence.reason),
        Ok(reply) => of_reply(look, reply),
    }
}

fn of_silence(reason: Reason) -> Stage {
    match reason {
        Reason::Proxy | Reason::ProxyRefuses | Reason::ProxyGone => Stage::Proxy,
        Reason::Name => Stage::Name,
        Reason::Refused | Reason::BrokenOff => Stage::Connection,
        Reason::TlsExpired
        | Reason::TlsNotYet
        | Reason::TlsName
        | Reason::TlsIssuer
        | Reason::NoTls
        | Reason::Tls
        | Reason::NoHeader => Stage::Tls,
        Reason::TimedOut | Reason::Drips => Stage::Time,
        Reason::CutShort | Reason::TooMuch | Reason::Packed => Stage::End,
        Reason::NoHttp => Stage::Page,
    }
}

fn of_reply(look: &Look, reply: &Reply) -> Stage {
    let is_page = matches!(reply.body, Body::WebPage { .. });
    match reply.status {
        407 => Stage::Proxy,
        511 => Stage::Portal,
        300..400 if leads_to_a_portal(look, reply) => Stage::Portal,
        300..400 => Stage::Redirect,
        429 => Stage::Busy,
        401 => Stage::Token,
        // A program that knows the token would say so in its own words.
        403 if is_page => Stage::Page,
        403 => Stage::Rights,
        404 | 405 | 410 | 501 => Stage::Path,
        500.. => Stage::Broken,
        400.. => Stage::Complaint,
        _ if matches!(
            reply.body,
            Body::WebPage {
                is_portal: true,
                ..
            }
        ) =>
        {
            Stage::Portal
        }
        _ if is_page => Stage::Page,
        _ if matches!(reply.body, Body::NotUtf8 { .. }) => Stage::Letters,
        _ if matches!(
            reply.body,
            Body::NotJson { .. } | Body::Empty | Body::NotObject
        ) =>
        {
            Stage::Json
        }
        _ => Stage::Clear,
    }
}

/// A network's own page: another host, and not even private, or named like one.
fn leads_to_a_portal(look: &Look, reply: &Reply) -> bool {
    let to = reply.location.as_deref().unwrap_or_default().to_lowercase();
    let Some((scheme, rest)) = to.split_once("://") else {
        return false;
    };
    let host = rest.split(['/', ':', '?']).next().unwrap_or_default();
    let other_host = host != look.address.host;
    let named = ["wifi", "wi-fi", "hotspot", "captive", "portal", "guest"];
    other_host
        && ((scheme == "http" && !look.address.is_loopback())
            || named.iter().any(|name| host.contains(name)))
}

/// What JumpCloud may live without: what it is answered is judged by a check of its own.
fn is_aside(question: Question) -> bool {
    !matches!(
        question,
        Question::Users
            | Question::NoSuchUser
            | Question::KnownUser
            | Question::SecondPage
            | Question::Groups
            | Question::NoSuchGroup
    )
}

/// Whether what stops this question is this hurdle's finding. Behind the token, each question has its own check;
/// without a right token, and at other paths, refusals are wanted.
fn counts(question: Question, own: Stage) -> bool {
    match question {
        Question::WithoutToken | Question::WrongToken | Question::Neighbour => false,
        question if is_aside(question) => own <= Stage::End || own == Stage::Busy,
        _ => own <= Stage::Page || own >= Stage::Letters,
    }
}

/// Whether a hurdle's own check speaks of this answer, so that no other one need.
pub(super) fn is_stopped(look: &Look, question: Question, asked: &Asked) -> bool {
    let came = stage(look, asked);
    came < Stage::Clear && counts(question, came)
}

/// Judges one hurdle: at the first question, then at every other one where it counts.
pub(super) fn at(case: &Case, own: Stage, found: impl Fn(&Stop) -> Option<Finding>) -> Outcome {
    let Some(look) = case.session.look() else {
        return Outcome::Waiting(Need::Look);
    };
    let Some(asked) = look.answers.get(&Question::Users) else {
        return Outcome::Waiting(Need::Look);
    };
    let came = stage(look, asked);
    if came > own {
        let mut others = look
            .answers
            .iter()
            .filter(|(question, asked)| counts(**question, own) && stage(look, asked) == own);
        return others
            .find_map(|(question, asked)| found(&Stop::of(look, *question, asked)))
            .into();
    }
    let stop = Stop::of(look, Question::Users, asked);
    match (came == own).then(|| found(&stop)).flatten() {
        Some(found) => found.into(),
        None => Outcome::Waiting(Need::SyncAnswer),
    }
}

/// The same, where the line must be private. On this computer it need not be.
pub(super) fn on_https(case: &Case, found: impl Fn(&Stop) -> Option<Finding>) -> Outcome {
    match case.session.look() {
        Some(look) if look.address.is_http() => Outcome::NotApplicable,
        _ => at(case, Stage::Tls, found),
    }
}

/// Behind the last hurdle: the answer can be read.
pub(super) fn at_last(case: &Case, judge: impl Fn(&Look, &Reply) -> Vec<Finding>) -> Outcome {
    let Some(look) = case.session.look() else {
        return Outcome::Waiting(Need::Look);
    };
    match look.answers.get(&Question::Users) {
        Some(asked @ Ok(reply)) if stage(look, asked) == Stage::Clear => {
            Outcome::Looked(judge(look, reply))
        }
        _ => Outcome::Waiting(Need::SyncAnswer),
    }
}
