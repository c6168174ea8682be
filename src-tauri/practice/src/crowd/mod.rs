//! People in numbers: who is in practice before anybody does anything.

/// Somebody who is in Kisi already.
pub(crate) struct InKisi {
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) is_admin: bool,
}
