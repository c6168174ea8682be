//! How API v1 is asked for a list (JumpCloud API v1, "Filter structure"): names separated by blanks,
//! operators with a dollar sign, several filters by `filter[0]` or `filter[or][0]`.

use serde::Deserialize;

use super::filter::terms;
use super::{Asked, Filter, MOST, Operator, USUAL, number, sorts};

/// The pairs of the query, as they stand in the address.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Wanted(pub(crate) Vec<(String, String)>);

impl Wanted {
    /// `consistent`: whether `x-eventually-consistent: true` came along, which some operators need.
    ///
    /// # Errors
    /// What cannot be understood, for status 400.
    pub(crate) fn read(&self, consistent: bool) -> Result<Asked, String> {
        let mut asked = Asked {
            limit: USUAL,
            ..Asked::default()
        };
        for (name, value) in &self.0 {
            let words = || value.split_whitespace().map(str::to_owned);
            match name.as_str() {
                "limit" => asked.limit = number(name, value)?.min(MOST),
                "skip" => asked.skip = number(name, value)?,
                "fields" => asked.fields = words().collect(),
                "sort" => asked.sort = sorts(words(), false),
                "sortIgnoreCase" => asked.sort = sorts(words(), true),
                _ if name.starts_with("filter[or]") => {
                    asked.any_of.push(filter(value, consistent)?);
                }
                _ if name == "filter" || name.starts_with("filter[") => {
                    asked.all_of.push(filter(value, consistent)?);
                }
                _ => {}
            }
        }
        Ok(asked)
    }
}

pub(super) fn filter(text: &str, consistent: bool) -> Result<Filter, String> {
    let (field, name, value) =
        Filter::split(text).ok_or_else(|| "filter must be field:$operator:value".to_owned())?;
    let (operator, is_many) = match name {
        "$eq" => (Operator::Equal, false),
        "$in" => (Operator::Equal, true),
        "$ne" => (Operator::NotEqual, false),
        "$nin" => (Operator::NotEqual, true),
        "$lt" => (Operator::Less, false),
        "$lte" => (Operator::LessOrEqual, false),
        "$gt" => (Operator::Greater, false),
        "$gte" => (Operator::GreaterOrEqual, false),
        "$sw" => (Operator::Starts, consistent),
        "$ew" if consistent => (Operator::Ends, true),
        "$co" if consistent => (Operator::Contains, true),
        "$nco" if consistent => (Operator::ContainsNot, true),
        "$ew" | "$co" | "$nco" => {
            return Err(format!("{name} needs x-eventually-consistent: true"));
        }
        _ => return Err(format!("there is no filter operator {name}")),
    };
    Ok(Filter {
        field: field.to_owned(),
        operator,
        terms: match is_many {
            true => terms(value),
            false => vec![value.replace(r"\|", "|")],
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)], consistent: bool) -> Result<Asked, String> {
        let pairs = pairs.iter();
        Wanted(pairs.map(|(a, b)| ((*a).into(), (*b).into())).collect()).read(consistent)
    }

    #[test]
    fn the_query_is_read() {
        let asked = read(
            &[
                ("limit", "1000"),
                ("skip", "20"),
                ("fields", "email username"),
                ("sort", "-email _id"),
                ("filter[0]", "department:$in:IT|HR"),
                ("filter[or][0]", "lastname:$eq:a:b"),
                ("whatever", "x"),
            ],
            false,
        )
        .expect("readable");
        assert_eq!((asked.limit, asked.skip), (100, 20));
        assert_eq!(asked.fields, ["email", "username"]);
        assert!(asked.sort[0].falling && !asked.sort[1].falling);
        assert_eq!(asked.all_of[0].terms, ["IT", "HR"]);
        assert_eq!(asked.any_of[0].terms, ["a:b"]);
    }

    #[test]
    fn what_cannot_be_understood_is_said() {
        for (pair, mark) in [
            (("limit", "-1"), "limit"),
            (("skip", "many"), "skip"),
            (("filter", "email"), "field:$operator:value"),
            (("filter", "email:eq:x"), "operator eq"),
            (("filter", "email:$co:x"), "x-eventually-consistent"),
        ] {
            let refused = read(&[pair], false).expect_err("refused");
            assert!(refused.contains(mark), "{refused}");
        }
        assert!(read(&[("filter", "email:$co:x|y")], true).is_ok());
    }
}
