//! Which endpoint and method a request is for (RFC 7644 §3.2), and whether its body may be read.
//! What each does is in `list`, `write` and `discovery`.

use axum::http::{Method, StatusCode};

use super::asked::{Answered, Asked, JSON, Moment, SCIM_JSON};
use super::habit::Habit;
use super::list::Question;
use super::refused::Refused;
use super::write::object;
use super::{Scim, Which};

impl Scim {
    pub(super) fn endpoint(&mut self, asked: &Asked, moment: Moment) -> Result<Answered, Refused> {
        let path: Vec<&str> = asked.path.iter().map(String::as_str).collect();
        match path.as_slice() {
            ["Users", rest @ ..] => self.resources(Which::Users, rest, asked, moment),
            ["Groups", rest @ ..] if !self.has(Habit::NoGroups) => {
                self.resources(Which::Groups, rest, asked, moment)
            }
            [".search"] => self.search(&[Which::Users, Which::Groups], asked, moment),
            ["Bulk" | "Me"] => Err(Refused::new(
                StatusCode::NOT_IMPLEMENTED,
                "This is not supported.",
            )),
            [
                "ServiceProviderConfig" | "ResourceTypes" | "Schemas",
                rest @ ..,
            ] if !self.has(Habit::NoDiscovery) => self.discover(path[0], rest, asked),
            _ => Err(Refused::not_found("The endpoint was")),
        }
    }

    fn resources(
        &mut self,
        which: Which,
        rest: &[&str],
        asked: &Asked,
        moment: Moment,
    ) -> Result<Answered, Refused> {
        if matches!(asked.method, Method::POST | Method::PUT | Method::PATCH) {
            self.takes(asked)?;
        }
        match (rest, &asked.method) {
            ([], &Method::GET) => self.list(&[which], &Question::of(asked)?, moment),
            ([], &Method::POST) => self.create(which, asked, moment),
            ([".search"], _) => self.search(&[which], asked, moment),
            ([id], &Method::GET) => self.read(which, id, asked),
            ([id], &Method::PUT) => self.replace(which, id, asked, moment),
            ([id], &Method::PATCH) => self.patch(which, id, asked, moment),
            ([id], &Method::DELETE) => self.delete(which, id, asked, moment),
            ([], _) => Err(Refused::method("GET, POST")),
            ([_], _) => Err(Refused::method("GET, PUT, PATCH, DELETE")),
            _ => Err(Refused::not_found(which.shape().name)),
        }
    }

    fn search(&self, kinds: &[Which], asked: &Asked, moment: Moment) -> Result<Answered, Refused> {
        if asked.method != Method::POST {
            return Err(Refused::method("POST"));
        }
        self.takes(asked)?;
        let kinds: Vec<Which> = kinds
            .iter()
            .copied()
            .filter(|which| *which == Which::Users || !self.has(Habit::NoGroups))
            .collect();
        self.list(&kinds, &Question::of_search(&object(asked)?)?, moment)
    }

    fn discover(&self, first: &str, rest: &[&str], asked: &Asked) -> Result<Answered, Refused> {
        if asked.method != Method::GET {
            return Err(Refused::method("GET"));
        }
        // §4: a filter has no place here.
        if asked.parameter("filter").is_some() {
            return Err(Refused::new(
                StatusCode::FORBIDDEN,
                "Filters are not supported here.",
            ));
        }
        match (first, rest) {
            ("ServiceProviderConfig", []) => Ok(self.provider()),
            ("ResourceTypes", []) => self.resource_types(None),
            ("ResourceTypes", [id]) => self.resource_types(Some(id)),
            ("Schemas", []) => self.schemas(None),
            ("Schemas", [id]) => self.schemas(Some(id)),
            _ => Err(Refused::not_found("The endpoint was")),
        }
    }

    /// Both media types that clients send are taken; one without a name is taken for JSON.
    fn takes(&self, asked: &Asked) -> Result<(), Refused> {
        let fine = match asked.media_type().as_deref() {
            None | Some(JSON) => true,
            Some(SCIM_JSON) => !self.has(Habit::JsonOnly),
            Some(_) => false,
        };
        match fine {
            true => Ok(()),
            false => Err(Refused::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "The body is of a type that is not supported.",
            )),
        }
    }
}
