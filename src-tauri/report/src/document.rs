//! A report in the order in which it is read, as blocks: what every drawn form (a page now, Markdown and PDF
//! beside it) draws alike. Not here: the sentences (`sections`, `sheet`) and the drawing (`html`).

use setup_core::view::{Mark, Place, Severity, Text};

/// Something to be drawn from top to bottom.
pub(crate) struct Document {
    pub language: String,
    /// For the window and the file: names practice.
    pub title: String,
    /// Drawn on each printed page of a practice report; absent otherwise.
    pub practice: Option<Practice>,
    /// "Report"
    pub kind: String,
    pub heading: String,
    pub facts: Vec<Fact>,
    pub lead: Vec<Text>,
    /// The heading over the list of the sections; absent where there are few.
    pub contents: Option<String>,
    pub sections: Vec<Section>,
    pub foot: Vec<Text>,
}

pub(crate) struct Practice {
    pub mark: String,
    pub text: String,
}

pub(crate) struct Section {
    /// Never shown: the target of the contents.
    pub id: String,
    pub title: String,
    /// Where its work is done, with its name.
    pub place: Option<(Place, String)>,
    pub blocks: Vec<Block>,
}

impl Section {
    pub fn new(id: &str, title: String, blocks: Vec<Block>) -> Self {
        Self {
            id: id.to_owned(),
            title,
            place: None,
            blocks,
        }
    }
}

pub(crate) enum Block {
    /// A heading within the section.
    Heading(String),
    Paragraph(Text),
    /// To be done in this order.
    Numbered(Vec<Text>),
    List(Vec<Item>),
    Facts(Vec<Fact>),
    Table(Table),
    Finding(Box<Card>),
    Verdict(Verdict),
}

pub(crate) struct Item {
    pub sign: Option<Sign>,
    pub text: Text,
}

pub(crate) struct Fact {
    pub name: String,
    pub value: Text,
}

pub(crate) struct Table {
    /// The letters that name its look: `values`.
    pub kind: &'static str,
    pub caption: String,
    pub columns: Vec<String>,
    pub groups: Vec<Group>,
}

/// Rows under one heading.
pub(crate) struct Group {
    pub title: Option<String>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Default)]
pub(crate) struct Cell {
    pub sign: Option<Sign>,
    pub text: Text,
    /// Smaller, below.
    pub under: Vec<Text>,
}

impl From<Text> for Cell {
    fn from(text: Text) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

/// What was found, in its four parts.
pub(crate) struct Card {
    pub severity: Severity,
    pub severity_label: String,
    pub title: Text,
    pub facts: Vec<Fact>,
    /// Somebody went on without it.
    pub went_on: Option<Text>,
    pub source: Text,
}

pub(crate) struct Verdict {
    pub sign: Sign,
    pub sentence: Text,
    pub how_we_know: Text,
    pub sums: Vec<String>,
}

/// A shape; the word always stands beside it.
#[derive(Clone, Copy)]
pub(crate) enum Sign {
    Mark(Mark),
    Severity(Severity),
    WentOn,
    NotSeen,
}

impl Sign {
    /// The name of the shape.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mark(Mark::ToCome) => "to-come",
            Self::Mark(Mark::Waiting) => "waiting",
            Self::Mark(Mark::Confirmed) => "confirmed",
            Self::Mark(Mark::PartSeen) => "part-seen",
            Self::Mark(Mark::Checked) => "checked",
            Self::Mark(Mark::CheckedWithNote) => "checked-with-note",
            Self::Mark(Mark::NeedsYou) => "needs-you",
            Self::Mark(Mark::OutOfDate) => "out-of-date",
            Self::Mark(Mark::NotNeeded) => "not-needed",
            Self::Severity(Severity::Fail) => "fail",
            Self::Severity(Severity::Warn) => "warn",
            Self::Severity(Severity::Note) => "note",
            Self::WentOn => "went-on",
            Self::NotSeen => "not-seen",
        }
    }
}
