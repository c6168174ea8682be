//! The changes that shall stay, against practice over a real line: done, read back and taken back; the line cut at every
//! request; the program killed at every moment; and everything that makes one stop.
//! Not here: the rehearsal, which leaves nothing (`rehearsal`).

mod cut;
mod done;
mod dropped;
mod imports;
mod line;
mod sorts;
mod stand;
mod stops;
