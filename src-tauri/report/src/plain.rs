//! How sentences stand in JSON: as plain text, because its readers draw nothing.
//! Not here: the drawn forms.

use serde::{Serialize, Serializer};
use setup_core::told::Told;
use setup_core::view::{Certainty, Fact, Mark, Place, Severity, Text};
use setup_core::words;

use crate::document::Sign;
use crate::voice::place_name;

pub(crate) fn text<S: Serializer>(text: &Text, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&words::plain(text))
}

pub(crate) fn texts<S: Serializer>(texts: &[Text], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(texts.iter().map(|text| words::plain(text)))
}

pub(crate) fn maybe<S: Serializer>(text: &Option<Text>, to: S) -> Result<S::Ok, S::Error> {
    text.as_ref().map(|text| words::plain(text)).serialize(to)
}

pub(crate) fn mark<S: Serializer>(mark: &Mark, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(Sign::Mark(*mark).name())
}

pub(crate) fn place<S: Serializer>(place: &Place, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(place_name(*place))
}

pub(crate) fn told<S: Serializer>(told: &[Told], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(told.iter().map(Found::from))
}

/// A finding with the names that `kisi-jumpcloud-check --json` uses as well.
#[derive(Serialize)]
struct Found<'a> {
    id: &'a str,
    check: &'a str,
    severity: Severity,
    certainty: Certainty,
    title: String,
    saw: String,
    needed: Option<String>,
    #[serde(rename = "do")]
    what: String,
    why: String,
    source: &'a str,
    reference: &'a str,
    evidence: Vec<Evidence<'a>>,
}

#[derive(Serialize)]
struct Evidence<'a> {
    name: &'a str,
    value: String,
}

impl<'a> From<&'a Told> for Found<'a> {
    fn from(told: &'a Told) -> Self {
        Self {
            id: told.id,
            check: told.check,
            severity: told.severity,
            certainty: told.certainty,
            title: words::plain(&told.title),
            saw: words::plain(&told.saw),
            needed: told.needed.as_ref().map(|needed| words::plain(needed)),
            what: words::plain(&told.what),
            why: words::plain(&told.why),
            source: &told.source,
            reference: told.reference,
            evidence: told.evidence.iter().map(Evidence::from).collect(),
        }
    }
}

impl<'a> From<&'a Fact> for Evidence<'a> {
    fn from(fact: &'a Fact) -> Self {
        Self {
            name: &fact.name,
            value: words::plain(&fact.value),
        }
    }
}
