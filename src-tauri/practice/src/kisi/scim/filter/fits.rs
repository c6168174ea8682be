//! Holds a filter against one resource. An attribute that the schema does not know has no value; a
//! comparison that makes no sense is refused (`invalidFilter`, RFC 7644 §3.12).

use std::cmp::Ordering;

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::super::refused::Refused;
use super::super::schema::{Attribute, Kind, find};
use super::{Compare, Filter, Name};

/// What names mean where the filter stands, and how text is compared there.
pub(in super::super) struct Within<'a> {
    pub(in super::super) tables: &'a [&'static [Attribute]],
    /// The schema whose URN may stand before a name.
    pub(in super::super) urn: &'a str,
    /// Whether letter case counts everywhere.
    pub(in super::super) case_exact: bool,
}

pub(in super::super) fn fits(
    filter: &Filter,
    values: &Map<String, Value>,
    within: &Within<'_>,
) -> Result<bool, Refused> {
    Ok(match filter {
        Filter::Both(a, b) => fits(a, values, within)? && fits(b, values, within)?,
        Filter::Either(a, b) => fits(a, values, within)? || fits(b, values, within)?,
        Filter::Not(a) => !fits(a, values, within)?,
        Filter::Present(name) => {
            let is_something = |value: &&Value| match value {
                Value::Null => false,
                Value::String(text) => !text.is_empty(),
                _ => true,
            };
            named(name, values, within).is_some_and(|(_, all)| all.iter().any(is_something))
        }
        Filter::Compared(name, compare, wanted) => {
            compared(name, *compare, wanted, values, within)?
        }
        Filter::Inside(name, inside) => {
            let Some((attribute, all)) = named(name, values, within) else {
                return Ok(false);
            };
            let within = Within {
                tables: &[attribute.inside],
                urn: "",
                ..*within
            };
            let mut found = false;
            for one in all.iter().filter_map(|value| value.as_object()) {
                found = found || fits(inside, one, &within)?;
            }
            found
        }
    })
}

/// The attribute that a name means and the values that it has here.
fn named<'a>(
    name: &Name,
    values: &'a Map<String, Value>,
    within: &Within<'_>,
) -> Option<(&'static Attribute, Vec<&'a Value>)> {
    if let Some(urn) = &name.urn
        && !urn.eq_ignore_ascii_case(within.urn)
    {
        return None;
    }
    let outer = find(within.tables, &name.attribute)?;
    let all = match values.get(outer.name) {
        Some(Value::Array(all)) => all.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    let Some(inside) = &name.inside else {
        return Some((outer, all));
    };
    let inner = find(&[outer.inside], inside)?;
    let all = all
        .into_iter()
        .filter_map(|value| value.get(inner.name))
        .collect();
    Some((inner, all))
}

fn compared(
    name: &Name,
    compare: Compare,
    wanted: &Value,
    values: &Map<String, Value>,
    within: &Within<'_>,
) -> Result<bool, Refused> {
    let Some((attribute, all)) = named(name, values, within) else {
        return Ok(false);
    };
    // A complex attribute with many values is compared by its `value`.
    let (attribute, all) = match (attribute.kind, find(&[attribute.inside], "value")) {
        (Kind::Complex, Some(inner)) => {
            let all = all
                .into_iter()
                .filter_map(|value| value.get(inner.name))
                .collect();
            (inner, all)
        }
        (Kind::Complex, None) => return Err(senseless(name)),
        _ => (attribute, all),
    };
    if wanted.is_null() {
        return match compare {
            Compare::Equal => Ok(all.is_empty()),
            Compare::NotEqual => Ok(!all.is_empty()),
            _ => Err(senseless(name)),
        };
    }
    if all.is_empty() {
        sense(attribute, compare, wanted).ok_or_else(|| senseless(name))?;
        return Ok(compare == Compare::NotEqual);
    }
    let exact = attribute.case_exact || within.case_exact;
    let mut found = false;
    for one in all {
        found |= holds(attribute, compare, one, wanted, exact).ok_or_else(|| senseless(name))?;
    }
    Ok(found)
}

fn senseless(name: &Name) -> Refused {
    Refused::filter(format!("{} cannot be compared like this.", name.attribute))
}

/// Whether the comparison means something for this kind of attribute.
fn sense(attribute: &Attribute, compare: Compare, wanted: &Value) -> Option<()> {
    let equality = matches!(compare, Compare::Equal | Compare::NotEqual);
    let fine = match attribute.kind {
        Kind::Boolean => equality && wanted.is_boolean(),
        Kind::Whole => wanted.is_number(),
        Kind::Complex => false,
        Kind::Text | Kind::Reference | Kind::Time => wanted.is_string(),
    };
    fine.then_some(())
}

/// Nothing when the comparison means nothing.
fn holds(
    attribute: &Attribute,
    compare: Compare,
    there: &Value,
    wanted: &Value,
    exact: bool,
) -> Option<bool> {
    sense(attribute, compare, wanted)?;
    if let (Value::Bool(there), Value::Bool(wanted)) = (there, wanted) {
        return Some((there == wanted) == (compare == Compare::Equal));
    }
    let wanted = wanted.as_str()?;
    // An id that is a number is still compared as text.
    let there = match there {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    if attribute.kind == Kind::Time {
        let time = |text: &str| text.parse::<Timestamp>().ok();
        return by_order(compare, time(&there)?.cmp(&time(wanted)?));
    }
    let (there, wanted) = match exact {
        true => (there, wanted.to_owned()),
        false => (there.to_lowercase(), wanted.to_lowercase()),
    };
    Some(match compare {
        Compare::Contains => there.contains(&wanted),
        Compare::Starts => there.starts_with(&wanted),
        Compare::Ends => there.ends_with(&wanted),
        compare => by_order(compare, there.cmp(&wanted))?,
    })
}

fn by_order(compare: Compare, order: Ordering) -> Option<bool> {
    Some(match compare {
        Compare::Equal => order.is_eq(),
        Compare::NotEqual => order.is_ne(),
        Compare::Greater => order.is_gt(),
        Compare::GreaterOrEqual => order.is_ge(),
        Compare::Less => order.is_lt(),
        Compare::LessOrEqual => order.is_le(),
        Compare::Contains | Compare::Starts | Compare::Ends => return None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::super::schema::USER_SHAPE;
    use super::super::expression;
    use super::*;

    fn ask(text: &str) -> Option<bool> {
        let anna = json!({
            "id": "7", "userName": "Anna@practice.example", "active": false,
            "name": { "givenName": "Anna" },
            "emails": [
                { "value": "anna@practice.example", "type": "work", "primary": true },
                { "value": "anna@home.example", "type": "home" },
            ],
            "meta": { "created": "2026-11-23T12:00:00.000Z" },
        });
        let within = Within {
            tables: &USER_SHAPE.tables(),
            urn: USER_SHAPE.urn,
            case_exact: false,
        };
        let filter = expression(text).expect("a filter");
        fits(&filter, anna.as_object().expect("an object"), &within).ok()
    }

    #[test]
    fn each_comparison_holds_or_does_not() {
        let holds = [
            r#"USERNAME eq "anna@practice.EXAMPLE""#,
            r#"userName sw "anna" and userName ew ".example" and userName co "@PRACTICE""#,
            r#"userName ne "ben@practice.example""#,
            r#"userName gt "a" and userName lt "b" and userName ge "Anna@practice.example""#,
            r#"emails eq "anna@home.example""#,
            r#"emails.type eq "HOME""#,
            r#"emails[type eq "work" and primary eq true]"#,
            r#"name.givenName pr and not (name.familyName pr)"#,
            "active eq false",
            "active ne true",
            "displayName eq null",
            r#"displayName ne "Anna""#,
            r#"meta.created ge "2026-11-23T13:00:00+01:00""#,
            r#"urn:ietf:params:scim:schemas:core:2.0:User:userName sw "a""#,
            r#"shoeSize eq "44" or id eq "7""#,
        ];
        for text in holds {
            assert_eq!(ask(text), Some(true), "{text}");
        }
        let does_not = [
            r#"emails[type eq "home" and primary eq true]"#,
            r#"externalId eq "x""#,
            r#"urn:other:userName sw "a""#,
            "shoeSize pr",
            "userName eq null",
            r#"meta.created gt "2027-01-01T00:00:00Z""#,
        ];
        for text in does_not {
            assert_eq!(ask(text), Some(false), "{text}");
        }
        for text in [
            "active gt true",
            r#"active eq "x""#,
            "userName eq 7",
            r#"name eq "Anna""#,
        ] {
            assert_eq!(ask(text), None, "{text}");
        }
    }
}
