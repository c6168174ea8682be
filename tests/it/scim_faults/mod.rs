//! What the product's own look makes of each fault: which finding leads, how it reads, and what went over the line.
//! Not here: what each fault does on the line (`setup_tests::faulty`) and what each check says of other answers (its
//! own file).

pub mod command;
mod expected;
mod line;
mod looking;
mod table;
mod terminal;
mod waves;
