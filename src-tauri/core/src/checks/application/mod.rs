//! The checks `application.*`: JumpCloud's application as its API gives it back, in the order of importance, and what
//! they share.

mod acs_url_is_kisis;
mod assertion_is_signed;
mod attributes_stand_once;
mod email_attribute_is_sent;
mod exists;
mod fields;
mod first_name_attribute_is_sent;
mod groups_are_bound;
mod idp_entity_id_is_kisis;
mod is_active;
mod is_custom_saml;
mod is_the_only_one;
mod label_is_as_told;
mod last_name_attribute_is_sent;
mod login_url_is_empty;
mod name_id_format_is_persistent;
mod name_id_is_email;
mod no_constant_attributes;
mod no_group_attribute;
mod readback;
mod redirect_endpoint_is_off;
mod relay_state_is_empty;
mod shared;
mod signature_algorithm_is_rsa_sha256;
mod signing_certificate_is_in_date;
mod signing_certificate_is_the_exported_one;
mod sp_certificate_is_kisis;
mod sp_entity_id_is_kisis;
mod tester_may_sign_in;

#[cfg(test)]
pub(crate) mod testing;

pub use fields::{FIELDS, Field, config_key, wanted};
pub use readback::{ReadBackOf, ReadBackState, Shown, rows};
pub use shared::signing_certificate;

use crate::check::Check;

/// The application itself and its form.
pub const FORM: &[Check] = &[
    exists::CHECK,
    is_custom_saml::CHECK,
    idp_entity_id_is_kisis::CHECK,
    sp_entity_id_is_kisis::CHECK,
    acs_url_is_kisis::CHECK,
    assertion_is_signed::CHECK,
    email_attribute_is_sent::CHECK,
    name_id_is_email::CHECK,
    is_the_only_one::CHECK,
    name_id_format_is_persistent::CHECK,
    signature_algorithm_is_rsa_sha256::CHECK,
    attributes_stand_once::CHECK,
    no_constant_attributes::CHECK,
    relay_state_is_empty::CHECK,
    login_url_is_empty::CHECK,
    redirect_endpoint_is_off::CHECK,
    first_name_attribute_is_sent::CHECK,
    last_name_attribute_is_sent::CHECK,
    no_group_attribute::CHECK,
    label_is_as_told::CHECK,
];

/// Its certificates, once it is active.
pub const KEYS: &[Check] = &[
    is_active::CHECK,
    sp_certificate_is_kisis::CHECK,
    signing_certificate_is_in_date::CHECK,
    signing_certificate_is_the_exported_one::CHECK,
];

/// Who may sign in.
pub const WHO: &[Check] = &[groups_are_bound::CHECK, tester_may_sign_in::CHECK];

/// All of them.
pub fn all() -> impl Iterator<Item = &'static Check> {
    [FORM, KEYS, WHO].into_iter().flatten()
}
