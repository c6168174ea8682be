//! One walk through the text that finds the first break of well-formedness (XML 1.0) and keeps the limits, before
//! any tree is built. Namespaces are left to the parser.

use super::tag::Tag;
use super::{Break, DEEPEST, MOST};

/// How many namespaces may be declared at one place. Real documents have about ten.
const NAMESPACES: usize = 64;

/// How often the parser may compare the namespaces of an element with those around it, over the whole document.
const COMPARISONS: usize = 3_000_000;

/// The first break: a byte offset and what is wrong there.
#[derive(Debug)]
pub(super) struct Fault {
    pub at: usize,
    pub what: Break,
}

/// What a walk through a text found.
pub(super) struct Scan<'a> {
    text: &'a str,
    at: usize,
    open: Vec<Open<'a>>,
    root_closed: bool,
    count: usize,
    comparisons: usize,
    /// The end of the last complete element, or of the root's opening tag.
    kept: usize,
    pub fault: Option<Fault>,
}

struct Open<'a> {
    name: &'a str,
    namespaces: usize,
}

type Step = Result<(), Fault>;

pub(super) fn fault<T>(at: usize, what: Break) -> Result<T, Fault> {
    Err(Fault { at, what })
}

impl<'a> Scan<'a> {
    pub fn of(text: &'a str) -> Scan<'a> {
        let mut scan = Scan {
            text,
            at: 0,
            open: Vec::new(),
            root_closed: false,
            count: 0,
            comparisons: 0,
            kept: 0,
            fault: None,
        };
        scan.fault = scan.walk().err();
        scan
    }

    /// The text up to the last complete element, with what is open there closed.
    pub fn readable(&self) -> String {
        let prefix = &self.text[..self.kept];
        let open = Scan::of(prefix).open;
        let closing = open.iter().rev().map(|open| format!("</{}>", open.name));
        std::iter::once(prefix.to_owned()).chain(closing).collect()
    }

    fn walk(&mut self) -> Step {
        if self.rest().starts_with("<?xml") {
            self.section("<?", "?>")?;
            declaration(&self.text[..self.at])?;
        }
        while self.at < self.text.len() {
            match self.rest().find('<') {
                Some(length) => {
                    self.characters(length)?;
                    self.markup()?;
                }
                None => self.characters(self.rest().len())?,
            }
        }
        match self.open.last() {
            Some(open) => fault(
                self.at,
                Break::ElementNotClosed {
                    name: open.name.to_owned(),
                },
            ),
            None if !self.root_closed => fault(self.at, Break::Empty),
            None => Ok(()),
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn count(&mut self, more: usize) -> Step {
        self.count += more;
        if self.count > MOST {
            return fault(self.at, Break::TooMany);
        }
        Ok(())
    }

    fn characters(&mut self, length: usize) -> Step {
        let text = &self.rest()[..length];
        if self.open.is_empty() {
            if let Some(stranger) = text.find(|c: char| !c.is_ascii_whitespace()) {
                let what = match text[stranger..].chars().next() {
                    Some(c) if !is_allowed(c) => forbidden(c),
                    _ if self.root_closed => Break::TextAfter,
                    _ => Break::TextBefore,
                };
                return fault(self.at + stranger, what);
            }
        } else {
            check_characters(text, self.at)?;
        }
        self.at += length;
        Ok(())
    }

    fn markup(&mut self) -> Step {
        let rest = self.rest();
        if rest.starts_with("</") {
            return self.closing_tag();
        }
        if let Some(section) = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
            .iter()
            .find(|(begin, _)| rest.starts_with(begin))
        {
            let target = rest.as_bytes();
            if section.0 == "<?" && rest.starts_with("<?xml") && target.get(5).is_none_or(is_blank)
            {
                return fault(self.at, Break::DeclarationNotFirst);
            }
            // The name in any other mix of capitals is reserved (XML 1.0 §2.6).
            if section.0 == "<?" && reserved(&rest[2..]) {
                let found = rest[2..5].to_owned();
                return fault(self.at + 2, Break::NotAName { found });
            }
            if section.0 == "<![CDATA[" && self.open.is_empty() {
                return fault(self.at, Break::TextBefore);
            }
            return self.section(section.0, section.1);
        }
        if rest
            .get(..9)
            .is_some_and(|word| word.eq_ignore_ascii_case("<!doctype"))
        {
            return fault(self.at, Break::Doctype);
        }
        self.opening_tag()
    }

    fn section(&mut self, begin: &str, end: &str) -> Step {
        self.count(1)?;
        let Some(length) = self.rest()[begin.len()..].find(end) else {
            return fault(self.text.len(), Break::SectionCutOff);
        };
        let content = self.at + begin.len();
        for (offset, c) in self.text[content..content + length].char_indices() {
            if !is_allowed(c) {
                return fault(content + offset, forbidden(c));
            }
        }
        self.at = content + length + end.len();
        Ok(())
    }

    fn opening_tag(&mut self) -> Step {
        let tag = Tag::read(self.text, self.at)?;
        if self.root_closed {
            return fault(
                self.at,
                Break::SecondRoot {
                    name: tag.name.to_owned(),
                },
            );
        }
        self.count(1 + tag.attributes)?;
        let outer = self.open.last().map_or(0, |open| open.namespaces);
        let namespaces = outer + tag.namespaces;
        if tag.namespaces > 0 {
            self.comparisons += (tag.namespaces + 1) * namespaces;
        }
        if namespaces > NAMESPACES || self.comparisons > COMPARISONS {
            return fault(self.at, Break::TooMany);
        }
        if self.open.len() == DEEPEST {
            return fault(self.at, Break::TooDeep);
        }
        self.at = tag.end;
        let name = tag.name;
        self.open.push(Open { name, namespaces });
        if tag.is_empty {
            self.close();
        } else if self.open.len() == 1 {
            self.kept = self.at;
        }
        Ok(())
    }

    fn closing_tag(&mut self) -> Step {
        let Some(length) = self.rest().find('>') else {
            let element = self.rest()[2..].trim().to_owned();
            return fault(self.text.len(), Break::TagCutOff { element });
        };
        let found = self.rest()[2..length].trim_end_matches(|c: char| c.is_ascii_whitespace());
        match self.open.last() {
            Some(open) if open.name == found => {}
            Some(open) => {
                let expected = open.name.to_owned();
                let found = shortened(found);
                return fault(self.at, Break::WrongClosingTag { expected, found });
            }
            None => {
                let found = shortened(found);
                return fault(self.at, Break::ClosingTagWithoutOpening { found });
            }
        }
        self.at += length + 1;
        self.close();
        Ok(())
    }

    fn close(&mut self) {
        self.open.pop();
        self.root_closed = self.open.is_empty();
        self.kept = self.at;
    }
}

/// Whether a processing instruction, from its name on, is called `xml` in any capitals.
fn reserved(instruction: &str) -> bool {
    let (name, behind) = instruction.split_at_checked(3).unwrap_or((instruction, ""));
    let ends = behind.starts_with(|c: char| c.is_ascii_whitespace() || c == '?');
    ends && name.eq_ignore_ascii_case("xml")
}

/// Checks the values of the XML declaration that the parser leaves unread (XML 1.0 §2.8, §2.9).
fn declaration(text: &str) -> Step {
    let value = |name: &str| {
        let (before, behind) = text.split_once(name)?;
        let behind = behind.trim_start().strip_prefix('=')?.trim_start();
        let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let value = behind[1..].split(quote).next()?;
        Some((before.len(), value))
    };
    let number = |version: &str| {
        let minor = version.strip_prefix("1.").unwrap_or_default();
        !minor.is_empty() && minor.bytes().all(|byte| byte.is_ascii_digit())
    };
    let wrong = value("version").filter(|(_, version)| !number(version));
    let wrong =
        wrong.or_else(|| value("standalone").filter(|(_, word)| !matches!(*word, "yes" | "no")));
    match wrong {
        Some((at, value)) => {
            let message = format!("{} is not allowed here", shortened(value));
            fault(at, Break::Other { message })
        }
        None => Ok(()),
    }
}

/// A name for a message: no more than somebody would read.
pub(super) fn shortened(name: &str) -> String {
    name.chars().take(60).collect()
}

pub(super) fn is_blank(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// Char of XML 1.0 §2.2.
fn is_allowed(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

fn forbidden(c: char) -> Break {
    Break::ForbiddenCharacter { code: c.into() }
}

/// Checks text or an attribute's value that begins at the byte offset `start`: its characters and references.
pub(super) fn check_characters(text: &str, start: usize) -> Step {
    for (offset, c) in text.char_indices() {
        if c == '&' {
            reference(&text[offset..]).or_else(|what| fault(start + offset, what))?;
        } else if !is_allowed(c) {
            return fault(start + offset, forbidden(c));
        }
    }
    Ok(())
}

/// Checks the reference that `text` begins with (XML 1.0 §4.1).
fn reference(text: &str) -> Result<(), Break> {
    let name_length =
        text[1..].find(|c: char| !c.is_alphanumeric() && !matches!(c, '#' | '_' | '-' | '.' | ':'));
    let Some(length) = name_length.filter(|length| text[1 + length..].starts_with(';')) else {
        return Err(Break::BareAmpersand);
    };
    let name = &text[1..=length];
    let Some(number) = name.strip_prefix('#') else {
        return match name {
            "amp" | "lt" | "gt" | "quot" | "apos" => Ok(()),
            "" => Err(Break::BareAmpersand),
            other => Err(Break::UnknownEntity {
                name: shortened(other),
            }),
        };
    };
    let code = match number.strip_prefix('x') {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    match code.map(|code| (code, char::from_u32(code))) {
        Ok((_, Some(c))) if is_allowed(c) => Ok(()),
        Ok((code, _)) => Err(Break::ForbiddenCharacter { code }),
        Err(_) => Err(Break::BareAmpersand),
    }
}
