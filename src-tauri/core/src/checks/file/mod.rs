//! The checks `file.*`: what somebody dropped, told before anything in it is judged.
//! Not here: what well-formed metadata and readable certificates should say.

mod describes_an_identity_provider;
mod encoding_is_declared;
mod encoding_is_utf_8;
mod holds_no_private_key;
mod is_known;
mod is_no_sign_in_message;
mod is_no_web_page;
mod is_not_base64;
mod is_not_packed;
mod is_what_was_asked;
mod not_empty;
mod not_too_large;

use crate::check::{Check, Finding, finding};
use crate::file::{Kind, Recognised};
use crate::session::{Asked, Case};

pub const ALL: &[Check] = &[
    not_empty::CHECK,
    not_too_large::CHECK,
    holds_no_private_key::CHECK,
    is_no_web_page::CHECK,
    is_not_packed::CHECK,
    describes_an_identity_provider::CHECK,
    is_what_was_asked::CHECK,
    is_no_sign_in_message::CHECK,
    is_known::CHECK,
    is_not_base64::CHECK,
    encoding_is_declared::CHECK,
    encoding_is_utf_8::CHECK,
];

/// A finding whose sentences may say what belongs here in place of the file: `$asked`.
fn wrong(case: &Case, problem: &'static str) -> Finding {
    finding(problem).choice("asked", case.asked.name())
}

/// Whether the file is of the kind that was asked for. Otherwise only that is worth saying: how a wrong file is
/// written helps nobody.
fn is_of_the_right_kind(asked: Asked, file: &Recognised) -> bool {
    match file.kind {
        Kind::IdpMetadata | Kind::OtherXml { .. } | Kind::BrokenXml { .. } => {
            asked == Asked::Metadata
        }
        Kind::PemCertificate | Kind::DerCertificate => asked != Asked::Metadata,
        _ => false,
    }
}
