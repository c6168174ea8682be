//! No binding stands twice: a reader would have to choose between two addresses.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.sso-bindings-once",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((_, role)) = case.identity_provider() else {
        return waiting(case);
    };
    let mut seen: Vec<&str> = Vec::new();
    for endpoint in &role.single_sign_on {
        let Some(binding) = endpoint.binding.as_deref() else {
            continue;
        };
        if seen.contains(&binding) {
            return finding("twice")
                .text("binding", super::short(binding))
                .evidence("value", binding)
                .evidence("line", endpoint.line.to_string())
                .into();
        }
        seen.push(binding);
    }
    Outcome::PASS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{POST, export, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn post_twice() {
        let xml = export().replace(POST, &format!("{POST}{POST}"));
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.sso-bindings-once.twice
          Export the file again: HTTP-POST stands twice
          saw: There are two addresses for HTTP-POST.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
