//! What the person's API keys make possible: asking, showing what came, changing. Not here: the asking itself (`jobs`).

mod ask;
mod changes;
mod drawn;
mod groups;
mod half_done;
mod people;
mod planned;
mod readback;

pub(super) use changes::Doings;
pub(super) use drawn::{half_done, in_one_line, views as changes};
pub(super) use groups::view as groups;
pub(super) use half_done::at_home as half_done_at_home;
pub(super) use people::{arrived, roster};
pub(super) use readback::view as read_back;
