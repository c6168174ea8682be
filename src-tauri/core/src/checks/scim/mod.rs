//! Claims about a SCIM server that reading alone can settle, in the order of importance: what JumpCloud needs, and what
//! the standard asks besides.

mod answer_is_json;
mod answer_is_utf_8;
mod answers_as_a_program;
mod answers_at_this_path;
mod answers_in_time;
mod answers_quickly;
mod answers_to_the_end;
mod answers_without_complaint;
mod base_url_is_kisis;
mod can_change_parts;
mod can_search;
pub(super) mod certificate_is_in_date;
mod certificate_issuer_is_trusted;
pub(super) mod certificate_names_this_host;
mod connection_is_accepted;
mod connection_is_private;
mod content_type_is_json;
mod group_ids_are_text;
mod groups_are_listed;
mod groups_can_be_searched;
mod host_is_known;
mod is_not_busy;
mod known_person_is_found;
mod list_names_its_schema;
mod no_page_is_empty;
mod no_sign_in_page_in_between;
pub(super) mod nobody_reads_along;
mod nobody_redirects;
mod people_are_listed;
mod people_can_be_searched;
mod people_carry_their_history;
mod people_come_in_pages;
mod people_name_their_schema;
mod person_ids_are_text;
mod person_names_are_addresses;
mod proxy_lets_through;
mod refuses_a_wrong_token;
mod refuses_without_token;
mod says_its_schemas;
mod says_what_it_can;
mod says_what_it_keeps;
mod server_is_well;
mod stage;
mod sync_is_not_used_yet;
#[cfg(test)]
mod testing;
mod token_is_accepted;
mod token_is_bare;
mod token_is_for_user_sync;
mod token_looks_usual;
mod token_may_read;
mod unknown_group_is_not_found;
mod unknown_person_is_not_found;

use crate::check::{Check, Finding, Need, Outcome, finding};
use crate::observation::{Look, Question};
use crate::scim::{Body, Reply, Sample};
use crate::session::Case;

/// What was pasted as the token.
pub static TOKEN: &[Check] = &[
    token_is_for_user_sync::CHECK,
    token_is_bare::CHECK,
    token_looks_usual::CHECK,
];

/// What JumpCloud needs to reach the server and to find people there.
pub static NEEDED: &[Check] = &[
    base_url_is_kisis::CHECK,
    proxy_lets_through::CHECK,
    host_is_known::CHECK,
    connection_is_accepted::CHECK,
    connection_is_private::CHECK,
    certificate_is_in_date::CHECK,
    certificate_names_this_host::CHECK,
    nobody_reads_along::CHECK,
    certificate_issuer_is_trusted::CHECK,
    answers_in_time::CHECK,
    answers_to_the_end::CHECK,
    nobody_redirects::CHECK,
    no_sign_in_page_in_between::CHECK,
    answers_as_a_program::CHECK,
    is_not_busy::CHECK,
    server_is_well::CHECK,
    answers_at_this_path::CHECK,
    token_is_accepted::CHECK,
    token_may_read::CHECK,
    answers_without_complaint::CHECK,
    answer_is_utf_8::CHECK,
    answer_is_json::CHECK,
    people_are_listed::CHECK,
    person_ids_are_text::CHECK,
    person_names_are_addresses::CHECK,
    people_can_be_searched::CHECK,
    known_person_is_found::CHECK,
    groups_are_listed::CHECK,
    group_ids_are_text::CHECK,
    groups_can_be_searched::CHECK,
    sync_is_not_used_yet::CHECK,
];

/// What RFC 7643 and RFC 7644 ask besides.
pub static STANDARD: &[Check] = &[
    content_type_is_json::CHECK,
    refuses_without_token::CHECK,
    refuses_a_wrong_token::CHECK,
    unknown_person_is_not_found::CHECK,
    people_come_in_pages::CHECK,
    no_page_is_empty::CHECK,
    people_name_their_schema::CHECK,
    people_carry_their_history::CHECK,
    list_names_its_schema::CHECK,
    unknown_group_is_not_found::CHECK,
    says_what_it_can::CHECK,
    can_change_parts::CHECK,
    can_search::CHECK,
    says_what_it_keeps::CHECK,
    says_its_schemas::CHECK,
    answers_quickly::CHECK,
];

/// All of them.
pub fn all() -> impl Iterator<Item = &'static Check> {
    TOKEN.iter().chain(NEEDED).chain(STANDARD)
}

/// Judges the answer to a question. What was not asked, or not answered in a way that can be read, waits.
fn answered(case: &Case, question: Question, judge: impl Fn(&Look, &Reply) -> Outcome) -> Outcome {
    let Some(look) = case.session.look() else {
        return Outcome::Waiting(Need::Look);
    };
    match look.answers.get(&question) {
        Some(asked @ Ok(reply)) if !stage::is_stopped(look, question, asked) => judge(look, reply),
        None if look.complete && look.is_open() => Outcome::NotApplicable,
        _ => Outcome::Waiting(Need::SyncAnswer),
    }
}

/// Judges the first resource of a list. An empty list shows nothing.
fn sampled(
    case: &Case,
    question: Question,
    judge: impl Fn(&Look, &Reply, &Sample) -> Option<Finding>,
) -> Outcome {
    answered(case, question, |look, reply| match reply.list() {
        None => Outcome::Waiting(Need::SyncAnswer),
        Some(list) => match &list.sample {
            None => Outcome::NotApplicable,
            Some(sample) => judge(look, reply, sample).into(),
        },
    })
}

/// Judges an id: RFC 7643 section 3.1 makes it a text.
fn text_id(look: &Look, reply: &Reply, sample: &Sample) -> Option<Finding> {
    match &sample.id {
        None => Some(about(look, reply, "missing")),
        Some(id) if !id.is_text => Some(
            about(look, reply, "number")
                .text("id", &id.text)
                .evidence("value", &id.text),
        ),
        Some(_) => None,
    }
}

/// Judges a search for what is not there.
fn searched(look: &Look, reply: &Reply) -> Outcome {
    match reply.list() {
        // 404 for an empty list is an odd way to say that nobody is there, and says it.
        None if reply.status == 404 => None,
        None => Some(about(look, reply, "refused")),
        Some(list) if list.count > list.matching => {
            Some(about(look, reply, "ignored").number("count", list.count))
        }
        Some(_) => None,
    }
    .into()
}

/// Judges what the ServiceProviderConfig says of one of its features.
fn announced(case: &Case, feature: &str) -> Outcome {
    answered(case, Question::ServiceProviderConfig, |look, reply| {
        let Body::Other { supported, .. } = &reply.body else {
            return Outcome::NotApplicable;
        };
        match supported.iter().find(|(name, _)| name == feature) {
            None => Outcome::NotApplicable,
            Some((_, true)) => Outcome::PASS,
            Some((_, false)) => about(look, reply, "denied").into(),
        }
    })
}

/// Judges a list that the server gives of itself: the standard's envelope, or the bare list that some servers give.
fn list_or_absent(look: &Look, reply: &Reply) -> Outcome {
    let is_there = reply.is_success() && matches!(reply.body, Body::List(_) | Body::NotObject);
    (!is_there).then(|| about(look, reply, "absent")).into()
}

/// A finding with the host, and what it said.
fn about(look: &Look, reply: &Reply, problem: &'static str) -> Finding {
    with_reply(finding(problem).text("host", &look.address.host), reply)
}

/// What every sentence about an answer may use, and what stands behind it.
pub(super) fn with_reply(found: Finding, reply: &Reply) -> Finding {
    with_words(found, reply.status, reply.says())
}

/// The same of any answer.
pub(in crate::checks) fn with_words(found: Finding, status: u16, says: &str) -> Finding {
    let said = match says {
        "" => "nothing",
        _ => "something",
    };
    let found = found
        .number("status", status)
        .choice("said", said)
        .text("says", says)
        .evidence("status", status.to_string());
    match says {
        "" => found,
        says => found.evidence("says", says),
    }
}
