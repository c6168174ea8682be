//! What came along with JumpCloud's key, and was cleaned away. For a directory import the same key goes into Kisi.

use crate::check::{Check, Need, Outcome, finding};
use crate::pasted::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-key-is-bare",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(key) = case.session.jumpcloud_key() else {
        return Outcome::Waiting(Need::JumpCloudKey);
    };
    let form = &key.seen.form;
    if form.kind != Kind::Possible || form.removed.is_empty() {
        return Outcome::PASS;
    }
    let named = form.removed.iter();
    let named = named.map(|one| format!("removed-{}", one.name()));
    finding("cleaned").messages("removed", named).into()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{KEY, pasted, says};
    use super::*;

    #[test]
    fn what_came_along_is_named() {
        let told = says(&CHECK, pasted(&format!("x-api-key: \"{KEY}\"\n")));
        insta::assert_snapshot!(told, @"
        NOTE access.jumpcloud-key-is-bare.cleaned
          Copy the key from here when you need it again
          saw: With the key came the word x-api-key, quotation marks, line breaks, blanks. We left that out.
          do: Nothing here. Where you paste the key yourself, paste it without that.
        ");
        assert!(!told.contains("9f8e"), "{told}");
        assert_eq!(says(&CHECK, pasted(KEY)), "PASS\n");
    }

    #[test]
    fn what_is_no_key_is_told_elsewhere() {
        assert_eq!(says(&CHECK, pasted("x-api-key:")), "PASS\n");
    }
}
