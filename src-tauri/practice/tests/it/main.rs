//! Practice over real HTTP: every route's right answer and its refusals, the export byte for byte,
//! and a person's way from nothing to a sign-in.

mod certificate;
mod client;
mod export;
mod fault;
mod group;
mod identity;
mod jumpcloud;
mod kisi;
mod left;
mod life;
mod office;
mod scim;
mod sign_in;
