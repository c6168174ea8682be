//! JumpCloud's application with an API key: which one it is, its settings, its export, who may use it. Reads only, and
//! says after each answer what is known by now; what does not depend on one another is asked side by side.

mod find;
mod who;

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::de::IgnoredAny;

use self::find::taken;
use self::who::Person;
use crate::jumpcloud::{self, Record, list_v1, path};
use crate::observation::{ApplicationSeen, Listed, NoAnswer};
use crate::probe::whole::{Pages, Whole};
use crate::wire::{Answer, Credential, Reader, Reason, Refusal, Refused, read};

/// What is looked for.
pub struct ApplicationWishes<'a> {
    /// What the person calls the application.
    pub label: &'a str,
    /// Where the exported metadata sends people (`Location`), once there is an export.
    pub location: Option<&'a str>,
    /// The id of the one that the person chose from several.
    pub chosen: Option<&'a str>,
    /// The e-mail address of the person who tries the sign-in.
    pub tester: Option<&'a str>,
}

/// Applications on a page, when a hundred of them are more than we read.
const SHORT_PAGE: usize = 10;

struct Reading<'a> {
    reader: &'a Reader,
    key: Credential<'a>,
    wishes: &'a ApplicationWishes<'a>,
    tell: &'a (dyn Fn(&ApplicationSeen) + Sync),
    seen: Mutex<ApplicationSeen>,
}

/// Reads. Dropping the future stops it at once; nothing is changed.
pub async fn application(
    reader: &Reader,
    key: Credential<'_>,
    wishes: &ApplicationWishes<'_>,
    tell: &(dyn Fn(&ApplicationSeen) + Sync),
) -> ApplicationSeen {
    let reading = Reading {
        reader,
        key,
        wishes,
        tell,
        seen: Mutex::default(),
    };
    reading.all().await;
    reading.note(|seen| seen.complete = true);
    reading.now()
}

impl Reading<'_> {
    async fn all(&self) {
        let (taken, tester) = tokio::join!(self.find(), self.find_tester());
        let Some(id) = taken else {
            self.note_tester(tester, None);
            return;
        };
        let ((), (), (), bound, first) = tokio::join!(
            self.read(&id),
            self.export(&id),
            self.groups(&id),
            self.people_bound(&id),
            self.people(&id),
        );
        // Only now, where the list did not say which organization it is.
        tokio::join!(
            self.export(&id),
            self.count_members(),
            self.admit(tester, bound, first),
        );
    }

    fn seen(&self) -> MutexGuard<'_, ApplicationSeen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> ApplicationSeen {
        self.seen().clone()
    }

    fn note(&self, note: impl FnOnce(&mut ApplicationSeen)) {
        note(&mut self.seen());
        (self.tell)(&self.now());
    }

    /// The id of the application that is meant.
    async fn find(&self) -> Option<String> {
        let listed = self.list().await.map(|whole| Listed {
            total: whole.length(),
            unreadable: whole.unreadable,
            steady: whole.steady,
            candidates: find::candidates(whole.records, self.wishes),
        });
        let taken = match (self.wishes.chosen, &listed) {
            (Some(chosen), _) => Some(chosen.to_owned()),
            (None, Ok(listed)) => taken(&listed.candidates).map(|one| one.id.clone()),
            (None, Err(_)) => None,
        };
        self.note(|seen| {
            seen.list = Some(listed);
            seen.taken.clone_from(&taken);
        });
        taken
    }

    async fn list(&self) -> Result<Whole<jumpcloud::Application>, NoAnswer> {
        let whole = self.list_by(jumpcloud::PAGE).await;
        match &whole {
            Err(NoAnswer::Silent(silence)) if silence.reason == Reason::TooMuch => {
                self.list_by(SHORT_PAGE).await
            }
            _ => whole,
        }
    }

    async fn list_by(&self, limit: usize) -> Result<Whole<jumpcloud::Application>, NoAnswer> {
        let pages = Pages {
            reader: self.reader,
            key: self.key,
            about: "applications",
            path: &|skip| path::some_applications(skip, limit),
            read: list_v1::<Record>,
            id: |record: &Record| &record.0.id,
        };
        let whole = pages.all().await?;
        Ok(Whole {
            records: whole.records.into_iter().map(|record| record.0).collect(),
            unreadable: whole.unreadable,
            steady: whole.steady,
        })
    }

    async fn read(&self, id: &str) {
        let answer = self.ask(&path::application(id), "application").await;
        let one = answer.and_then(|answer| read::<Record>(&answer).map_err(NoAnswer::Refused));
        self.note(|seen| seen.application = Some(one.map(|record| record.0)));
    }

    /// Once, and when it is known whose application it is.
    async fn export(&self, id: &str) {
        if self.seen().metadata.is_some() {
            return;
        }
        let Some(organization) = self.organization() else {
            return;
        };
        let path = path::metadata(&organization, id);
        let key = self.key.without_organization();
        let came = self
            .reader
            .get_patiently(&path, key, "application-metadata");
        let text = came
            .await
            .map_err(NoAnswer::Silent)
            .and_then(|answer| xml(answer).map_err(NoAnswer::Refused));
        self.note(|seen| seen.metadata = Some(text));
    }

    /// The organization of the application: as its record says, else as the key names it.
    fn organization(&self) -> Option<String> {
        let seen = self.seen();
        let listed = seen.list.as_ref().and_then(|list| list.as_ref().ok());
        let candidates = listed.map_or(&[][..], |listed| &listed.candidates);
        let is_taken = |id: &String| seen.taken.as_ref() == Some(id);
        let of_list = candidates.iter().find(|one| is_taken(&one.id));
        of_list
            .and_then(|one| one.organization.clone())
            .or_else(|| seen.one()?.organization.clone())
            .or_else(|| self.key.organization().map(str::to_owned))
    }

    async fn ask(&self, path: &str, about: &'static str) -> Result<Answer, NoAnswer> {
        let came = self.reader.get_patiently(path, self.key, about).await;
        came.map_err(NoAnswer::Silent)
    }

    fn note_tester(&self, tester: Option<Person>, admitted: Option<Result<bool, NoAnswer>>) {
        if let Some(tester) = tester {
            self.note(|seen| seen.tester = Some(who::told(tester, admitted)));
        }
    }
}

/// An XML document as text. A web page begins with `<` as well.
fn xml(answer: Answer) -> Result<String, Refused> {
    let strange = Refused {
        refusal: Refusal::Strange,
        status: answer.status,
        says: String::new(),
    };
    let begins = answer.body.trim_ascii_start();
    let begins = &begins[..begins.len().min(9)];
    let is_page = answer.content_type.to_ascii_lowercase().contains("html")
        || begins.eq_ignore_ascii_case(b"<!doctype")
        || begins.to_ascii_lowercase().starts_with(b"<html");
    if matches!(answer.status, 200..=299) && begins.starts_with(b"<") && !is_page {
        return String::from_utf8(answer.body).map_err(|_| strange);
    }
    match read::<IgnoredAny>(&answer) {
        Ok(_) => Err(strange),
        Err(refused) => Err(refused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn came(status: u16, content_type: &str, body: &str) -> Result<String, Refusal> {
        let answer = Answer {
            status,
            content_type: content_type.into(),
            body: body.as_bytes().to_vec(),
            ..Answer::default()
        };
        xml(answer).map_err(|refused| refused.refusal)
    }

    #[test]
    fn an_export_is_told_from_a_page() {
        let export = r#"<?xml version="1.0"?><md:EntityDescriptor/>"#;
        assert_eq!(came(200, "application/xml", export), Ok(export.to_owned()));
        assert_eq!(came(200, "", export), Ok(export.to_owned()));
        for (status, kind, body, refusal) in [
            (200, "text/html", export, Refusal::WebPage),
            (200, "", "<!DOCTYPE html><html>", Refusal::WebPage),
            (200, "", " <HTML>", Refusal::WebPage),
            (200, "application/json", "{}", Refusal::Strange),
            (200, "", "", Refusal::Strange),
            (404, "application/json", "{}", Refusal::NotFound),
            (500, "application/json", "{}", Refusal::Broken),
        ] {
            assert_eq!(came(status, kind, body), Err(refusal), "{status} {body}");
        }
    }
}
