//! Reads filters and PATCH paths: `not` before `and` before `or`, parentheses, value paths
//! (the grammar of RFC 7644 §3.4.2.2). What the names mean is not known here.

use serde_json::Value;

use super::{Compare, Filter, Name, Path};

/// Real filters nest twice.
const DEEPEST: u8 = 32;

/// Nothing when the text is no filter.
pub(in super::super) fn expression(text: &str) -> Option<Filter> {
    let mut cursor = Cursor {
        rest: text.trim(),
        depth: 0,
    };
    let filter = cursor.either()?;
    cursor.rest.trim().is_empty().then_some(filter)
}

/// Nothing when the text is no path.
pub(in super::super) fn path(text: &str) -> Option<Path> {
    let mut cursor = Cursor {
        rest: text.trim(),
        depth: 0,
    };
    let mut name = cursor.name()?;
    let mut filter = None;
    if cursor.takes('[') {
        filter = Some(cursor.either()?);
        cursor.closes(']')?;
        if let Some(inside) = cursor.rest.strip_prefix('.') {
            let inside = Name::of(inside).filter(|one| one.urn.is_none())?;
            if name.inside.is_some() || inside.inside.is_some() {
                return None;
            }
            name.inside = Some(inside.attribute);
            cursor.rest = "";
        }
    }
    cursor.rest.is_empty().then_some(Path { name, filter })
}

struct Cursor<'a> {
    rest: &'a str,
    depth: u8,
}

impl Cursor<'_> {
    fn either(&mut self) -> Option<Filter> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let mut left = self.both()?;
        while self.word("or") {
            left = Filter::Either(Box::new(left), Box::new(self.both()?));
        }
        self.depth -= 1;
        Some(left)
    }

    fn both(&mut self) -> Option<Filter> {
        let mut left = self.one()?;
        while self.word("and") {
            left = Filter::Both(Box::new(left), Box::new(self.one()?));
        }
        Some(left)
    }

    fn one(&mut self) -> Option<Filter> {
        let negated = self.negates();
        if self.takes('(') {
            let inside = self.either()?;
            self.closes(')')?;
            return Some(match negated {
                true => Filter::Not(Box::new(inside)),
                false => inside,
            });
        }
        if negated {
            return None;
        }
        let name = self.name()?;
        if self.takes('[') {
            let inside = self.either()?;
            self.closes(']')?;
            return Some(Filter::Inside(name, Box::new(inside)));
        }
        if self.word("pr") {
            return Some(Filter::Present(name));
        }
        let compare = OPERATORS
            .iter()
            .find(|(word, _)| self.word(word))
            .map(|(_, compare)| *compare)?;
        Some(Filter::Compared(name, compare, self.value()?))
    }

    /// `not` is a word of the grammar only before a parenthesis.
    fn negates(&mut self) -> bool {
        let before = self.rest;
        if self.word("not") && self.rest.trim_start().starts_with('(') {
            return true;
        }
        self.rest = before;
        false
    }

    fn takes(&mut self, sign: char) -> bool {
        match self.rest.trim_start().strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn closes(&mut self, sign: char) -> Option<()> {
        self.takes(sign).then_some(())
    }

    /// Takes this word, in any letter case, when the next one is it.
    fn word(&mut self, word: &str) -> bool {
        let text = self.rest.trim_start();
        let end = text
            .find(|one: char| !one.is_ascii_alphabetic())
            .unwrap_or(text.len());
        let is_it = text[..end].eq_ignore_ascii_case(word);
        if is_it {
            self.rest = &text[end..];
        }
        is_it
    }

    fn name(&mut self) -> Option<Name> {
        let text = self.rest.trim_start();
        let belongs =
            |one: char| one.is_ascii_alphanumeric() || matches!(one, '.' | ':' | '-' | '_' | '$');
        let end = text.find(|one: char| !belongs(one)).unwrap_or(text.len());
        self.rest = &text[end..];
        Name::of(&text[..end])
    }

    /// A JSON value that is no list and no object.
    fn value(&mut self) -> Option<Value> {
        let text = self.rest.trim_start();
        let end = match text.starts_with('"') {
            true => end_of_text(text)?,
            false => text
                .find(|one: char| one.is_whitespace() || matches!(one, ')' | ']'))
                .unwrap_or(text.len()),
        };
        let (value, rest) = text.split_at(end);
        self.rest = rest;
        let value: Value = serde_json::from_str(value).ok()?;
        (!value.is_array() && !value.is_object()).then_some(value)
    }
}

const OPERATORS: [(&str, Compare); 9] = [
    ("eq", Compare::Equal),
    ("ne", Compare::NotEqual),
    ("co", Compare::Contains),
    ("sw", Compare::Starts),
    ("ew", Compare::Ends),
    ("gt", Compare::Greater),
    ("ge", Compare::GreaterOrEqual),
    ("lt", Compare::Less),
    ("le", Compare::LessOrEqual),
];

/// Where the quotation mark that ends it stands, and one after.
fn end_of_text(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, one) in text.char_indices().skip(1) {
        match one {
            '"' if !escaped => return Some(at + 1),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        expression(text).map_or_else(|| "none".to_owned(), |filter| tell(&filter))
    }

    fn tell(filter: &Filter) -> String {
        match filter {
            Filter::Both(a, b) => format!("({} & {})", tell(a), tell(b)),
            Filter::Either(a, b) => format!("({} | {})", tell(a), tell(b)),
            Filter::Not(a) => format!("!{}", tell(a)),
            Filter::Present(name) => format!("{}?", name.attribute),
            Filter::Compared(name, _, value) => format!("{}={value}", name.attribute),
            Filter::Inside(name, a) => format!("{}[{}]", name.attribute, tell(a)),
        }
    }

    #[test]
    fn and_binds_closer_than_or_and_parentheses_closer_than_both() {
        let cases = [
            ("a pr or b pr and c pr", "(a? | (b? & c?))"),
            ("(a pr or b pr) and c pr", "((a? | b?) & c?)"),
            ("not (a pr) and b pr", "(!a? & b?)"),
            ("not(a pr)", "!a?"),
            (
                r#"emails[type EQ "work" AND value co "@"]"#,
                r#"emails[(type="work" & value="@")]"#,
            ),
            (
                r#"a eq "x \" ] ) or b" or b eq 7"#,
                r#"(a="x \" ] ) or b" | b=7)"#,
            ),
            ("not pr", "not?"),
        ];
        for (text, tree) in cases {
            assert_eq!(told(text), tree, "{text}");
        }
    }

    #[test]
    fn what_is_no_filter_is_none() {
        for text in [
            "",
            "a",
            "a eq",
            "a is 1",
            "a eq 'x'",
            "a eq \"x",
            "(a pr",
            "a pr)",
            "a pr b pr",
            "a eq [1]",
            "emails[type pr",
            "1a pr",
            "a..b pr",
            "not a pr",
            "urn:x: pr",
        ] {
            assert_eq!(told(text), "none", "{text}");
        }
        assert_eq!(told(&"(".repeat(100_000)), "none");
    }

    #[test]
    fn paths_have_a_filter_and_a_part_inside() {
        let read = path(r#"urn:ietf:params:scim:schemas:core:2.0:User:emails[type eq "w"].value"#)
            .expect("a path");
        assert_eq!(read.name.attribute, "emails");
        assert_eq!(read.name.inside.as_deref(), Some("value"));
        let urn = "urn:ietf:params:scim:schemas:core:2.0:User";
        assert_eq!(read.name.urn.as_deref(), Some(urn));
        assert!(read.filter.is_some());
        assert_eq!(path("name.givenName").map(|read| read.filter), Some(None));
        for text in [
            "",
            "a b",
            "a[",
            "a[b pr].",
            "a.b[c pr].d",
            "a[b pr]c",
            "[b pr]",
        ] {
            assert_eq!(path(text), None, "{text}");
        }
    }
}
