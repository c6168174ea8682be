//! Who asked Kisi's SCIM server what and when, and which connections are to be cut, so that tests
//! see whether a look only reads and what is left when the line breaks. No token, no body.

use axum::http::StatusCode;
use serde::Serialize;

use super::asked::Asked;
use crate::world::Shared;

/// More than any test asks; the oldest go first.
const KEPT: usize = 5_000;

#[derive(Default)]
pub(crate) struct Traffic {
    log: Vec<Line>,
    open: usize,
    last: u64,
    cut: Option<Cut>,
}

/// One request.
#[derive(Clone, Serialize)]
pub(crate) struct Line {
    #[serde(skip)]
    number: u64,
    by: By,
    method: String,
    /// After `/scim/v2`, its segments decoded.
    path: String,
    /// Decoded.
    query: String,
    /// Nothing when no answer was given, or not yet.
    status: Option<u16>,
    /// Whether it carried the token.
    authorized: bool,
    /// Milliseconds since practice started.
    at_ms: u64,
    /// How many others were in flight when it began.
    open_at_start: usize,
}

/// Who asked.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum By {
    /// Over the network.
    Client,
    JumpCloud,
}

/// From the request with the number `at` on, counted from now, connections are reset.
pub(crate) struct Cut {
    pub(crate) at: u64,
    /// That request is carried out and only its answer is lost.
    pub(crate) answered: bool,
    /// The requests after it pass.
    pub(crate) only: bool,
    pub(crate) seen: u64,
}

/// What becomes of a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fate {
    Answered,
    /// Carried out; the answer is lost.
    Lost,
    /// Not carried out.
    Cut,
}

impl Cut {
    pub(crate) fn next(&mut self) -> Fate {
        self.seen += 1;
        if self.seen < self.at || (self.seen > self.at && self.only) {
            Fate::Answered
        } else if self.seen == self.at && self.answered {
            Fate::Lost
        } else {
            Fate::Cut
        }
    }
}

impl Traffic {
    pub(crate) fn log(&self) -> &[Line] {
        &self.log
    }

    pub(crate) fn forget(&mut self) {
        self.log.clear();
    }

    pub(crate) fn cut(&mut self, cut: Option<Cut>) {
        self.cut = cut;
    }
}

/// A request in flight; dropping it ends it, also when the client went away.
pub(crate) struct Open {
    world: Shared,
    number: u64,
    pub(crate) fate: Fate,
}

impl Open {
    pub(crate) fn begin(world: &Shared, asked: &Asked, by: By) -> Self {
        let authorized = world.state().kisi.scim.is_authorized(asked);
        let at_ms = u64::try_from(world.running().as_millis()).unwrap_or(u64::MAX);
        let mut traffic = world.traffic();
        let fate = match (by, &mut traffic.cut) {
            (By::Client, Some(cut)) => cut.next(),
            _ => Fate::Answered,
        };
        traffic.last += 1;
        let line = Line {
            number: traffic.last,
            by,
            method: asked.method.to_string(),
            path: asked
                .path
                .iter()
                .fold(String::new(), |path, one| path + "/" + one),
            query: query(asked),
            status: None,
            authorized,
            at_ms,
            open_at_start: traffic.open,
        };
        traffic.open += 1;
        if traffic.log.len() == KEPT {
            traffic.log.remove(0);
        }
        let number = line.number;
        traffic.log.push(line);
        drop(traffic);
        Self {
            world: world.clone(),
            number,
            fate,
        }
    }

    /// It was answered.
    pub(crate) fn end(self, status: StatusCode) {
        let mut traffic = self.world.traffic();
        let line = traffic
            .log
            .iter_mut()
            .find(|line| line.number == self.number);
        if let Some(line) = line {
            line.status = Some(status.as_u16());
        }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let mut traffic = self.world.traffic();
        traffic.open = traffic.open.saturating_sub(1);
    }
}

fn query(asked: &Asked) -> String {
    let pairs = asked.query.iter();
    let told: Vec<_> = pairs
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    told.join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_breaks_at_one_request_or_from_it_on() {
        let fates = |answered, only| {
            let mut cut = Cut {
                at: 2,
                answered,
                only,
                seen: 0,
            };
            [cut.next(), cut.next(), cut.next()]
        };
        use Fate::{Answered, Cut as IsCut, Lost};
        assert_eq!(fates(false, false), [Answered, IsCut, IsCut]);
        assert_eq!(fates(true, false), [Answered, Lost, IsCut]);
        assert_eq!(fates(false, true), [Answered, IsCut, Answered]);
        assert_eq!(fates(true, true), [Answered, Lost, Answered]);
    }
}
