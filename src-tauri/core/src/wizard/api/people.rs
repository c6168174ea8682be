//! The list of people: its head as a block, its rows as the window asks for them, the file for a spreadsheet.

use jiff::Timestamp;

use crate::roster::{Arrivals, Roster};
use crate::view::{Action, RosterFilter, RosterRows, RosterView, Text};
use crate::wizard::blocks::button;
use crate::wizard::effect::{Content, Save};
use crate::wizard::{Open, Wizard};
use crate::words::{Words, args};

/// Most rows that are given at once.
const MOST: u32 = 200;

/// Who will come; `None` as long as nobody was read.
pub(in crate::wizard) fn roster(open: &Open, words: &Words) -> Option<RosterView> {
    let people = open.session.large.people.as_ref()?;
    let (at, _) = open.session.rostered()?;
    let unread = people.gaps().iter().map(|gap| gap.said(words)).collect();
    let head = Head {
        title: "roster-title",
        all: people.counts().people,
        at,
        unread,
        filters: people.filters(words),
    };
    let mut view = head.view(open, words);
    view.buttons = [
        ("press-ask-roster", ask("roster")),
        ("press-save-roster-csv", save("roster-csv")),
    ]
    .map(|(label, action)| button(words.plain(label, &args()), action))
    .into();
    Some(view)
}

/// Who arrived.
pub(in crate::wizard) fn arrived(open: &Open, words: &Words) -> Option<RosterView> {
    let arrivals = open.session.large.arrivals.as_ref()?;
    let (at, _) = open.session.arrived_read()?;
    let unread = arrivals.gaps.iter().map(|gap| gap.said(words)).collect();
    let head = Head {
        title: "roster-title-arrived",
        all: arrivals.rows.len(),
        at,
        unread,
        filters: arrivals.filters(words),
    };
    Some(head.view(open, words))
}

fn ask(what: &str) -> Action {
    Action::Ask {
        what: what.to_owned(),
    }
}

fn save(id: &str) -> Action {
    Action::Save { id: id.to_owned() }
}

struct Head {
    title: &'static str,
    all: usize,
    at: Timestamp,
    unread: Vec<Text>,
    filters: Vec<RosterFilter>,
}

impl Head {
    fn view(self, open: &Open, words: &Words) -> RosterView {
        let given = args()
            .number("all", self.all)
            .text("when", words.moment(self.at, open.session.now));
        let columns = ["person", "state", "why"];
        RosterView {
            title: words.plain(self.title, &args()),
            summary: words.say("roster-summary", &given),
            unread: self.unread,
            filters: self.filters,
            search_label: words.plain("roster-search", &args()),
            empty: words.plain("roster-empty", &args()),
            columns: columns
                .map(|column| words.plain(&format!("roster-column-{column}"), &args()))
                .into(),
            buttons: vec![],
            revision: open.session.large.revision,
        }
    }
}

/// The list that the open step shows.
enum Shown<'a> {
    People(&'a Roster),
    Arrivals(&'a Arrivals),
}

impl Wizard {
    /// Some rows of the list that stands on the screen; `None` where none does.
    #[must_use]
    pub fn rows(&self, query: &str, filter: &str, offset: u32, count: u32) -> Option<RosterRows> {
        let open = self.open.as_ref()?;
        let words = self.words();
        let (offset, count) = (offset as usize, count.min(MOST) as usize);
        let revision = open.session.large.revision;
        Some(match shown(open)? {
            Shown::People(people) => people.shown(query, filter, offset, count, revision, &words),
            Shown::Arrivals(arrivals) => {
                arrivals.shown(query, filter, offset, count, revision, &words)
            }
        })
    }

    /// The list as a file for a spreadsheet.
    pub(in crate::wizard) fn roster_csv(&self, base: &str) -> Option<Save> {
        let open = self.open.as_ref()?;
        let people = open.session.large.people.as_ref()?;
        Some(Save {
            id: "roster-csv".to_owned(),
            name: format!("{base}-people.csv"),
            content: Content::Bytes(people.csv(&self.words())),
        })
    }
}

fn shown(open: &Open) -> Option<Shown<'_>> {
    use crate::journey::Kind;
    let large = &open.session.large;
    open.step()
        .shown(&open.session)
        .find_map(|kind| match kind {
            Kind::Roster => large.people.as_deref().map(Shown::People),
            Kind::Arrived => large.arrivals.as_deref().map(Shown::Arrivals),
            _ => None,
        })
}
