//! One opening tag with its attributes, and what exactly is wrong with it when something is: this is where
//! hand-edited files break.

use super::Break;
use super::scan::{Fault, check_characters, fault, is_blank, shortened};

/// How many attributes a tag may have. Real ones have about ten.
const ATTRIBUTES: usize = 128;

/// How many bytes of a name are looked at; a longer one is broken at that place.
const NAME: usize = 1000;

/// A well-formed opening tag.
pub(super) struct Tag<'a> {
    pub name: &'a str,
    /// Byte offset behind its `>`.
    pub end: usize,
    /// Whether it is `<name/>`.
    pub is_empty: bool,
    /// How many attributes it has, namespaces included.
    pub attributes: usize,
    /// How many of them declare a namespace.
    pub namespaces: usize,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    element: &'a str,
    names: Vec<&'a str>,
}

impl<'a> Tag<'a> {
    /// Reads the tag whose `<` stands at the byte offset `start`.
    pub fn read(text: &'a str, start: usize) -> Result<Tag<'a>, Fault> {
        let at = start + 1;
        let element = name_at(text, at);
        let mut reader = Reader {
            text,
            at: at + element.len(),
            element,
            names: Vec::new(),
        };
        if !is_name(element) {
            return match text[at..].chars().next() {
                None => reader.cut_off(),
                _ => fault(start, Break::BareLessThan),
            };
        }
        let is_empty = reader.attributes()?;
        let is_namespace = |name: &&&str| **name == "xmlns" || name.starts_with("xmlns:");
        Ok(Tag {
            name: element,
            end: reader.at,
            is_empty,
            attributes: reader.names.len(),
            namespaces: reader.names.iter().filter(is_namespace).count(),
        })
    }
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn blanks(&mut self) -> bool {
        let count = self.rest().bytes().take_while(is_blank).count();
        self.at += count;
        count > 0
    }

    fn cut_off<T>(&self) -> Result<T, Fault> {
        let element = shortened(self.element);
        fault(self.text.len(), Break::TagCutOff { element })
    }

    /// Reads to the end of the tag; true when it is `/>`.
    fn attributes(&mut self) -> Result<bool, Fault> {
        loop {
            let blank = self.blanks();
            let rest = self.rest();
            if rest.is_empty() || rest == "/" {
                return self.cut_off();
            }
            if rest.starts_with('>') {
                self.at += 1;
                return Ok(false);
            }
            if rest.starts_with("/>") {
                self.at += 2;
                return Ok(true);
            }
            self.attribute(blank)?;
        }
    }

    fn attribute(&mut self, blank: bool) -> Result<(), Fault> {
        let start = self.at;
        let attribute = name_at(self.text, start);
        let named = |attribute: &str| (shortened(self.element), shortened(attribute));
        if !is_name(attribute) {
            let found = self.rest().chars().take(1).collect();
            return fault(start, Break::NotAName { found });
        }
        let (element, name) = named(attribute);
        if !blank {
            return fault(
                start,
                Break::BlankMissing {
                    element,
                    attribute: name,
                },
            );
        }
        if self.names.contains(&attribute) {
            return fault(
                start,
                Break::AttributeTwice {
                    element,
                    attribute: name,
                },
            );
        }
        self.names.push(attribute);
        if self.names.len() > ATTRIBUTES {
            return fault(start, Break::TooMany);
        }
        self.at += attribute.len();
        self.value(attribute)
    }

    fn value(&mut self, name: &str) -> Result<(), Fault> {
        let (element, attribute) = (shortened(self.element), shortened(name));
        self.blanks();
        if self.rest().is_empty() {
            return self.cut_off();
        }
        if !self.rest().starts_with('=') {
            return fault(self.at, Break::ValueMissing { element, attribute });
        }
        self.at += 1;
        self.blanks();
        let quote = match self.rest().chars().next() {
            None => return self.cut_off(),
            Some(quote @ ('"' | '\'')) => quote,
            Some(_) => return fault(self.at, Break::ValueNotQuoted { element, attribute }),
        };
        let start = self.at + 1;
        let behind = &self.text[start..];
        let end = behind.find(quote);
        let value = &behind[..end.unwrap_or(behind.len())];
        if let Some(less_than) = value.find('<') {
            return match tag_end(&value[..less_than]) {
                Some(end) => fault(start + end, Break::QuoteMissing { element, attribute }),
                None => fault(
                    start + less_than,
                    Break::LessThanInValue { element, attribute },
                ),
            };
        }
        let Some(end) = end else {
            return match tag_end(value) {
                Some(end) => fault(start + end, Break::QuoteMissing { element, attribute }),
                None => self.cut_off(),
            };
        };
        if let Some(end) = swallowed(value, &behind[end + 1..]) {
            return fault(start + end, Break::QuoteMissing { element, attribute });
        }
        check_characters(value, start)?;
        // Namespaces in XML 1.0, 3 and 5: the parser lets both pass.
        if name == "xmlns:xmlns" || name.starts_with("xmlns:") && value.is_empty() {
            let message = format!("{} cannot be declared so", shortened(name));
            return fault(start, Break::Other { message });
        }
        self.at = start + end + 1;
        Ok(())
    }
}

/// Where in a value that ran on the end of its tag stands (`/>` or `>`): there its quotation mark is missing.
fn tag_end(value: &str) -> Option<usize> {
    let end = value.find('>')?;
    Some(if value[..end].ends_with('/') {
        end - 1
    } else {
        end
    })
}

/// Where the quotation mark is missing when the value ran on over the next attribute's name: `a="x b="y"`.
fn swallowed(value: &str, behind: &str) -> Option<usize> {
    let next = behind.bytes().next()?;
    if is_blank(&next) || matches!(next, b'/' | b'>') {
        return None;
    }
    let before = value.strip_suffix('=')?;
    let blank = before.rfind([' ', '\t', '\n', '\r'])?;
    is_name(&before[blank + 1..]).then(|| before[..blank].trim_end().len())
}

/// The characters at `at` up to one that separates.
fn name_at(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    let rest = &rest[..rest.floor_char_boundary(NAME)];
    let end = rest
        .find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/' | '>' | '<' | '"' | '\''));
    &rest[..end.unwrap_or(rest.len())]
}

/// Name of XML 1.0 §2.3, a little more generous beyond ASCII: the parser is strict.
fn is_name(name: &str) -> bool {
    let mut characters = name.chars();
    let starts = |c: char| c.is_ascii_alphabetic() || matches!(c, '_' | ':') || !c.is_ascii();
    characters.next().is_some_and(starts)
        && characters.all(|c| starts(c) || c.is_ascii_digit() || matches!(c, '-' | '.'))
}
