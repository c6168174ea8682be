//! The practice tour: the real window, driven through single sign-on from the first screen to the hand-over.
//! The play itself is a test of the window (`tests/e2e/tour.rs`), so the tour cannot show what does not work.

use crate::program::{run, target};
use crate::test::{cargo_test, window_binary};
use crate::{Done, Stop, display, say, system, ui};

pub fn play() -> Done {
    if !cfg!(target_os = "linux") {
        return Err(Stop(
            "The tour drives WebKitGTK and runs on Linux only. `cargo xtask run` opens the window here; press “Practice first”.".into(),
        ));
    }
    system::packages(system::BUILD)?;
    system::packages(system::DISPLAY)?;
    ui::build()?;
    say::now("The wizard, in a build that may be driven from outside");
    run(&mut window_binary())?;
    say::now("The tour");
    let index = target().join("tour/index.html");
    // What an earlier tour left must not pass for this one's.
    let _ = std::fs::remove_file(&index);
    let mut tour = cargo_test(&["--test", "e2e"]);
    tour.args(["--", "--exact", "tour::single_sign_on_in_practice"]);
    run(&mut display::virtually(&tour))?;
    if !index.is_file() {
        return Err(Stop(format!(
            "The tour ran and left no {}.",
            index.display()
        )));
    }
    say::now("The tour is played");
    say::note(&format!(
        "Pictures, the report and the index: {}",
        index.display()
    ));
    Ok(())
}
