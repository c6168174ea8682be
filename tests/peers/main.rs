//! Foreign judges: programs that other people wrote say whether ours is right.

mod report;
