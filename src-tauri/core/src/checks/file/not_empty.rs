//! An empty file is usually a download that stopped.

use super::wrong;
use crate::check::{Check, Need, Outcome};
use crate::file::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "file.not-empty",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    if file.recognised.kind != Kind::Empty {
        return Outcome::PASS;
    }
    wrong(case, "empty").number("bytes", file.size).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::testing::{says, session, told};
    use crate::rules::Profile;
    use crate::view::Slot;

    #[test]
    fn nothing_was_dropped_yet() {
        let nothing = session(Profile::Kisi, &[]);
        assert!(told(&CHECK, &nothing, Slot::Export).starts_with("WAIT"));
    }

    #[test]
    fn no_bytes_and_only_blanks_are_told_apart() {
        let empty = says(&CHECK, Slot::Export, b"");
        assert!(empty.starts_with("FAIL file.not-empty.empty"), "{empty}");
        assert!(empty.contains("saw: The file has 0 bytes."), "{empty}");
        let blanks = says(&CHECK, Slot::Export, b" \n\t ");
        assert!(blanks.contains("only blanks"), "{blanks}");
    }

    #[test]
    fn one_letter_is_not_nothing() {
        assert_eq!(says(&CHECK, Slot::Export, b"x"), "PASS\n");
    }
}
