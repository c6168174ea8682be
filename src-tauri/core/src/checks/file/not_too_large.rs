//! Nothing that belongs here comes near the limit, and what is larger is not looked into.

use super::wrong;
use crate::check::{Check, Need, Outcome};
use crate::file::{Kind, LARGEST};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "file.not-too-large",
    run,
};

fn run(case: &Case) -> Outcome {
    const MEGABYTE: usize = 1024 * 1024;
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    if file.recognised.kind != Kind::TooLarge {
        return Outcome::PASS;
    }
    wrong(case, "too-large")
        .number("limit", LARGEST / MEGABYTE)
        .evidence("bytes", file.size.to_string())
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    #[test]
    fn the_last_byte_counts() {
        let fits = says(&CHECK, Slot::Export, &vec![b'x'; LARGEST]);
        assert_eq!(fits, "PASS\n");
        let large = says(&CHECK, Slot::Export, &vec![b'x'; LARGEST + 1]);
        assert!(
            large.starts_with("FAIL file.not-too-large.too-large"),
            "{large}"
        );
        assert!(large.contains("5 MB"), "{large}");
    }
}
