//! How API v2 is asked for a list (JumpCloud API v2): names and filters separated by commas,
//! operators without a dollar sign, 100 records at most.

use serde::Deserialize;

use super::filter::terms;
use super::{Asked, Filter, MOST, Operator, USUAL, number, sorts};

/// The pairs of the query, as they stand in the address.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Wanted(pub(crate) Vec<(String, String)>);

impl Wanted {
    /// # Errors
    /// What cannot be understood, for status 400.
    pub(crate) fn read(&self) -> Result<Asked, String> {
        let mut asked = Asked {
            limit: USUAL,
            ..Asked::default()
        };
        for (name, value) in &self.0 {
            let parts = || value.split(',').filter(|part| !part.is_empty());
            let words = || parts().map(str::to_owned);
            match name.as_str() {
                "limit" => asked.limit = number(name, value)?.min(MOST),
                "skip" => asked.skip = number(name, value)?,
                "fields" => asked.fields.extend(words()),
                "sort" => asked.sort = sorts(words(), false),
                "sortIgnoreCase" => asked.sort = sorts(words(), true),
                "filter" => {
                    for one in parts() {
                        asked.all_of.push(filter(one)?);
                    }
                }
                _ => {}
            }
        }
        Ok(asked)
    }

    /// The values of a parameter, also when it is there several times.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        let pairs = self.0.iter().filter(|(key, _)| key == name);
        pairs.flat_map(|(_, value)| value.split(',')).collect()
    }
}

fn filter(text: &str) -> Result<Filter, String> {
    let (field, name, value) =
        Filter::split(text).ok_or_else(|| "filter must be field:operator:value".to_owned())?;
    let operator = match name {
        "eq" | "in" => Operator::Equal,
        "ne" => Operator::NotEqual,
        "gt" => Operator::Greater,
        "ge" => Operator::GreaterOrEqual,
        "lt" => Operator::Less,
        "le" => Operator::LessOrEqual,
        "between" => Operator::Between,
        "search" => Operator::Search,
        _ => return Err(format!("there is no filter operator {name}")),
    };
    Ok(Filter {
        field: field.to_owned(),
        operator,
        terms: match name {
            "in" | "between" => terms(value),
            _ => vec![value.to_owned()],
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Asked, String> {
        let pairs = pairs.iter();
        Wanted(pairs.map(|(a, b)| ((*a).into(), (*b).into())).collect()).read()
    }

    #[test]
    fn the_query_is_read() {
        let asked = read(&[
            ("limit", "1000"),
            ("fields", "name,id"),
            ("sort", "-name"),
            ("filter", "name:eq:All Users,type:eq:user_group"),
        ])
        .expect("readable");
        assert_eq!((asked.limit, asked.skip), (100, 0));
        assert_eq!(asked.fields, ["name", "id"]);
        assert!(asked.sort[0].falling);
        assert_eq!(asked.all_of.len(), 2);
        assert_eq!(asked.all_of[0].terms, ["All Users"]);
        assert!(read(&[("filter", "name:$eq:x")]).is_err());
        assert!(read(&[("limit", "ten")]).is_err());
    }
}
