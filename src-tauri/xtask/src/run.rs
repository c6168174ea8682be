//! `cargo xtask run`: from a fresh clone to the open wizard.

use crate::program::{cargo, program, run as start, target};
use crate::{Done, display, say, system, tour, ui};

pub fn run() -> Done {
    if !display::is_there() {
        say::note("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).");
        say::note("So the practice tour is played in a virtual one instead.");
        return tour::play();
    }
    system::packages(system::BUILD)?;
    ui::build()?;
    say::now("The wizard");
    start(cargo().args(["build", "--package", "kisi-setup-for-jumpcloud"]))?;
    say::note("Opening the window. Close it to come back here.");
    let binary = format!("kisi-setup-for-jumpcloud{}", std::env::consts::EXE_SUFFIX);
    start(&mut program(target().join("debug").join(binary)))
}
