//! The built window, driven from outside by WebDriver as a person would: by what is on the screen.
//! Nothing here calls the core; what the journeys do is in the specs, how the window is driven in the other files.

mod answers;
mod axe;
mod by_api;
mod driver;
mod folders;
mod hands;
mod import;
mod keys;
mod opens;
mod picture;
mod practice;
mod roster;
mod single_sign_on;
mod sizes;
mod tour;
mod user_sync;
mod walk;
mod walk_import;
mod walk_sync;
mod window;
mod wrong_files;
