//! Foreign judges: programs that other people wrote say whether ours is right. A missing program is a failure here:
//! whoever turns these tests on wants to hear it.

mod canonical;
mod certificates;
#[cfg(unix)]
mod jumpcloud_contract;
mod practice;
mod program;
mod report;
#[cfg(unix)]
mod scim_servers;
mod signatures;
