//! One condition on one field: `field:operator:value`. The two versions write the operators
//! differently; what they mean is the same and in here.

use super::Row;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Filter {
    pub(crate) field: String,
    pub(crate) operator: Operator,
    /// The terms; most operators have one.
    pub(crate) terms: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Between,
    Starts,
    Ends,
    Contains,
    ContainsNot,
    /// As [`Operator::Contains`], and letter case does not count.
    Search,
}

impl Filter {
    /// Letter case counts, but in a search. A field that is not there is as good as an empty one.
    pub(crate) fn fits(&self, row: &impl Row) -> bool {
        let cell = row.cell(&self.field).unwrap_or_default();
        let any = |fits: &dyn Fn(&str) -> bool| self.terms.iter().any(|term| fits(term));
        let first = self.terms.first().map_or("", String::as_str);
        match self.operator {
            Operator::Equal => any(&|term| cell == term),
            Operator::NotEqual => !any(&|term| cell == term),
            Operator::Less => *cell < *first,
            Operator::LessOrEqual => *cell <= *first,
            Operator::Greater => *cell > *first,
            Operator::GreaterOrEqual => *cell >= *first,
            Operator::Between => {
                let last = self.terms.last().map_or("", String::as_str);
                (first..=last).contains(&&*cell)
            }
            Operator::Starts => any(&|term| cell.starts_with(term)),
            Operator::Ends => any(&|term| cell.ends_with(term)),
            Operator::Contains => any(&|term| cell.contains(term)),
            Operator::ContainsNot => !any(&|term| cell.contains(term)),
            Operator::Search => {
                let cell = cell.to_lowercase();
                any(&|term| cell.contains(&term.to_lowercase()))
            }
        }
    }

    /// `field:operator:value`; what comes after the second colon is the value, colons and all.
    pub(super) fn split(text: &str) -> Option<(&str, &str, &str)> {
        let (field, rest) = text.split_once(':')?;
        let (operator, value) = rest.split_once(':')?;
        (!field.is_empty()).then_some((field, operator, value))
    }
}

/// Terms are separated by `|`; a bar that belongs to a term has a backslash before it.
pub(super) fn terms(value: &str) -> Vec<String> {
    let mut terms = vec![String::new()];
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_escape = letter == '\\' && letters.peek() == Some(&'|');
        match (letter, terms.last_mut()) {
            ('|', _) => terms.push(String::new()),
            (_, Some(term)) if is_escape => term.extend(letters.next()),
            (_, Some(term)) => term.push(letter),
            (_, None) => {}
        }
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_separates_unless_it_is_escaped() {
        assert_eq!(terms("Finance|IT"), ["Finance", "IT"]);
        assert_eq!(terms(r"Finance \| Sales|IT"), ["Finance | Sales", "IT"]);
        assert_eq!(terms(r"a\b|"), [r"a\b", ""]);
    }

    #[test]
    fn the_value_keeps_its_colons() {
        let split = Filter::split("created:$gte:2021-02-12T17:45:42Z");
        assert_eq!(split, Some(("created", "$gte", "2021-02-12T17:45:42Z")));
        assert_eq!(Filter::split("created"), None);
        assert_eq!(Filter::split(":$eq:x"), None);
    }
}
