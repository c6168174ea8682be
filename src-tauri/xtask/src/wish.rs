//! What somebody asked for on the command line. Reading only; the commands themselves have a file each.

use crate::Stop;
use crate::test::Stage;

pub const EXPLANATION: &str = "\
cargo xtask run              build the wizard and open it (without a display: play the practice tour)
cargo xtask run -- --tour    play the practice tour in a virtual display, pictures under target/tour/
cargo xtask test             install what is missing, then every check
cargo xtask test --only fmt,ui,clippy,rust,peers,window
cargo xtask tour             the same as run -- --tour
cargo xtask bindings         write ui/src/bindings.ts from the Rust types
cargo xtask icons            make every size of the icon from icons/icon.svg
cargo xtask package          an installable package for this system";

#[derive(Debug, PartialEq)]
pub enum Wish {
    Explain,
    Run,
    Tour,
    Test(Vec<Stage>),
    Bindings,
    Icons,
    Package,
}

impl Wish {
    pub fn read(words: &[String]) -> Result<Wish, Stop> {
        let words: Vec<&str> = words
            .iter()
            .map(String::as_str)
            .filter(|word| *word != "--")
            .collect();
        match words.as_slice() {
            [] | ["help" | "--help" | "-h"] => Ok(Wish::Explain),
            ["run"] => Ok(Wish::Run),
            ["tour"] | ["run", "--tour"] => Ok(Wish::Tour),
            ["test"] => Ok(Wish::Test(Stage::ALL.to_vec())),
            ["test", "--only", names] => stages(names).map(Wish::Test),
            ["test", only] if only.starts_with("--only=") => {
                stages(only.trim_start_matches("--only=")).map(Wish::Test)
            }
            ["bindings"] => Ok(Wish::Bindings),
            ["icons"] => Ok(Wish::Icons),
            ["package"] => Ok(Wish::Package),
            other => Err(Stop(format!(
                "xtask does not know “{}”. It knows:\n{EXPLANATION}",
                other.join(" ")
            ))),
        }
    }
}

/// Stages in the order of [`Stage::ALL`], whatever order they were named in: the later ones need what the earlier build.
fn stages(names: &str) -> Result<Vec<Stage>, Stop> {
    let names: Vec<&str> = names.split(',').filter(|name| !name.is_empty()).collect();
    if let Some(unknown) = names
        .iter()
        .find(|name| Stage::ALL.iter().all(|stage| stage.name() != **name))
    {
        let known: Vec<&str> = Stage::ALL.iter().map(|stage| stage.name()).collect();
        return Err(Stop(format!(
            "There is no check named “{unknown}”. Known: {}.",
            known.join(", ")
        )));
    }
    Ok(Stage::ALL
        .into_iter()
        .filter(|stage| names.contains(&stage.name()))
        .collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Wish, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Wish::read(&words).map_err(|Stop(sentence)| sentence)
    }

    #[test]
    fn the_readmes_commands_are_known() {
        assert_eq!(read("run"), Ok(Wish::Run));
        assert_eq!(read("run -- --tour"), Ok(Wish::Tour));
        assert_eq!(read("run --tour"), Ok(Wish::Tour));
        assert_eq!(read("test"), Ok(Wish::Test(Stage::ALL.to_vec())));
        assert_eq!(read(""), Ok(Wish::Explain));
    }

    #[test]
    fn chosen_checks_keep_their_order() {
        let chosen = Wish::Test(vec![Stage::Fmt, Stage::Rust]);
        assert_eq!(read("test --only rust,fmt"), Ok(chosen));
    }

    #[test]
    fn an_unknown_word_is_named() {
        assert!(read("tset").unwrap_err().contains("“tset”"));
        assert!(read("test --only rsut").unwrap_err().contains("“rsut”"));
    }
}
