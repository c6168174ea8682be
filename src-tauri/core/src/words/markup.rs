//! The little markup of our sentences: `[[menu]]`, backquotes for a value, `**strong**`.
//! Arguments are put in after it was read, so nothing from outside can change the drawing.

use super::{Arg, Span};

const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// Stands in the text for argument number `index`.
pub(super) fn placeholder(index: usize) -> String {
    format!("{OPEN}{index}{CLOSE}")
}

type Kind = fn(String) -> Span;

const MARKS: [(&str, &str, Kind); 3] = [
    ("[[", "]]", Span::Menu),
    ("`", "`", Span::Value),
    ("**", "**", Span::Strong),
];

/// The spans of a formatted sentence.
pub(super) fn spans(text: &str, values: &[Arg]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = text;
    while let Some((at, open, close, kind)) = next_mark(rest) {
        fill(&rest[..at], Span::Text, values, &mut spans);
        let inside = &rest[at + open.len()..];
        let Some(end) = inside.find(close) else {
            debug_assert!(false, "an open mark in {text:?}");
            fill(inside, Span::Text, values, &mut spans);
            return spans;
        };
        fill(&inside[..end], kind, values, &mut spans);
        rest = &inside[end + close.len()..];
    }
    fill(rest, Span::Text, values, &mut spans);
    spans
}

type Mark = (usize, &'static str, &'static str, Kind);

fn next_mark(text: &str) -> Option<Mark> {
    MARKS
        .iter()
        .filter_map(|(open, close, kind)| text.find(open).map(|at| (at, *open, *close, *kind)))
        .min_by_key(|(at, ..)| *at)
}

/// Pushes `text` as spans of `kind`, with the arguments in their places.
fn fill(text: &str, kind: Kind, values: &[Arg], spans: &mut Vec<Span>) {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(OPEN) {
        plain.push_str(&rest[..at]);
        let inside = &rest[at + OPEN.len_utf8()..];
        let (number, after) = inside.split_once(CLOSE).unwrap_or((inside, ""));
        match number
            .parse()
            .ok()
            .and_then(|index: usize| values.get(index))
        {
            Some(Arg::Spans(ready)) => {
                push(std::mem::take(&mut plain), kind, spans);
                spans.extend(ready.iter().cloned());
            }
            Some(Arg::Text(value)) => plain.push_str(value),
            _ => {}
        }
        rest = after;
    }
    plain.push_str(rest);
    push(plain, kind, spans);
}

fn push(text: String, kind: Kind, spans: &mut Vec<Span>) {
    if !text.is_empty() {
        spans.push(kind(text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_spans() {
        assert_eq!(
            spans("Open [[SSO]] → `x` **now**.", &[]),
            vec![
                Span::Text("Open ".into()),
                Span::Menu("SSO".into()),
                Span::Text(" → ".into()),
                Span::Value("x".into()),
                Span::Text(" ".into()),
                Span::Strong("now".into()),
                Span::Text(".".into()),
            ]
        );
    }

    #[test]
    fn an_argument_cannot_draw() {
        let hostile = Arg::Text("[[Save]] `x`".into());
        let text = format!("We saw `{}`.", placeholder(0));
        assert_eq!(
            spans(&text, &[hostile])[1],
            Span::Value("[[Save]] `x`".into())
        );
    }
}
