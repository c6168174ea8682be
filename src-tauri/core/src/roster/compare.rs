//! The comparison: each person of either side in exactly one row. Linear in the people of both sides, but for the
//! sorting of the rows; the order in which people were read does not matter.

use std::collections::HashSet;

use super::address::folded;
use super::gap::Side;
use super::index::Index;
use super::kind::{Reason, Reasons};
use super::list::Roster;
use super::person::{ByScim, Comer, Marked, Present, Road, Sides};
use super::row::{Mark, Marks, Row};

/// Compares both sides.
#[must_use]
pub fn compare(sides: Sides) -> Roster {
    let rows = Comparison::of(&sides, &fold(&sides.comers, &sides.present)).rows();
    Roster::new(rows, sides)
}

/// The folded addresses of both sides, in their order.
struct Folded {
    comers: Vec<Box<str>>,
    present: Vec<Box<str>>,
}

fn fold(comers: &[Comer], present: &[Present]) -> Folded {
    let folded = |email: &str| folded(email).into_boxed_str();
    Folded {
        comers: comers.iter().map(|one| folded(&one.email)).collect(),
        present: present.iter().map(|one| folded(&one.email)).collect(),
    }
}

struct Comparison<'a> {
    sides: &'a Sides,
    folded: &'a Folded,
    comers: Index<'a>,
    present: Index<'a>,
    watched: Watched,
    is_jumpcloud_whole: bool,
    is_kisi_whole: bool,
}

impl<'a> Comparison<'a> {
    fn of(sides: &'a Sides, folded: &'a Folded) -> Self {
        Self {
            sides,
            folded,
            comers: Index::of(&folded.comers),
            present: Index::of(&folded.present),
            watched: Watched::of(&sides.marked),
            is_jumpcloud_whole: sides.is_whole(Side::JumpCloud),
            is_kisi_whole: sides.is_whole(Side::Kisi),
        }
    }

    fn rows(&self) -> Vec<Row> {
        let comers = self.sides.comers.iter().zip(&self.folded.comers);
        let present = self.sides.present.iter().zip(&self.folded.present);
        let mut rows = Vec::with_capacity(self.sides.comers.len() + self.sides.present.len());
        rows.extend(comers.map(|(one, address)| self.comer(one, address)));
        rows.extend(
            present
                .filter(|(_, address)| self.partner(address).is_none() || !self.comers.has(address))
                .map(|(one, address)| self.left(one, address)),
        );
        rows.shrink_to_fit();
        rows
    }

    /// Whom Kisi has with this address, when it is one person alone.
    fn partner(&self, address: &str) -> Option<&'a Present> {
        let mut there = self.present.with(address);
        let first = there.next()?;
        there.next().is_none().then(|| &self.sides.present[first])
    }

    fn comer(&self, one: &Comer, address: &str) -> Row {
        let partner = self.partner(address);
        let mut reasons = one.reasons;
        if !address.is_empty() {
            reasons.add(self.meets(one, address, partner));
        }
        if self.comers.with(address).nth(1).is_some() {
            reasons.add(Reason::SharedAddress);
        }
        let in_kisi = partner.map(|there| &there.email);
        Row {
            id: Row::id_in_jumpcloud(&one.id),
            name: match (one.name.is_empty(), partner) {
                (true, Some(there)) => there.name.clone(),
                _ => one.name.clone(),
            },
            email: one.email.clone(),
            sent: one.sent.clone(),
            in_kisi: in_kisi.filter(|email| **email != one.email).cloned(),
            kind: reasons.kind(),
            reasons,
            marks: self.watched.marks(address),
        }
    }

    /// What this person meets in Kisi.
    fn meets(&self, one: &Comer, address: &str, partner: Option<&Present>) -> Reason {
        let sent = one.sent.as_deref().map(str::trim);
        // Another user name is told as that: then it is the e-mail address that finds the person.
        let sent = sent.filter(|sent| folded(sent) == address);
        match partner {
            Some(there) if there.email.trim() == sent.unwrap_or(&one.email) => Reason::SameAddress,
            Some(_) => Reason::OtherCapitals,
            None if self.present.has(address) => Reason::TwiceInKisi,
            None if self.present.has_mailbox_of(address) => Reason::PlusAddress,
            None if self.is_kisi_whole => Reason::New,
            None => Reason::PerhapsThere,
        }
    }

    /// Somebody in Kisi who is nobody's partner.
    fn left(&self, one: &Present, address: &str) -> Row {
        let mut reasons = Reasons::default();
        reasons.add(self.fate(one, address));
        let outside = self.sides.outside.as_ref();
        if outside.is_some_and(|outside| outside.contains(address)) && !self.comers.has(address) {
            reasons.add(Reason::OutsideGroups);
        }
        Row {
            id: Row::id_in_kisi(&one.id),
            name: one.name.clone(),
            email: one.email.clone(),
            sent: None,
            in_kisi: None,
            kind: reasons.kind(),
            reasons,
            marks: self.watched.marks(address),
        }
    }

    fn fate(&self, one: &Present, address: &str) -> Reason {
        if self.comers.has(address) {
            return Reason::TwiceInKisi;
        }
        match one.by_scim {
            // Somebody who was not read may be the one.
            _ if !self.is_jumpcloud_whole => Reason::PerhapsUnread,
            _ if self.sides.road == Road::Import => Reason::NotByScim,
            ByScim::Yes => Reason::InNoGroup,
            ByScim::No => Reason::NotByScim,
            ByScim::NotKnown => Reason::PerhapsByScim,
        }
    }
}

/// Whom to mark.
struct Watched {
    owner: Option<String>,
    administrators: HashSet<String>,
    tester: Option<String>,
}

impl Watched {
    fn of(marked: &Marked) -> Self {
        let one = |address: &Option<String>| address.as_deref().map(folded);
        let several = marked.administrators.iter();
        Self {
            owner: one(&marked.owner),
            administrators: several.map(|address| folded(address)).collect(),
            tester: one(&marked.tester),
        }
    }

    fn marks(&self, address: &str) -> Marks {
        let mut marks = Marks::default();
        let is = |one: &Option<String>| one.as_deref() == Some(address) && !address.is_empty();
        if is(&self.owner) {
            marks.add(Mark::Owner);
        }
        if self.administrators.contains(address) {
            marks.add(Mark::Administrator);
        }
        if is(&self.tester) {
            marks.add(Mark::Tester);
        }
        marks
    }
}
