//! The checks `domain.*`, in the order of importance.

use crate::check::Check;

pub const ALL: &[Check] = &[];
