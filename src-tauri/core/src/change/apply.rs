//! The order in which a change is done, taken back and asked after: look, write down, send once, look again, write down
//! what was seen. No request that changes something is ever sent twice; after a lost answer the world is asked.

use std::time::Duration;

use super::deeds::{Deed, Held, Stage};
use super::hands::{ChangeHands, Hand, Looking};
use super::outcome::{Made, Moved, Outcome};
use super::preview::Preview;
use super::what::{Change, Kind};
use super::world::{self, Body, Look, Request, Stand};
use crate::scim::JSON;
use crate::wire::{Answer, Refusal, Refused, Unreachable, read};

/// How often the world is asked again that may lag behind, and how long we wait before.
const AGAIN: u32 = 2;
const LAG: Duration = Duration::from_millis(700);

/// What stands for JumpCloud's key in what is shown.
const KEY_NAME: &str = "$JUMPCLOUD_API_KEY";

/// Does what was previewed.
pub async fn apply(hands: &ChangeHands<'_>, preview: &Preview) -> Outcome {
    unless_stopped(hands, applied(hands, preview)).await
}

/// Takes a change back. What is not undone is still in the ledger.
pub async fn undo(hands: &ChangeHands<'_>, deed: &Deed) -> Outcome {
    unless_stopped(hands, undone(hands, deed)).await
}

/// Asks what became of a change whose end nobody saw. It sends nothing that changes something: what is done is done and
/// can be taken back, and what is not done leaves the ledger.
pub async fn resume(hands: &ChangeHands<'_>, deed: &Deed) -> Outcome {
    unless_stopped(hands, resumed(hands, deed)).await
}

/// Stopped in the middle of a request: the ledger knows what it may have done.
async fn unless_stopped(
    hands: &ChangeHands<'_>,
    run: impl Future<Output = Result<Outcome, Outcome>>,
) -> Outcome {
    tokio::select! {
        biased;
        () = hands.cancel.cancelled() => Outcome::Cancelled,
        ended = run => match ended {
            Ok(outcome) | Err(outcome) => outcome,
        },
    }
}

async fn applied(hands: &ChangeHands<'_>, preview: &Preview) -> Result<Outcome, Outcome> {
    let change = &preview.change;
    let (hand, looking) = (hands.hand(change)?, hands.eyes().at(change)?);
    let survey = world::survey(&looking, change).await?;
    if survey.record.as_ref().map(|record| &record.json) != preview.seen.as_ref() {
        return Err(Outcome::ChangedMeanwhile);
    }
    if survey.rows.is_empty() {
        return Ok(Outcome::AlreadySo);
    }
    if let Some(begun) = hands.deeds.begun(change) {
        return Err(Outcome::Begun(begun));
    }
    let ready = world::ready(hands, &looking, change, &survey).await?;
    let deed = Deed {
        held: ready.held,
        keys: ready.keys,
        ..Deed::new(looking.base(), looking.organization(), change.clone())
    };
    let mut deed = hands.deeds.begin(deed).map_err(Outcome::NoLedger)?;
    let sent = send(hands, hand, &ready.request).await;
    match &sent {
        Sent::Refused(why) => return refused(hands, &looking, &deed, why).await,
        Sent::Taken(answer) => match world::made_by(change, answer) {
            Some(Made::Id(id)) => {
                hands.deeds.made(deed.number, &id);
                deed.made = Some(id);
            }
            // Nothing else ever shows it.
            Some(made @ Made::Certificate(_)) => {
                hands.deeds.gone(deed.number);
                return Ok(Outcome::Done(made));
            }
            Some(Made::Nothing) | None => {}
        },
        Sent::Lost(_) => {}
    }
    let look = look_for(&looking, &deed, true).await?;
    Ok(settled(hands, &deed, look, sent))
}

/// Nothing was done. Of a group it is asked once more: a no may mean that somebody was faster.
async fn refused(
    hands: &ChangeHands<'_>,
    looking: &Looking<'_>,
    deed: &Deed,
    why: &Refused,
) -> Result<Outcome, Outcome> {
    hands.deeds.gone(deed.number);
    let is_bond = matches!(deed.change, Change::BindGroup(_) | Change::UnbindGroup(_));
    let may_be_so = is_bond && matches!(why.refusal, Refusal::Request | Refusal::NotFound);
    if may_be_so && let Stand::There(_) = world::look(looking, deed).await?.stand {
        return Ok(Outcome::AlreadySo);
    }
    Err(why.clone().into())
}

/// Writes down what was seen after a request.
fn settled(hands: &ChangeHands<'_>, deed: &Deed, look: Look, sent: Sent) -> Outcome {
    let was_answered = matches!(sent, Sent::Taken(_));
    let outcome = match look.stand {
        Stand::There(made) => {
            keep(hands, deed, &made, look.held);
            match was_answered {
                true => Outcome::Done(made),
                false => Outcome::Found(made),
            }
        }
        Stand::Otherwise { made, rows } => {
            keep(hands, deed, &made, look.held);
            Outcome::Otherwise(rows)
        }
        Stand::Unclear(ids) => Outcome::Unclear(ids),
        Stand::Not => match sent {
            Sent::Lost(Lost::Fault(why)) => why.into(),
            _ => Outcome::Unseen {
                answered: was_answered,
            },
        },
    };
    unless_moved(hands, deed, look.moved, outcome)
}

/// Done: it can be taken back as long as it is listed. What cannot be taken back is listed no more.
fn keep(hands: &ChangeHands<'_>, deed: &Deed, made: &Made, held: Vec<Held>) {
    if let Made::Id(id) = made {
        hands.deeds.made(deed.number, id);
    }
    match deed.change.kind() {
        Kind::Final => hands.deeds.gone(deed.number),
        Kind::Undoable | Kind::Compensable => hands.deeds.done(deed.number, held),
    }
}

async fn undone(hands: &ChangeHands<'_>, deed: &Deed) -> Result<Outcome, Outcome> {
    let (hand, looking) = (hands.hand(&deed.change)?, hands.eyes().at(&deed.change)?);
    is_here(&looking, deed)?;
    if deed.change.kind() == Kind::Final {
        return Err(Outcome::Final);
    }
    let look = world::look(&looking, deed).await?;
    if look.moved.is_some() {
        return Ok(asked_after(hands, deed, look));
    }
    let made = match look.stand {
        Stand::Not => {
            hands.deeds.gone(deed.number);
            return Ok(Outcome::Undone);
        }
        Stand::Unclear(ids) => return Err(Outcome::Unclear(ids)),
        Stand::There(made) | Stand::Otherwise { made, .. } => made,
    };
    let mut deed = deed.clone();
    if let Made::Id(id) = made {
        hands.deeds.made(deed.number, &id);
        deed.made = Some(id);
    }
    let ready = world::reverse(&looking, &deed, deed.made.as_deref()).await?;
    let written = hands.deeds.undo(deed.number, ready.keys.clone());
    written.map_err(Outcome::NoLedger)?;
    (deed.stage, deed.keys) = (Stage::Undoing, ready.keys);
    let sent = send(hands, hand, &ready.request).await;
    let look = look_for(&looking, &deed, false).await?;
    Ok(taken_back(hands, &deed, look, sent))
}

/// Writes down what was seen after the request that takes a change back.
fn taken_back(hands: &ChangeHands<'_>, deed: &Deed, look: Look, sent: Sent) -> Outcome {
    let outcome = match (look.stand, sent) {
        (Stand::Not, _) => {
            hands.deeds.gone(deed.number);
            Outcome::Undone
        }
        (Stand::Unclear(ids), _) => Outcome::Unclear(ids),
        (_, Sent::Refused(why)) => {
            hands.deeds.done(deed.number, deed.held.clone());
            why.into()
        }
        (_, Sent::Lost(Lost::Fault(why))) => why.into(),
        (Stand::Otherwise { rows, .. }, Sent::Taken(_)) => Outcome::Otherwise(rows),
        (_, Sent::Taken(_)) => Outcome::Unseen { answered: true },
        (_, Sent::Lost(_)) => Outcome::Unseen { answered: false },
    };
    unless_moved(hands, deed, look.moved, outcome)
}

async fn resumed(hands: &ChangeHands<'_>, deed: &Deed) -> Result<Outcome, Outcome> {
    let looking = hands.eyes().at(&deed.change)?;
    is_here(&looking, deed)?;
    let look = look_for(&looking, deed, deed.stage != Stage::Undoing).await?;
    Ok(asked_after(hands, deed, look))
}

/// Writes down what became of a change whose end nobody saw.
fn asked_after(hands: &ChangeHands<'_>, deed: &Deed, look: Look) -> Outcome {
    let is_final = deed.change.kind() == Kind::Final;
    let outcome = match look.stand {
        // A certificate that waits is shown nowhere.
        Stand::Not if is_final => Outcome::Unseen { answered: false },
        Stand::Not => {
            hands.deeds.gone(deed.number);
            match deed.stage {
                Stage::Undoing => Outcome::Undone,
                Stage::Begun | Stage::Done => Outcome::NotDone,
            }
        }
        Stand::Unclear(ids) => Outcome::Unclear(ids),
        Stand::There(made) => {
            keep(hands, deed, &made, look.held);
            match deed.stage {
                Stage::Undoing => Outcome::NotDone,
                Stage::Begun | Stage::Done => Outcome::Found(made),
            }
        }
        Stand::Otherwise { made, rows } => {
            keep(hands, deed, &made, look.held);
            Outcome::Otherwise(rows)
        }
    };
    unless_moved(hands, deed, look.moved, outcome)
}

/// That the key moved is said before everything else.
fn unless_moved(
    hands: &ChangeHands<'_>,
    deed: &Deed,
    moved: Option<Moved>,
    outcome: Outcome,
) -> Outcome {
    match moved {
        None => outcome,
        Some(moved) => {
            hands.deeds.moved(deed.number, &moved);
            Outcome::KeyMoved(Box::new(moved))
        }
    }
}

/// What was done elsewhere is not touched from here: there it would not be found, and be taken for gone.
fn is_here(looking: &Looking<'_>, deed: &Deed) -> Result<(), Outcome> {
    let organizations = looking.organization().zip(deed.organization.as_deref());
    let is_same = organizations.is_none_or(|(here, there)| here == there);
    match looking.base() == deed.base && is_same {
        true => Ok(()),
        false => Err(Outcome::Elsewhere),
    }
}

/// Looks until it stands as wanted, and not for ever: a list may lag behind.
async fn look_for(looking: &Looking<'_>, deed: &Deed, there: bool) -> Result<Look, Outcome> {
    let mut look = world::look(looking, deed).await?;
    for _ in 0..AGAIN {
        if matches!(look.stand, Stand::Not) != there {
            break;
        }
        tokio::time::sleep(LAG).await;
        look = world::look(looking, deed).await?;
    }
    Ok(look)
}

/// What came of a request that changes something.
enum Sent {
    Taken(Answer),
    /// It was read, and it is not done.
    Refused(Refused),
    /// Nobody knows.
    Lost(Lost),
}

enum Lost {
    Silence,
    /// The server failed, or something else answered in its place.
    Fault(Refused),
}

async fn send(hands: &ChangeHands<'_>, hand: Hand<'_>, request: &Request) -> Sent {
    (hands.tell)(request.doing);
    match came(hands, hand, request).await {
        Err(_) => Sent::Lost(Lost::Silence),
        Ok(answer) => sent(answer),
    }
}

async fn came(
    hands: &ChangeHands<'_>,
    hand: Hand<'_>,
    request: &Request,
) -> Result<Answer, Unreachable> {
    let Hand { writer, credential } = hand;
    let (method, path) = (request.method.clone(), request.path.as_str());
    let about = request.doing.name();
    match (&request.body, hands.import_key) {
        (Some(Body::WithKey(body)), Some(key)) => {
            let (carried, body) = ((key, KEY_NAME), (JSON, body.as_str()));
            writer
                .send_with(carried, method, path, credential, body, about)
                .await
        }
        (Some(Body::Plain(body)), _) => {
            let body = Some((JSON, body.as_str()));
            writer.send(method, path, credential, body, about).await
        }
        _ => writer.send(method, path, credential, None, about).await,
    }
}

fn sent(answer: Answer) -> Sent {
    match (answer.status, read::<serde::de::IgnoredAny>(&answer)) {
        (_, Err(why)) if why.refusal == Refusal::WebPage => Sent::Lost(Lost::Fault(why)),
        // Also without a body.
        (200..=299, _) | (_, Ok(_)) => Sent::Taken(answer),
        (408 | 500.., Err(why)) => Sent::Lost(Lost::Fault(why)),
        (_, Err(why)) => Sent::Refused(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(status: u16, kind: &str, body: &str) -> &'static str {
        let answer = Answer {
            status,
            content_type: kind.into(),
            body: body.as_bytes().to_vec(),
            ..Answer::default()
        };
        match sent(answer) {
            Sent::Taken(_) => "taken",
            Sent::Refused(_) => "refused",
            Sent::Lost(_) => "lost",
        }
    }

    #[test]
    fn only_a_clear_no_is_one() {
        let json = "application/json";
        for (status, body, expected) in [
            (200, "{}", "taken"),
            (201, "not JSON", "taken"),
            (204, "", "taken"),
            (302, "", "refused"),
            (400, "{}", "refused"),
            (401, "{}", "refused"),
            (403, "{}", "refused"),
            (404, "{}", "refused"),
            (408, "{}", "lost"),
            (409, "{}", "refused"),
            (422, "{}", "refused"),
            (429, "{}", "refused"),
            (500, "{}", "lost"),
            (503, "{}", "lost"),
        ] {
            assert_eq!(kind(status, json, body), expected, "{status}");
        }
        assert_eq!(kind(200, "text/html", "<html>"), "lost");
        assert_eq!(kind(400, "text/html", "<html>"), "lost");
    }
}
