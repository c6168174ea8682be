//! JumpCloud's application read back from practice and from listeners that answer as they like: what is found, what is
//! not seen, and what the terminal makes of it.

mod hands;
mod listener;
mod lists;
mod reading;
mod terminal;
mod who;
