//! What the path of an operation points at, or why it points at nothing that may be changed
//! (`invalidPath`, `mutability`: RFC 7644 §3.12).

use super::super::filter::{Filter, path};
use super::super::refused::Refused;
use super::super::schema::{Attribute, Shape, find};

pub(super) struct Target {
    pub(super) attribute: &'static Attribute,
    pub(super) filter: Option<Filter>,
    /// A sub-attribute.
    pub(super) inside: Option<&'static Attribute>,
}

pub(super) fn read(shape: &Shape, text: &str) -> Result<Target, Refused> {
    let unknown = || Refused::path(format!("There is no attribute at {text}."));
    let path = path(text).ok_or_else(|| Refused::path(format!("{text} is no path.")))?;
    if let Some(urn) = &path.name.urn
        && !urn.eq_ignore_ascii_case(shape.urn)
    {
        return Err(unknown());
    }
    let attribute = shape.find(&path.name.attribute).ok_or_else(unknown)?;
    let inside = match &path.name.inside {
        Some(name) => Some(find(&[attribute.inside], name).ok_or_else(unknown)?),
        None => None,
    };
    if attribute.is_read_only() || inside.is_some_and(Attribute::is_read_only) {
        return Err(Refused::mutability(format!("{text} cannot be changed.")));
    }
    Ok(Target {
        attribute,
        filter: path.filter,
        inside,
    })
}
