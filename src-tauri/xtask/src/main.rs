//! `cargo xtask …`: sets the machine up, runs, tests and packages. No dependency, so that it starts in seconds.
//! What the product does is not in here; xtask only calls cargo, npm and the system's own tools.

mod bindings;
mod display;
mod icons;
mod package;
mod peers;
mod program;
mod run;
mod say;
mod system;
mod table;
mod test;
mod tour;
mod ui;
mod wish;

use std::process::ExitCode;

use wish::Wish;

/// Why a command stopped, as a sentence for the person who ran it; empty when it was said already.
pub struct Stop(pub String);

pub type Done = Result<(), Stop>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = Wish::read(&words).and_then(|wish| match wish {
        Wish::Explain => {
            println!("{}", wish::EXPLANATION);
            Ok(())
        }
        Wish::Run => run::run(),
        Wish::Tour => tour::play(),
        Wish::Test(stages) => test::test(&stages),
        Wish::Bindings => bindings::write(),
        Wish::Icons => icons::draw(),
        Wish::Package => package::package(),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop(sentence)) => {
            if !sentence.is_empty() {
                eprintln!("{sentence}");
            }
            ExitCode::FAILURE
        }
    }
}
