//! JSON whose single values are replaced or taken out while every other byte stays as it came: JumpCloud resets what a
//! PUT leaves out, and nobody documents what it makes of a value that is written in another way.

use std::fmt;
use std::ops::Range;

use serde::Deserializer as _;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A JSON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document(String);

impl Document {
    /// `None` when it is no JSON object.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_object = text.trim_start().starts_with('{');
        let is_json = serde_json::from_str::<IgnoredAny>(text).is_ok();
        (is_object && is_json).then(|| Self(text.to_owned()))
    }

    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The bytes of the value at a path of object keys; of a key that stands twice, the last one, as parsers read it.
    #[must_use]
    pub fn get(&self, path: &[&str]) -> Option<&str> {
        Some(&self.0[span(&self.0, path)?])
    }

    /// Replaces the value at a path by other JSON. `false` when nothing stands there.
    pub fn set(&mut self, path: &[&str], json: &str) -> bool {
        let Some(span) = span(&self.0, path) else {
            return false;
        };
        self.0.replace_range(span, json);
        true
    }

    /// Takes a key and its value out, with the comma that belongs to them.
    pub fn remove(&mut self, path: &[&str]) -> bool {
        let (Some(span), Some(key)) = (span(&self.0, path), path.last()) else {
            return false;
        };
        let quoted = serde_json::Value::from(*key).to_string();
        let Some(start) = self.0[..span.start].rfind(&quoted) else {
            return false;
        };
        let before = self.0[..start].trim_end();
        let after = self.0[span.end..].trim_start();
        let (start, end) = match (after.starts_with(','), before.ends_with(',')) {
            (true, _) => (start, self.0.len() - after.len() + 1),
            (false, true) => (before.len() - 1, span.end),
            (false, false) => (start, span.end),
        };
        self.0.replace_range(start..end, "");
        true
    }
}

/// Where a value stands in the text.
fn span(text: &str, path: &[&str]) -> Option<Range<usize>> {
    let mut range = 0..text.len();
    for key in path {
        let part = &text[range.clone()];
        let value = value_of(part, key)?;
        let start = range.start + (value.as_ptr().addr() - part.as_ptr().addr());
        range = start..start + value.len();
    }
    Some(range)
}

/// The value of a key of an object, as a piece of its text.
fn value_of<'a>(object: &'a str, key: &str) -> Option<&'a str> {
    let mut reader = serde_json::Deserializer::from_str(object);
    reader.deserialize_map(Find(key)).ok()?
}

struct Find<'k>(&'k str);

impl<'de> Visitor<'de> for Find<'_> {
    type Value = Option<&'de str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(is_it) = map.next_key_seed(Is(self.0))? {
            let value: &'de RawValue = map.next_value()?;
            if is_it {
                found = Some(value.get());
            }
        }
        Ok(found)
    }
}

/// Whether a key is the one that is looked for.
struct Is<'k>(&'k str);

impl<'de> DeserializeSeed<'de> for Is<'_> {
    type Value = bool;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<bool, D::Error> {
        let key: std::borrow::Cow<'de, str> = serde::Deserialize::deserialize(from)?;
        Ok(key == self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "{ \"a\" : 1.0e2,\n \"config\":{\"x\":{\"value\":\"\\u00e9\" , \"position\": 0}}, \"z\":[{}] }";

    fn document() -> Document {
        Document::new(TEXT).expect("an object")
    }

    #[test]
    fn one_value_changes_and_every_other_byte_stays() {
        let mut changed = document();
        assert_eq!(changed.get(&["config", "x", "value"]), Some("\"\\u00e9\""));
        assert!(changed.set(&["config", "x", "value"], "\"new\""));
        assert_eq!(changed.text(), TEXT.replace("\"\\u00e9\"", "\"new\""));
        assert!(!changed.set(&["config", "y", "value"], "1"));
        assert!(!changed.set(&["a", "value"], "1"));
    }

    #[test]
    fn what_is_taken_out_takes_its_comma_along() {
        for (path, left) in [
            (
                &["a"][..],
                "{ \n \"config\":{\"x\":{\"value\":\"\\u00e9\" , \"position\": 0}}, \"z\":[{}] }",
            ),
            (
                &["z"],
                "{ \"a\" : 1.0e2,\n \"config\":{\"x\":{\"value\":\"\\u00e9\" , \"position\": 0}} }",
            ),
            (
                &["config", "x"],
                "{ \"a\" : 1.0e2,\n \"config\":{}, \"z\":[{}] }",
            ),
        ] {
            let mut changed = document();
            assert!(changed.remove(path));
            assert_eq!(changed.text(), left);
            assert!(Document::new(changed.text()).is_some());
        }
    }

    #[test]
    fn what_is_no_object_is_none() {
        for text in ["", "[]", "{", "{}x", "null"] {
            assert_eq!(Document::new(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_object_stays_json_and_keeps_its_other_values(
            values in proptest::collection::btree_map("[a-z\"\\\\é]{1,4}", any::<i32>(), 1..6),
            pick in any::<prop::sample::Index>(),
        ) {
            let text = serde_json::to_string(&values).expect("JSON");
            let key = values.keys().nth(pick.index(values.len())).expect("one").clone();
            let mut set = Document::new(&text).expect("an object");
            prop_assert!(set.set(&[&key], "\"new\""));
            let mut removed = Document::new(&text).expect("an object");
            prop_assert!(removed.remove(&[&key]));
            for (other, value) in values.iter().filter(|(other, _)| **other != key) {
                let value = value.to_string();
                prop_assert_eq!(set.get(&[other]), Some(value.as_str()));
                prop_assert_eq!(removed.get(&[other]), Some(value.as_str()));
            }
            prop_assert_eq!(set.get(&[&key]), Some("\"new\""));
            prop_assert_eq!(removed.get(&[&key]), None);
        }
    }
}
