//! `kisi-jumpcloud-check`: the window's checks from a terminal.

mod application;
mod human;
mod input;
mod json;
mod look;
mod options;
mod roster;
mod scim;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use clap::Parser;
use setup_core::words::{Screens, Words};

use look::{Look, Verdict};
use options::{FailOn, Options};

/// Nothing could be looked at; also clap's own status for an unknown option.
const COULD_NOT_LOOK: u8 = 2;

fn main() -> ExitCode {
    let options = Options::parse();
    let words = Words::new(&options.how.lang, Screens::Newer, options.what.label());
    let look = match Look::at(&options, &words) {
        Ok(look) => look,
        Err(trouble) => {
            let _ = writeln!(anstream::stderr(), "{trouble:#}");
            return ExitCode::from(COULD_NOT_LOOK);
        }
    };
    let text = if options.how.json {
        json::report(&look, &words)
    } else {
        human::report(&look, &words)
    };
    let mut out = anstream::stdout();
    if let Err(trouble) = out.write_all(text.as_bytes()).and_then(|()| out.flush())
        // Whoever closed the pipe has seen enough.
        && trouble.kind() != ErrorKind::BrokenPipe
    {
        let _ = writeln!(anstream::stderr(), "{trouble}");
        return ExitCode::from(COULD_NOT_LOOK);
    }
    ExitCode::from(status(look.verdict(), options.how.fail_on, &look))
}

fn status(verdict: Verdict, fail_on: FailOn, look: &Look) -> u8 {
    let fails_on_warnings = fail_on == FailOn::Warn && look.warns();
    match verdict {
        Verdict::Fail => 1,
        _ if fails_on_warnings => 1,
        Verdict::Waiting => 3,
        Verdict::Pass | Verdict::Warn => 0,
    }
}
