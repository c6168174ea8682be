//! Practice over real HTTP: every route's right answer and its refusals, the export byte for byte,
//! and a person's way from nothing to a sign-in.

mod bound;
mod certificate;
mod client;
mod doors;
mod export;
mod fault;
mod group;
mod identity;
mod insights;
mod jumpcloud;
mod kisi;
mod left;
mod life;
mod office;
mod read_back;
mod roster;
mod scim;
mod sign_in;
mod slips;
mod trouble;
